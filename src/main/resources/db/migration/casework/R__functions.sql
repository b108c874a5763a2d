-- What the application's role may not do with plain statements. Each function says why it exists.

-- Case numbers come from one sequence per province and fiscal year, made when the first number of a year is asked for.
-- Gaps are allowed (a number rolled back is never given again); there is no counter row for everybody to wait at.
create or replace function casework.next_number(province text, fiscal_year int) returns text
language plpgsql security definer set search_path = casework, pg_temp as $$
declare
  sequence_name text;
  n bigint;
begin
  if province !~ '^[0-9]{2}$' or fiscal_year not between 2560 and 2700 then
    raise exception 'no case number for province % in fiscal year %', province, fiscal_year using errcode = 'invalid_parameter_value';
  end if;
  sequence_name := 'number_' || province || '_' || fiscal_year;
  if to_regclass('casework.' || sequence_name) is null then
    perform pg_advisory_xact_lock(hashtext('casework.' || sequence_name));
    execute format('create sequence if not exists casework.%I', sequence_name);
  end if;
  n := nextval('casework.' || sequence_name);
  return province || '-' || fiscal_year || '-' || lpad(n::text, greatest(5, length(n::text)), '0');
end $$;

-- Opens a case, also where the actor may not look afterwards: who is told of a need brings it to the centre responsible, wherever that is.
-- A restricted case can be opened only for a team the actor belongs to. Returns the number.
create or replace function casework.open_case(
  new_id uuid, area text, team uuid, about uuid, others uuid[], other_ids uuid[], roles text[], unit uuid, level text, level_reason text,
  target_groups text[], told text, told_by text, contact uuid, received timestamptz, due timestamptz, problem_ids uuid[], problems text[],
  fiscal_year int, instant timestamptz)
returns text language plpgsql security definer set search_path = casework, pg_temp as $$
declare
  who uuid := access.actor();
  numbered text := next_number(left(area, 2), fiscal_year);
begin
  if team is not null and team <> all(access.teams()) then
    raise exception 'not a member of the team' using errcode = 'insufficient_privilege';
  end if;
  insert into case_file (id, number, area_code, team_id, person_id, concerned, unit_id, status, status_since, urgency, urgency_reason, urgency_by,
      urgency_at, target_groups, story, channel, contact_id, received_at, due_at, created_by, created_at, changed_by, changed_at)
    values (new_id, numbered, area, team, about, others, unit, 'RECEIVED', instant, level, level_reason, who,
      instant, target_groups, told, told_by, contact, received, due, who, instant, who, instant);
  insert into case_problem (id, case_id, person_id, area_code, team_id, code, created_by, created_at, changed_at)
    select p.id, new_id, about, area, team, p.code, who, instant, instant from unnest(problem_ids, problems) as p (id, code);
  if cardinality(others) > 0 then
    insert into case_person (id, case_id, person_id, area_code, team_id, role, created_by, created_at)
      select o.id, new_id, o.person, area, team, o.role, who, instant from unnest(other_ids, others, roles) as o (id, person, role);
  end if;
  return numbered;
end $$;

-- Hands a case with all that belongs to it to another office: afterwards it lies outside the scope of who handed it over, which an
-- ordinary update would refuse. Asks itself whether the case is in the actor's scope now. A restricted case stays restricted, to a team
-- of that office. Nobody there has agreed to do anything yet, so open tasks lose their doer. False = gone, out of scope or changed meanwhile.
create or replace function casework.hand_over(
  which uuid, expected int, to_area text, to_team uuid, to_unit uuid, why text, due timestamptz, instant timestamptz)
returns boolean language plpgsql security definer set search_path = casework, pg_temp as $$
declare
  before case_file%rowtype;
begin
  if to_team is not null and to_team <> all(access.teams()) then
    return false;
  end if;
  select * into before from case_file where id = which;
  update case_file
     set area_code = to_area, team_id = to_team, unit_id = to_unit, owner_id = null, owner_name = '', owned_since = null, due_at = due,
         waiting_for = '', version = version + 1, changed_by = access.actor(), changed_at = instant
   where id = which and version = expected and closed_at is null and access.covers(area_code, team_id)
     and (team_id is null) = (to_team is null) and person_id <> all(access.barred()) and not concerned && access.barred();
  if not found then
    return false;
  end if;
  -- What leaves the area stays to be counted there: a tambon that hands the hard ones on does not end more cases itself.
  insert into departure (id, case_id, number, person_id, concerned, area_code, team_id, urgency, to_unit, to_level, at, by_user)
    select gen_random_uuid(), which, before.number, before.person_id, before.concerned, before.area_code, before.team_id, before.urgency, to_unit,
           case length(n.area_code) when 2 then 'PROVINCE' when 4 then 'DISTRICT' else 'TAMBON' end,
           instant, access.actor()
      from access.unit n
     where n.id = to_unit and left(to_area, length(before.area_code)) <> before.area_code;
  if why is not null then
    insert into moved_up (id, case_id, person_id, concerned, area_code, team_id, from_unit, to_unit, reason, at, by_user)
      select gen_random_uuid(), which, before.person_id, before.concerned, before.area_code, before.team_id, before.unit_id, to_unit, why, instant,
             access.actor()
        from access.unit o, access.unit n
       where o.id = before.unit_id and o.kind = 'CENTRE' and n.id = to_unit and n.kind <> 'CENTRE';
  end if;
  update case_change set area_code = to_area, team_id = to_team where case_id = which;
  update case_person set area_code = to_area, team_id = to_team where case_id = which;
  update case_problem set area_code = to_area, team_id = to_team where case_id = which;
  update fact set area_code = to_area, team_id = to_team where case_id = which;
  update assessment set area_code = to_area, team_id = to_team where case_id = which;
  update assessment_level set area_code = to_area, team_id = to_team where case_id = which;
  update goal set area_code = to_area, team_id = to_team where case_id = which;
  update task set area_code = to_area, team_id = to_team where case_id = which;
  update task set assignee_id = null, assignee_name = '', version = version + 1, changed_at = instant
   where case_id = which and assignee_id is not null and done_at is null and dropped_at is null;
  update help set area_code = to_area, team_id = to_team where case_id = which;
  update note set area_code = to_area, team_id = to_team where case_id = which;
  update link set area_code = to_area, team_id = to_team where case_id = which;
  update plan_version set area_code = to_area, team_id = to_team where case_id = which;
  update plan_version_line set area_code = to_area, team_id = to_team where case_id = which;
  update handout set area_code = to_area, team_id = to_team where case_id = which;
  update safety_plan set area_code = to_area, team_id = to_team where case_id = which;
  update conference set area_code = to_area, team_id = to_team where case_id = which;
  update conference_member set area_code = to_area, team_id = to_team where case_id = which;
  update conference_decision set area_code = to_area, team_id = to_team where case_id = which;
  update refusal set area_code = to_area, team_id = to_team where case_id = which;
  update refusal_answer set area_code = to_area, team_id = to_team where case_id = which;
  return true;
end $$;

-- The case behind a number, past its team, but never past the area or a conflict of interest: break-glass opens its team for three hours,
-- the privacy officer reads who looked at it. Tells ids and nothing else.
create or replace function casework.behind_number(typed text) returns table (id uuid, team_id uuid)
language plpgsql stable security definer set search_path = casework, pg_temp as $$
begin
  perform access.demand(
    access.actor_roles() && array['OPERATOR', 'OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD', 'PRIVACY'], 'number');
  return query
    select c.id, c.team_id from case_file c
     where c.number = typed and access.covers(c.area_code, null)
       and c.person_id <> all(access.barred()) and not c.concerned && access.barred();
end $$;

-- What is open in the name of a colleague who leaves, for the administrator who closes the account and may see none of it.
create or replace function casework.open_in_name(colleague uuid) returns int
language plpgsql stable security definer set search_path = casework, pg_temp as $$
begin
  perform access.demand(access.administers(access.area_of_user(colleague)), 'account');
  return (select count(*) from case_file where owner_id = colleague and closed_at is null and team_id is null)
       + (select count(*) from task t join case_file c on c.id = t.case_id
           where t.assignee_id = colleague and t.done_at is null and t.dropped_at is null and c.closed_at is null and c.team_id is null);
end $$;

-- Passes it on: to the successor, to the rest of a restricted team, or back to the office's queue. The story of each case says so.
create or replace function casework.pass_on(leaver uuid, successor uuid, today date, instant timestamptz) returns setof uuid
language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  perform access.demand(leaver <> access.actor() and access.administers(access.area_of_user(leaver)), 'account');
  return query
  with open_case as (
    select id from case_file where owner_id = leaver and closed_at is null
    union
    select case_id from task where assignee_id = leaver and done_at is null and dropped_at is null
  ), work as (
    select c.id, u.id as taker, coalesce(u.name, '') as taker_name
      from open_case o join case_file c on c.id = o.id
      left join access.user_card u on u.id = access.taker(successor, c.unit_id, c.team_id, c.person_id || c.concerned, today, instant)
     where c.closed_at is null
  ), given as (
    update case_file c
       set owner_id = w.taker, owner_name = w.taker_name, owned_since = case when w.taker is not null then instant end,
           version = c.version + 1, changed_by = access.actor(), changed_at = instant
      from work w where c.id = w.id and c.owner_id = leaver
  ), done_by as (
    update task t set assignee_id = w.taker, assignee_name = w.taker_name, version = t.version + 1
      from work w where t.case_id = w.id and t.assignee_id = leaver and t.done_at is null and t.dropped_at is null
  )
  insert into case_change (id, case_id, person_id, area_code, team_id, kind, old_code, new_code, at, by_user, by_name)
  select gen_random_uuid(), c.id, c.person_id, c.area_code, c.team_id, 'LEFT',
         (select name from access.user_card where id = leaver), w.taker_name, instant, access.actor(),
         coalesce((select name from access.user_card where id = access.actor()), '')
    from work w join case_file c on c.id = w.id
  returning case_id;
end $$;

-- The clocks of a case follow it: where it is, who may know of it, whom it is about, who is asked; while it is closed they sleep.
create or replace function casework.take_clocks_along() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  perform clock.follow(new.id, new.area_code, new.team_id, new.person_id || new.concerned, new.unit_id, new.owner_id, new.owner_name,
    new.closed_at is not null, new.changed_at);
  return null;
end $$;
create or replace trigger take_clocks_along
  after update of area_code, team_id, person_id, concerned, unit_id, owner_id, owner_name, closed_at on casework.case_file
  for each row when (
    (old.area_code, old.team_id, old.person_id, old.concerned, old.unit_id, old.owner_id, old.owner_name, old.closed_at)
    is distinct from
    (new.area_code, new.team_id, new.person_id, new.concerned, new.unit_id, new.owner_id, new.owner_name, new.closed_at))
  execute function casework.take_clocks_along();

-- What becomes somebody's to do in a restricted case while she is away is the deputy's, too.
create or replace function casework.comes_meanwhile() returns trigger language plpgsql security definer set search_path = casework, pg_temp as $$
begin
  perform access.comes_meanwhile(new.team_id, (to_jsonb(new) ->> tg_argv[0])::uuid, new.changed_at);
  return null;
end $$;
create or replace trigger owner_meanwhile after update of owner_id on casework.case_file
  for each row when (new.team_id is not null and new.owner_id is not null and new.owner_id is distinct from old.owner_id)
  execute function casework.comes_meanwhile('owner_id');
create or replace trigger assignee_meanwhile after insert or update of assignee_id on casework.task
  for each row when (new.team_id is not null and new.assignee_id is not null)
  execute function casework.comes_meanwhile('assignee_id');

-- The reminder of a task keeps its distance from the day on which it is due, whoever puts that off.
create or replace function casework.reminds() returns trigger language plpgsql set search_path = casework, pg_temp as $$
begin
  new.remind_on := clock.working_days_before((new.due_at at time zone 'Asia/Bangkok')::date, new.remind_before, left(new.area_code, 2));
  return new;
end $$;
create or replace trigger reminds before insert or update of due_at, remind_before on casework.task
  for each row execute function casework.reminds();

-- The open matters that are due first: in somebody's name; of an office, those nobody owns; of an office, all. Rows, not ids: an estimate that takes
-- the locks to let hardly anything through would have all matters of a province read for each id. It runs with its caller's rights.
drop function if exists casework.due_first(uuid, boolean, text, int);
create or replace function casework.due_first(of_owner uuid, of_unit uuid, free boolean, of_urgency text, enough int) returns setof casework.case_file
language plpgsql stable set search_path = casework, pg_temp set enable_sort = off set enable_bitmapscan = off as $$
begin
  if of_owner is not null then
    return query select c.* from case_file c
      where c.owner_id = of_owner and c.closed_at is null and (of_urgency is null or c.urgency = of_urgency)
      order by c.due_at limit enough;
  elsif free then
    return query select c.* from case_file c
      where c.unit_id = of_unit and c.owner_id is null and c.closed_at is null and (of_urgency is null or c.urgency = of_urgency)
      order by c.due_at limit enough;
  else
    return query select c.* from case_file c
      where c.unit_id = of_unit and c.closed_at is null and (of_urgency is null or c.urgency = of_urgency)
      order by c.due_at limit enough;
  end if;
end $$;

-- That something urgent waits, taken by nobody, at a centre for whose officer the actor stands in, where the actor may see no matters: how urgent and
-- since when, and nothing of whom or what. Of a restricted matter not even that, nor of what concerns somebody the actor is barred from.
create or replace function casework.waits_beyond(offices uuid[]) returns table (unit_id uuid, urgency text, due_at timestamptz, received_at timestamptz)
language sql stable security definer set search_path = casework, pg_temp as $$
  select c.unit_id, min(c.urgency), min(c.due_at), min(c.received_at)
    from case_file c join centre.cover k on k.id = c.unit_id
   where c.unit_id = any(offices) and k.deputy_id = access.actor()
     and c.owner_id is null and c.closed_at is null and c.urgency in ('P0', 'P1')
     and c.team_id is null and c.person_id <> all(access.barred()) and not c.concerned && access.barred()
     and not access.covers(c.area_code, null)
   group by c.unit_id
$$;
