-- Restricted matters, break-glass and conflict of interest. No page reads or writes these tables itself: each function
-- asks who is acting.
create table access.break_glass (
  id uuid primary key,
  user_id uuid not null references access.app_user,
  unit_id uuid not null references access.unit,
  area_code text not null,
  number text not null,
  opened uuid references access.team,
  reason text not null,
  asked_at timestamptz not null,
  valid_until timestamptz not null
);
comment on table access.break_glass is 'Each time somebody opened, or tried to open, a restricted matter with a reason; the privacy officer reads it';
comment on column access.break_glass.number is 'The case number that was typed, whether or not there is such a case';
comment on column access.break_glass.reason is 'Why it could not wait, in the words of who opened';
comment on column access.break_glass.opened is 'Null when no restricted matter has this number; the person who asked is not told';
create index break_glass_area on access.break_glass (area_code, asked_at);
alter table access.break_glass enable row level security;
create policy privacy_select on access.break_glass for select to "${appRole}" using (
  'PRIVACY' = any((select access.actor_roles())::text[])
  and area_code >= (select access.area_lo()) and area_code < (select access.area_hi())
  and left(area_code, (select access.area_len())) = any((select access.areas())::text[]));
create policy no_insert on access.break_glass for insert to "${appRole}" with check (false);
create policy no_update on access.break_glass for update to "${appRole}" using (false);
create policy no_delete on access.break_glass for delete to "${appRole}" using (false);
revoke insert, update, delete on access.break_glass from "${appRole}";

create table access.team_person (
  team_id uuid not null,
  person_id uuid not null,
  since timestamptz not null,
  primary key (team_id, person_id)
);
comment on table access.team_person is 'Whom the matters of a restricted team are about: what its members do around this person shows in nobody else''s list of who looked';
create index team_person_person on access.team_person (person_id);
revoke all on access.team_person from "${appRole}";
-- Called by the triggers of tables that have a team, with their owner's rights; the application does not call it.
create function access.team_concerns(team uuid, people uuid[], instant timestamptz) returns void
language sql security definer set search_path = access, pg_temp as $$
  insert into team_person (team_id, person_id, since) select team, p, instant from unnest(people) p on conflict do nothing
$$;
revoke execute on function access.team_concerns from "${appRole}";

create index team_member_user on access.team_member (user_id, valid_until);
create index conflict_person on access.conflict (person_id);

create function access.heads_of(province text, today date) returns setof uuid
language sql stable security definer set search_path = access, pg_temp as $$
  select r.user_id
    from user_role r join unit n on n.id = r.unit_id join app_user u on u.id = r.user_id
   where r.role = 'PROVINCE_HEAD' and n.area_code = province and u.status = 'ACTIVE'
     and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
$$;

-- The team of a new restricted matter: who took it, and who works on matters in the receiving unit, without those the person does not
-- want. Nobody left there: the heads of the province. The running transaction sees the new team at once.
create function access.create_team(new_id uuid, area text, receiving uuid, excluded uuid[], today date, instant timestamptz)
returns int language plpgsql security definer set search_path = access, pg_temp as $$
declare
  members int;
begin
  perform access.demand(access.actor_roles() && array['OPERATOR', 'OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD'], 'team');
  area := coalesce(area, (select n.area_code from unit n where n.id = receiving));
  insert into team (id, area_code, created_by, created_at) values (new_id, area, access.actor(), instant);
  insert into team_member (team_id, user_id, valid_from, added_by)
  select distinct new_id, r.user_id, instant, access.actor()
    from user_role r join app_user u on u.id = r.user_id join unit n on n.id = r.unit_id
   where r.unit_id = receiving and u.status = 'ACTIVE' and r.user_id <> all(excluded) and r.user_id <> access.actor()
     and r.role = any(case n.kind when 'PROVINCE' then array['SOCIAL_WORKER', 'PROVINCE_HEAD']
                                when 'HOTLINE' then array['OPERATOR'] else array['OFFICER', 'SOCIAL_WORKER'] end)
     and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today);
  get diagnostics members = row_count;
  if members = 0 then
    insert into team_member (team_id, user_id, valid_from, added_by)
    select distinct new_id, h, instant, access.actor() from access.heads_of(left(area, 2), today) h
     where h <> all(excluded) and h <> access.actor();
    get diagnostics members = row_count;
  end if;
  insert into team_member (team_id, user_id, valid_from, added_by) values (new_id, access.actor(), instant, access.actor());
  perform set_config('dulae.teams', (access.teams() || new_id)::text, true);
  return members + 1;
end $$;

-- A lasting member decides about members; break-glass does not make one.
create function access.lasting_member(of_team uuid, who uuid, instant timestamptz) returns boolean
language sql stable security definer set search_path = access, pg_temp as $$
  select exists (select 1 from team_member m where m.team_id = of_team and m.user_id = who and not m.break_glass
                    and m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant))
$$;
create function access.team_members(of_team uuid, instant timestamptz)
returns table (user_id uuid, name text, unit_names_th text, unit_names_en text, since timestamptz, until timestamptz, break_glass boolean, reason text)
language sql stable security definer set search_path = access, pg_temp as $$
  select m.user_id, u.name,
         (select string_agg(distinct n.name_th, ', ') from user_role r join unit n on n.id = r.unit_id where r.user_id = m.user_id),
         (select string_agg(distinct n.name_en, ', ') from user_role r join unit n on n.id = r.unit_id where r.user_id = m.user_id),
         m.valid_from, m.valid_until, m.break_glass, m.reason
    from team_member m join app_user u on u.id = m.user_id
   where m.team_id = of_team and (m.valid_until is null or m.valid_until > instant)
     and (of_team = any(access.teams())
          or ('PRIVACY' = any(access.actor_roles()) and exists (select 1 from team t where t.id = of_team and access.covers(t.area_code, null))))
   order by m.break_glass, m.valid_from
$$;
create function access.add_member(to_team uuid, who uuid, why text, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(access.lasting_member(to_team, access.actor(), instant), 'team');
  perform access.demand((select status = 'ACTIVE' from app_user where id = who), 'member');
  if not access.lasting_member(to_team, who, instant) then
    insert into team_member (team_id, user_id, valid_from, added_by, reason) values (to_team, who, instant, access.actor(), why);
  end if;
end $$;
create function access.remove_member(from_team uuid, who uuid, why text, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(access.lasting_member(from_team, access.actor(), instant), 'team');
  perform access.demand(exists (select 1 from team_member m where m.team_id = from_team and m.user_id <> who and not m.break_glass
                                and (m.valid_until is null or m.valid_until > instant)), 'last member');
  update team_member set valid_until = instant, reason = why
   where team_id = from_team and user_id = who and (valid_until is null or valid_until > instant);
end $$;

-- Break-glass: the same statements and the same answer whether the number names a restricted matter or nothing. What happened goes to
-- the privacy officers of the matter's province, or of one's own.
create function access.break_glass(new_id uuid, typed text, to_team uuid, why text, until timestamptz,
                                   telling text, today date, instant timestamptz)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
declare
  own_area text := (select area_code from unit where id = access.actor_unit());
  matter_area text := (select t.area_code from team t where t.id = to_team and access.covers(t.area_code, null));
  area text := coalesce(matter_area, own_area);
begin
  perform access.demand(access.actor_roles() && array['OPERATOR', 'OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD'], 'break-glass');
  insert into break_glass (id, user_id, unit_id, area_code, number, opened, reason, asked_at, valid_until)
  values (new_id, access.actor(), access.actor_unit(), area, typed, case when matter_area is not null then to_team end, why, instant, until);
  insert into team_member (team_id, user_id, valid_from, valid_until, added_by, reason, break_glass)
  select to_team, access.actor(), instant, until, access.actor(), why, true where matter_area is not null;
  insert into notice (id, unit_id, role, kind, subject, path, created_by, created_at)
  select gen_random_uuid(), n.id, 'PRIVACY', telling, new_id, '/privacy#break-glass', access.actor(), instant
    from unit n
   where n.area_code in (left(area, 2), '00')
     and exists (select 1 from user_role r where r.unit_id = n.id and r.role = 'PRIVACY'
                    and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today));
end $$;

create function access.reads_of(team uuid) returns boolean language sql stable as $$
  select team is null or team = any(access.teams()) or 'PRIVACY' = any(access.actor_roles())
$$;

-- Conflict of interest. One may declare it for oneself; nobody takes it off oneself.
-- What was said in a restricted matter bars at once, and nobody but its team and the privacy officer reads of it: a person everybody
-- knows, from whom a colleague is suddenly to be kept away, tells that there is a matter.
create function access.record_conflict(who uuid, person uuid, new_kind text, since date, of_team uuid) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(person <> all(access.barred())
    and access.actor_roles() && array['OPERATOR', 'OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD', 'PRIVACY']
    and exists (select 1 from app_user u where u.id = who and u.status = 'ACTIVE'), 'conflict');
  insert into conflict as c (user_id, person_id, team_id, kind, valid_from, recorded_by) values (who, person, of_team, new_kind, since, access.actor())
  on conflict (user_id, person_id, valid_from) do update
    set valid_to = null, kind = case when excluded.team_id is null then excluded.kind else c.kind end,
        team_id = case when excluded.team_id is not null then c.team_id end;
end $$;
create function access.end_conflict(who uuid, person uuid, since date, last_day date) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(who <> access.actor() and person <> all(access.barred())
    and access.actor_roles() && array['PROVINCE_HEAD', 'PRIVACY'], 'conflict');
  update conflict set valid_to = last_day where user_id = who and person_id = person and valid_from = since and access.reads_of(team_id);
end $$;
create function access.conflicts(person uuid)
returns table (user_id uuid, name text, kind text, valid_from date, valid_to date, recorded_by text)
language sql stable security definer set search_path = access, pg_temp as $$
  select c.user_id, u.name, c.kind, c.valid_from, c.valid_to, b.name
    from conflict c join app_user u on u.id = c.user_id left join app_user b on b.id = c.recorded_by
   where c.person_id = person and person <> all(access.barred()) and access.reads_of(c.team_id)
     and access.actor_roles() && array['OPERATOR', 'OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD', 'PRIVACY']
   order by c.valid_from desc, u.name
$$;

-- Leaving: no account outlives its person, and no restricted matter is left without anybody who may see it.
create function access.leave(who uuid, successor uuid, last_day date, today date, instant timestamptz) returns void
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
  update stand_in set valid_to = last_day where (absent_id = who or deputy_id = who) and valid_to > last_day;
  update credential set password_hash = null, totp_secret = null, code_hash = null, code_until = null where user_id = who;
  update app_user set status = 'LEFT', epoch = epoch + 1, version = version + 1 where id = who;
end $$;

-- Who takes on what somebody leaves behind: the successor, if that one works on matters in the office, is of the team and barred from nobody
-- in it; else, where there is a team, its member of longest standing; else nobody, and the office's queue has it.
-- For other modules' functions that run with their owner's rights; the application does not ask it.
create function access.taker(successor uuid, in_unit uuid, of_team uuid, people uuid[], today date, instant timestamptz) returns uuid
language sql stable security definer set search_path = access, pg_temp as $$
  with held as (
    select r.user_id, bool_or(r.unit_id = in_unit) as here
      from user_role r join app_user u on u.id = r.user_id
     where u.status = 'ACTIVE' and r.role in ('OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD')
       and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
       and (r.user_id = successor or r.user_id in (select m.user_id from team_member m where m.team_id = of_team))
       and not exists (select 1 from conflict c where c.user_id = r.user_id and c.person_id = any(people)
                          and c.valid_from <= today and (c.valid_to is null or c.valid_to >= today))
     group by r.user_id
  )
  select h.user_id from held h
    left join team_member m on m.team_id = of_team and m.user_id = h.user_id and not m.break_glass
          and m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant)
   where case when of_team is null then h.here else m.user_id is not null end
   order by h.user_id = successor desc, m.valid_from, h.user_id limit 1
$$;
revoke execute on function access.taker from "${appRole}";
