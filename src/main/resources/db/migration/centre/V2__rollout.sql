-- How a centre comes about: meetings and what they resolve, the steps of its life with their evidence, calls that test its number.
create table centre.meeting (
  id uuid primary key,
  kind text not null check (kind in ('BRIEFING', 'BOARD', 'COMMUNITY', 'OTHER')),
  begins_at timestamptz not null,
  area_code text not null check (area_code ~ '^[1-9][0-9]{5}$'),
  venue text not null check (venue <> ''),
  host text,
  chair text,
  agenda text,
  minutes text,
  total int not null check (total >= 0),
  created_by uuid not null,
  created_at timestamptz not null,
  version int not null default 1
);
create index meeting_area on centre.meeting (area_code, begins_at desc);
comment on table centre.meeting is 'A meeting about centres of an area: offices and numbers, no names of those who came';
comment on column centre.meeting.area_code is 'The tambon it was held in';
comment on column centre.meeting.chair is 'The office held by whoever was in the chair, never a name';
comment on column centre.meeting.total is 'All who came, also those of whom no line of participation says where from';

create table centre.participation (
  meeting_id uuid not null references centre.meeting,
  kind text not null check (kind in ('DISTRICT_LINE', 'LOCAL_LINE', 'PROVINCE_OFFICE', 'ONE_HOME_AGENCY', 'LOCAL_GOVERNMENT', 'SCHOOL',
    'HEALTH_STATION', 'POLICE', 'VOLUNTEER', 'CIVIL_SOCIETY', 'FAITH', 'VILLAGER', 'OTHER')),
  people int not null check (people > 0),
  primary key (meeting_id, kind)
);
comment on table centre.participation is 'How many came to a meeting from each kind of office; the two lines of local leaders apart';
comment on column centre.participation.kind is 'DISTRICT_LINE: kamnan and village heads, of the ministry of the interior; LOCAL_LINE: mayors and councillors, elected';

create table centre.resolution (
  id uuid primary key,
  meeting_id uuid not null references centre.meeting,
  ordinal int not null,
  content text not null check (content <> ''),
  centre_id uuid references directory.organisation,
  owner_id uuid references directory.organisation,
  due_on date,
  done_on date,
  created_by uuid not null,
  created_at timestamptz not null,
  unique (meeting_id, ordinal),
  check (due_on is null or owner_id is not null),
  check (done_on is null or owner_id is not null)
);
create index resolution_open on centre.resolution (owner_id) where owner_id is not null and done_on is null;
comment on table centre.resolution is 'What a meeting resolved, and what that set in motion';
comment on column centre.resolution.centre_id is 'The centre it agrees to; its life moved on in the same transaction';
comment on column centre.resolution.owner_id is 'The office that is to do it';

create table centre.step (
  id uuid primary key,
  centre_id uuid not null references directory.organisation,
  ordinal int not null,
  milestone text not null check (milestone in
    ('PROPOSED', 'BRIEFING', 'RESOLUTION', 'PREPARED', 'OPENED', 'OPERATING', 'SUSPENDED', 'CLOSED')),
  happened_on date not null,
  meeting_id uuid references centre.meeting,
  note text,
  created_by uuid not null,
  created_at timestamptz not null,
  unique (centre_id, ordinal),
  constraint evidence check (meeting_id is not null or note <> '')
);
comment on table centre.step is 'The life of a centre, a row for each step; the last one says where it stands. Nothing is changed or taken away';
comment on column centre.step.note is 'What shows that it happened, where no meeting does';

create table centre.phone_test (
  id uuid primary key,
  centre_id uuid not null references directory.organisation,
  called_at timestamptz not null,
  number text not null,
  answered boolean not null,
  created_by uuid not null,
  created_at timestamptz not null
);
create index phone_test_centre on centre.phone_test (centre_id, called_at desc);
comment on table centre.phone_test is 'Somebody called the number that is answered day and night; only an answered call shows that a centre is really open';
comment on column centre.phone_test.number is 'The number as it was then: a call to an older number says nothing about the new one';
comment on column centre.phone_test.created_by is 'Who called';
