-- ทีมสหวิชาชีพ: people of several professions look at one case together and decide who does what until when.

create table casework.conference (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  meets_at timestamptz not null,
  place text not null,
  facts text not null default '',
  called_off_at timestamptz,
  version int not null default 1,
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
call access.protect('casework.conference', 'person_id');
call casework.closed_as_its_case('casework.conference');
create index conference_case on casework.conference (case_id);
create index conference_meets on casework.conference (meets_at) where called_off_at is null;
comment on table casework.conference is 'A meeting about a case of people from several professions (ทีมสหวิชาชีพ)';
comment on column casework.conference.place is 'Where they meet, or by what: a room, a video call';
comment on column casework.conference.facts is 'What was put together there';
comment on column casework.conference.called_off_at is 'When it was called off';
comment on column casework.conference.by_name is 'Name of who called it, as it was then';

create table casework.conference_member (
  id uuid primary key,
  conference_id uuid not null references casework.conference,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  user_id uuid references access.app_user,
  name text not null,
  role text not null check (role in ('SOCIAL_WORKER', 'PSYCHOLOGIST', 'HEALTH', 'POLICE', 'PROSECUTOR', 'TEACHER', 'LAWYER', 'LOCAL_GOVERNMENT',
    'VILLAGE_HEAD', 'OTHER')),
  organisation text not null default '',
  way text not null check (way in ('IN_APP', 'PHONE', 'PAPER')),
  came boolean not null default false,
  ended_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null
);
call access.protect('casework.conference_member', 'person_id');
call casework.closed_as_its_case('casework.conference_member');
create index conference_member_conference on casework.conference_member (conference_id);
create index conference_member_user on casework.conference_member (user_id);
comment on table casework.conference_member is 'Who is asked to a conference: a colleague with an account, or somebody asked by telephone or letter';
comment on column casework.conference_member.name is 'How the member is called';
comment on column casework.conference_member.role is 'As what she is there';
comment on column casework.conference_member.organisation is 'For whom she comes';
comment on column casework.conference_member.way is 'How she is asked';

create table casework.conference_decision (
  id uuid primary key,
  conference_id uuid not null references casework.conference,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  task_id uuid not null references casework.task,
  content text not null,
  who text not null default '',
  due_at timestamptz not null,
  ended_at timestamptz,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null
);
call access.protect('casework.conference_decision', 'person_id');
call casework.closed_as_its_case('casework.conference_decision');
create index conference_decision_conference on casework.conference_decision (conference_id);
comment on table casework.conference_decision is 'What a conference decided, with who is responsible and until when; each is a task of the plan';
comment on column casework.conference_decision.content is 'What was decided';
comment on column casework.conference_decision.who is 'Who is responsible, as it was told; empty = the owner of the case';
comment on column casework.conference_decision.ended_at is 'When it was taken back';
