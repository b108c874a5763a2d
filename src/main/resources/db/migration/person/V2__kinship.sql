-- Who is whose parent, child, sibling, partner or carer, beyond the house they live in.

-- Whether the actor may know of somebody: the rows of the person decide, with all their policies.
create function person.is_known(who uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from person.person p where p.id = who);
end $$;

create table person.kinship (
  id uuid primary key,
  person_id uuid not null references person.person,
  other_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  kind text not null check (kind in ('BIRTH', 'STEP', 'ADOPTION', 'FOSTER', 'SIBLING', 'MARRIAGE', 'COHABITATION', 'CARE')),
  valid_from date,
  valid_to date,
  ended_as text check (ended_as in ('SEPARATED', 'DIVORCED', 'ENDED')),
  struck_at timestamptz,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  check (person_id <> other_id),
  check (valid_to is null or ended_as is not null),
  check (valid_to >= valid_from)
);
call access.protect('person.kinship', 'person_id');
-- A tie tells of both: it is there only for who may know of both.
create policy both_known on person.kinship as restrictive for all to "${appRole}"
  using (person.is_known(other_id)) with check (person.is_known(other_id));
create index kinship_person on person.kinship (person_id);
create index kinship_other on person.kinship (other_id);
comment on table person.kinship is 'What two people are to each other: person_id the parent or who cares, of equals either; as hidden as the more hidden of the two';
comment on column person.kinship.other_id is 'The child, or who is cared for; of equals the other';
comment on column person.kinship.kind is 'BIRTH, STEP, ADOPTION and FOSTER from parent to child; SIBLING; MARRIAGE and COHABITATION; CARE';
comment on column person.kinship.valid_from is 'Since when; null = not known';
comment on column person.kinship.valid_to is 'Until when, if it ended and the day is known';
comment on column person.kinship.ended_as is 'How it ended; null = it lasts';
comment on column person.kinship.struck_at is 'When it was struck out, because it was never so';
