-- How old people are: counted where a register file was imported, else estimated from the province's shares.
create table area.age_share (
  code text not null references area.area,
  as_of date not null,
  pooled text[] not null default '{}',
  shares int[] not null check (cardinality(shares) = 17),
  primary key (code, as_of)
);
comment on table area.age_share is 'Spread of a province''s people over ages, both sexes: thousandths of a per cent for 0-4, 5-9 … 75-79, 80 and over';
comment on column area.age_share.pooled is 'Other provinces that were counted together with this one';

create table area.register_age (
  code text not null references area.area,
  as_of date not null,
  male int[] not null check (cardinality(male) = 102),
  female int[] not null check (cardinality(female) = 102),
  outside int not null check (outside >= 0),
  source text not null,
  imported_by uuid,
  imported_at timestamptz not null,
  primary key (code, as_of)
);
comment on table area.register_age is 'People in the civil register by single year of age, as the file of the Department of Provincial Administration tells it';
comment on column area.register_age.male is 'Of age 0 … 100, and over 100 at the end';
comment on column area.register_age.outside is 'Of the file''s total those who stand at no age: birth unknown or by the moon, central house register, not Thai, moving';
comment on column area.register_age.source is 'Name of the file';
grant insert, update on area.register_age to "${appRole}";
