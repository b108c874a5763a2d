-- An absence stays what it is when whoever stands in leaves or goes away herself: its days count, and the deputies for restricted matters go on.
-- Only that stand-in ends; who is away and the head of the province are told, and either names another one. The row keeps the colleague named
-- first as part of its key, by which deputies know it.
alter table access.stand_in add column doing_id uuid references access.app_user;
update access.stand_in set doing_id = deputy_id;
comment on column access.stand_in.deputy_id is 'Who was named first; with the two around it the absence';
comment on column access.stand_in.doing_id is 'Who does the ordinary work; null = whoever did has left, and nobody is named yet';
create index stand_in_doing on access.stand_in (doing_id);

create or replace function access.stands_in_for(deputy uuid, today date) returns setof uuid language sql stable parallel safe as $$
  select s.absent_id from access.stand_in s where s.doing_id = deputy and s.valid_from <= today and s.valid_to >= today
$$;

-- Nobody does the ordinary work on some day of an absence that is still to come: nobody is named, or that one is away, too.
create function access.lacks(s access.stand_in, today date) returns boolean language sql stable as $$
  select s.valid_to >= today and (s.doing_id is null or exists (
    select from access.stand_in o where o.absent_id = s.doing_id and o.valid_from <= s.valid_to and o.valid_to >= greatest(s.valid_from, today)))
$$;

-- The head of the province looks after whom nobody stands in for; so do administrators.
create function access.heads(area text) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select access.administers(area) or 'PROVINCE_HEAD' = any(access.actor_roles())
     and exists (select from unit u where u.id = access.actor_unit() and starts_with(area, u.area_code))
$$;

create or replace function access.set_stand_in(absent uuid, deputy uuid, since date, until date, today date, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(absent = access.actor() or access.administers(access.area_of_user(absent)), 'stand-in');
  update deputy d set ended_at = instant
    from stand_in s
   where s.absent_id = absent and s.deputy_id = deputy and s.valid_from = since and s.valid_to < today
     and d.absent_id = s.absent_id and d.stand_in_id = s.deputy_id and d.away_from = s.valid_from and d.ended_at is null;
  insert into stand_in as s (absent_id, deputy_id, valid_from, valid_to, created_by, doing_id)
  values (absent, deputy, since, until, access.actor(), deputy)
  on conflict (absent_id, deputy_id, valid_from) do update
    set valid_to = excluded.valid_to, doing_id = case when s.valid_to < today then excluded.doing_id else s.doing_id end;
  update deputy d set last_day = greatest(d.last_day, until)
   where d.absent_id = absent and d.stand_in_id = set_stand_in.deputy and d.away_from = since and d.ended_at is null;
end $$;

-- Somebody else does the ordinary work of an absence from now on. OK, AWAY or NOT.
create function access.replace_stand_in(absent uuid, first_named uuid, since date, whom uuid, telling_whom text, telling_absent text, today date,
                                        instant timestamptz) returns text
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  until date := (select s.valid_to from stand_in s where s.absent_id = absent and s.deputy_id = first_named and s.valid_from = since);
begin
  perform access.demand((absent = access.actor() or access.heads(access.area_of_user(absent))) and until >= today, 'stand-in');
  if exists (select from stand_in s where s.absent_id = whom and s.valid_from <= until and s.valid_to >= greatest(since, today)) then
    return 'AWAY';
  end if;
  if whom = absent or not exists (
    select from app_user u join user_role r on r.user_id = u.id
     where u.id = whom and u.status = 'ACTIVE' and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)) then
    return 'NOT';
  end if;
  update stand_in s set doing_id = whom where s.absent_id = absent and s.deputy_id = first_named and s.valid_from = since;
  insert into notice (id, user_id, kind, subject, path, created_by, created_at)
  select gen_random_uuid(), t.id, t.kind, absent, t.page, access.actor(), instant
    from (values (whom, telling_whom, '/today'), (absent, telling_absent, '/account/absence')) as t (id, kind, page)
   where t.id <> access.actor();
  return 'OK';
end $$;

-- Somebody leaves or goes away. Told are those whose ordinary work nobody does on some day now, and who may name another one: the head of the
-- province, or where there is none an administrator; where she is a deputy in restricted matters, who named her and the rest of each team.
-- What was told and not read yet is not told again. Returns the offices whose work waits.
create function access.tell_of_gap(gone uuid, leaves boolean, of_absent uuid, telling_absent text, telling_head text, telling_deputy text,
                                   telling_team text, today date, instant timestamptz) returns setof uuid
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(gone = access.actor() or of_absent = access.actor()
    or access.administers(access.area_of_user(gone)) or access.administers(access.area_of_user(of_absent)), 'stand-in');
  return query
  with lack as (
    select distinct s.absent_id, u.area_code as area
      from stand_in s join app_user u on u.id = s.absent_id
     where s.doing_id = gone and s.valid_to >= today and (of_absent is null or s.absent_id = of_absent) and u.status = 'ACTIVE'
       and (leaves or access.lacks(s, today))
  ), office as (
    select distinct l.absent_id, l.area, n.id, n.area_code, r.role
      from lack l join user_role r on r.role in ('PROVINCE_HEAD', 'ADMIN') join unit n on n.id = r.unit_id join app_user u on u.id = r.user_id
     where (n.area_code = '00' and r.role = 'ADMIN' or starts_with(l.area, n.area_code)) and u.status = 'ACTIVE' and u.id <> l.absent_id and u.id <> gone
       and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
  ), missing as (
    select distinct y.absent_id, y.team_id
      from deputyship y
     where y.deputy_id = gone and y.valid_to >= today and (of_absent is null or y.absent_id = of_absent)
       and (leaves or exists (select from stand_in o where o.absent_id = gone and o.valid_from <= y.valid_to
                                 and o.valid_to >= greatest(y.valid_from, today)))
  ), told (to_user, to_unit, to_role, kind, subject, page) as (
    select l.absent_id, null::uuid, null::text, telling_absent, l.absent_id, '/account/absence' from lack l
    union
    select null, o.id, o.role, telling_head, o.absent_id, '/account/absence#nobody'
      from office o
     where o.role = 'PROVINCE_HEAD'
        or not exists (select from office h where h.absent_id = o.absent_id and h.role = 'PROVINCE_HEAD')
           and length(nullif(o.area_code, '00')) is not distinct from (select max(length(nullif(n.area_code, '00'))) from office n where n.absent_id = o.absent_id)
    union
    select m.absent_id, null, null, telling_deputy, null, '/account/absence' from missing m
    union
    select t.user_id, null, null, telling_team, m.team_id, '/teams/' || m.team_id
      from missing m join team_member t on t.team_id = m.team_id
     where not t.break_glass and t.valid_from <= instant and (t.valid_until is null or t.valid_until > instant)
       and t.user_id <> m.absent_id and t.user_id <> gone and not access.is_concerned(t.user_id, m.team_id, today, today)
  ), fresh as (
    insert into notice (id, user_id, unit_id, role, kind, subject, path, created_by, created_at)
    select gen_random_uuid(), t.to_user, t.to_unit, t.to_role, t.kind, t.subject, t.page, access.actor(), instant
      from told t
     where not exists (select from notice n where n.kind = t.kind and n.subject is not distinct from t.subject and n.read_at is null
                          and n.user_id is not distinct from t.to_user and n.unit_id is not distinct from t.to_unit)
    returning kind, subject
  )
  select distinct r.unit_id
    from fresh f join user_role r on r.user_id = f.subject
   where f.kind = telling_absent and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today);
end $$;

-- Leaving, as before, but those whose ordinary work it was stay away as long as they said, and so do the other deputies.
create or replace function access.leave(who uuid, successor uuid, last_day date, today date, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(who <> access.actor() and access.administers(access.area_of_user(who)), 'account');
  -- Restricted matters go to somebody who works on matters in the same office, never to the administrator.
  perform access.demand(successor is null or successor <> access.actor() and exists (
    select 1 from user_role s join user_role l on l.unit_id = s.unit_id and l.user_id = who
     where s.user_id = successor and s.role in ('OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD')
       and s.valid_from <= today and (s.valid_to is null or s.valid_to >= today)), 'successor');
  insert into team_member (team_id, user_id, valid_from, added_by, reason)
  select distinct m.team_id, coalesce(successor, h.head), instant, access.actor(), 'left'
    from team_member m join team t on t.id = m.team_id
    left join lateral (select access.heads_of(left(t.area_code, 2), today) as head) h on successor is null
   where m.user_id = who and not m.break_glass and (m.valid_until is null or m.valid_until > instant)
     and coalesce(successor, h.head) is not null and coalesce(successor, h.head) <> who
     and not exists (select 1 from team_member o where o.team_id = m.team_id and o.user_id <> who and not o.break_glass
                        and (o.valid_until is null or o.valid_until > instant));
  update team_member set valid_until = instant where user_id = who and (valid_until is null or valid_until > instant);
  update user_role set valid_to = last_day where user_id = who and (valid_to is null or valid_to > last_day);
  update stand_in set valid_to = last_day where absent_id = who and valid_to > last_day;
  update stand_in set doing_id = null where doing_id = who and valid_to >= today;
  update deputy d set ended_at = instant where d.deputy_id = who and d.ended_at is null;
  update credential set password_hash = null, totp_secret = null, code_hash = null, code_until = null where user_id = who;
  update app_user set status = 'LEFT', epoch = epoch + 1, version = version + 1 where id = who;
end $$;

-- A matter of a team of hers becomes hers to do while she is away: the one named for all takes it on, as what she comes to know of. Whoever is
-- concerned by it does not; that is asked each time. Called by the triggers of tables with somebody's work; the application does not call it.
create function access.comes_meanwhile(of_team uuid, whose uuid, instant timestamptz) returns void
language sql security definer set search_path = access, pg_temp as $$
  insert into deputy (id, absent_id, stand_in_id, away_from, team_id, deputy_id, area_code, last_day, given_at)
  select gen_random_uuid(), d.absent_id, d.stand_in_id, d.away_from, of_team, d.deputy_id, t.area_code, d.last_day, instant
    from deputy d
    join stand_in s on s.absent_id = d.absent_id and s.deputy_id = d.stand_in_id and s.valid_from = d.away_from
    join team t on t.id = of_team
   where d.absent_id = whose and d.team_id is null and d.ended_at is null and d.given_at < instant
     and s.valid_to >= (instant at time zone 'Asia/Bangkok')::date
     and not exists (select from deputyship y where y.id = d.id and y.team_id = of_team)
     and not exists (select from deputy e where e.absent_id = d.absent_id and e.stand_in_id = d.stand_in_id and e.away_from = d.away_from
                        and e.team_id = of_team and e.deputy_id = d.deputy_id and e.ended_at is not null)
  on conflict do nothing
$$;
revoke execute on function access.comes_meanwhile from "${appRole}";
