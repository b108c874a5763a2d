-- The ground every other module stands on: who acts, what that person may see, and the record of what was seen and done.
create schema access;

-- Gives the application role its ordinary grants on a module's schema. Nothing is ever deleted unless a module says so.
create procedure access.open_schema(module text) language plpgsql as $$
begin
  execute format('grant usage on schema %I to "${appRole}"', module);
  execute format('alter default privileges in schema %I grant select, insert, update on tables to "${appRole}"', module);
  execute format('alter default privileges in schema %I grant usage on sequences to "${appRole}"', module);
  execute format('alter default privileges in schema %I grant execute on functions to "${appRole}"', module);
end $$;
call access.open_schema('access');

-- The actor of the running transaction, set by Acting in one statement at its begin. Without an actor every policy raises:
-- an empty page would look like an empty register.
create function access.setting(name text) returns text language plpgsql stable parallel safe as $$
declare
  value text := nullif(current_setting('dulae.' || name, true), '');
begin
  if value is null then
    raise exception 'no actor: dulae.% is not set in this transaction', name using errcode = 'insufficient_privilege';
  end if;
  return value;
end $$;
create function access.actor() returns uuid language sql stable parallel safe as $$ select access.setting('user')::uuid $$;
create function access.actor_unit() returns uuid language sql stable parallel safe as $$ select access.setting('unit')::uuid $$;
create function access.actor_roles() returns text[] language sql stable parallel safe as $$ select access.setting('roles')::text[] $$;
-- The scope as a range plus a set of prefixes of one length: [lo, hi) lets the index work, the set decides. '-' marks the empty prefix (the nation).
create function access.area_lo() returns text language sql stable parallel safe as $$ select replace(access.setting('area_lo'), '-', '') $$;
create function access.area_hi() returns text language sql stable parallel safe as $$ select access.setting('area_hi') $$;
create function access.area_len() returns int language sql stable parallel safe as $$ select access.setting('area_len')::int $$;
create function access.areas() returns text[] language sql stable parallel safe as $$ select access.setting('areas')::text[] $$;
-- Restricted teams the actor belongs to, and people the actor is barred from (conflict of interest).
create function access.teams() returns uuid[] language sql stable parallel safe as $$ select access.setting('teams')::uuid[] $$;
create function access.barred() returns uuid[] language sql stable parallel safe as $$ select access.setting('barred')::uuid[] $$;
-- Row in the actor's scope? For definer functions, which run with their owner's rights and must ask themselves.
create function access.covers(area_code text, team_id uuid) returns boolean language sql stable parallel safe as $$
  select area_code >= access.area_lo() and area_code < access.area_hi()
     and left(area_code, access.area_len()) = any(access.areas())
     and (team_id is null or team_id = any(access.teams()))
$$;

-- The second lock, the same for every table with people: one AND-chain on the area (no OR on the scope, or the index is lost),
-- a restrictive policy for restricted teams and one for conflict of interest. ADR 7 has the measurements.
create procedure access.protect(target regclass, person_column text) language plpgsql as $$
declare
  in_scope constant text := 'area_code >= (select access.area_lo()) and area_code < (select access.area_hi())'
    || ' and left(area_code, (select access.area_len())) = any((select access.areas())::text[])';
  in_team constant text := '(team_id is null or team_id = any((select access.teams())::uuid[]))';
  not_barred text;
begin
  execute format('alter table %s enable row level security', target);
  execute format('create policy scope_select on %s for select to "${appRole}" using (%s)', target, in_scope);
  execute format('create policy scope_insert on %s for insert to "${appRole}" with check (%s)', target, in_scope);
  execute format('create policy scope_update on %s for update to "${appRole}" using (%s) with check (%s)', target, in_scope, in_scope);
  execute format('create policy scope_delete on %s for delete to "${appRole}" using (%s)', target, in_scope);
  execute format('create policy restricted on %s as restrictive for all to "${appRole}" using (%s) with check (%s)', target, in_team, in_team);
  if person_column is not null then
    not_barred := format('(%1$I is null or %1$I <> all((select access.barred())::uuid[]))', person_column);
    execute format('create policy conflict on %s as restrictive for all to "${appRole}" using (%s) with check (%s)', target, not_barred, not_barred);
  end if;
end $$;

-- Units: offices whose people sign in. The same id names the organisation in the directory.
create table access.unit (
  id uuid primary key,
  kind text not null check (kind in ('HOTLINE', 'CENTRE', 'AGENCY', 'PROVINCE', 'SYSTEM')),
  name_th text not null,
  name_en text not null,
  area_code text not null,
  created_at timestamptz not null
);
comment on table access.unit is 'An office whose people sign in: a 1300 desk, a tambon centre, a One Home agency, a provincial office';
create table access.unit_area (
  unit_id uuid not null references access.unit,
  area_code text not null,
  valid_from date not null,
  valid_to date,
  primary key (unit_id, area_code, valid_from)
);
comment on table access.unit_area is 'Which areas the people of a unit may see, dated; a prefix code: tambon, district, province, or 00 for the nation';

create table access.app_user (
  id uuid primary key,
  login text not null unique check (login = lower(login)),
  name text not null,
  status text not null check (status in ('INVITED', 'ACTIVE', 'LEFT')),
  epoch int not null default 1,
  area_code text not null,
  demo boolean not null default false,
  created_by uuid,
  created_at timestamptz not null,
  version int not null default 1
);
comment on table access.app_user is 'A person who works here. Colleagues see the name; nobody sees the credential. A higher epoch ends every session';
create table access.user_role (
  user_id uuid not null references access.app_user,
  unit_id uuid not null references access.unit,
  role text not null check (role in ('OPERATOR', 'OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD', 'PRIVACY', 'ADMIN')),
  valid_from date not null,
  valid_to date,
  granted_by uuid,
  primary key (user_id, unit_id, role, valid_from)
);
comment on table access.user_role is 'What a person may do in which unit, dated';
create table access.credential (
  user_id uuid primary key references access.app_user,
  password_hash text,
  password_set_at timestamptz,
  totp_secret bytea,
  totp_last_step bigint not null default 0,
  code_hash bytea,
  code_until timestamptz
);
comment on table access.credential is 'Password, second factor and one-time code; the application reaches it through functions only';
comment on column access.credential.password_hash is 'Hash of the password, by the framework''s current recommendation';
comment on column access.credential.totp_secret is 'Key of the second factor, encrypted';
comment on column access.credential.code_hash is 'Hash of the one-time code that is handed over in person';
create table access.sign_in_attempt (
  login_hash bytea primary key,
  failures int not null,
  next_at timestamptz not null
);
comment on table access.sign_in_attempt is 'Back-off per sign-in name, known or not, so that a lock tells nothing about who exists';
comment on column access.sign_in_attempt.login_hash is 'Hash of the name that was typed';
revoke all on access.credential, access.sign_in_attempt from "${appRole}";

create table access.stand_in (
  absent_id uuid not null references access.app_user,
  deputy_id uuid not null references access.app_user,
  valid_from date not null,
  valid_to date not null,
  created_by uuid not null,
  primary key (absent_id, deputy_id, valid_from)
);
comment on table access.stand_in is 'A colleague who sees the absent officer''s work list; no more rights than the deputy already has';

-- Restricted matters: a named team each; conflict of interest: a person an officer may never see.
create table access.team (
  id uuid primary key,
  area_code text not null,
  created_by uuid not null,
  created_at timestamptz not null
);
comment on table access.team is 'The few who may know of one restricted matter';
create table access.team_member (
  team_id uuid not null references access.team,
  user_id uuid not null references access.app_user,
  valid_from timestamptz not null,
  valid_until timestamptz,
  added_by uuid not null,
  reason text,
  break_glass boolean not null default false,
  primary key (team_id, user_id, valid_from)
);
comment on table access.team_member is 'Membership in a restricted team; break-glass is a membership of three hours with a reason';
comment on column access.team_member.reason is 'Why this colleague needs to know, in words';
create table access.conflict (
  user_id uuid not null references access.app_user,
  person_id uuid not null,
  team_id uuid references access.team,
  kind text not null check (kind in ('KIN', 'SAME_HOUSEHOLD', 'NAMED_BY_PERSON')),
  valid_from date not null,
  valid_to date,
  recorded_by uuid not null,
  primary key (user_id, person_id, valid_from)
);
comment on table access.conflict is 'Conflict of interest: this officer never sees this person or what concerns the person, administrators included';
comment on column access.conflict.team_id is 'The restricted team that alone may read of it, because it was said in their matter; it bars all the same';
revoke all on access.team, access.team_member, access.conflict from "${appRole}";

create table access.notice (
  id uuid primary key,
  user_id uuid,
  unit_id uuid,
  role text,
  kind text not null,
  subject uuid,
  path text,
  created_by uuid not null,
  created_at timestamptz not null,
  read_at timestamptz,
  read_by uuid
);
comment on table access.notice is 'In-app inbox: to one user, or to a role in a unit. Ids and codes only, never a name';
comment on column access.notice.path is 'Address of the page to look at; no name in it';
create index notice_to on access.notice (unit_id, role, created_at);
alter table access.notice enable row level security;
create policy mine on access.notice for select to "${appRole}"
  using (user_id = (select access.actor()) or (unit_id = (select access.actor_unit()) and role = any((select access.actor_roles())::text[])));
create policy tell on access.notice for insert to "${appRole}" with check (created_by = (select access.actor()));
create policy read on access.notice for update to "${appRole}"
  using (user_id = (select access.actor()) or (unit_id = (select access.actor_unit()) and role = any((select access.actor_roles())::text[])));
create policy keep on access.notice for delete to "${appRole}" using (false);

-- A retried request happens once.
create table access.client_key (
  user_id uuid not null,
  key text not null,
  body_hash bytea not null,
  location text,
  created_at timestamptz not null,
  primary key (user_id, key)
);
comment on table access.client_key is 'What a request with this key answered, stored in the same transaction as what it did';
comment on column access.client_key.key is 'The key the browser sent with the form';
comment on column access.client_key.body_hash is 'Hash of what was sent: the same key with another body is refused';
comment on column access.client_key.location is 'Address of the answer';
alter table access.client_key enable row level security;
create policy mine_select on access.client_key for select to "${appRole}" using (user_id = (select access.actor()));
create policy mine_insert on access.client_key for insert to "${appRole}" with check (user_id = (select access.actor()));
create policy mine_update on access.client_key for update to "${appRole}" using (user_id = (select access.actor()));
create policy mine_delete on access.client_key for delete to "${appRole}" using (false);

-- Audit: append-only, ids and codes only. Rows go in unchained with their transaction's number; the sealer chains them later.
-- On another server, after a restore, transactions are numbered from low again: the audit goes on counting from where it was.
create table access.audit_origin (
  id int primary key default 1 check (id = 1),
  added bigint not null
);
comment on table access.audit_origin is 'What is added to this server''s transaction numbers so that those of the audit only ever grow';
insert into access.audit_origin (added) values (0);
revoke all on access.audit_origin from "${appRole}";
create function access.audit_number(here xid8) returns xid8 language sql stable security definer set search_path = access, pg_temp as $$
  select (here::text::bigint + added)::text::xid8 from audit_origin
$$;
create table access.audit (
  id uuid not null,
  at timestamptz not null,
  xid xid8 not null default access.audit_number(pg_current_xact_id()),
  user_id uuid not null,
  unit_id uuid not null,
  area_code text not null,
  act text not null,
  subjects uuid[] not null,
  detail text
) partition by range (at);
comment on table access.audit is 'Who saw or did what to whom, when. Never a value, never a name';
comment on column access.audit.detail is 'One code that says more, such as the reason of a closure; never free text';
create index audit_xid on access.audit (xid);
create index audit_subject on access.audit using gin (subjects);
create index audit_user on access.audit (user_id, at);
create table access.audit_rest partition of access.audit default;
comment on table access.audit_rest is 'Audit rows of months that have no partition of their own yet';
create table access.audit_seal (
  seq bigint primary key,
  at timestamptz not null,
  from_xid xid8 not null,
  upto_xid xid8 not null,
  count int not null,
  prev bytea not null,
  root bytea not null
);
comment on table access.audit_seal is 'The hash chain over the audit: each seal covers all transactions in [from_xid, upto_xid)';
comment on column access.audit_seal.prev is 'Root of the seal before';
comment on column access.audit_seal.root is 'Hash over the seal before and every row sealed';
alter table access.audit enable row level security;
create policy own_insert on access.audit for insert to "${appRole}" with check (user_id = (select access.actor()));
create policy privacy_select on access.audit for select to "${appRole}" using (
  'PRIVACY' = any((select access.actor_roles())::text[])
  and area_code >= (select access.area_lo()) and area_code < (select access.area_hi())
  and left(area_code, (select access.area_len())) = any((select access.areas())::text[]));
create policy no_update on access.audit for update to "${appRole}" using (false);
create policy no_delete on access.audit for delete to "${appRole}" using (false);
revoke update, delete on access.audit, access.audit_rest from "${appRole}";
revoke all on access.audit_rest, access.audit_seal from "${appRole}";

create function access.prepare_audit(month date) returns void language plpgsql security definer set search_path = access, pg_temp as $$
declare
  name text := 'audit_' || to_char(month, 'YYYYMM');
begin
  if to_regclass('access.' || name) is null and not exists (
    select 1 from access.audit_rest where at >= month and at < month + interval '1 month') then
    -- Waiting for a backup to let go of the audit would keep everybody waiting who writes to it; months are made long before they come.
    if not pg_try_advisory_xact_lock(hashtext('dulae.backup')) then
      return;
    end if;
    execute format('create table access.%I partition of access.audit for values from (%L) to (%L)',
      name, month::timestamp at time zone 'UTC', (month + interval '1 month')::timestamp at time zone 'UTC');
    execute format('revoke all on access.%I from "${appRole}"', name);
    execute format('comment on table access.%I is ''Audit rows of one month''', name);
  end if;
end $$;

-- Signed in: what one request needs to know of its actor, in one statement.
create function access.load_actor(who uuid, session_epoch int, in_unit uuid, today date, instant timestamptz)
returns table (name text, login text, unit_id uuid, unit_kind text, unit_name_th text, unit_name_en text, unit_area text,
               roles text[], areas text[], teams uuid[], barred uuid[], units int, second_factor boolean)
language sql stable security definer set search_path = access, pg_temp as $$
  with held as (
    select r.unit_id, array_agg(distinct r.role) as roles
      from user_role r
     where r.user_id = who and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
     group by r.unit_id
  ), chosen as (
    select h.* from held h order by (h.unit_id = in_unit) desc nulls last, h.unit_id limit 1
  )
  select u.name, u.login, n.id, n.kind, n.name_th, n.name_en, n.area_code, c.roles,
         coalesce((select array_agg(a.area_code) from unit_area a
                    where a.unit_id = n.id and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)), '{}'),
         coalesce((select array_agg(distinct m.team_id) from team_member m
                    where m.user_id = who and m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant)), '{}'),
         coalesce((select array_agg(distinct f.person_id) from conflict f
                    where f.user_id = who and f.valid_from <= today and (f.valid_to is null or f.valid_to >= today)), '{}'),
         (select count(*)::int from held),
         u.demo or exists (select 1 from credential p where p.user_id = who and p.totp_secret is not null)
    from app_user u
    join chosen c on true
    join unit n on n.id = c.unit_id
   where u.id = who and u.status = 'ACTIVE' and u.epoch = session_epoch
$$;

-- Before there is an actor: the sign-in form. Functions only, so that no page can read a credential.
create function access.sign_in_candidate(login_name text)
returns table (id uuid, epoch int, password_hash text, totp_secret bytea, totp_last_step bigint, demo boolean, roles text[])
language sql stable security definer set search_path = access, pg_temp as $$
  select u.id, u.epoch, c.password_hash, c.totp_secret, c.totp_last_step, u.demo,
         coalesce((select array_agg(distinct r.role) from user_role r where r.user_id = u.id), '{}')
    from app_user u join credential c on c.user_id = u.id
   where u.login = login_name and u.status = 'ACTIVE'
$$;
create function access.sign_in_wait(hash bytea) returns timestamptz
language sql stable security definer set search_path = access, pg_temp as $$ select next_at from sign_in_attempt where login_hash = hash $$;
-- Wait doubles from the fourth failure: 2 s, 4 s … up to 15 minutes.
-- Counts only before anybody is known: nobody who has signed in makes another name wait.
create function access.sign_in_failed(hash bytea, instant timestamptz) returns void
language plpgsql security definer set search_path = access, pg_temp as $$
begin
  perform access.demand(nullif(current_setting('dulae.user', true), '') is null, 'signed in');
  insert into sign_in_attempt as a (login_hash, failures, next_at) values (hash, 1, instant)
  on conflict (login_hash) do update set failures = a.failures + 1,
    next_at = instant + case when a.failures < 3 then interval '0' else least(interval '15 minutes', interval '1 second' * (2 ^ least(a.failures - 2, 20))) end;
end $$;
-- Asked as the one who has just proved name, password and code: forgets the failures of that one's own name, and which code was used.
create function access.sign_in_worked(step bigint) returns void
language sql security definer set search_path = access, pg_temp as $$
  delete from sign_in_attempt where login_hash = (select sha256(convert_to(login, 'UTF8')) from app_user where id = access.actor());
  update credential set totp_last_step = greatest(totp_last_step, step) where user_id = access.actor();
$$;
