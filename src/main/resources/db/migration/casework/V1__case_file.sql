-- A person's matter from the day it was told to the day it is closed: what is wrong, what was found, agreed, given, and what became better.
create schema casework;
call access.open_schema('casework');

create table casework.case_file (
  id uuid primary key,
  number text not null,
  area_code text not null check (area_code ~ '^([0-9]{2}){1,4}$'),
  team_id uuid,
  person_id uuid not null references person.person,
  concerned uuid[] not null default '{}',
  unit_id uuid not null references access.unit,
  owner_id uuid references access.app_user,
  owner_name text not null default '',
  owned_since timestamptz,
  status text not null check (status in ('RECEIVED', 'FACT_FINDING', 'ASSESSED', 'PLANNED', 'HELPING', 'FOLLOW_UP', 'CLOSED')),
  status_since timestamptz not null,
  urgency text not null check (urgency in ('P0', 'P1', 'P2', 'P3')),
  urgency_reason text not null default '',
  urgency_by uuid not null,
  urgency_at timestamptz not null,
  target_groups text[] not null default '{}',
  story text not null default '',
  channel text not null,
  contact_id uuid,
  received_at timestamptz not null,
  due_at timestamptz not null,
  waiting_for text not null default '',
  first_help_at timestamptz,
  known_as text not null default '',
  closed_at timestamptz,
  closure_reason text check (closure_reason in ('GOAL_MET', 'WITHDREW', 'DIED', 'MOVED_OUT', 'INSTITUTION', 'NOT_ELIGIBLE', 'UNREACHABLE', 'DUPLICATE', 'REFERRED')),
  closed_level text check (closed_level in ('TAMBON', 'DISTRICT', 'PROVINCE')),
  beyond_reason text check (beyond_reason in ('NO_SERVICE', 'AUTHORITY', 'SPECIALIST', 'BUDGET', 'SAFETY', 'CHOICE', 'OTHER')),
  closing_words text not null default '',
  course text check (course ~ '^[BSWN]{10}$'),
  reopened int not null default 0,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  check ((owner_id is null) = (owned_since is null)),
  check ((status = 'CLOSED') = (closed_at is not null)),
  check ((closed_at is null) = (closure_reason is null) and (closed_at is null) = (closed_level is null)),
  check (beyond_reason is null or closed_level in ('DISTRICT', 'PROVINCE'))
);
comment on column casework.case_file.known_as is 'How the person was called when a restricted case was handed to an office that may not see her record; else empty: personal data';
call access.protect('casework.case_file', 'person_id');
-- Who is barred from one of the others concerned is barred from the whole case.
create policy concerned on casework.case_file as restrictive for all to "${appRole}"
  using (not concerned && (select access.barred())::uuid[]) with check (not concerned && (select access.barred())::uuid[]);
-- A restricted case tells its team whom it is about, whichever way it came to be.
create function casework.tell_team() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  perform access.team_concerns(new.team_id, new.person_id || new.concerned, new.changed_at);
  return null;
end $$;
create trigger tell_team after insert or update of team_id, person_id, concerned on casework.case_file
  for each row when (new.team_id is not null) execute function casework.tell_team();
-- What belongs to a case is as closed as the case: written with its area and team or not at all, and not read by who is barred from one
-- of the others concerned. Almost nobody is barred from anybody, and then no row is looked up twice. The question is a function of its own,
-- in a language that is never drawn into a statement: each of these tables would otherwise bring the policies of the case file into every plan.
create function casework.is_open(which uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from casework.case_file c where c.id = which);
end $$;
create procedure casework.closed_as_its_case(target regclass) language plpgsql as $$
begin
  execute format('create policy as_its_case on %1$s as restrictive for all to "${appRole}"
    using ((select access.barred())::uuid[] = ''{}'' or casework.is_open(case_id))
    with check (exists (select 1 from casework.case_file c
      where c.id = case_id and c.area_code = %1$s.area_code and c.team_id is not distinct from %1$s.team_id))', target);
end $$;
create unique index case_file_number on casework.case_file (number);
create index case_file_area on casework.case_file (area_code);
create index case_file_person on casework.case_file (person_id);
create index case_file_contact on casework.case_file (contact_id);
create index case_file_unit on casework.case_file (unit_id, received_at);
create index case_file_unit_closed on casework.case_file (unit_id, closed_at) where closed_at is not null;
create index case_file_unit_open on casework.case_file (unit_id, due_at) where closed_at is null;
create index case_file_unit_free on casework.case_file (unit_id, due_at) where owner_id is null and closed_at is null;
create index case_file_owner_open on casework.case_file (owner_id, due_at) where closed_at is null;
comment on table casework.case_file is 'One matter of one person, from the day it was told to the day it is closed, and opened again when it must be';
comment on column casework.case_file.number is 'PP-YYYY-NNNNN: province, fiscal year of the Buddhist era, running number with gaps';
comment on column casework.case_file.area_code is 'Where the case is worked on, as an official code; decides who may see it';
comment on column casework.case_file.team_id is 'The only team that may know of it; null = not restricted';
comment on column casework.case_file.person_id is 'The person the case is about';
comment on column casework.case_file.concerned is 'The others concerned, kept in step with case_person, so that a conflict of interest with one of them bars the case';
comment on column casework.case_file.unit_id is 'The office responsible';
comment on column casework.case_file.owner_id is 'The officer who sees it through; null = nobody has taken it yet';
comment on column casework.case_file.owner_name is 'Name of the owner, as it was when the case was taken';
comment on column casework.case_file.urgency is 'P0 life in danger, P1 within 24 hours, P2 within 3 days, P3 within 15 days: the centre''s own targets';
comment on column casework.case_file.urgency_reason is 'Why this urgency, in the words of who decided';
comment on column casework.case_file.target_groups is 'Codes of vocabulary target_group; a person may belong to several';
comment on column casework.case_file.story is 'What was told when the case was received';
comment on column casework.case_file.channel is 'How it reached us (vocabulary channel)';
comment on column casework.case_file.contact_id is 'The contact it grew from (module intake)';
comment on column casework.case_file.due_at is 'When the next step should be done: first the urgency''s own target, later that of the step, or the day it was put off to';
comment on column casework.case_file.waiting_for is 'Whom or what the case waits for; empty = it is our turn';
comment on column casework.case_file.first_help_at is 'When something was given or done for the first time';
comment on column casework.case_file.closed_level is 'Where it could be brought to an end: tambon, district or province; never below its office and the help given';
comment on column casework.case_file.beyond_reason is 'Why it had to go beyond the tambon';
comment on column casework.case_file.course is 'How life changed until it was closed: five dimensions as the officer saw them, then the person''s answers; Better, Same, Worse, Not known';
comment on column casework.case_file.closing_words is 'What the officer wrote when closing';

create table casework.case_change (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  kind text not null check (kind in ('STATUS', 'URGENCY', 'OWNER', 'UNIT', 'DUE', 'CLOSED', 'REOPENED', 'PERSON', 'MOVED_IN', 'MOVED_OUT', 'STORY', 'LEFT', 'PRINTED')),
  old_code text not null default '',
  new_code text not null default '',
  reason text not null default '',
  other_case_id uuid,
  at timestamptz not null,
  by_user uuid not null,
  by_name text not null
);
call access.protect('casework.case_change', 'person_id');
call casework.closed_as_its_case('casework.case_change');
create index case_change_case on casework.case_change (case_id);
comment on table casework.case_change is 'Every change of a case file itself: from what, to what, by whom, why. Only ever added to';
comment on column casework.case_change.old_code is 'What it was before: a code, an id or a time, never words';
comment on column casework.case_change.new_code is 'What it became';
comment on column casework.case_change.reason is 'Why, in the officer''s words';
comment on column casework.case_change.other_case_id is 'For an entry written on the wrong case: where it came from or went to';
comment on column casework.case_change.by_name is 'Name of who did it, as it was then';

create table casework.case_person (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  role text not null check (role in ('AFFECTED', 'HOUSEHOLD', 'CARER', 'REPORTER', 'HELPER', 'FEARED')),
  note text not null default '',
  known_as text not null default '',
  ended_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null
);
call access.protect('casework.case_person', 'person_id');
call casework.closed_as_its_case('casework.case_person');
create index case_person_case on casework.case_person (case_id);
create index case_person_person on casework.case_person (person_id);
comment on table casework.case_person is 'Others whom a case concerns, and in what way';
comment on column casework.case_person.note is 'What matters about this person''s part in it';
comment on column casework.case_person.known_as is 'How this person was called when the case was handed to an office that may not see the person''s own record; else empty';

create table casework.case_problem (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  code text not null,
  note text not null default '',
  outcome text check (outcome in ('SOLVED', 'BETTER', 'SAME', 'WORSE')),
  outcome_note text not null default '',
  ended_at timestamptz,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
call access.protect('casework.case_problem', 'person_id');
call casework.closed_as_its_case('casework.case_problem');
create index case_problem_case on casework.case_problem (case_id);
comment on table casework.case_problem is 'What is wrong, one row per problem (vocabulary problem); a case usually has several';
comment on column casework.case_problem.note is 'More about this problem';
comment on column casework.case_problem.outcome is 'What became of it; null = nobody has said yet';
comment on column casework.case_problem.outcome_note is 'How one can tell';
comment on column casework.case_problem.ended_at is 'Taken off the case because it turned out not to be one';

create table casework.fact (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  found_at timestamptz not null,
  kind text not null check (kind in ('VISIT', 'TALK', 'PHONE', 'DOCUMENT', 'OTHER')),
  place text not null default '',
  source text not null default '',
  content text not null,
  own_words text not null default '',
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
call access.protect('casework.fact', 'person_id');
call casework.closed_as_its_case('casework.fact');
create index fact_case on casework.fact (case_id);
comment on table casework.fact is 'Something found out: when, where, from whom';
comment on column casework.fact.place is 'Where it was found out';
comment on column casework.fact.source is 'Who or what told it';
comment on column casework.fact.content is 'What was found';
comment on column casework.fact.own_words is 'What the person said, as it was said';
comment on column casework.fact.by_name is 'Name of who wrote it, as it was then';

create table casework.assessment (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  phase text not null check (phase in ('FIRST', 'REVIEW', 'LAST')),
  assessed_on date not null,
  with_person boolean not null,
  own_words text not null default '',
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
call access.protect('casework.assessment', 'person_id');
call casework.closed_as_its_case('casework.assessment');
create index assessment_case on casework.assessment (case_id);
comment on table casework.assessment is 'How the person lives, seen at one time: first, in between, last. The levels stand in assessment_level; the scale is the project''s own';
comment on column casework.assessment.assessed_on is 'The day it describes';
comment on column casework.assessment.with_person is 'Made together with the person';
comment on column casework.assessment.own_words is 'What the person says about her or his own life';
comment on column casework.assessment.by_name is 'Name of who assessed, as it was then';

create table casework.assessment_level (
  assessment_id uuid not null references casework.assessment,
  dimension text not null check (dimension in ('HEALTH', 'LIVING', 'EDUCATION', 'INCOME', 'ACCESS')),
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  level int check (level between 1 and 4),
  evidence text not null default '',
  own_level int check (own_level between 1 and 4),
  primary key (assessment_id, dimension)
);
call access.protect('casework.assessment_level', 'person_id');
call casework.closed_as_its_case('casework.assessment_level');
create index assessment_level_case on casework.assessment_level (case_id);
comment on table casework.assessment_level is 'One of five dimensions at level 1 (อยู่ลำบาก) to 4 (อยู่ดี); null = not assessed. Levels are never averaged or added';
comment on column casework.assessment_level.evidence is 'By what one can tell';
comment on column casework.assessment_level.own_level is 'The level the person gives; stands beside the officer''s, replaces nothing';

create table casework.goal (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  title text not null,
  agreed boolean not null,
  met_at timestamptz,
  dropped_at timestamptz,
  dropped_reason text not null default '',
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
call access.protect('casework.goal', 'person_id');
call casework.closed_as_its_case('casework.goal');
create index goal_case on casework.goal (case_id);
comment on table casework.goal is 'What the person wants to be otherwise, in the person''s own language';
comment on column casework.goal.title is 'The goal in plain words';
comment on column casework.goal.agreed is 'Agreed with the person';
comment on column casework.goal.dropped_reason is 'Why it was given up';

create table casework.task (
  id uuid primary key,
  goal_id uuid not null references casework.goal,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  title text not null,
  who text not null default '',
  assignee_id uuid references access.app_user,
  assignee_name text not null default '',
  due_at timestamptz not null,
  done_at timestamptz,
  done_by uuid,
  outcome text not null default '',
  dropped_at timestamptz,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
call access.protect('casework.task', 'person_id');
call casework.closed_as_its_case('casework.task');
create index task_case on casework.task (case_id);
create index task_goal on casework.task (goal_id);
create index task_assignee_open on casework.task (assignee_id, due_at) where done_at is null and dropped_at is null;
comment on table casework.task is 'One thing to do for a goal: who, until when';
comment on column casework.task.title is 'What is to be done';
comment on column casework.task.who is 'Who does it, where it is not one of us: the family, a volunteer, an office';
comment on column casework.task.assignee_id is 'The colleague who does it; null with an empty who = the owner of the case';
comment on column casework.task.assignee_name is 'Name of the colleague, as it was then';
comment on column casework.task.outcome is 'What came of it';

create table casework.help (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  kind text not null check (kind in ('ADVICE', 'CARE', 'MONEY', 'GOODS', 'HOUSE', 'HEALTH', 'EDUCATION', 'WORK', 'PAPERS', 'PROTECTION', 'OTHER')),
  what text not null,
  amount numeric(12, 2) check (amount >= 0),
  provider_id uuid,
  provider text not null default '',
  level text not null check (level in ('TAMBON', 'DISTRICT', 'PROVINCE')),
  given_at timestamptz not null,
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
call access.protect('casework.help', 'person_id');
call casework.closed_as_its_case('casework.help');
create index help_case on casework.help (case_id);
create index help_given on casework.help (given_at);
comment on table casework.help is 'Help that reached the person: what, how much, from whom, when';
comment on column casework.help.what is 'What was given or done';
comment on column casework.help.provider_id is 'The organisation that gave it (module directory), where it is listed there';
comment on column casework.help.provider is 'Who gave it, in words';
comment on column casework.help.level is 'Where it came from: the tambon, the district, the province or beyond';
comment on column casework.help.by_name is 'Name of who wrote it, as it was then';

create table casework.note (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  content text not null,
  own_words boolean not null default false,
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
call access.protect('casework.note', 'person_id');
call casework.closed_as_its_case('casework.note');
create index note_case on casework.note (case_id);
comment on table casework.note is 'A remark on the case, or something the person said';
comment on column casework.note.content is 'The words';
comment on column casework.note.own_words is 'The words are the person''s own';
comment on column casework.note.by_name is 'Name of who wrote it, as it was then';

-- What higher modules may join: which case, whose, where, how restricted, and nothing more.
create view casework.card with (security_invoker = true) as
  select id, number, area_code, team_id, person_id, status, urgency, unit_id, owner_id from casework.case_file;
comment on view casework.card is 'Number, person, place and state of cases, for lists of other modules';
