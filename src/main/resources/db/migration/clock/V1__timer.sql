-- Until when: which days offices work, how long the law gives for what, and what is running on which matter.
create schema clock;
call access.open_schema('clock');

create table clock.holiday (
  id uuid primary key,
  day date not null,
  area_code text not null check (area_code ~ '^[0-9]{2}$'),
  name_th text not null,
  name_en text not null,
  certainty text not null check (certainty in ('ANNOUNCED', 'RECALLED', 'EXPECTED')),
  source text not null,
  added_by uuid,
  added_at timestamptz not null,
  removed_by uuid,
  removed_at timestamptz,
  removed_why text not null default '',
  check ((removed_by is null) = (removed_at is null))
);
create unique index holiday_day on clock.holiday (day, area_code, name_th) where removed_at is null;
comment on table clock.holiday is 'Days on which offices are closed besides Saturday and Sunday: in the whole country (00) or in one province';
comment on column clock.holiday.certainty is 'ANNOUNCED = an administrator says where; RECALLED = from memory, to be held against the announcement; EXPECTED = by the usual rule or the moon';
comment on column clock.holiday.source is 'Which announcement, or by what it was worked out';
comment on column clock.holiday.added_by is 'The administrator who added it; null = it came with the program';
comment on column clock.holiday.removed_why is 'Why it is not one after all';

create table clock.duty (
  code text primary key check (code ~ '^[A-Z0-9_]+$'),
  sort int not null,
  name_th text not null,
  name_en text not null,
  law_th text not null,
  law_en text not null,
  section text not null,
  certainty text not null check (certainty in ('READ', 'MEMORY')),
  source text not null,
  checked_on date not null,
  valid_from date,
  valid_to date,
  matter text not null check (matter in ('CASE', 'BREACH')),
  problems text[] not null,
  begins_th text not null,
  begins_en text not null,
  amount int not null check (amount > 0),
  unit text not null check (unit in ('HOURS', 'DAYS', 'WORKING_DAYS', 'MONTHS', 'YEARS')),
  own_measure boolean not null,
  holder text not null check (holder in ('OWNER', 'PRIVACY')),
  ladder text not null,
  half_th text not null,
  half_en text not null,
  nearly_th text not null,
  nearly_en text not null,
  over_th text not null,
  over_en text not null
);
-- The content comes with a release; nobody changes it from a screen.
revoke insert, update on clock.duty from "${appRole}";
comment on table clock.duty is 'For what the law gives how long: by which act and section, how sure we are, what begins it, and what is asked of whom on the way';
comment on column clock.duty.certainty is 'READ = in a published text; MEMORY = from memory, to be checked against the act before anybody relies on it';
comment on column clock.duty.matter is 'On what it runs: a case, or a breach of personal data';
comment on column clock.duty.problems is 'Codes of vocabulary problem: a case with one of these begins it by itself; else an officer begins it';
comment on column clock.duty.own_measure is 'The law says "without delay"; the figure is our own, so that there is something to see';
comment on column clock.duty.holder is 'Who is asked: the owner of the case, or the privacy officer';
comment on column clock.duty.half_th is 'What is asked when half of the time has gone';
comment on column clock.duty.nearly_th is 'What is asked when nine tenths have gone';
comment on column clock.duty.over_th is 'What is asked when the time is over';

create table clock.rung (
  ladder text not null,
  share int not null check (share between 1 and 100),
  whom text not null check (whom in ('OWNER', 'OFFICE', 'PROVINCE')),
  primary key (ladder, share)
);
revoke insert, update on clock.rung from "${appRole}";
comment on table clock.rung is 'Ladders: who is asked when which share of the time has gone. Of a restricted matter its team is asked, and nobody else';
comment on column clock.rung.share is 'Hundredths of the time';
comment on column clock.rung.whom is 'The owner of the matter; those who stand in and the whole office; the head of the province';

create table clock.timer (
  id uuid primary key,
  matter_id uuid not null,
  area_code text not null check (area_code ~ '^([0-9]{2}){1,4}$'),
  team_id uuid,
  people uuid[] not null,
  unit_id uuid not null references access.unit,
  owner_id uuid references access.app_user,
  owner_name text not null,
  duty text not null references clock.duty,
  from_at timestamptz not null,
  due_at timestamptz not null check (due_at > from_at),
  next_at timestamptz,
  asleep boolean not null default false,
  seen int not null default -1,
  end_kind text check (end_kind in ('MET', 'NOT_NEEDED', 'RECOUNTED')),
  ended_at timestamptz,
  met_at timestamptz,
  end_note text not null default '',
  ended_by text not null default '',
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((end_kind is null) = (ended_at is null)),
  check ((end_kind = 'MET') is true = (met_at is not null))
);
call access.protect('clock.timer', null);
-- Who is barred from somebody a matter is about is barred from its clocks.
create policy concerned on clock.timer as restrictive for all to "${appRole}"
  using (not people && (select access.barred())::uuid[]) with check (not people && (select access.barred())::uuid[]);
create unique index timer_running on clock.timer (matter_id, duty) where ended_at is null;
create index timer_next on clock.timer (next_at) where ended_at is null and not asleep;
create index timer_owner on clock.timer (owner_id, due_at) where ended_at is null and not asleep;
create index timer_unit on clock.timer (unit_id, due_at) where ended_at is null and not asleep;
comment on table clock.timer is 'A clock that runs on a matter, or ran: it asks a named officer, and never decides, closes or tells anybody outside';
comment on column clock.timer.matter_id is 'The matter it runs on (a case)';
comment on column clock.timer.area_code is 'As of the matter, kept in step with it';
comment on column clock.timer.team_id is 'As of the matter: the only team that may know of it';
comment on column clock.timer.people is 'As of the matter: whom it is about, so that a conflict of interest bars its clocks';
comment on column clock.timer.owner_name is 'Name of the owner, as it was when the matter was taken';
comment on column clock.timer.duty is 'What runs: a code of clock.duty';
comment on column clock.timer.next_at is 'When somebody is to be asked next; null = nobody any more';
comment on column clock.timer.asleep is 'The matter is closed: nobody is asked';
comment on column clock.timer.seen is 'Up to which share of the time its owner has said "I know"; -1 = not yet';
comment on column clock.timer.met_at is 'When what was due was done';
comment on column clock.timer.end_note is 'What was done, or why it does not apply, in the officer''s words';
comment on column clock.timer.ended_by is 'Name of who said so, as it was then';

-- Nobody reads it but the function that asks: a step of a clock is in here once, whichever copy of the program came first.
create table clock.rang (
  timer_id uuid not null references clock.timer,
  share int not null,
  at timestamptz not null,
  primary key (timer_id, share)
);
revoke all on clock.rang from "${appRole}";
comment on table clock.rang is 'Which step of which clock has been asked, so that none is asked twice';
