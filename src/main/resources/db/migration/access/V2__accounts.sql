-- Accounts, units and rights. The application reads these tables and writes them through the functions below alone, each of which asks
-- who is acting: an administrator of the area, or the person concerned.
revoke insert, update, delete on access.unit, access.unit_area, access.app_user, access.user_role, access.stand_in from "${appRole}";

-- An administrator's reach is the area of the unit acted for; a job of the system (the nil id) prepares installations.
create function access.administers(area text) returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select access.actor() = '00000000-0000-0000-0000-000000000000'
      or ('ADMIN' = any(access.actor_roles())
          and exists (select 1 from unit u where u.id = access.actor_unit() and (u.area_code = '00' or starts_with(area, u.area_code))))
$$;
create function access.demand(allowed boolean, what text) returns void language plpgsql as $$
begin
  if allowed is not true then
    raise exception 'refused: %', what using errcode = 'insufficient_privilege';
  end if;
end $$;
create function access.area_of_user(who uuid) returns text language sql stable security definer set search_path = access, pg_temp as $$
  select area_code from app_user where id = who
$$;

create function access.open_unit(new_id uuid, new_kind text, th text, en text, area text, sees text[], since date, instant timestamptz)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(access.administers(area), 'unit');
  perform access.demand((select bool_and(access.administers(s)) from unnest(sees) s), 'unit area');
  insert into unit (id, kind, name_th, name_en, area_code, created_at) values (new_id, new_kind, th, en, area, instant);
  insert into unit_area (unit_id, area_code, valid_from) select new_id, s, since from unnest(sees) s;
end $$;

-- Lets a unit see one more area. The provincial office does it when it gives a unit a tambon to answer for.
create function access.widen_unit(which uuid, area text, since date) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(access.administers(area)
    or (access.actor_roles() && array['PROVINCE_OFFICER', 'PROVINCE_HEAD'] and access.covers(area, null)), 'unit area');
  insert into unit_area (unit_id, area_code, valid_from)
  select which, area, since
   where not exists (select 1 from unit_area a where a.unit_id = which and (a.area_code = '00' or starts_with(area, a.area_code))
                        and a.valid_from <= since and a.valid_to is null)
      on conflict (unit_id, area_code, valid_from) do update set valid_to = null;
end $$;

create function access.narrow_unit(which uuid, area text, since date, last_day date) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(access.administers((select area_code from unit where id = which)), 'unit area');
  update unit_area set valid_to = last_day where unit_id = which and area_code = area and valid_from = since;
end $$;

-- Accounts: made by an administrator, opened by its person with a code handed over in person.
create function access.invite(new_id uuid, new_login text, new_name text, in_unit uuid, new_roles text[], since date, until date,
                              code bytea, code_valid timestamptz, is_demo boolean, instant timestamptz)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
declare
  area text := (select area_code from unit where id = in_unit);
begin
  perform access.demand(access.administers(area), 'account');
  insert into app_user (id, login, name, status, area_code, demo, created_by, created_at)
  values (new_id, new_login, new_name, 'INVITED', area, is_demo, access.actor(), instant);
  insert into credential (user_id, code_hash, code_until) values (new_id, code, code_valid);
  insert into user_role (user_id, unit_id, role, valid_from, valid_to, granted_by)
  select new_id, in_unit, r, since, until, access.actor() from unnest(new_roles) r;
end $$;

-- For an installation that has nobody yet: the first unit and its administrator. The lock makes two at once impossible.
create function access.first_account(unit_id uuid, unit_kind text, th text, en text, area text, user_id uuid, new_login text, new_name text,
                                     password text, since date, instant timestamptz)
returns boolean language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('dulae.first-account'));
  if exists (select 1 from app_user) then
    return false;
  end if;
  insert into unit (id, kind, name_th, name_en, area_code, created_at) values (unit_id, unit_kind, th, en, area, instant);
  insert into unit_area (unit_id, area_code, valid_from) values (unit_id, area, since);
  insert into app_user (id, login, name, status, area_code, created_at) values (user_id, new_login, new_name, 'ACTIVE', area, instant);
  insert into credential (user_id, password_hash, password_set_at) values (user_id, password, instant);
  insert into user_role (user_id, unit_id, role, valid_from) values (user_id, unit_id, 'ADMIN', since);
  return true;
end $$;
create function access.nobody_yet() returns boolean language sql stable security definer set search_path = access, pg_temp as $$
  select not exists (select 1 from app_user)
$$;

-- A new code in person: the old password stops at once, and so do all sessions.
create function access.issue_code(who uuid, code bytea, code_valid timestamptz, forget_totp boolean)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(access.administers(access.area_of_user(who)) and who <> access.actor(), 'code');
  update credential
     set code_hash = code, code_until = code_valid, password_hash = null,
         totp_secret = case when forget_totp then null else totp_secret end
   where user_id = who and exists (select 1 from app_user where id = who and status <> 'LEFT');
  update app_user set epoch = epoch + 1, version = version + 1 where id = who;
end $$;
create function access.use_code(for_login text, code bytea, password text, instant timestamptz)
returns table (id uuid, epoch int) language plpgsql security definer set search_path = access, pg_temp as $$
begin
  return query
  with used as (
    update credential c set password_hash = password, password_set_at = instant, code_hash = null, code_until = null
      from app_user u
     where u.id = c.user_id and u.login = for_login and u.status <> 'LEFT' and c.code_hash = code and c.code_until > instant
    returning c.user_id
  )
  update app_user u set status = 'ACTIVE', epoch = u.epoch + 1, version = u.version + 1 from used where u.id = used.user_id
  returning u.id, u.epoch;
end $$;

-- One's own credential, on the account page.
create function access.own_credential() returns table (password_hash text, password_set_at timestamptz, has_totp boolean, demo boolean)
language sql stable security definer set search_path = access, pg_temp as $$
  select c.password_hash, c.password_set_at, c.totp_secret is not null, u.demo
    from credential c join app_user u on u.id = c.user_id where c.user_id = access.actor()
$$;
create function access.change_password(password text, instant timestamptz) returns int
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  fresh int;
begin
  update credential set password_hash = password, password_set_at = instant where user_id = access.actor();
  update app_user set epoch = epoch + 1, version = version + 1 where id = access.actor() returning epoch into fresh;
  return fresh;
end $$;
create function access.set_totp(secret bytea, step bigint) returns int
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  fresh int;
begin
  update credential set totp_secret = secret, totp_last_step = step where user_id = access.actor();
  update app_user set epoch = epoch + 1, version = version + 1 where id = access.actor() returning epoch into fresh;
  return fresh;
end $$;
create function access.end_sessions(who uuid) returns int language plpgsql security definer set search_path = access, pg_temp as $$
declare
  fresh int;
begin
  perform access.demand(who = access.actor() or access.administers(access.area_of_user(who)), 'sessions');
  update app_user set epoch = epoch + 1, version = version + 1 where id = who returning epoch into fresh;
  return fresh;
end $$;

create function access.rename_user(who uuid, new_name text, of_version int) returns int
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  changed int;
begin
  perform access.demand(access.administers(access.area_of_user(who)), 'account');
  update app_user set name = new_name, version = version + 1 where id = who and version = of_version;
  get diagnostics changed = row_count;
  return changed;
end $$;

-- Nobody gives rights to oneself; a change of rights ends every session of the person.
create function access.grant_role(who uuid, in_unit uuid, new_role text, since date, until date)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(who <> access.actor() and access.administers(access.area_of_user(who))
    and access.administers((select area_code from unit where id = in_unit)), 'role');
  insert into user_role (user_id, unit_id, role, valid_from, valid_to, granted_by)
  values (who, in_unit, new_role, since, until, access.actor())
  on conflict (user_id, unit_id, role, valid_from) do update set valid_to = excluded.valid_to, granted_by = excluded.granted_by;
  update app_user set epoch = epoch + 1, version = version + 1 where id = who;
end $$;
create function access.end_role(who uuid, in_unit uuid, old_role text, since date, last_day date)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(access.administers(access.area_of_user(who)), 'role');
  update user_role set valid_to = last_day where user_id = who and unit_id = in_unit and role = old_role and valid_from = since;
  update app_user set epoch = epoch + 1, version = version + 1 where id = who;
end $$;

create function access.set_stand_in(absent uuid, deputy uuid, since date, until date)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(absent = access.actor() or access.administers(access.area_of_user(absent)), 'stand-in');
  insert into stand_in (absent_id, deputy_id, valid_from, valid_to, created_by) values (absent, deputy, since, until, access.actor())
  on conflict (absent_id, deputy_id, valid_from) do update set valid_to = excluded.valid_to;
end $$;
create function access.end_stand_in(absent uuid, deputy uuid, since date, last_day date)
returns void language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(absent = access.actor() or access.administers(access.area_of_user(absent)), 'stand-in');
  update stand_in set valid_to = last_day where absent_id = absent and deputy_id = deputy and valid_from = since;
end $$;

-- Whose work this colleague does today as well. With the rights of who asks: standing in gives none.
create function access.stands_in_for(deputy uuid, today date) returns setof uuid language sql stable parallel safe as $$
  select s.absent_id from access.stand_in s where s.deputy_id = deputy and s.valid_from <= today and s.valid_to >= today
$$;

-- What lists of other modules may join: who did it, which office.
create view access.user_card with (security_invoker = true) as select id, name, status, area_code from access.app_user;
comment on view access.user_card is 'Name of a colleague, for lists of other modules';
create view access.unit_card with (security_invoker = true) as select id, kind, name_th, name_en, area_code from access.unit;
comment on view access.unit_card is 'Name of an office, for lists of other modules';
