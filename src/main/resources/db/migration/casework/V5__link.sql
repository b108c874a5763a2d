-- Matters that have to do with each other: one row on each side, so that each goes where its case goes and is as closed as it.

create table casework.link (
  id uuid not null,
  case_id uuid not null references casework.case_file,
  other_id uuid not null references casework.case_file check (other_id <> case_id),
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  reason text not null check (reason in ('HOUSEHOLD', 'EVENT', 'EARLIER', 'SAME_MATTER', 'OTHER')),
  note text not null default '',
  created_by uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  primary key (id, case_id),
  check ((ended_by is null) = (ended_at is null))
);
call access.protect('casework.link', 'person_id');
call casework.closed_as_its_case('casework.link');
-- A link tells that there is another case: who may not know of that one is told nothing here.
create policy as_the_other on casework.link as restrictive for all to "${appRole}"
  using (casework.is_open(other_id)) with check (casework.is_open(other_id));
create unique index link_case on casework.link (case_id, other_id) where ended_at is null;
comment on table casework.link is 'Two cases that have to do with each other, with the reason; one row on the side of each';
comment on column casework.link.id is 'Shared by the rows of both sides';
comment on column casework.link.reason is 'HOUSEHOLD = of one home; EVENT = by one event; EARLIER = one goes on where the other ended; SAME_MATTER = perhaps the same told twice';
comment on column casework.link.note is 'Why, in the words of who linked them';
comment on column casework.link.by_name is 'Name of who linked them, as it was then';
comment on column casework.link.ended_by is 'Who took the link away again';
