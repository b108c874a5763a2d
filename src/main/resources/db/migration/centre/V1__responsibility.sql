-- Who answers for which tambon, from when until when.
create schema centre;
call access.open_schema('centre');

create table centre.responsibility (
  id uuid primary key,
  unit_id uuid not null references access.unit,
  duty text not null default 'TAKES' check (duty in ('TAKES', 'GUIDES')),
  area_code text not null check (area_code ~ '^[1-9][0-9]{5}$'),
  target_group text check (target_group is null or duty = 'TAKES'),
  pilot boolean not null default false,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null default 1,
  -- One office for one duty and one group of people in one tambon on one day; a missing group is everybody else.
  constraint one_at_a_time exclude using gist (
    duty with =, area_code with =, coalesce(target_group, '') with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table centre.responsibility is 'The dated table of which office answers for which tambon: its centre, or a One Home agency whose area is any set of tambons';
comment on column centre.responsibility.duty is 'TAKES: matters from the tambon go there; GUIDES: a One Home agency brings the centre about and takes no matter by that';
comment on column centre.responsibility.target_group is 'Code of the group this office takes in the tambon; null: everybody nobody else takes';
comment on column centre.responsibility.pilot is 'Part of a pilot: reported as a set of its own';

create index responsibility_area on centre.responsibility (area_code, valid_from);
create index responsibility_unit on centre.responsibility (unit_id, duty);

create table centre.profile (
  id uuid primary key references directory.organisation,
  host_kind text not null check (host_kind in ('STATE_OFFICE', 'MUNICIPALITY', 'SUBDISTRICT_ORGANISATION', 'SCHOOL', 'HEALTH_STATION', 'OTHER')),
  host_id uuid references directory.organisation,
  host_employs boolean not null default false,
  phone_24h text,
  ready text[] not null default '{}' check (ready <@ array['PLACE', 'PRIVATE_ROOM', 'SIGN', 'COMPUTER', 'PHONE', 'OFFICER', 'STAND_IN']),
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null default 1
);
comment on table centre.profile is 'A tambon centre beside its directory entry: in whose house it stands, the number that is answered day and night, and what of it is ready';
comment on column centre.profile.host_id is 'The organisation whose house it is; null where only its kind is known';
comment on column centre.profile.host_employs is 'The host pays the officer of the centre; it may be any office, also of another ministry';
comment on column centre.profile.ready is 'Premises, equipment and staffing that are there; what is not in it is still missing';
