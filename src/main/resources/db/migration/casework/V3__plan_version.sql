-- What was agreed, as it was agreed: each saved plan stays to be read. What the person took home of it, and how she stays safe.

create table casework.plan_version (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
call access.protect('casework.plan_version', 'person_id');
call casework.closed_as_its_case('casework.plan_version');
create index plan_version_case on casework.plan_version (case_id);
comment on table casework.plan_version is 'A plan as it was saved once; a task that is done changes no agreement and makes no version';
comment on column casework.plan_version.by_name is 'Name of who saved it, as it was then';

create table casework.plan_version_line (
  version_id uuid not null references casework.plan_version,
  line int not null,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  goal_id uuid not null,
  goal text not null,
  agreed boolean not null,
  goal_state text not null check (goal_state in ('OPEN', 'MET', 'DROPPED')),
  task_id uuid,
  task text not null default '',
  who text not null default '',
  due_at timestamptz,
  task_state text check (task_state in ('OPEN', 'DONE', 'DROPPED')),
  primary key (version_id, line)
);
call access.protect('casework.plan_version_line', 'person_id');
call casework.closed_as_its_case('casework.plan_version_line');
create index plan_version_line_case on casework.plan_version_line (case_id);
comment on table casework.plan_version_line is 'One goal with one of its tasks, or with none, in a version of a plan';
comment on column casework.plan_version_line.goal is 'The goal in the words of that day';
comment on column casework.plan_version_line.agreed is 'Agreed with the person by then';
comment on column casework.plan_version_line.task is 'What was to be done';
comment on column casework.plan_version_line.who is 'Who was to do it; empty = the owner of the case';

create table casework.handout (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  version_id uuid not null references casework.plan_version,
  left_out uuid[] not null default '{}',
  call_words text not null,
  worse_words text not null,
  on_paper boolean not null,
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
call access.protect('casework.handout', 'person_id');
call casework.closed_as_its_case('casework.handout');
create index handout_case on casework.handout (case_id);
comment on table casework.handout is 'The page of a plan the person got, in plain words: without codes, diagnosis or other people';
comment on column casework.handout.left_out is 'Goals and tasks that do not stand on it';
comment on column casework.handout.call_words is 'Whom to call, in plain words';
comment on column casework.handout.worse_words is 'What to do if it gets worse';
comment on column casework.handout.on_paper is 'False where paper in her bag would not be safe: then it is read out, never printed';
comment on column casework.handout.by_name is 'Name of who made it, as it was then';

create table casework.safety_plan (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid not null,
  ordinal int not null,
  signs text not null,
  places text not null,
  people text not null,
  bag text not null,
  code_word text not null,
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
call access.protect('casework.safety_plan', 'person_id');
call casework.closed_as_its_case('casework.safety_plan');
create unique index safety_plan_case on casework.safety_plan (case_id, ordinal);
comment on table casework.safety_plan is 'How a person stays safe from violence, each saved version; of restricted cases alone, in no list and no number';
comment on column casework.safety_plan.ordinal is 'Versions are counted, so that two of the team who save at once do not pass each other unseen';
comment on column casework.safety_plan.signs is 'By what she can tell that it is coming';
comment on column casework.safety_plan.places is 'Where she can go; never the address of a refuge';
comment on column casework.safety_plan.people is 'Whom to call';
comment on column casework.safety_plan.bag is 'What to take along';
comment on column casework.safety_plan.code_word is 'The word by which somebody she trusts knows that she needs help now';
comment on column casework.safety_plan.by_name is 'Name of who wrote it, as it was then';
