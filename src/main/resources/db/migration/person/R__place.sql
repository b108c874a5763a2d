-- A person moves, and with the person every row that names her. A plain update that leaves the actor's scope is refused by
-- row-level security; this is the one way out, and only for a person the actor may see.
create or replace function person.place(moved uuid, new_area text, new_search text, known_version int, by_user uuid, instant timestamptz) returns boolean
language plpgsql security definer set search_path = person, pg_temp as $$
begin
  update person set area_code = new_area, search = new_search, version = version + 1, changed_by = by_user, changed_at = instant
   where id = moved and version = known_version and access.covers(area_code, team_id) and id <> all(access.barred());
  if not found then
    return false;
  end if;
  update former_name set area_code = new_area where person_id = moved;
  update address set area_code = new_area where person_id = moved;
  update phone set area_code = new_area where person_id = moved;
  update membership set area_code = new_area where person_id = moved;
  update declared_group set area_code = new_area where person_id = moved;
  update kinship set area_code = new_area where person_id = moved;
  update fact set area_code = new_area where person_id = moved;
  return true;
end $$;

-- Makes a person known to one team only, or to everybody in scope again (null). The team must be one of the actor's own.
create or replace function person.restrict(hidden uuid, new_team uuid) returns boolean
language plpgsql security definer set search_path = person, pg_temp as $$
begin
  if new_team <> all(access.teams()) then
    return false;
  end if;
  update person set team_id = new_team, version = version + 1
   where id = hidden and access.covers(area_code, team_id) and id <> all(access.barred());
  if not found then
    return false;
  end if;
  update former_name set team_id = new_team where person_id = hidden;
  update address set team_id = new_team where person_id = hidden;
  update phone set team_id = new_team where person_id = hidden;
  update membership set team_id = new_team where person_id = hidden;
  update declared_group set team_id = new_team where person_id = hidden;
  update kinship set team_id = new_team where person_id = hidden;
  update fact set team_id = new_team where person_id = hidden;
  return true;
end $$;

-- Gives a person's record into the keeping of another area, because a matter of hers is looked after there from now on; where she lives
-- stays as it is. A record that one team alone knew is known to a team there alone, never to more; for a matter of a team no other record
-- moves, as one that others know would tell them of it. False = not the actor's to give.
create or replace function person.entrust(moved uuid, new_area text, old_team uuid, new_team uuid, new_search text, instant timestamptz) returns boolean
language plpgsql security definer set search_path = person, pg_temp as $$
begin
  if (old_team is null) <> (new_team is null) or new_team is not null and new_team <> all(access.teams()) then
    return false;
  end if;
  update person
     set area_code = new_area, team_id = case when team_id = old_team then new_team else team_id end, search = new_search,
         version = version + 1, changed_by = access.actor(), changed_at = instant
   where id = moved and access.covers(area_code, team_id) and id <> all(access.barred()) and (old_team is null or team_id = old_team);
  if not found then
    return false;
  end if;
  update former_name set area_code = new_area, team_id = case when team_id = old_team then new_team else team_id end where person_id = moved;
  update address set area_code = new_area, team_id = case when team_id = old_team then new_team else team_id end where person_id = moved;
  update phone set area_code = new_area, team_id = case when team_id = old_team then new_team else team_id end where person_id = moved;
  update membership set area_code = new_area, team_id = case when team_id = old_team then new_team else team_id end where person_id = moved;
  update declared_group set area_code = new_area, team_id = case when team_id = old_team then new_team else team_id end where person_id = moved;
  update kinship set area_code = new_area, team_id = case when team_id = old_team then new_team else team_id end where person_id = moved;
  update fact set area_code = new_area, team_id = case when team_id = old_team then new_team else team_id end where person_id = moved;
  return true;
end $$;
