-- Whom to call when volunteers are needed: the chairs of social development volunteers (อพม.), by tambon and by district.
create table centre.volunteer_chair (
  id uuid primary key,
  area_code text not null check (area_code ~ '^[1-9][0-9]{3}([0-9]{2})?$'),
  name text not null check (name <> ''),
  phone text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_by uuid not null,
  created_at timestamptz not null,
  constraint one_chair_at_a_time exclude using gist (area_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
comment on table centre.volunteer_chair is 'Who chairs the volunteers of a tambon or district: an office held for a time, seen by staff alone';
comment on column centre.volunteer_chair.area_code is 'The tambon, or the district for its chair';
comment on column centre.volunteer_chair.valid_to is 'Last day; null while in office';
