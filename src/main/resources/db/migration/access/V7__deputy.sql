-- Who goes away names, for her restricted matters, a colleague who is of their teams on those days, and on no other. The days are those of
-- the absence and are written down nowhere else: an absence that ends earlier or later takes every deputy along, and what says who is of a
-- team asks for them each time. A deputy is no member: she neither decides about members, nor names a deputy herself, nor keeps a matter alone.
create table access.deputy (
  id uuid primary key,
  absent_id uuid not null,
  stand_in_id uuid not null,
  away_from date not null,
  team_id uuid references access.team,
  deputy_id uuid not null references access.app_user,
  area_code text not null,
  last_day date not null,
  given_at timestamptz not null,
  ended_at timestamptz,
  check (deputy_id <> absent_id),
  foreign key (absent_id, stand_in_id, away_from) references access.stand_in (absent_id, deputy_id, valid_from)
);
comment on table access.deputy is 'Who takes on a restricted matter of somebody who is away, on the days of that absence; nobody reads it but through functions that ask who is acting';
comment on column access.deputy.absent_id is 'Who is away; with the two columns after it the absence whose days count';
comment on column access.deputy.away_from is 'The first day away, as the absence says';
comment on column access.deputy.team_id is 'The team of the matter; null = the teams she comes to belong to after this was written';
comment on column access.deputy.area_code is 'Where the matter lies, or for those to come her office: the privacy officers there are told';
comment on column access.deputy.last_day is 'The latest day the absence was ever to end on: until then what the deputy did is nobody else''s to read';
create unique index deputy_one on access.deputy (absent_id, stand_in_id, away_from, team_id) nulls not distinct where ended_at is null;
create index deputy_deputy on access.deputy (deputy_id);
revoke all on access.deputy from "${appRole}";

create function access.midnight(day date) returns timestamptz language sql stable parallel safe as $$
  select day::timestamp at time zone 'Asia/Bangkok'
$$;

-- For the functions below, with their owner's rights: each deputy of each team, as long as whom she stands in for is a lasting member of it.
create view access.deputyship with (security_invoker = true) as
  select d.id, d.deputy_id, d.absent_id, m.team_id, s.valid_from, s.valid_to, m.valid_from as member_from, m.valid_until as member_until
    from access.deputy d
    join access.stand_in s on s.absent_id = d.absent_id and s.deputy_id = d.stand_in_id and s.valid_from = d.away_from
    join access.team_member m on m.user_id = d.absent_id and (m.team_id = d.team_id or d.team_id is null and m.valid_from >= d.given_at)
    join access.app_user u on u.id = d.deputy_id
   where d.ended_at is null and not m.break_glass and u.status = 'ACTIVE';
comment on view access.deputyship is 'The same, one row for each team; the application may not read it';
revoke all on access.deputyship from "${appRole}";

-- A conflict of interest with anybody the team's matters are about.
create function access.is_concerned(who uuid, by_team uuid, since date, until date) returns boolean
language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select from conflict c join team_person p on p.person_id = c.person_id
                  where c.user_id = who and p.team_id = by_team
                    and c.valid_from <= until and (c.valid_to is null or c.valid_to >= since))
$$;
revoke execute on function access.is_concerned from "${appRole}";

-- Who is a deputy where, now. For functions with their owner's rights.
create function access.deputies_now(who uuid, of_team uuid, today date, instant timestamptz) returns table (deputy_id uuid, absent_id uuid, team_id uuid)
language sql stable security definer set search_path = access, pg_temp as $$
  select distinct y.deputy_id, y.absent_id, y.team_id
    from deputyship y
   where (who is null or y.deputy_id = who) and (of_team is null or y.team_id = of_team)
     and y.valid_from <= today and y.valid_to >= today
     and y.member_from <= instant and (y.member_until is null or y.member_until > instant)
     and not access.is_concerned(y.deputy_id, y.team_id, today, today) and not access.is_concerned(y.absent_id, y.team_id, today, today)
$$;
revoke execute on function access.deputies_now from "${appRole}";

-- What one request needs to know of its actor, as before, with the teams of those she is the deputy of, and of whom.
drop function access.load_actor(uuid, int, uuid, date, timestamptz);
create function access.load_actor(who uuid, session_epoch int, in_unit uuid, today date, instant timestamptz)
returns table (name text, login text, unit_id uuid, unit_kind text, unit_name_th text, unit_name_en text, unit_area text,
               roles text[], areas text[], teams uuid[], barred uuid[], units int, second_factor boolean, deputy_teams uuid[], deputy_of uuid[])
language sql stable security definer set search_path = access, pg_temp as $$
  with held as (
    select r.unit_id, array_agg(distinct r.role) as roles
      from user_role r
     where r.user_id = who and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
     group by r.unit_id
  ), chosen as (
    select h.* from held h order by (h.unit_id = in_unit) desc nulls last, h.unit_id limit 1
  ), instead as materialized (
    select y.team_id, y.absent_id from access.deputies_now(who, null, today, instant) y
     where exists (select from deputy d where d.deputy_id = who)
  )
  select u.name, u.login, n.id, n.kind, n.name_th, n.name_en, n.area_code, c.roles,
         coalesce((select array_agg(a.area_code) from unit_area a
                    where a.unit_id = n.id and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)), '{}'),
         coalesce((select array_agg(distinct t.team_id) from (
                     select m.team_id from team_member m
                      where m.user_id = who and m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant)
                     union all
                     select i.team_id from instead i) t), '{}'),
         coalesce((select array_agg(distinct f.person_id) from conflict f
                    where f.user_id = who and f.valid_from <= today and (f.valid_to is null or f.valid_to >= today)), '{}'),
         (select count(*)::int from held),
         u.demo or exists (select 1 from credential p where p.user_id = who and p.totp_secret is not null),
         coalesce((select array_agg(i.team_id order by i.team_id, i.absent_id) from instead i), '{}'),
         coalesce((select array_agg(i.absent_id order by i.team_id, i.absent_id) from instead i), '{}')
    from app_user u
    join chosen c on true
    join unit n on n.id = c.unit_id
   where u.id = who and u.status = 'ACTIVE' and u.epoch = session_epoch
$$;

-- Setting and ending an absence, as before. One that was over stays over for restricted matters, whoever writes a later day into it.
drop function access.set_stand_in(uuid, uuid, date, date);
create function access.set_stand_in(absent uuid, deputy uuid, since date, until date, today date, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(absent = access.actor() or access.administers(access.area_of_user(absent)), 'stand-in');
  update deputy d set ended_at = instant
    from stand_in s
   where s.absent_id = absent and s.deputy_id = deputy and s.valid_from = since and s.valid_to < today
     and d.absent_id = s.absent_id and d.stand_in_id = s.deputy_id and d.away_from = s.valid_from and d.ended_at is null;
  insert into stand_in (absent_id, deputy_id, valid_from, valid_to, created_by) values (absent, deputy, since, until, access.actor())
  on conflict (absent_id, deputy_id, valid_from) do update set valid_to = excluded.valid_to;
  update deputy d set last_day = greatest(d.last_day, until)
   where d.absent_id = absent and d.stand_in_id = set_stand_in.deputy and d.away_from = since and d.ended_at is null;
end $$;
drop function access.end_stand_in(uuid, uuid, date, date);
create function access.end_stand_in(absent uuid, deputy uuid, since date, last_day date, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(absent = access.actor() or access.administers(access.area_of_user(absent)), 'stand-in');
  update stand_in s set valid_to = end_stand_in.last_day
   where s.absent_id = absent and s.deputy_id = end_stand_in.deputy and s.valid_from = since and s.valid_to > end_stand_in.last_day;
  update deputy d set ended_at = instant
   where d.absent_id = absent and d.stand_in_id = end_stand_in.deputy and d.away_from = since and d.ended_at is null;
end $$;

-- Names, or names anew, who takes on one of the actor's own restricted matters, or those to come, while she is away. Only she does, for what
-- she is a lasting member of; not even an administrator may. Refused alike, whatever the reason: whoever does not work on matters there and
-- whoever is concerned by one. That a colleague is away on those days everybody may see. OK, AWAY or NOT.
create function access.give_deputy(new_id uuid, stand_in uuid, since date, of_team uuid, to_whom uuid, today date, instant timestamptz) returns text
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  until date := (select s.valid_to from stand_in s
                  where s.absent_id = access.actor() and s.deputy_id = give_deputy.stand_in and s.valid_from = since);
  first_day date := greatest(since, today);
  area text := coalesce((select t.area_code from team t where t.id = of_team), (select n.area_code from unit n where n.id = access.actor_unit()));
begin
  perform access.demand(until >= today, 'absence');
  perform access.demand(of_team is null or access.lasting_member(of_team, access.actor(), instant)
    and not access.is_concerned(access.actor(), of_team, first_day, until), 'team');
  if exists (select from stand_in s where s.absent_id = to_whom and s.valid_from <= until and s.valid_to >= first_day) then
    return 'AWAY';
  end if;
  if to_whom = access.actor() or access.is_concerned(to_whom, of_team, first_day, until) or not exists (
    select from app_user u join user_role r on r.user_id = u.id join unit_area a on a.unit_id = r.unit_id
     where u.id = to_whom and u.status = 'ACTIVE' and r.role in ('OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD')
       and (a.area_code = '00' or starts_with(area, a.area_code) or of_team is null and starts_with(a.area_code, area))
       and r.valid_from <= first_day and (r.valid_to is null or r.valid_to >= first_day)
       and a.valid_from <= first_day and (a.valid_to is null or a.valid_to >= first_day)) then
    return 'NOT';
  end if;
  perform access.take_back_deputy(stand_in, since, of_team, to_whom, instant);
  insert into deputy (id, absent_id, stand_in_id, away_from, team_id, deputy_id, area_code, last_day, given_at)
  select new_id, access.actor(), stand_in, since, of_team, to_whom, area, until, instant
   where not exists (select from deputy d where d.absent_id = access.actor() and d.stand_in_id = give_deputy.stand_in and d.away_from = since
                        and d.team_id is not distinct from of_team and d.ended_at is null);
  return 'OK';
end $$;

-- Nobody, or nobody but this one, takes it on any more. One's own absences alone.
create function access.take_back_deputy(stand_in uuid, since date, of_team uuid, but_not uuid, instant timestamptz) returns void
language sql security definer set search_path = access, pg_temp as $$
  update deputy d set ended_at = instant
   where d.absent_id = access.actor() and d.stand_in_id = take_back_deputy.stand_in and d.away_from = since
     and d.team_id is not distinct from of_team and d.deputy_id is distinct from but_not and d.ended_at is null
$$;

-- A member of the team does not agree: the deputy is none from now on, and the one away is told.
create function access.end_deputy(of_team uuid, whom uuid, telling text, today date, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(access.lasting_member(of_team, access.actor(), instant), 'team');
  with ended as (
    update deputy d set ended_at = instant
      from deputyship y
     where y.id = d.id and y.team_id = of_team and y.deputy_id = whom and y.valid_to >= today
    returning d.absent_id
  )
  insert into notice (id, user_id, kind, subject, path, created_by, created_at)
  select gen_random_uuid(), e.absent_id, telling, of_team, '/account/absence', access.actor(), instant
    from (select distinct absent_id from ended) e where e.absent_id <> access.actor();
end $$;

-- Tells of what was given since a moment in one absence: the deputies, the rest of each team, the privacy officers of the place.
create function access.tell_of_deputies(absent uuid, stand_in uuid, since date, given timestamptz, telling_deputy text, telling_team text,
                                        telling_privacy text, today date, instant timestamptz)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(absent = access.actor() or access.administers(access.area_of_user(absent)), 'stand-in');
  with fresh as (
    select d.id, d.team_id, d.deputy_id, d.area_code from deputy d
     where d.absent_id = absent and d.stand_in_id = tell_of_deputies.stand_in and d.away_from = since and d.ended_at is null and d.given_at >= given
  ), told (to_user, to_unit, kind, subject, page) as (
    select distinct f.deputy_id, null::uuid, telling_deputy, null::uuid, '/account/absence' from fresh f
    union all
    select distinct m.user_id, null::uuid, telling_team, f.team_id, '/teams/' || f.team_id
      from fresh f join team_member m on m.team_id = f.team_id
     where not m.break_glass and m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant)
       and m.user_id <> absent and m.user_id <> f.deputy_id and not access.is_concerned(m.user_id, f.team_id, today, today)
    union all
    select distinct null::uuid, n.id, telling_privacy, null::uuid, '/privacy#deputies'
      from fresh f join unit n on n.area_code in (left(f.area_code, 2), '00')
     where exists (select from user_role r where r.unit_id = n.id and r.role = 'PRIVACY'
                      and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today))
  )
  insert into notice (id, user_id, unit_id, role, kind, subject, path, created_by, created_at)
  select gen_random_uuid(), t.to_user, t.to_unit, case when t.to_unit is not null then 'PRIVACY' end, t.kind, t.subject, t.page, access.actor(), instant
    from told t;
end $$;

-- For one's own page: the teams one is a lasting member of, with how many others who work on matters are there on all of some days.
create function access.own_teams(since date, until date, instant timestamptz) returns table (team_id uuid, others int)
language sql stable security definer set search_path = access, pg_temp as $$
  select m.team_id,
         (select count(distinct o.user_id)::int from team_member o join app_user u on u.id = o.user_id
           where o.team_id = m.team_id and o.user_id <> m.user_id and u.status = 'ACTIVE' and not o.break_glass
             and o.valid_from <= instant and (o.valid_until is null or o.valid_until > instant)
             and exists (select from user_role r where r.user_id = o.user_id and r.role in ('OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD')
                            and r.valid_from <= since and (r.valid_to is null or r.valid_to >= since))
             and not exists (select from stand_in s where s.absent_id = o.user_id and s.valid_from <= until and s.valid_to >= since))
    from team_member m
   where m.user_id = access.actor() and not m.break_glass and m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant)
$$;
create function access.own_deputies() returns table (stand_in_id uuid, away_from date, team_id uuid, deputy_id uuid, name text)
language sql stable security definer set search_path = access, pg_temp as $$
  select d.stand_in_id, d.away_from, d.team_id, d.deputy_id, u.name
    from deputy d join app_user u on u.id = d.deputy_id where d.absent_id = access.actor() and d.ended_at is null
$$;
-- And for whom one is asked to be a deputy: who and when, never of what.
create function access.deputy_for(today date) returns table (name text, valid_from date, valid_to date)
language sql stable security definer set search_path = access, pg_temp as $$
  select distinct u.name, s.valid_from, s.valid_to
    from deputy d
    join stand_in s on s.absent_id = d.absent_id and s.deputy_id = d.stand_in_id and s.valid_from = d.away_from
    join app_user u on u.id = d.absent_id
   where d.deputy_id = access.actor() and d.ended_at is null and s.valid_to >= today
   order by s.valid_from, u.name
$$;

-- For the privacy officer: what was given, in the own area.
create function access.deputies_given(since timestamptz, most int)
returns table (id uuid, absent text, deputy text, unit_th text, unit_en text, team_id uuid, valid_from date, valid_to date, given_at timestamptz,
               ended_at timestamptz)
language sql stable security definer set search_path = access, pg_temp as $$
  select d.id, a.name, u.name,
         coalesce((select string_agg(distinct n.name_th, ', ') from user_role r join unit n on n.id = r.unit_id where r.user_id = u.id), ''),
         coalesce((select string_agg(distinct n.name_en, ', ') from user_role r join unit n on n.id = r.unit_id where r.user_id = u.id), ''),
         d.team_id, s.valid_from, s.valid_to, d.given_at, d.ended_at
    from deputy d
    join stand_in s on s.absent_id = d.absent_id and s.deputy_id = d.stand_in_id and s.valid_from = d.away_from
    join app_user a on a.id = d.absent_id join app_user u on u.id = d.deputy_id
   where 'PRIVACY' = any(access.actor_roles()) and access.covers(d.area_code, null) and d.given_at >= since
   order by d.given_at desc, d.id limit most
$$;

-- Who may know, as before, with the deputies of now and of the days to come.
drop function access.team_members(uuid, timestamptz);
create function access.team_members(of_team uuid, today date, instant timestamptz)
returns table (user_id uuid, name text, unit_names_th text, unit_names_en text, since timestamptz, until timestamptz, break_glass boolean, reason text,
               instead_of text)
language sql stable security definer set search_path = access, pg_temp as $$
  with known as (
    select m.user_id, m.valid_from, m.valid_until, m.break_glass, m.reason, null::text as instead_of
      from team_member m where m.team_id = of_team and (m.valid_until is null or m.valid_until > instant)
    union all
    select y.deputy_id, access.midnight(y.valid_from), access.midnight(y.valid_to + 1), false, null, a.name
      from deputyship y join app_user a on a.id = y.absent_id
     where y.team_id = of_team and y.valid_to >= today and (y.member_until is null or y.member_until > instant)
       and not access.is_concerned(y.deputy_id, of_team, today, today) and not access.is_concerned(y.absent_id, of_team, today, today)
  )
  select k.user_id, u.name,
         (select string_agg(distinct n.name_th, ', ') from user_role r join unit n on n.id = r.unit_id where r.user_id = k.user_id),
         (select string_agg(distinct n.name_en, ', ') from user_role r join unit n on n.id = r.unit_id where r.user_id = k.user_id),
         k.valid_from, k.valid_until, k.break_glass, k.reason, k.instead_of
    from known k join app_user u on u.id = k.user_id
   where of_team = any(access.teams())
      or ('PRIVACY' = any(access.actor_roles()) and exists (select 1 from team t where t.id = of_team and access.covers(t.area_code, null)))
   order by k.break_glass, k.instead_of is not null, k.valid_from
$$;

-- A deputy has handed the matter on to another office: in the team there stands who is away, and the deputy for as long as here.
create function access.follow_deputy(old_team uuid, new_team uuid, receiving uuid, today date, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(old_team = any(access.teams()) and exists (select from team t where t.id = new_team and t.created_by = access.actor()), 'team');
  if access.lasting_member(old_team, access.actor(), instant)
     or not exists (select from access.deputies_now(access.actor(), old_team, today, instant))
     or exists (select from user_role r where r.user_id = access.actor() and r.unit_id = receiving and r.role not in ('ADMIN', 'PRIVACY')
                   and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)) then
    return;
  end if;
  insert into team_member (team_id, user_id, valid_from, added_by)
  select new_team, n.absent_id, instant, access.actor() from access.deputies_now(access.actor(), old_team, today, instant) n
   where not access.lasting_member(new_team, n.absent_id, instant);
  insert into deputy (id, absent_id, stand_in_id, away_from, team_id, deputy_id, area_code, last_day, given_at)
  select gen_random_uuid(), d.absent_id, d.stand_in_id, d.away_from, new_team, d.deputy_id, (select t.area_code from team t where t.id = new_team),
         d.last_day, instant
    from deputyship y join deputy d on d.id = y.id
   where y.deputy_id = access.actor() and y.team_id = old_team and y.valid_from <= today and y.valid_to >= today and d.team_id is not null;
  update team_member set valid_until = instant where team_id = new_team and user_id = access.actor() and not break_glass;
end $$;

-- Who looked, as before; what a deputy did for a team is its own as what a member did, and says that it was done as one.
drop function access.who_looked(uuid, text, uuid, int, timestamptz);
create function access.who_looked(subject uuid, area text, team uuid, most int, instant timestamptz)
returns table (at timestamptz, user_id uuid, name text, unit_th text, unit_en text, act text, as_deputy boolean)
language sql stable security definer set search_path = access, pg_temp as $$
  select a.at, a.user_id, coalesce(u.name, ''), coalesce(n.name_th, ''), coalesce(n.name_en, ''), a.act, coalesce(a.detail like '%DEPUTY', false)
    from audit a left join app_user u on u.id = a.user_id left join unit n on n.id = a.unit_id
   where a.subjects @> array[subject]
     and subject <> all(access.barred())
     and access.covers(area, null)
     and ('PRIVACY' = any(access.actor_roles())
          or (team is null or team = any(access.teams()))
             and (team is not null or a.act not like '%.search' or a.user_id = access.actor() or a.at < instant - interval '1 hour')
             and not exists (select 1 from team_person c join team w on w.id = c.team_id join team_member m on m.team_id = w.id
                              where c.person_id = subject and c.team_id <> all(access.teams())
                                and m.user_id = a.user_id and (m.valid_until is null or a.at < m.valid_until)
                                and (a.at >= greatest(w.created_at, m.valid_from, c.since)
                                     or m.user_id = w.created_by and c.since < w.created_at + interval '1 minute' and a.at >= w.created_at - interval '1 hour'))
             and not exists (select 1 from team_person c join deputy d on d.deputy_id = a.user_id
                              where c.person_id = subject and c.team_id <> all(access.teams()) and a.at >= greatest(c.since, d.given_at)
                                and a.at >= access.midnight(d.away_from) and a.at < access.midnight(d.last_day + 1) and (d.ended_at is null or a.at < d.ended_at)
                                and (c.team_id = d.team_id or d.team_id is null and exists (
                                       select from team_member m where m.team_id = c.team_id and m.user_id = d.absent_id and m.valid_from >= d.given_at))))
   order by a.at desc limit most
$$;
