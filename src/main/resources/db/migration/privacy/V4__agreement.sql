-- Who controls what is kept: one database, several controllers, and what they agreed on (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 37, 39, 40).
create table privacy.agreement (
  id uuid primary key,
  area_code text not null check (area_code ~ '^[0-9]{2}$'),
  team_id uuid,
  organisation_id uuid not null references directory.organisation,
  part text not null check (part in ('CONTROLLER', 'JOINT', 'PROCESSOR')),
  purposes text[] not null check (cardinality(purposes) > 0),
  number text not null,
  signed_on date not null,
  from_on date not null,
  to_on date check (to_on >= from_on),
  contact text not null,
  ended_why text not null default '',
  ended_by text not null default '',
  version int not null default 1,
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
call access.protect('privacy.agreement', null);
create index agreement_area on privacy.agreement (area_code, to_on);
comment on table privacy.agreement is 'An organisation that controls what is kept here, or processes it for those who do: for what, by which paper, from when to when';
comment on column privacy.agreement.area_code is 'The province; 00 = the whole country';
comment on column privacy.agreement.part is 'CONTROLLER = decides alone, JOINT = decides together, PROCESSOR = acts for those who decide';
comment on column privacy.agreement.purposes is 'For which purposes of the record of processing';
comment on column privacy.agreement.number is 'Number of the paper';
comment on column privacy.agreement.signed_on is 'The day of the paper';
comment on column privacy.agreement.from_on is 'From when it is in force';
comment on column privacy.agreement.to_on is 'The last day; null = until it is ended';
comment on column privacy.agreement.contact is 'Who answers there for personal data and how to reach her or him: an office, and a name where it is told';
comment on column privacy.agreement.ended_why is 'Why it was ended before its time';
comment on column privacy.agreement.ended_by is 'Name of who ended it, as it was then';
comment on column privacy.agreement.by_name is 'Name of who wrote it down, as it was then';
