-- What an installation is for, its backups, and who keeps the keys. No people who are helped.
create schema upkeep;
call access.open_schema('upkeep');

create table upkeep.installation (
  id int primary key default 1 check (id = 1),
  real_since timestamptz,
  decided_by uuid,
  reason text,
  check (num_nonnulls(real_since, decided_by, reason) in (0, 3))
);
comment on table upkeep.installation is 'Since when real people may be entered here, who said so and why; one row, and nothing leads back';
insert into upkeep.installation default values;

create table upkeep.key_holder (
  id uuid primary key,
  name text not null,
  kept_at text not null,
  since date not null,
  until date,
  named_by uuid not null
);
comment on table upkeep.key_holder is 'Colleagues who keep a copy of both key files away from this machine, and where';

create table upkeep.backup (
  id uuid primary key,
  started_at timestamptz not null,
  finished_at timestamptz not null,
  occasion text not null check (occasion in ('NIGHTLY', 'BY_HAND', 'UPGRADE')),
  outcome text not null check (outcome in ('GOOD', 'FAILED')),
  problem text,
  file text,
  bytes bigint not null default 0,
  row_count bigint not null default 0,
  drilled_at timestamptz
);
comment on table upkeep.backup is 'Each backup that was tried: a good one was read back whole; a drilled one was restored for trial';
create index backup_by_time on upkeep.backup (finished_at);
revoke insert, update on upkeep.installation, upkeep.key_holder, upkeep.backup from "${appRole}";

-- Of all offices that have an administrator, none reaches wider than this one: it holds for everybody who works here.
create function upkeep.decides(today date) returns boolean language sql stable security definer set search_path = upkeep, pg_temp as $$
  select coalesce((
    select not exists (
             select 1 from access.user_role r
               join access.app_user u on u.id = r.user_id and u.status = 'ACTIVE'
               join access.unit n on n.id = r.unit_id
              where r.role = 'ADMIN' and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
                and coalesce(length(nullif(n.area_code, '00')), 0) < coalesce(length(nullif(mine.area_code, '00')), 0))
      from access.unit mine where mine.id = access.actor_unit()), false)
$$;
-- From now on, and for good. An installation with accounts of the demo never becomes a real one.
create function upkeep.begin_real(why text, today date, instant timestamptz) returns boolean
language plpgsql security definer set search_path = upkeep, pg_temp as $$
begin
  perform access.demand('ADMIN' = any(access.actor_roles()) and upkeep.decides(today) and not upkeep.has_demo(), 'real people');
  update installation set real_since = instant, decided_by = access.actor(), reason = why where real_since is null;
  return found;
end $$;
create function upkeep.has_demo() returns boolean language sql stable security definer set search_path = upkeep, pg_temp as $$
  select exists (select 1 from access.app_user where demo)
$$;
create function upkeep.name_key_holder(new_id uuid, holder text, place text, today date) returns void
language plpgsql security definer set search_path = upkeep, pg_temp as $$
begin
  perform access.demand('ADMIN' = any(access.actor_roles()), 'key holder');
  insert into key_holder (id, name, kept_at, since, named_by) values (new_id, holder, place, today, access.actor());
end $$;
create function upkeep.end_key_holder(which uuid, today date) returns boolean
language plpgsql security definer set search_path = upkeep, pg_temp as $$
begin
  perform access.demand('ADMIN' = any(access.actor_roles()), 'key holder');
  update key_holder set until = today where id = which and until is null;
  return found;
end $$;

-- A failed backup is told to every office that has an administrator, once a day however often it is tried.
create function upkeep.tell_administrators(telling text, about uuid, today date, instant timestamptz) returns void
language plpgsql security definer set search_path = upkeep, pg_temp as $$
begin
  perform access.demand(access.actor() = '00000000-0000-0000-0000-000000000000', 'job');
  insert into access.notice (id, unit_id, role, kind, subject, path, created_by, created_at)
  select gen_random_uuid(), r.unit_id, 'ADMIN', telling, about, '/upkeep', access.actor(), instant
    from access.user_role r join access.app_user u on u.id = r.user_id and u.status = 'ACTIVE'
   where r.role = 'ADMIN' and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
     and not exists (select 1 from access.notice n where n.unit_id = r.unit_id and n.role = 'ADMIN' and n.kind = telling
                        and n.created_at > instant - interval '1 day')
   group by r.unit_id;
end $$;
