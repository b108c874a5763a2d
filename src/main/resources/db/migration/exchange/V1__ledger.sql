-- Lists that offices kept till now, brought as workbooks: on their way in, and which of their lines came in.
create schema exchange;
call access.open_schema('exchange');

create table exchange.ledger (
  id uuid primary key,
  user_id uuid not null,
  unit_id uuid not null,
  kind text not null check (kind in ('CASES', 'VISITS')),
  phase text not null check (phase in ('LOOKING', 'READY', 'BRINGING', 'DONE')),
  next_line int not null,
  lines_secret bytea not null,
  version int not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table exchange.ledger is 'A list on its way in, kept for its bringer for three days';
comment on column exchange.ledger.unit_id is 'The office whose list it is';
comment on column exchange.ledger.next_line is 'As far as it was looked at, or brought in: a run that was cut off goes on here';
comment on column exchange.ledger.lines_secret is 'The rows as written and what becomes of each, as JSON, encrypted: names and numbers stand in them';
alter table exchange.ledger enable row level security;
create policy mine_select on exchange.ledger for select to "${appRole}" using (user_id = (select access.actor()));
create policy mine_insert on exchange.ledger for insert to "${appRole}" with check (user_id = (select access.actor()));
create policy mine_update on exchange.ledger for update to "${appRole}" using (user_id = (select access.actor()));
create policy mine_delete on exchange.ledger for delete to "${appRole}" using (user_id = (select access.actor()));
create index ledger_user on exchange.ledger (user_id, created_at);
grant delete on exchange.ledger to "${appRole}";

create table exchange.brought (
  id uuid primary key,
  unit_id uuid not null references access.unit,
  area_code text not null,
  team_id uuid,
  person_id uuid not null,
  case_id uuid not null references casework.case_file,
  mark bytea not null,
  number_hash bytea,
  turn int not null,
  joined boolean not null,
  ledger_id uuid not null,
  by_user uuid not null,
  brought_at timestamptz not null,
  unique (unit_id, mark, turn)
);
comment on table exchange.brought is 'A line of an office''s list that came in, so that the same list brings nothing twice';
comment on column exchange.brought.mark is 'Keyed hash of what makes it the same line: the office''s own number and the name, else all that stands in it';
comment on column exchange.brought.number_hash is 'Keyed hash of the office''s own number, for finding the case by it';
comment on column exchange.brought.turn is 'Counts from 0 among equal lines. A second one comes only from somebody who may not see the first: an answer must not tell that there is one';
comment on column exchange.brought.joined is 'It joined somebody known, as an officer chose';
comment on column exchange.brought.ledger_id is 'With which list it came; the list itself is gone after three days';
call access.protect('exchange.brought', 'person_id');
-- A line tells that there is a case: who may not see the case, restricted since or about somebody one is barred from, does not learn that it came in.
create policy as_its_case on exchange.brought as restrictive for select to "${appRole}" using (casework.is_open(case_id));
create index brought_number on exchange.brought (number_hash) where number_hash is not null;
create index brought_case on exchange.brought (case_id);
