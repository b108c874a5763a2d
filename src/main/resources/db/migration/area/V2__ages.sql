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

create table area.age_import (
  id uuid primary key,
  area_code text not null references area.area,
  name text not null check (name <> ''),
  as_of date not null,
  base text not null check (base in ('EVERYBODY', 'THAI_ONLY', 'NOT_SAID')),
  areas int not null check (areas > 0),
  refused int not null check (refused >= 0),
  taken_by uuid not null,
  taken_at timestamptz not null,
  undone_by uuid,
  undone_at timestamptz,
  check ((undone_by is null) = (undone_at is null))
);
comment on table area.age_import is 'An age file of the register that was taken in, and whether it was taken back: then its figures are gone and the earlier ones count again';
comment on column area.age_import.area_code is 'Whose figures were taken from the file: a province, or 00 for the whole country';
comment on column area.age_import.name is 'Name of the file';
comment on column area.age_import.as_of is 'The day the file speaks of; it does not say so itself';
comment on column area.age_import.base is 'Whom the file counts: everybody in the register, Thai nationals only, or nobody says';
comment on column area.age_import.areas is 'Areas whose figures were taken';
comment on column area.age_import.refused is 'Rows that were not taken';

create table area.register_age (
  import_id uuid not null references area.age_import,
  code text not null references area.area,
  male int[] not null check (cardinality(male) = 102),
  female int[] not null check (cardinality(female) = 102),
  outside int not null check (outside >= 0),
  primary key (code, import_id)
);
create index register_age_import on area.register_age (import_id);
comment on table area.register_age is 'People in the civil register by single year of age, as a file of the Department of Provincial Administration tells it; of one day the file taken last counts';
comment on column area.register_age.male is 'Of age 0 … 100, and over 100 at the end';
comment on column area.register_age.outside is 'Of the file''s total those who stand at no age: birth unknown or by the moon, central house register, not Thai, moving';

create table area.age_file (
  id uuid primary key,
  name text not null check (name <> ''),
  content bytea not null,
  as_of date,
  base text check (base in ('EVERYBODY', 'THAI_ONLY', 'NOT_SAID')),
  kept_by uuid not null,
  kept_at timestamptz not null
);
create index age_file_of on area.age_file (kept_by);
comment on table area.age_file is 'An age file between looking at what it says and taking it in; goes when it is taken, when its sender sends another, or after a day';

grant insert, update on area.age_import to "${appRole}";
grant insert, delete on area.register_age to "${appRole}";
grant insert, update, delete on area.age_file to "${appRole}";
