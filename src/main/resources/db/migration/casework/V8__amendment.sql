-- What was written on the wrong person: the whole case, or a contact of a higher module, goes to the right one. Nothing is deleted, and the pages
-- of both people tell it, each to who may see that page; of a restricted matter to its team alone.
create table casework.amendment (
  id uuid not null,
  side text not null check (side in ('FROM', 'TO')),
  person_id uuid not null references person.person on delete cascade,
  other_id uuid references person.person on delete set null,
  concerned uuid[] not null default '{}',
  area_code text not null,
  team_id uuid,
  case_id uuid references casework.case_file on delete cascade,
  contact_id uuid,
  reason text not null,
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  primary key (id, side),
  check ((case_id is null) <> (contact_id is null))
);
call access.protect('casework.amendment', 'person_id');
-- Who is barred from the other person, or from somebody else concerned, is not told of it on this one's page either.
create policy concerned on casework.amendment as restrictive for all to "${appRole}"
  using (not (concerned || other_id) && (select access.barred())::uuid[]) with check (not (concerned || other_id) && (select access.barred())::uuid[]);
revoke update, delete on casework.amendment from "${appRole}";
create index amendment_person on casework.amendment (person_id);
create index amendment_other on casework.amendment (other_id);
create index amendment_case on casework.amendment (case_id);
create index amendment_contact on casework.amendment (contact_id);
comment on table casework.amendment is 'A case or a contact that was written on the wrong person and went to the right one; a row on the page of each. Only ever added to';
comment on column casework.amendment.id is 'Shared by the rows of both sides';
comment on column casework.amendment.side is 'FROM = this is the person it was written on; TO = the one it is about';
comment on column casework.amendment.other_id is 'The person on the other side; null = erased since';
comment on column casework.amendment.concerned is 'The others concerned, as they were then, so that a conflict of interest with one of them bars the line';
comment on column casework.amendment.area_code is 'Where this person is looked after; goes along with the person';
comment on column casework.amendment.team_id is 'As of the matter: the only team that may know of it';
comment on column casework.amendment.contact_id is 'A contact that has no case (module intake)';
comment on column casework.amendment.reason is 'How somebody could tell, in the officer''s words';
comment on column casework.amendment.by_name is 'Name of who moved it, as it was then';

-- The case's own story tells it as well: of whom it was and of whom it is now. What stands there keeps to a narrower rule: nothing is looked through.
alter table casework.case_change drop constraint if exists case_change_kind_check;
alter table casework.case_change add constraint case_change_kind_check check (kind in ('STATUS', 'URGENCY', 'OWNER', 'UNIT', 'DUE', 'CLOSED',
  'REOPENED', 'PERSON', 'MOVED_IN', 'MOVED_OUT', 'STORY', 'LEFT', 'PRINTED', 'AMENDED')) not valid;

create function casework.amendments_follow_person() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  update amendment set area_code = new.area_code where person_id = new.id;
  return null;
end $$;
create trigger amendments_follow after update of area_code on person.person
  for each row when (old.area_code is distinct from new.area_code) execute function casework.amendments_follow_person();

create function casework.amendments_follow_case() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  update amendment set team_id = new.team_id where case_id = new.id;
  return null;
end $$;
create trigger amendments_follow after update of team_id on casework.case_file
  for each row when (old.team_id is distinct from new.team_id) execute function casework.amendments_follow_case();

-- Who is barred from the right person can neither see the case through nor do what the plan asks: then the office decides anew.
create function casework.let_barred_go() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  if exists (select from access.conflict f where f.user_id = new.owner_id and f.person_id = new.person_id
                and f.valid_from <= (new.changed_at at time zone 'Asia/Bangkok')::date
                and (f.valid_to is null or f.valid_to >= (new.changed_at at time zone 'Asia/Bangkok')::date)) then
    new.owner_id := null;
    new.owner_name := '';
    new.owned_since := null;
  end if;
  return new;
end $$;
create trigger let_barred_go before update of person_id on casework.case_file
  for each row when (old.person_id is distinct from new.person_id) execute function casework.let_barred_go();

-- Everything that hangs on the case goes with it, also what lies outside the actor's area. Whom the person named as not to know, in this restricted
-- matter, must not know of the right person either.
create function casework.go_to_right_person() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  insert into access.conflict (user_id, person_id, team_id, kind, valid_from, valid_to, recorded_by)
  select f.user_id, new.person_id, f.team_id, f.kind, f.valid_from, f.valid_to, access.actor()
    from access.conflict f
   where f.person_id = old.person_id and f.kind = 'NAMED_BY_PERSON' and f.team_id = new.team_id
  on conflict do nothing;
  update case_change set person_id = new.person_id where case_id = new.id;
  update case_problem set person_id = new.person_id where case_id = new.id;
  update fact set person_id = new.person_id where case_id = new.id;
  update assessment set person_id = new.person_id where case_id = new.id;
  update assessment_level set person_id = new.person_id where case_id = new.id;
  update goal set person_id = new.person_id where case_id = new.id;
  update task set person_id = new.person_id where case_id = new.id;
  update task t set assignee_id = null, assignee_name = '', version = version + 1, changed_at = new.changed_at
   where t.case_id = new.id and t.done_at is null and t.dropped_at is null
     and exists (select from access.conflict f where f.user_id = t.assignee_id and f.person_id = new.person_id
                    and f.valid_from <= (new.changed_at at time zone 'Asia/Bangkok')::date
                    and (f.valid_to is null or f.valid_to >= (new.changed_at at time zone 'Asia/Bangkok')::date));
  update help set person_id = new.person_id where case_id = new.id;
  update note set person_id = new.person_id where case_id = new.id;
  update link set person_id = new.person_id where case_id = new.id;
  update plan_version set person_id = new.person_id where case_id = new.id;
  update plan_version_line set person_id = new.person_id where case_id = new.id;
  update handout set person_id = new.person_id where case_id = new.id;
  update safety_plan set person_id = new.person_id where case_id = new.id;
  update conference set person_id = new.person_id where case_id = new.id;
  update conference_member set person_id = new.person_id where case_id = new.id;
  update conference_decision set person_id = new.person_id where case_id = new.id;
  update refusal set person_id = new.person_id where case_id = new.id;
  update refusal_answer set person_id = new.person_id where case_id = new.id;
  update departure set person_id = new.person_id where case_id = new.id;
  update moved_up set person_id = new.person_id where case_id = new.id;
  return null;
end $$;
create trigger go_to_right_person after update of person_id on casework.case_file
  for each row when (old.person_id is distinct from new.person_id) execute function casework.go_to_right_person();
