-- Public codes of places. The lowest module: it grants for itself, since access stands above it.
create schema area;
grant usage on schema area to "${appRole}";
alter default privileges in schema area grant select on tables to "${appRole}";

create table area.area (
  code text primary key check (code ~ '^([0-9]{2}){1,3}$'),
  level text not null check (level in ('COUNTRY', 'PROVINCE', 'DISTRICT', 'TAMBON')),
  parent text references area.area,
  name_th text not null,
  name_en text not null,
  lat numeric(4, 2) not null,
  lon numeric(5, 2) not null,
  postcode text,
  other_postcodes text[] not null default '{}'
);
comment on table area.area is 'Provinces, districts and tambons (Bangkok: khet and khwaeng) by official code; a code begins with its parent''s';
comment on column area.area.lat is 'Of a point inside the area, rounded to a hundredth of a degree; not an office';
comment on column area.area.other_postcodes is 'Also in use there: a postcode does not follow from a tambon';
create index area_by_parent on area.area (parent);

create table area.village (
  code text primary key check (code ~ '^[0-9]{8}$'),
  tambon text not null references area.area,
  moo int not null check (moo > 0),
  name_th text not null,
  check (code = tambon || lpad(moo::text, 2, '0'))
);
comment on table area.village is 'Villages by code: tambon and moo number; suggestions while typing, incomplete by nature';
create index village_by_tambon on area.village (tambon);

create table area.code_change (
  old_code text not null,
  new_code text not null references area.area,
  kind text not null check (kind in ('MOVED', 'SPLIT', 'PARTED')),
  name_th text not null,
  primary key (old_code, new_code)
);
comment on table area.code_change is 'Older codes and what they became';

create table area.population (
  code text not null references area.area,
  as_of date not null,
  male int not null check (male >= 0),
  female int not null check (female >= 0),
  houses int not null check (houses >= 0),
  source text not null,
  primary key (code, as_of)
);
comment on table area.population is 'People and houses in the civil register: registered there, not necessarily living there';
