-- Who answers for which tambon, from when until when.
create schema centre;
call access.open_schema('centre');

create table centre.responsibility (
  id uuid primary key,
  unit_id uuid not null references access.unit,
  area_code text not null check (area_code ~ '^[1-9][0-9]{5}$'),
  target_group text,
  pilot boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null default 1,
  -- One office for one group of people in one tambon on one day; a missing group is everybody else.
  constraint one_at_a_time exclude using gist (
    area_code with =, coalesce(target_group, '') with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table centre.responsibility is 'The dated table of which office answers for which tambon: its centre, or a One Home agency whose area is any set of tambons';
comment on column centre.responsibility.target_group is 'Code of the group this office takes in the tambon; null: everybody nobody else takes';
comment on column centre.responsibility.pilot is 'Part of a pilot: reported as a set of its own';

create index responsibility_area on centre.responsibility (area_code, valid_from);
create index responsibility_unit on centre.responsibility (unit_id);

create table centre.profile (
  id uuid primary key references directory.organisation,
  host_kind text not null check (host_kind in ('STATE_OFFICE', 'MUNICIPALITY', 'SUBDISTRICT_ORGANISATION', 'SCHOOL', 'HEALTH_STATION', 'OTHER')),
  host_name text,
  opened_on date,
  phone_24h text,
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null default 1
);
comment on table centre.profile is 'A tambon centre beside its directory entry: where it stands, since when it is open, the number that is answered day and night';
comment on column centre.profile.opened_on is 'The day it began to serve people; agreed or founded is not open';
