-- หนังสือแจ้งผล: what could not be given, by which rule, on which facts, and where and by when she may appeal. Only ever added to: who
-- corrects one writes the next version of it, and what became of it is a line of its own.

create table casework.refusal (
  id uuid primary key,
  root_id uuid not null references casework.refusal,
  ordinal int not null,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  asked_code text not null default '',
  asked text not null,
  decision text not null check (decision in ('NOT_GIVEN', 'IN_PART', 'ENDED')),
  law text not null,
  because text not null,
  facts text not null,
  decided_on date not null,
  office text not null,
  told_how text not null check (told_how in ('SPOKEN', 'LETTER', 'BOTH')),
  told_on date not null,
  appeal_to text not null,
  appeal_by date not null,
  appeal_law text not null,
  instead text not null default '',
  on_paper boolean not null,
  why text not null default '',
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  unique (root_id, ordinal),
  check ((ordinal = 1) = (root_id = id)),
  check (decided_on <= told_on and told_on < appeal_by)
);
call access.protect('casework.refusal', 'person_id');
call casework.closed_as_its_case('casework.refusal');
revoke update, delete on casework.refusal from "${appRole}";
create index refusal_case on casework.refusal (case_id);
comment on table casework.refusal is 'What was asked for and could not be given, with the rule, the facts and the way to appeal; each version stays as it was told';
comment on column casework.refusal.root_id is 'The first version of it; a correction is the next one';
comment on column casework.refusal.ordinal is 'Versions are counted, so that two who correct at once do not pass each other unseen';
comment on column casework.refusal.asked_code is 'Code of the entitlement, where it is one; empty = another kind of help';
comment on column casework.refusal.asked is 'What was asked for, in plain words';
comment on column casework.refusal.decision is 'NOT_GIVEN = not given; IN_PART = less than was asked for; ENDED = no longer given';
comment on column casework.refusal.law is 'The rule it rests on: act or regulation, and section';
comment on column casework.refusal.because is 'What that rule says and why it leads there, in words a person understands';
comment on column casework.refusal.facts is 'The facts it rests on';
comment on column casework.refusal.decided_on is 'Day of the decision';
comment on column casework.refusal.office is 'The office that decided';
comment on column casework.refusal.told_how is 'How the person was told';
comment on column casework.refusal.told_on is 'When the person was told: from then on the time to appeal runs';
comment on column casework.refusal.appeal_to is 'Where an appeal goes';
comment on column casework.refusal.appeal_by is 'The last day for it';
comment on column casework.refusal.appeal_law is 'The law that gives this time';
comment on column casework.refusal.instead is 'What else there is and what can be done next';
comment on column casework.refusal.on_paper is 'False where paper in her bag would not be safe: then it is read out, never printed';
comment on column casework.refusal.why is 'Why it was corrected; empty for the first version';
comment on column casework.refusal.by_name is 'Name of who wrote it, as it was then';

create table casework.refusal_answer (
  id uuid primary key,
  refusal_id uuid not null references casework.refusal,
  ordinal int not null,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  answer text not null check (answer in ('APPEALS', 'DOES_NOT', 'UPHELD', 'CHANGED', 'WITHDRAWN', 'TAKEN_BACK')),
  on_day date not null,
  words text not null default '',
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  unique (refusal_id, ordinal)
);
call access.protect('casework.refusal_answer', 'person_id');
call casework.closed_as_its_case('casework.refusal_answer');
revoke update, delete on casework.refusal_answer from "${appRole}";
create index refusal_answer_case on casework.refusal_answer (case_id);
comment on table casework.refusal_answer is 'What became of a refusal: what the person says, and what an appeal brought. The last line counts, all stay';
comment on column casework.refusal_answer.refusal_id is 'The first version of the refusal';
comment on column casework.refusal_answer.answer is 'APPEALS, DOES_NOT = what the person does; UPHELD, CHANGED = what the appeal brought; WITHDRAWN = she withdrew it; TAKEN_BACK = the office took its decision back';
comment on column casework.refusal_answer.on_day is 'On which day';
comment on column casework.refusal_answer.words is 'What was said or decided, in a few words';
comment on column casework.refusal_answer.by_name is 'Name of who wrote it, as it was then';
