-- Data requests, breaches, agreements and what was said of entitlements are erased too, by the same two people; a complaint joins from its own
-- module. Each such kind is one row here: what finds what is past its time, what erases one, and what is counted of it before.
create table privacy.erasure (
  kind text primary key check (kind ~ '^[A-Z]+$'),
  past text not null check (past ~ '^[a-z]+\.[a-z_]+$'),
  erase text not null check (erase ~ '^[a-z]+\.[a-z_]+$'),
  numbers text not null check (numbers ~ '^[a-z]+\.[a-z_]+$')
);
comment on table privacy.erasure is 'Kinds of what is erased after its time, each with its functions: past (before, record, today), erase (record, before), numbers (record, before)';
comment on column privacy.erasure.past is 'Finds what is older, restricted or not';
comment on column privacy.erasure.erase is 'Erases one with everything that hangs on it';
comment on column privacy.erasure.numbers is 'What is counted of one before it goes';
revoke all on privacy.erasure from "${appRole}";

-- What the modules above keep of people: a function (people, today) of each.
create table privacy.keeper (
  asks text primary key check (asks ~ '^[a-z]+\.[a-z_]+$')
);
comment on table privacy.keeper is 'Functions of other modules that say whether something of theirs keeps what is past its time of these people';
revoke all on privacy.keeper from "${appRole}";

create table privacy.erased_number (
  kind text not null,
  area_code text not null check (area_code ~ '^[0-9]{2}$'),
  month date not null check (extract(day from month) = 1),
  code text not null check (code ~ '^[A-Z_]+( [A-Z_]+)?$'),
  many int not null check (many > 0),
  primary key (kind, area_code, month, code)
);
comment on table privacy.erased_number is 'How many were erased, for the figures of their month: a province, a month and a code, and of nobody';
comment on column privacy.erased_number.month is 'The first day of the month to which they belong: asked, known, told or said in';
comment on column privacy.erased_number.code is 'What was counted, as the figures of that month tell it apart';
revoke insert, update, delete on privacy.erased_number from "${appRole}";

alter table privacy.disposal drop constraint disposal_kind_check;
alter table privacy.disposal add constraint disposal_kind_check
  check (kind in ('DRAFT', 'QUIET', 'ADVICE', 'CASE', 'PERSON', 'REQUEST', 'RIGHTS', 'BREACH', 'AGREEMENT', 'COMPLAINT'));

create index fact_ended on person.fact (area_code, ended_at) where ended_at is not null;
create index declared_group_ended on person.declared_group (area_code, valid_to) where valid_to is not null;
create index reply_area on benefit.reply (area_code, created_at);
create index request_decided on privacy.request (area_code, decided_at) where decided_at is not null;

-- A request that was refused says by which rule, on which facts, and where and by when to appeal.
alter table privacy.request
  add column law text not null default '',
  add column facts text not null default '',
  add column appeal_to text not null default '',
  add column appeal_by date,
  add column appeal_law text not null default '',
  add constraint request_appeal_check check ((appeal_by is null) = (appeal_to = '') and (appeal_by is null or decision in ('PART', 'REFUSED')));
comment on column privacy.request.law is 'Where it was refused, or done in part: by which act and section';
comment on column privacy.request.facts is 'And on which facts';
comment on column privacy.request.appeal_to is 'Where to appeal';
comment on column privacy.request.appeal_by is 'The last day for it';
comment on column privacy.request.appeal_law is 'The law that gives this time';

-- The record, its place, its team if it is restricted, whose it is, and who may not decide about it. Kept: something of its own keeps it.
create type privacy.past_record as (
  id uuid, at timestamptz, area text, unit uuid, team uuid, lead uuid, title text, people uuid[], not_them uuid[], kept boolean
);

create function privacy.past(of_kind text, before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language plpgsql stable as $$
declare
  finds text;
begin
  select e.past into finds from privacy.erasure e where e.kind = of_kind;
  if found then
    return query execute format('select * from %s($1, $2, $3)', finds) using before, only_record, today;
  end if;
end $$;
revoke execute on function privacy.past from "${appRole}";

-- Midnight after a day, where we are: what ended on that day is over.
create function privacy.day_over(day date) returns timestamptz language sql immutable as $$
  select (day + 1)::timestamp at time zone 'Asia/Bangkok'
$$;
create function privacy.month_of(at timestamptz) returns date language sql immutable as $$
  select date_trunc('month', at at time zone 'Asia/Bangkok')::date
$$;

-- The team that knows somebody who is, or was ever, in a restricted matter.
create function privacy.team_of(who uuid) returns uuid language sql stable as $$
  select coalesce((select p.team_id from person.person p where p.id = who),
                  (select w.team_id from access.team_person w where w.person_id = who order by w.since desc, w.team_id limit 1))
$$;
revoke execute on function privacy.team_of from "${appRole}";

-- An appeal of theirs whose outcome nobody has written down, or something a module above keeps: asked of what is shown alone.
create function privacy.disputed(people uuid[], today date) returns boolean language plpgsql stable as $$
declare
  one text;
  keeps boolean;
begin
  if cardinality(people) = 0 then
    return false;
  end if;
  if exists (select from casework.case_file c join casework.refusal_answer a on a.case_id = c.id
              where (c.person_id = any(people) or c.concerned && people) and a.answer = 'APPEALS'
                and not exists (select from casework.refusal_answer n where n.refusal_id = a.refusal_id and n.ordinal > a.ordinal)) then
    return true;
  end if;
  for one in select k.asks from privacy.keeper k order by k.asks loop
    execute format('select %s($1, $2)', one) into keeps using people, today;
    if keeps then
      return true;
    end if;
  end loop;
  return false;
end $$;
revoke execute on function privacy.disputed from "${appRole}";

-- Requests: from the answer, or from the end of the time to appeal against it.
create function privacy.past_request(before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language sql stable as $$
  select r.id, greatest(r.decided_at, privacy.day_over(r.appeal_by)), r.area_code, r.unit_id, coalesce(r.team_id, privacy.team_of(r.person_id)),
         null::uuid, p.display_name, array[r.person_id], '{}'::uuid[], false
    from privacy.request r join person.person p on p.id = r.person_id
   where r.decided_at < before and (r.appeal_by is null or privacy.day_over(r.appeal_by) < before)
     and (only_record is null or r.id = only_record) and access.covers(r.area_code, null)
$$;
create function privacy.erase_request(which uuid, before timestamptz) returns void language sql as $$
  delete from privacy.request x where x.id = which;
$$;
create function privacy.count_request(which uuid, before timestamptz) returns table (area text, month date, code text, many int)
language sql stable as $$
  select r.area_code, date_trunc('month', r.asked_on)::date, r.kind || ' ' || r.decision, 1
    from privacy.request r where r.id = which
$$;

-- What was told and replied of entitlements, of people who are still kept: each piece from its own end, under the name of whose it is.
create function privacy.old_right(before timestamptz, only_record uuid) returns table (person uuid, at timestamptz) language sql stable as $$
  select f.person_id, f.ended_at from person.fact f
   where f.ended_at < before and f.area_code >= access.area_lo() and f.area_code < access.area_hi()
     and (only_record is null or f.person_id = only_record)
  union all
  select g.person_id, privacy.day_over(g.valid_to) from person.declared_group g
   where privacy.day_over(g.valid_to) < before and g.area_code >= access.area_lo() and g.area_code < access.area_hi()
     and (only_record is null or g.person_id = only_record)
  union all
  select r.person_id, r.created_at from benefit.reply r
   where r.created_at < before and not exists (select from benefit.reply n where n.takes_back = r.id and n.created_at >= before)
     and r.area_code >= access.area_lo() and r.area_code < access.area_hi() and (only_record is null or r.person_id = only_record)
  union all
  select a.person_id, a.created_at from benefit.occasion_answer a
   where a.created_at < before and a.day < before and (a.until is null or a.until < before)
     and a.area_code >= access.area_lo() and a.area_code < access.area_hi() and (only_record is null or a.person_id = only_record)
$$;
revoke execute on function privacy.old_right from "${appRole}";
create function privacy.past_rights(before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language sql stable as $$
  select p.id, o.at, p.area_code, null::uuid, privacy.team_of(p.id), null::uuid, p.display_name, array[p.id], '{}'::uuid[], false
    from (select r.person, min(r.at) as at from privacy.old_right(before, only_record) r group by r.person) o
    join person.person p on p.id = o.person
   where access.covers(p.area_code, null)
$$;
create function privacy.erase_rights(which uuid, before timestamptz) returns void language sql as $$
  delete from person.fact x where x.person_id = which and x.ended_at < before;
  delete from person.declared_group x where x.person_id = which and privacy.day_over(x.valid_to) < before;
  delete from benefit.reply x
   where x.person_id = which and x.created_at < before
     and not exists (select from benefit.reply n where n.takes_back = x.id and n.created_at >= before);
  delete from benefit.occasion_answer x
   where x.person_id = which and x.created_at < before and x.day < before and (x.until is null or x.until < before);
$$;
create function privacy.count_rights(which uuid, before timestamptz) returns table (area text, month date, code text, many int)
language sql stable as $$
  select r.area_code, privacy.month_of(r.created_at), r.said, count(*)::int
    from benefit.reply r
   where r.person_id = which and r.created_at < before
     and not exists (select from benefit.reply n where n.takes_back = r.id and n.created_at >= before)
   group by 1, 2, 3
$$;

-- Breaches: from the later of the two decisions. Who is whom it concerns decides nothing about it.
create function privacy.past_breach(before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language sql stable as $$
  select b.id, greatest(b.office_at, b.people_at), b.area_code, b.unit_id, b.team_id, null::uuid, left(b.what, 80), '{}'::uuid[],
         array_remove(array[b.account_id], null), false
    from privacy.breach b
   where b.office_at < before and b.people_at < before and (only_record is null or b.id = only_record) and access.covers(b.area_code, null)
$$;
-- What a reviewer wrote of the search it began with goes too.
create function privacy.erase_breach(which uuid, before timestamptz) returns void language sql as $$
  update privacy.sample_mark m set breach_id = null, words = '' where m.breach_id = which;
  delete from privacy.breach x where x.id = which;
$$;
create function privacy.count_breach(which uuid, before timestamptz) returns table (area text, month date, code text, many int)
language sql stable as $$
  select b.area_code, privacy.month_of(b.known_at),
         case when b.office_told then 'OFFICE_TOLD' else 'OFFICE_NOT' end || ' ' || case when b.people_told then 'PEOPLE_TOLD' else 'PEOPLE_NOT' end, 1
    from privacy.breach b where b.id = which
$$;

-- Agreements: from the day after their last, with every signed copy.
create function privacy.past_agreement(before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language sql stable as $$
  select a.id, privacy.day_over(a.to_on), a.area_code, null::uuid, a.team_id, null::uuid, a.number, '{}'::uuid[], '{}'::uuid[], false
    from privacy.agreement a
   where privacy.day_over(a.to_on) < before and (only_record is null or a.id = only_record) and access.covers(a.area_code, null)
$$;
create function privacy.erase_agreement(which uuid, before timestamptz) returns void language sql as $$
  delete from document.file f using privacy.signed_copy s
   where f.owner_table = 'privacy.signed_copy' and f.owner_id = s.id and s.agreement_id = which;
  delete from privacy.signed_copy x where x.agreement_id = which;
  delete from privacy.agreement x where x.id = which;
$$;
create function privacy.count_agreement(which uuid, before timestamptz) returns table (area text, month date, code text, many int)
language sql stable as $$
  select a.area_code, date_trunc('month', a.signed_on)::date, a.part, 1 from privacy.agreement a where a.id = which
$$;

insert into privacy.erasure (kind, past, erase, numbers) values
  ('REQUEST', 'privacy.past_request', 'privacy.erase_request', 'privacy.count_request'),
  ('RIGHTS', 'privacy.past_rights', 'privacy.erase_rights', 'privacy.count_rights'),
  ('BREACH', 'privacy.past_breach', 'privacy.erase_breach', 'privacy.count_breach'),
  ('AGREEMENT', 'privacy.past_agreement', 'privacy.erase_agreement', 'privacy.count_agreement');

-- What is past its time, as far as who asks may know of it: of restricted matters, of people one is barred from and of what is about oneself, nothing.
alter function privacy.due(text, timestamptz, uuid, int) rename to due_matter;
create function privacy.due(of_kind text, before timestamptz, only_record uuid, most int, today date)
returns table (id uuid, at timestamptz, unit_id uuid, title text, hold text)
language plpgsql stable security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(access.actor_roles() && array['PRIVACY', 'PROVINCE_HEAD'], 'disposal');
  return query
  select m.id, m.at, m.unit_id, m.title, m.hold from privacy.due_matter(of_kind, before, only_record, most) m
  union all
  select n.id, n.at, n.unit, n.title,
         case when n.kept or privacy.disputed(n.people, today) then 'OTHER' else privacy.hold_of(n.people, n.id) end
    from (select p.id, p.at, p.unit, p.title, p.kept, p.people
            from privacy.past(of_kind, before, only_record, today) p
           where p.team is null and access.covers(p.area, null) and not p.people && access.barred() and access.actor() <> all(p.not_them)
           order by p.at, p.id limit most) n;
end $$;
revoke execute on function privacy.due_matter from "${appRole}";

-- Restricted ones likewise, once more for whoever leads the team that knows.
alter function privacy.restricted_past(text, timestamptz, uuid) rename to restricted_matter_past;
create function privacy.restricted_past(of_kind text, before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language sql stable as $$
  select m.id, m.at, m.area, m.unit, m.team, m.lead, m.title, m.people, m.not_them, m.kept
    from privacy.restricted_matter_past(of_kind, before, only_record) m
  union all
  select p.id, p.at, p.area, p.unit, p.team, p.lead, p.title, p.people, p.not_them, p.kept or privacy.disputed(p.people, today)
    from privacy.past(of_kind, before, only_record, today) p where p.team is not null
$$;
revoke execute on function privacy.restricted_past from "${appRole}";

create or replace function privacy.due_restricted(of_kind text, before timestamptz, today date, instant timestamptz, most int)
returns table (key uuid, id uuid, at timestamptz, unit_id uuid, title text, hold text)
language plpgsql stable security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(access.actor_roles() && array['OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD'], 'disposal');
  return query
  select md5(r.id::text)::uuid, case when k.knows then r.id end, case when k.knows then r.at end, case when k.knows then r.unit end,
         case when k.knows then r.title else '' end,
         case when privacy.is_proposed(r.id) then 'PROPOSED' when r.kept then 'OTHER' else privacy.hold_of(r.people, r.id) end
    from privacy.restricted_past(of_kind, before, null, today) r cross join lateral (select r.team = any(access.teams()) as knows) k
   where privacy.leads(r.team, r.area, r.lead, r.people, r.not_them, today, instant)
   order by 3 nulls last, 1 limit most;
end $$;

create or replace function privacy.propose_restricted(new_id uuid, of_kind text, before timestamptz, of_key uuid, by_whom text, today date,
                                                      instant timestamptz)
returns boolean language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  r record;
begin
  perform access.demand(access.actor_roles() && array['OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD'], 'disposal');
  perform pg_advisory_xact_lock(hashtextextended('dulae.disposal', 0));
  select p.* into r from privacy.restricted_past(of_kind, before, null, today) p where md5(p.id::text)::uuid = of_key;
  perform access.demand(r.id is not null and privacy.leads(r.team, r.area, r.lead, r.people, r.not_them, today, instant), 'disposal');
  if r.kept or privacy.is_proposed(r.id) or privacy.hold_of(r.people, r.id) <> '' then
    return false;
  end if;
  insert into disposal (id, area_code, unit_id, kind, before_at, proposed_by, proposed_name, proposed_at, restricted, hidden_from)
  select new_id, r.area, access.actor_unit(), of_kind, before, access.actor(), by_whom, instant, true,
         coalesce(array_agg(distinct c.user_id), '{}') || r.not_them
    from access.conflict c where c.person_id = any(r.people);
  insert into disposal_item (disposal_id, record_id, area_code) values (new_id, r.id, r.area);
  return true;
end $$;

-- Of a request it is the person one is barred from, as of a case.
create or replace function privacy.bars(which uuid) returns boolean language sql stable security definer set search_path = privacy, pg_temp as $$
  select exists (select from disposal_item i where i.disposal_id = which
    and (i.record_id = any(access.barred())
      or exists (select from request r where r.id = i.record_id and r.person_id = any(access.barred()))
      or exists (select from casework.case_file c where c.id = i.record_id and (c.concerned || c.person_id) && access.barred())
      or exists (select from intake.contact k where k.id = i.record_id
                   and ((k.concerned || k.person_id) && access.barred() or access.actor() = any(k.not_them)))))
$$;

-- One of the first five kinds goes.
create function privacy.erase_matter(of_kind text, of_record uuid) returns void language plpgsql as $$
begin
  delete from access.notice n where n.subject = of_record;
  if of_kind = 'DRAFT' then
    delete from intake.draft x where x.id = of_record;
  elsif of_kind in ('QUIET', 'ADVICE') then
    delete from intake.contact x where x.id = of_record;
  elsif of_kind = 'CASE' then
    perform privacy.erase_case(of_record);
  else
    perform privacy.erase_person(of_record);
  end if;
end $$;
revoke execute on function privacy.erase_matter from "${appRole}";

-- One of the kinds above goes: counted, then with the clocks that ran on it.
create function privacy.erase_kind(of_kind text, of_record uuid, before timestamptz) returns void language plpgsql as $$
declare
  e privacy.erasure;
begin
  select x.* into strict e from privacy.erasure x where x.kind = of_kind;
  execute format('insert into privacy.erased_number as had (kind, area_code, month, code, many)
                  select $1, left(n.area, 2), n.month, n.code, n.many from %s($2, $3) n
                  on conflict (kind, area_code, month, code) do update set many = had.many + excluded.many', e.numbers)
    using of_kind, of_record, before;
  if of_kind <> 'RIGHTS' then
    delete from access.notice n where n.subject = of_record;
    delete from clock.rang r using clock.timer t where r.timer_id = t.id and t.matter_id = of_record;
    delete from clock.timer t where t.matter_id = of_record;
  end if;
  execute format('select %s($1, $2)', e.erase) using of_record, before;
end $$;
revoke execute on function privacy.erase_kind from "${appRole}";

-- Erases one record of an approved proposal, if it is still due and nothing keeps it; empty: somebody else has done it meanwhile. The caller's
-- transaction writes the audit row.
create or replace function privacy.dispose(which uuid, of_record uuid, kept boolean, instant timestamptz) returns text
language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  d disposal;
  keeps text;
  became text;
  today date := (instant at time zone 'Asia/Bangkok')::date;
begin
  select x.* into d from disposal x where x.id = which;
  perform access.demand(d.approved and d.decided_by <> d.proposed_by and privacy.may_settle(d)
    and exists (select from disposal_item i where i.disposal_id = which and i.record_id = of_record), 'disposal');
  -- Of two at once the second waits here, and nobody opens it again meanwhile.
  select i.outcome into became from disposal_item i where i.disposal_id = which and i.record_id = of_record for update;
  if became <> '' then
    return '';
  end if;
  perform 1 from casework.case_file c where c.id = of_record for update;
  perform 1 from intake.contact k where k.id = of_record for update;
  perform 1 from person.person p where p.id = of_record for update;
  perform 1 from request r where r.id = of_record for update;
  perform 1 from breach b where b.id = of_record for update;
  perform 1 from agreement a where a.id = of_record for update;
  if d.restricted then
    select case when r.kept then 'OTHER' else privacy.hold_of(r.people, r.id) end into keeps
      from privacy.restricted_past(d.kind, d.before_at, of_record, today) r;
  else
    select u.hold into keeps from privacy.due(d.kind, d.before_at, of_record, 1, today) u;
  end if;
  became := case when keeps is null then 'GONE' when kept or keeps <> '' then 'HELD' else 'ERASED' end;
  if became = 'ERASED' then
    if d.kind in ('DRAFT', 'QUIET', 'ADVICE', 'CASE', 'PERSON') then
      perform privacy.erase_matter(d.kind, of_record);
    else
      perform privacy.erase_kind(d.kind, of_record, d.before_at);
    end if;
  end if;
  update disposal_item i set outcome = became, done_at = instant where i.disposal_id = which and i.record_id = of_record;
  return became;
end $$;

-- How many of whom a breach touched are people whom who asks may not see: a number alone, for privacy officers alone.
create function privacy.people_among(ids uuid[]) returns int language plpgsql stable security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand('PRIVACY' = any(access.actor_roles()), 'touched');
  return (select count(*)::int from person.person p where p.id = any(ids));
end $$;
