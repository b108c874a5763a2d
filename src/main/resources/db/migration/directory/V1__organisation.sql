-- One organisation, one row, for the whole product: units, centres and partners keep profiles under the same id and nobody else stores its name.
create schema directory;
call access.open_schema('directory');

create table directory.organisation (
  id uuid primary key,
  kind text not null check (kind in ('MINISTRY', 'DEPARTMENT', 'PROVINCE_OFFICE', 'ONE_HOME_AGENCY', 'HOTLINE', 'CENTRE', 'LOCAL_HELP_CENTRE', 'LOCAL_GOVERNMENT',
    'SCHOOL', 'HEALTH_STATION', 'HOSPITAL', 'POLICE', 'JUSTICE', 'ACADEMIC', 'CIVIL_SOCIETY', 'FAITH', 'BUSINESS', 'OTHER')),
  name_th text not null check (name_th <> ''),
  name_en text not null,
  parent_id uuid references directory.organisation,
  area_code text not null,
  phone text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null default 1
);
create index organisation_area on directory.organisation (area_code, kind);
comment on table directory.organisation is 'An organisation: public facts only, no people. If its people sign in, access.unit has a row with the same id';
comment on column directory.organisation.area_code is 'Where it stands: province, district or tambon; 00 for the nation. What it answers for is centre.responsibility';
comment on column directory.organisation.phone is 'The office''s public number, never a person''s';

create view directory.card with (security_invoker = true) as
  select id, kind, name_th, name_en, area_code, phone, valid_from, valid_to from directory.organisation;
comment on view directory.card is 'Name and place of an organisation, for lists of other modules';
