-- A case that was written on the wrong person goes to the right one with what was told of it at the desk, wherever that desk is.
create function intake.go_to_right_person() returns trigger language plpgsql security definer set search_path = intake, pg_temp as $$
begin
  update contact k
     set person_id = new.person_id, version = k.version + 1
   where (k.case_id = new.id or k.id = new.contact_id) and k.person_id = old.person_id;
  return null;
end $$;
create trigger contacts_go_to_right_person after update of person_id on casework.case_file
  for each row when (old.person_id is distinct from new.person_id) execute function intake.go_to_right_person();

-- Whom the person named as not to know must not know of the right one either.
create function intake.keep_away() returns trigger language plpgsql security definer set search_path = intake, pg_temp as $$
begin
  insert into access.conflict (user_id, person_id, team_id, kind, valid_from, valid_to, recorded_by)
  select f.user_id, new.person_id, f.team_id, f.kind, f.valid_from, f.valid_to, access.actor()
    from access.conflict f
   where f.person_id = old.person_id and f.kind = 'NAMED_BY_PERSON' and f.user_id = any(new.not_them)
  on conflict do nothing;
  return null;
end $$;
create trigger keep_away after update of person_id on intake.contact
  for each row when (old.person_id <> new.person_id and new.not_them <> '{}') execute function intake.keep_away();

-- The lines of a move on the pages of both people go where the contact goes, and go with it when it is erased.
create function intake.amendments_follow() returns trigger language plpgsql security definer set search_path = intake, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from casework.amendment a where a.contact_id = old.id;
  else
    update casework.amendment a set team_id = new.team_id where a.contact_id = new.id;
  end if;
  return null;
end $$;
create trigger amendments_follow after update of team_id on intake.contact
  for each row when (old.team_id is distinct from new.team_id) execute function intake.amendments_follow();
create trigger amendments_go after delete on intake.contact for each row execute function intake.amendments_follow();
