-- What the numbers count (module insight). Restricted cases are in none of these views, for anybody: a number on a printed page must be the
-- same for who may know of one and who may not. Every view runs with its reader's rights, so it holds the reader's scope and nothing else.

create table casework.departure (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  number text not null,
  person_id uuid not null,
  concerned uuid[] not null,
  area_code text not null,
  team_id uuid,
  urgency text not null check (urgency in ('P0', 'P1', 'P2', 'P3')),
  to_unit uuid not null references access.unit,
  to_level text not null check (to_level in ('TAMBON', 'DISTRICT', 'PROVINCE')),
  at timestamptz not null,
  by_user uuid not null
);
call access.protect('casework.departure', 'person_id');
create policy concerned on casework.departure as restrictive for all to "${appRole}"
  using (not concerned && (select access.barred())::uuid[]) with check (not concerned && (select access.barred())::uuid[]);
create index departure_area on casework.departure (area_code, at);
comment on table casework.departure is 'A case that went to another area: stays where it left, so that the number of cases ended in a tambon does not grow by handing the hard ones on';
comment on column casework.departure.number is 'The case number, as it was when it left';
comment on column casework.departure.concerned is 'The others concerned, as they were when it left';
comment on column casework.departure.area_code is 'Where it was worked on until then';
comment on column casework.departure.to_level is 'Level of the office it went to';

create table casework.moved_up (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  concerned uuid[] not null,
  area_code text not null,
  team_id uuid,
  from_unit uuid not null references access.unit,
  to_unit uuid not null references access.unit,
  reason text not null,
  at timestamptz not null,
  by_user uuid not null
);
call access.protect('casework.moved_up', 'person_id');
create policy concerned on casework.moved_up as restrictive for all to "${appRole}"
  using (not concerned && (select access.barred())::uuid[]) with check (not concerned && (select access.barred())::uuid[]);
create index moved_up_area on casework.moved_up (area_code, at);
comment on table casework.moved_up is 'A case that a tambon centre handed to a wider office, and why: stays where it was, so that a centre can be helped with what it cannot do alone';
comment on column casework.moved_up.concerned is 'The others concerned, as they were then';
comment on column casework.moved_up.area_code is 'Where it was worked on until then';
comment on column casework.moved_up.reason is 'Code of the list escalation_reason';

create view casework.report_case with (security_invoker = true) as
  select c.id, c.number, c.area_code, c.person_id, c.unit_id, c.urgency, c.status, c.channel, c.target_groups, c.received_at, c.first_help_at, c.closed_at,
         c.closure_reason, c.closed_level, c.beyond_reason, case when c.closed_at is not null then coalesce(c.course, 'NNNNNNNNNN') end as course,
         case when c.closed_at is null then
           coalesce((select min(t.due_at) from casework.task t where t.case_id = c.id and t.done_at is null and t.dropped_at is null), c.due_at)
         end as next_due_at
    from casework.case_file c where c.team_id is null;
comment on view casework.report_case is 'Cases that are not restricted, as the numbers count them; next_due_at is what the work list shows: the first open task, or the next step';

create view casework.report_problem with (security_invoker = true) as
  select b.case_id, b.area_code, b.code from casework.case_problem b where b.team_id is null and b.ended_at is null;
comment on view casework.report_problem is 'Problems of cases that are not restricted, without those that turned out not to be one';

create view casework.report_help with (security_invoker = true) as
  select h.id, h.case_id, h.area_code, h.kind, h.amount, h.given_at from casework.help h where h.team_id is null;
comment on view casework.report_help is 'Help that reached people in cases that are not restricted: what kind, how much, when; not what it was';

create view casework.report_departure with (security_invoker = true) as
  select d.id, d.case_id, d.number, d.area_code, d.urgency, d.to_unit, d.to_level, d.at from casework.departure d where d.team_id is null;
create view casework.report_moved_up with (security_invoker = true) as
  select m.id, m.case_id, m.area_code, m.from_unit, m.to_unit, m.reason, m.at from casework.moved_up m where m.team_id is null;
comment on view casework.report_moved_up is 'Cases that are not restricted and went from a centre to a wider office, with the reason';

comment on view casework.report_departure is 'Cases that are not restricted and went to another area';
