-- How much care there is: so many people trained, places, houses repaired, in one area on one day. Counts only; whoever stands behind them is named elsewhere.
create table directory.care_capacity (
  id uuid primary key,
  area_code text not null check (area_code ~ '^[1-9][0-9]([0-9]{2}){0,2}$'),
  kind text not null check (kind in ('CARE_GIVER', 'CARE_VOLUNTEER', 'CARE_MANAGER', 'DAY_PLACE', 'RESIDENTIAL_PLACE', 'HOME_REPAIR')),
  amount int not null check (amount >= 0),
  as_of date not null,
  ended_on date check (ended_on >= as_of),
  source text not null check (source <> ''),
  changed_by uuid not null,
  changed_at timestamptz not null,
  version int not null default 1,
  unique (area_code, kind, as_of)
);
comment on table directory.care_capacity is 'What there is to care with in an area, each figure with its day and who says so; of one kind the latest counts, until it ends';
comment on column directory.care_capacity.area_code is 'The whole of this province, district or tambon';
comment on column directory.care_capacity.kind is 'Trained care givers, local care volunteers, care managers, places by day, places to live, houses repaired in a year';
comment on column directory.care_capacity.ended_on is 'From this day there is none of it any more, or nobody vouches for the figure';
comment on column directory.care_capacity.source is 'Who says so';
