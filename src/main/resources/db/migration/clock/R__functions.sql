-- What the application's role may not do with plain statements. Each function says why it exists.

-- When a share of the time between two moments has gone.
create or replace function clock.moment(from_at timestamptz, due_at timestamptz, share int) returns timestamptz
language sql stable parallel safe as $$
  select from_at + make_interval(secs => extract(epoch from due_at - from_at)::float8 * share / 100)
$$;

-- Starts a clock, also where the actor may not look afterwards: a case may be opened for an office anywhere. On a restricted matter only for
-- a team the actor belongs to. One that runs already goes on.
create or replace function clock.start(
  new_id uuid, on_matter uuid, area text, team uuid, about uuid[], in_unit uuid, owner uuid, named text, which text, starts timestamptz,
  ends timestamptz, instant timestamptz)
returns void language plpgsql security definer set search_path = clock, pg_temp as $$
begin
  perform access.demand(team is null or team = any(access.teams()), 'team');
  insert into timer (id, matter_id, area_code, team_id, people, unit_id, owner_id, owner_name, duty, from_at, due_at, next_at, created_by, created_at,
      changed_at)
  select new_id, on_matter, area, team, about, in_unit, owner, named, d.code, starts, ends, moment(starts, ends, min(r.share)), access.actor(), instant,
         instant
    from duty d join rung r on r.ladder = d.ladder
   where d.code = which
   group by d.code
  on conflict do nothing;
end $$;

-- The matter has moved, changed hands, or been closed or opened again: its clocks go with it, out of the actor's scope if need be. Called by
-- the triggers of the tables that hold matters, with their owner's rights; the application does not call it.
create or replace function clock.follow(
  matter uuid, area text, team uuid, about uuid[], unit uuid, owner uuid, named text, sleeps boolean, instant timestamptz)
returns void language sql security definer set search_path = clock, pg_temp as $$
  update timer
     set area_code = area, team_id = team, people = about, unit_id = unit, owner_id = owner, owner_name = named, asleep = sleeps, changed_at = instant
   where matter_id = matter
$$;
revoke execute on function clock.follow from "${appRole}";

-- Asks whom it is time to ask. Each copy of the program takes clocks that no other has in hand; what it took is asked and moved on in one
-- transaction or not at all. Of several steps passed at once only the last is told. Notices hold no name, and of a restricted matter they go to its
-- team alone, with who is a deputy in it today. Where an office is asked that is empty at this hour, those are asked as well who answer for it, one in each place of the arrays: a
-- colleague, never one who is barred from somebody the matter is about, or a role in another office; with the page they may open, if not that of
-- the clocks. Returns how many steps were asked.
drop function if exists clock.ring(int, text, date, timestamptz);
create or replace function clock.ring(
  most int, telling text, offices uuid[], instead_users uuid[], instead_units uuid[], instead_roles text[], pages text[], today date,
  instant timestamptz)
returns int
language plpgsql security definer set search_path = clock, pg_temp as $$
declare
  asked int;
begin
  perform access.demand(access.actor() = '00000000-0000-0000-0000-000000000000', 'job');
  with due as materialized (
    select id, matter_id, area_code, team_id, people, unit_id, owner_id, duty, from_at, due_at
      from timer
     where next_at <= instant and ended_at is null and not asleep
     order by next_at limit most
       for update skip locked
  ), kept as (
    insert into rang (timer_id, share, at)
    select t.id, r.share, instant
      from due t join duty d on d.code = t.duty join rung r on r.ladder = d.ladder
     where moment(t.from_at, t.due_at, r.share) <= instant
    on conflict do nothing
    returning timer_id, share
  ), last as (
    select t.id, t.matter_id, t.area_code, t.team_id, t.people, t.unit_id, t.owner_id, r.share, r.whom
      from (select timer_id, max(share) as share from kept group by timer_id) k
      join due t on t.id = k.timer_id join duty d on d.code = t.duty join rung r on r.ladder = d.ladder and r.share = k.share
  ), told (timer, matter, share, to_user, to_unit, to_role, page) as (
    select l.id, l.matter_id, l.share, m.user_id, null::uuid, null::text, null::text
      from last l join access.team_member m on m.team_id = l.team_id
     where not m.break_glass and m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant)
    union
    select l.id, l.matter_id, l.share, i.deputy_id, null, null, null
      from last l cross join lateral access.deputies_now(null, l.team_id, today, instant) i
     where l.team_id is not null
    union
    select l.id, l.matter_id, l.share, l.owner_id, null, null, null
      from last l where l.team_id is null and l.whom = 'OWNER' and l.owner_id is not null
    union
    select l.id, l.matter_id, l.share, s.doing_id, null, null, null
      from last l join access.stand_in s on s.absent_id = l.owner_id and s.valid_from <= today and s.valid_to >= today
     where s.doing_id is not null and l.team_id is null and l.whom in ('OWNER', 'OFFICE')
    union
    select l.id, l.matter_id, l.share, null, u.id,
           case u.kind when 'PROVINCE' then 'PROVINCE_HEAD' when 'AGENCY' then 'SOCIAL_WORKER' when 'HOTLINE' then 'OPERATOR' else 'OFFICER' end, null
      from last l join access.unit u
        on u.id = l.unit_id and (l.whom = 'OFFICE' or l.whom = 'OWNER' and l.owner_id is null)
        or u.kind = 'PROVINCE' and u.area_code = left(l.area_code, 2) and l.whom = 'PROVINCE'
     where l.team_id is null
    union
    select l.id, l.matter_id, l.share, i.to_user, i.to_unit, i.to_role, i.page
      from last l
      join unnest(offices, instead_users, instead_units, instead_roles, pages) as i (office, to_user, to_unit, to_role, page) on i.office = l.unit_id
     where l.team_id is null and (l.whom = 'OFFICE' or l.whom = 'OWNER' and l.owner_id is null)
       and not exists (select from access.conflict f where f.user_id = i.to_user and f.person_id = any(l.people)
                          and f.valid_from <= today and (f.valid_to is null or f.valid_to >= today))
  ), notices as (
    insert into access.notice (id, user_id, unit_id, role, kind, subject, path, created_by, created_at)
    select gen_random_uuid(), to_user, to_unit, to_role, telling || share, timer, coalesce(page, '/matters/' || matter || '/clocks'),
           access.actor(), instant
      from told
  ), moved as (
    update timer t
       set next_at = (select min(moment(t.from_at, t.due_at, r.share)) from duty d join rung r on r.ladder = d.ladder
                       where d.code = t.duty and moment(t.from_at, t.due_at, r.share) > instant)
      from due where t.id = due.id
  )
  select count(*) into asked from kept;
  return asked;
end $$;

-- The day so many working days before another one, in a province; weekends and holidays are none.
create or replace function clock.working_days_before(day date, amount int, province text) returns date
language sql stable set search_path = clock, pg_temp as $$
  select min(d.day) from (
    select g::date as day from generate_series(working_days_before.day - 1, working_days_before.day - 3 * amount - 20, interval '-1 day') g
     where extract(isodow from g) < 6
       and not exists (select from holiday h where h.day = g::date and h.removed_at is null and h.area_code in ('00', province))
     order by 1 desc limit amount) d
$$;
