-- Each month some of the searches and openings of each province are looked at by a reviewer who is not the one who searched.
create table privacy.sample (
  id uuid primary key,
  area_code text not null check (area_code ~ '^[0-9]{2}$'),
  month date not null,
  seed text not null,
  looks int not null default 0,
  searchers int not null default 0,
  due_at timestamptz not null,
  drawn_at timestamptz not null,
  unique (area_code, month)
);
comment on table privacy.sample is 'What was drawn of one month in one province, to be looked at; drawn once, whichever copy of the program comes first';
comment on column privacy.sample.area_code is 'The province; 00 = offices of the whole country';
comment on column privacy.sample.month is 'The first day of the month of which it was drawn';
comment on column privacy.sample.seed is 'Chosen at the draw: with it the same searches are drawn again';
comment on column privacy.sample.looks is 'Of how many searches and openings';
comment on column privacy.sample.searchers is 'By how many colleagues';

create table privacy.sampled (
  id uuid primary key,
  sample_id uuid not null references privacy.sample,
  area_code text not null,
  audit_id uuid not null,
  at timestamptz not null,
  user_id uuid not null,
  unit_id uuid not null,
  act text not null,
  subjects uuid[] not null,
  for_head boolean not null,
  asked boolean not null default false,
  awaits boolean not null default false
);
create index sampled_sample on privacy.sampled (sample_id);
create index sampled_awaits on privacy.sampled (user_id) where awaits;
comment on table privacy.sampled is 'One search or opening that was drawn: ids and codes as in the audit';
comment on column privacy.sampled.audit_id is 'The row of the audit';
comment on column privacy.sampled.subjects is 'On whom or what; what is restricted stays an id';
comment on column privacy.sampled.for_head is 'No privacy officer of the province but the one who searched: the head looks at it';
comment on column privacy.sampled.asked is 'Whether the one who searched was asked, and so may know of it';
comment on column privacy.sampled.awaits is 'Whether an answer is waited for';

create table privacy.sample_mark (
  id uuid primary key,
  sampled_id uuid not null references privacy.sampled,
  area_code text not null,
  about_user uuid not null,
  seq int not null,
  kind text not null check (kind in ('FINE', 'ASKED', 'ANSWERED', 'NOT_IN_ORDER', 'REPORTED', 'NO_BREACH')),
  words text not null,
  breach_id uuid references privacy.breach,
  by_user uuid not null,
  by_name text not null,
  at timestamptz not null,
  unique (sampled_id, seq),
  check (by_user <> about_user or kind = 'ANSWERED')
);
create index sample_mark_area on privacy.sample_mark (area_code, at);
comment on table privacy.sample_mark is 'What was decided, asked and answered of one that was drawn, in order; rows are only ever added';
comment on column privacy.sample_mark.words is 'Why, or what was asked or answered, in her or his own words';
comment on column privacy.sample_mark.breach_id is 'The breach it became';
comment on column privacy.sample_mark.by_name is 'Name of who marked it, as it was then';

-- Who looks at what somebody else did: never the one who did it, and in the own area alone.
create function privacy.may_review(area text, searcher uuid) returns boolean language sql stable as $$
  select access.actor_roles() && array['PRIVACY', 'PROVINCE_HEAD'] and searcher <> access.actor() and access.covers(area, null)
$$;

alter table privacy.sample enable row level security;
create policy reviewer_select on privacy.sample for select to "${appRole}"
  using ((select access.actor_roles())::text[] && array['PRIVACY', 'PROVINCE_HEAD']
         and area_code >= (select access.area_lo()) and area_code < (select access.area_hi())
         and left(area_code, (select access.area_len())) = any((select access.areas())::text[]));
create policy nobody_insert on privacy.sample for insert to "${appRole}" with check (false);
create policy nobody_update on privacy.sample for update to "${appRole}" using (false);
create policy nobody_delete on privacy.sample for delete to "${appRole}" using (false);
alter table privacy.sampled enable row level security;
create policy reviewer_select on privacy.sampled for select to "${appRole}"
  using (user_id <> (select access.actor()) and (select access.actor_roles())::text[] && array['PRIVACY', 'PROVINCE_HEAD']
         and area_code >= (select access.area_lo()) and area_code < (select access.area_hi())
         and left(area_code, (select access.area_len())) = any((select access.areas())::text[])
         or asked and user_id = (select access.actor()));
create policy nobody_insert on privacy.sampled for insert to "${appRole}" with check (false);
create policy nobody_update on privacy.sampled for update to "${appRole}" using (false);
create policy nobody_delete on privacy.sampled for delete to "${appRole}" using (false);
alter table privacy.sample_mark enable row level security;
create policy reviewer_select on privacy.sample_mark for select to "${appRole}"
  using (about_user <> (select access.actor()) and (select access.actor_roles())::text[] && array['PRIVACY', 'PROVINCE_HEAD']
         and area_code >= (select access.area_lo()) and area_code < (select access.area_hi())
         and left(area_code, (select access.area_len())) = any((select access.areas())::text[])
         or kind in ('ASKED', 'ANSWERED') and about_user = (select access.actor()));
create policy nobody_insert on privacy.sample_mark for insert to "${appRole}" with check (false);
create policy nobody_update on privacy.sample_mark for update to "${appRole}" using (false);
create policy nobody_delete on privacy.sample_mark for delete to "${appRole}" using (false);
revoke insert, update, delete on privacy.sample, privacy.sampled, privacy.sample_mark from "${appRole}";

-- Which are drawn, by a seed: of each colleague one at least as long as they fit, then by chance. With the rights of who asks.
create function privacy.picked(province text, since timestamptz, until timestamptz, of_seed text, most int)
returns table (audit_id uuid, at timestamptz, user_id uuid, unit_id uuid, act text, subjects uuid[], looks bigint, searchers bigint)
language sql stable set search_path = privacy, pg_temp as $$
  with looked as (
    select a.id, a.at, a.user_id, a.unit_id, a.act, a.subjects, md5(of_seed || a.id) as lot
      from access.audit a
     where a.at >= since and a.at < until and left(a.area_code, 2) = province
       and a.act in ('person.search', 'person.read', 'person.number', 'casework.read')
       and a.user_id <> '00000000-0000-0000-0000-000000000000'
  ), ranked as (
    select l.*, row_number() over (partition by l.user_id order by l.lot) as nth from looked l
  )
  select r.id, r.at, r.user_id, r.unit_id, r.act, r.subjects, (select count(*) from ranked), (select count(*) from ranked where nth = 1)
    from ranked r order by r.nth > 1, r.lot limit most
$$;

-- The provinces with offices in which a month is not drawn yet.
create function privacy.undrawn(of_month date) returns setof text
language plpgsql stable security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(access.actor() = '00000000-0000-0000-0000-000000000000', 'job');
  return query select distinct left(u.area_code, 2) from access.unit u
                where u.kind <> 'SYSTEM' and not exists (select 1 from sample s where s.area_code = left(u.area_code, 2) and s.month = of_month);
end $$;

-- Draws once: a second copy waits for the first and draws nothing. Null: drawn already.
create function privacy.draw(province text, of_month date, since timestamptz, until timestamptz, due timestamptz, most int, today date,
                             instant timestamptz)
returns uuid language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  drawn uuid := gen_random_uuid();
  lot text := md5(gen_random_uuid()::text);
begin
  perform access.demand(access.actor() = '00000000-0000-0000-0000-000000000000', 'job');
  insert into sample (id, area_code, month, seed, due_at, drawn_at) values (drawn, province, of_month, lot, due, instant)
  on conflict (area_code, month) do nothing;
  if not found then
    return null;
  end if;
  with picked as materialized (
    select p.audit_id, p.at, p.user_id, p.unit_id, p.act, p.subjects, p.looks, p.searchers from privacy.picked(province, since, until, lot, most) p
  ), kept as (
    insert into sampled (id, sample_id, area_code, audit_id, at, user_id, unit_id, act, subjects, for_head)
    select gen_random_uuid(), drawn, province, p.audit_id, p.at, p.user_id, p.unit_id, p.act, p.subjects,
           not exists (select 1 from access.user_role r join access.unit n on n.id = r.unit_id
                        where r.role = 'PRIVACY' and r.user_id <> p.user_id and n.area_code = province
                          and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today))
      from picked p
    returning id
  )
  update sample s set looks = p.looks, searchers = p.searchers
    from (select max(looks) as looks, max(searchers) as searchers from picked) p
   where s.id = drawn and p.looks is not null;
  return drawn;
end $$;

-- Adds what was decided, asked or answered after so many others. False: somebody else was first.
create function privacy.mark_look(new_id uuid, which uuid, after int, new_kind text, said text, of_breach uuid, by_whom text, instant timestamptz)
returns boolean language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  one sampled;
begin
  select * into one from sampled where id = which for update;
  perform access.demand(one.id is not null
    and case when new_kind = 'ANSWERED' then one.awaits and one.user_id = access.actor() else privacy.may_review(one.area_code, one.user_id) end, 'sample');
  if (select count(*) from sample_mark m where m.sampled_id = which) <> after then
    return false;
  end if;
  insert into sample_mark (id, sampled_id, area_code, about_user, seq, kind, words, breach_id, by_user, by_name, at)
  values (new_id, which, one.area_code, one.user_id, after + 1, new_kind, said, of_breach, access.actor(), by_whom, instant);
  update sampled set awaits = new_kind = 'ASKED', asked = asked or new_kind = 'ASKED' where id = which;
  return true;
end $$;

-- Work of the office near a look at this, as far as who asks may see it: of what is restricted nothing is said.
create function privacy.work_behind(of_subjects uuid[], of_unit uuid, of_user uuid, looked timestamptz) returns text
language sql stable set search_path = privacy, pg_temp as $$
  select case
    when exists (select 1 from casework.case_file c
                  where (c.id = any(of_subjects) or c.person_id = any(of_subjects)) and (c.unit_id = of_unit or c.owner_id = of_user)
                    and c.received_at < looked + interval '7 days' and (c.closed_at is null or c.closed_at > looked - interval '30 days')) then 'CASE'
    when exists (select 1 from casework.task t join casework.case_file c on c.id = t.case_id
                  where (c.id = any(of_subjects) or c.person_id = any(of_subjects)) and t.assignee_id = of_user
                    and t.created_at < looked + interval '7 days' and (t.done_at is null or t.done_at > looked - interval '30 days')) then 'TASK'
    when exists (select 1 from intake.contact k
                  where (k.person_id = any(of_subjects) or k.concerned && of_subjects) and (k.taken_in = of_unit or k.unit_id = of_unit)
                    and k.received_at > looked - interval '7 days' and k.received_at < looked + interval '7 days') then 'CONTACT'
    else 'NONE' end
$$;
