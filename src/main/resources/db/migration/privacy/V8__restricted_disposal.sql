-- Restricted matters past their time are erased too. The lead of the team that knows of one proposes it, a privacy officer decides, and she sees
-- that it is a restricted matter past its time and the number of the proposal, nothing else. Everybody else sees no proposal at all, and who is
-- barred from anybody in the matter, or ever was, sees none before, while or after it is erased.
alter table privacy.disposal
  add column restricted boolean not null default false,
  add column hidden_from uuid[] not null default '{}';
comment on column privacy.disposal.restricted is 'Of a restricted matter: seen by who proposed it and by privacy officers who are not barred, as a number alone';
comment on column privacy.disposal.hidden_from is 'Accounts that were or had been barred from somebody in it when it was proposed: they never see it';
create index case_file_restricted on casework.case_file (team_id, closed_at) where team_id is not null;
create index contact_restricted on intake.contact (team_id, received_at) where team_id is not null;
create index person_restricted on person.person (team_id) where team_id is not null;

-- Whether who asks is barred from somebody in a proposal, as long as what it is about is there. Says nothing of anybody else.
create function privacy.bars(which uuid) returns boolean language sql stable security definer set search_path = privacy, pg_temp as $$
  select exists (select from disposal_item i where i.disposal_id = which
    and (i.record_id = any(access.barred())
      or exists (select from casework.case_file c where c.id = i.record_id and (c.concerned || c.person_id) && access.barred())
      or exists (select from intake.contact k where k.id = i.record_id
                   and ((k.concerned || k.person_id) && access.barred() or access.actor() = any(k.not_them)))))
$$;
create function privacy.may_see_restricted(which uuid, area text, hidden uuid[]) returns boolean language sql stable as $$
  select 'PRIVACY' = any(access.actor_roles()) and access.covers(area, null) and access.actor() <> all(hidden) and not privacy.bars(which)
$$;
create function privacy.may_settle(d privacy.disposal) returns boolean language sql stable as $$
  select case when d.restricted then privacy.may_see_restricted(d.id, d.area_code, d.hidden_from) else privacy.may_dispose(d.area_code, d.team_id) end
$$;
create policy restricted_matter on privacy.disposal as restrictive for all to "${appRole}"
  using (not restricted or proposed_by = (select access.actor()) or privacy.may_see_restricted(id, area_code, hidden_from)) with check (false);
create policy as_its_proposal on privacy.disposal_item as restrictive for all to "${appRole}"
  using (exists (select from privacy.disposal d where d.id = disposal_id)) with check (false);

-- A running clock keeps its matter too.
create or replace function privacy.hold_of(people uuid[], of_record uuid) returns text language sql stable as $$
  select case
    when exists (select from casework.case_file c where c.closed_at is null and (c.person_id = any(people) or c.concerned && people)
                    and access.covers(c.area_code, c.team_id)) then 'OPEN_CASE'
    when exists (select from privacy.request r where r.person_id = any(people) and r.decided_at is null
                    and access.covers(r.area_code, r.team_id)) then 'REQUEST'
    when exists (select from clock.timer t where t.matter_id = of_record and t.ended_at is null and not t.asleep
                    and access.covers(t.area_code, t.team_id)) then 'CLOCK'
    when exists (select from casework.case_file c where c.closed_at is null and (c.person_id = any(people) or c.concerned && people))
      or exists (select from privacy.request r where r.person_id = any(people) and r.decided_at is null)
      or exists (select from clock.timer t where t.matter_id = of_record and t.ended_at is null and not t.asleep)
      or exists (select from privacy.sampled s where s.subjects && (people || of_record)
                    and coalesce((select m.kind from privacy.sample_mark m where m.sampled_id = s.id order by m.seq desc limit 1), '')
                        not in ('FINE', 'REPORTED', 'NO_BREACH'))
      or exists (select from privacy.breach b join access.audit a on a.at >= b.from_at and a.at < b.until_at
                  where (b.office_told is null or b.people_told is null) and (b.account_id is null or a.user_id = b.account_id)
                    and a.subjects && (people || of_record)) then 'OTHER'
    else '' end
$$;

-- Restricted matters past their time in the scope of who asks, whoever that is: for the functions below alone. Of people: those whose record is
-- restricted or who were ever in a restricted matter, once nothing else is kept of them. A draft that ended has nothing in it any more.
create function privacy.restricted_past(of_kind text, before timestamptz, only_record uuid)
returns table (id uuid, at timestamptz, area text, unit uuid, team uuid, lead uuid, title text, people uuid[], not_them uuid[], kept boolean)
language plpgsql stable as $$
begin
  if of_kind = 'CASE' then
    return query
    select c.id, c.closed_at, c.area_code, c.unit_id, c.team_id, c.owner_id, c.number, c.concerned || c.person_id, '{}'::uuid[],
           exists (select from casework.link l join casework.case_file o on o.id in (l.case_id, l.other_id) and o.id <> c.id
                    where c.id in (l.case_id, l.other_id) and o.closed_at is null)
           or exists (select from casework.refusal_answer a
                       where a.case_id = c.id and a.answer = 'APPEALS'
                         and not exists (select from casework.refusal_answer n where n.refusal_id = a.refusal_id and n.ordinal > a.ordinal))
      from casework.case_file c
     where c.team_id is not null and c.closed_at < before and (only_record is null or c.id = only_record)
       and access.covers(c.area_code, null);
  elsif of_kind in ('QUIET', 'ADVICE') then
    return query
    select k.id, k.received_at, k.area_code, k.taken_in, k.team_id, k.taken_by, k.type, array_remove(k.concerned || k.person_id, null), k.not_them,
           false
      from intake.contact k
     where k.team_id is not null and k.received_at < before and (only_record is null or k.id = only_record)
       and k.type = any(case of_kind when 'QUIET' then array['WRONG_NUMBER', 'SILENT'] else array['ADVICE'] end)
       and k.case_id is null and k.status = 'DONE' and not exists (select from casework.case_file c where c.contact_id = k.id)
       and access.covers(k.area_code, null);
  elsif of_kind = 'PERSON' then
    return query
    select p.id, p.changed_at, p.area_code, null::uuid,
           coalesce(p.team_id, (select w.team_id from access.team_person w where w.person_id = p.id order by w.since desc, w.team_id limit 1)),
           null::uuid, p.display_name, array[p.id], '{}'::uuid[], false
      from person.person p
     where p.id in (select w.person_id from access.team_person w union all select r.id from person.person r where r.team_id is not null)
       and p.changed_at < before and (only_record is null or p.id = only_record) and access.covers(p.area_code, null)
       and not exists (select from casework.case_file c where c.person_id = p.id or c.concerned @> array[p.id])
       and not exists (select from casework.case_person c where c.person_id = p.id)
       and not exists (select from intake.contact k where k.person_id = p.id or k.concerned @> array[p.id])
       and not exists (select from intake.draft d where d.person_id = p.id and d.ended_at is null)
       and not exists (select from privacy.request r where r.person_id = p.id)
       and not exists (select from person.membership m join person.membership o on o.household_id = m.household_id and o.person_id <> p.id
                        where m.person_id = p.id)
       and not exists (select from person.kinship n where n.person_id = p.id or n.other_id = p.id);
  end if;
end $$;
revoke execute on function privacy.restricted_past from "${appRole}";

-- Who answers for a restricted matter that is over: its owner, if still of the team, else the member of longest standing who works on matters there
-- and is barred from nobody in it. Break-glass does not make one.
create function privacy.lead_of(of_team uuid, area text, before uuid, people uuid[], not_them uuid[], today date, instant timestamptz) returns uuid
language sql stable as $$
  select m.user_id
    from access.team_member m join access.app_user u on u.id = m.user_id
   where m.team_id = of_team and not m.break_glass and m.valid_from <= instant and (m.valid_until is null or m.valid_until > instant)
     and u.status = 'ACTIVE' and m.user_id <> all(not_them)
     and not exists (select from access.conflict c where c.user_id = m.user_id and c.person_id = any(people)
                        and c.valid_from <= today and (c.valid_to is null or c.valid_to >= today))
     and exists (select from access.user_role r join access.unit_area a on a.unit_id = r.unit_id
                  where r.user_id = m.user_id and r.role in ('OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD')
                    and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
                    and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today)
                    and (a.area_code = '00' or area like a.area_code || '%'))
   order by (m.user_id = before) is true desc, m.valid_from, m.user_id limit 1
$$;
revoke execute on function privacy.lead_of from "${appRole}";

-- Or the head of the province: in the team beside its lead, or, where nobody of the team is left, in place of one.
create function privacy.leads(of_team uuid, area text, before uuid, people uuid[], not_them uuid[], today date, instant timestamptz) returns boolean
language sql stable as $$
  select not people && access.barred() and access.actor() <> all(not_them)
     and (access.actor() = l.who
          or 'PROVINCE_HEAD' = any(access.actor_roles()) and (l.who is null or access.lasting_member(of_team, access.actor(), instant)))
    from (select privacy.lead_of(of_team, area, before, people, not_them, today, instant) as who) l
$$;
revoke execute on function privacy.leads from "${appRole}";

create function privacy.is_proposed(record uuid) returns boolean language sql stable as $$
  select exists (select from privacy.disposal_item i join privacy.disposal d on d.id = i.disposal_id
                  where i.record_id = record and i.outcome = '' and d.approved is distinct from false)
$$;

-- What the lead may propose. The key stands for the record, whose own id would tell when it began; who is of the team is told what it is, a head in
-- place of a lead is not.
create function privacy.due_restricted(of_kind text, before timestamptz, today date, instant timestamptz, most int)
returns table (key uuid, id uuid, at timestamptz, unit_id uuid, title text, hold text)
language plpgsql stable security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(access.actor_roles() && array['OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD'], 'disposal');
  return query
  select md5(r.id::text)::uuid, case when k.knows then r.id end, case when k.knows then r.at end, case when k.knows then r.unit end,
         case when k.knows then r.title else '' end,
         case when privacy.is_proposed(r.id) then 'PROPOSED' when r.kept then 'OTHER' else privacy.hold_of(r.people, r.id) end
    from privacy.restricted_past(of_kind, before, null) r cross join lateral (select r.team = any(access.teams()) as knows) k
   where privacy.leads(r.team, r.area, r.lead, r.people, r.not_them, today, instant)
   order by 3 nulls last, 1 limit most;
end $$;

-- False: something keeps it, or it is proposed already. The lock is for two who press at once.
create function privacy.propose_restricted(new_id uuid, of_kind text, before timestamptz, of_key uuid, by_whom text, today date, instant timestamptz)
returns boolean language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  r record;
begin
  perform access.demand(access.actor_roles() && array['OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER', 'PROVINCE_HEAD'], 'disposal');
  perform pg_advisory_xact_lock(hashtextextended('dulae.disposal', 0));
  select p.* into r from privacy.restricted_past(of_kind, before, null) p where md5(p.id::text)::uuid = of_key;
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

-- Answers how many of them are proposed now: what waits in another proposal is not proposed again, and with none left there is no proposal.
drop function privacy.propose_disposal(uuid, text, uuid, text, timestamptz, uuid[], text, timestamptz);
create function privacy.propose_disposal(new_id uuid, area text, of_unit uuid, of_kind text, before timestamptz, records uuid[], by_whom text,
                                         instant timestamptz)
returns int language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  fresh uuid[];
begin
  perform access.demand(privacy.may_dispose(area, null) and of_unit = access.actor_unit(), 'disposal');
  perform pg_advisory_xact_lock(hashtextextended('dulae.disposal', 0));
  select coalesce(array_agg(distinct r), '{}') into fresh from unnest(records) r where not privacy.is_proposed(r);
  if cardinality(fresh) > 0 then
    insert into disposal (id, area_code, unit_id, kind, before_at, proposed_by, proposed_name, proposed_at)
    values (new_id, area, of_unit, of_kind, before, access.actor(), by_whom, instant);
    insert into disposal_item (disposal_id, record_id, area_code) select new_id, r, area from unnest(fresh) r;
  end if;
  return cardinality(fresh);
end $$;

-- By somebody other than who proposed it. False: it is decided; of two at once the second waits for the first.
create or replace function privacy.decide_disposal(which uuid, yes boolean, why text, by_whom text, instant timestamptz) returns boolean
language plpgsql security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(exists (select from disposal d where d.id = which and d.proposed_by <> access.actor() and privacy.may_settle(d)), 'disposal');
  update disposal d set approved = yes, decided_by = access.actor(), decided_name = by_whom, decided_why = why, decided_at = instant
   where d.id = which and d.approved is null;
  return found;
end $$;

-- What is left of an approved proposal, with the numbers of cases so that what is above may say whether it keeps one; they are shown to nobody.
create function privacy.left_of(which uuid) returns table (record_id uuid, number text)
language plpgsql stable security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(exists (select from disposal d where d.id = which and d.approved and privacy.may_settle(d)), 'disposal');
  return query select i.record_id, c.number from disposal_item i left join casework.case_file c on c.id = i.record_id
                where i.disposal_id = which and i.outcome = '' order by 1;
end $$;

-- Which teams she was known to goes with her, and what is left of drafts that ended.
create or replace function privacy.erase_person(which uuid) returns void language plpgsql as $$
declare
  homes uuid[];
begin
  select coalesce(array_agg(m.household_id), '{}') into homes from person.membership m where m.person_id = which;
  delete from benefit.finding x where x.person_id = which;
  delete from benefit.reply x where x.person_id = which;
  delete from benefit.sheet x where x.person_id = which;
  delete from benefit.occasion_answer x where x.person_id = which;
  delete from person.membership x where x.person_id = which;
  delete from person.household h where h.id = any(homes) and not exists (select from person.membership m where m.household_id = h.id);
  delete from person.kinship x where x.person_id = which or x.other_id = which;
  delete from person.fact x where x.person_id = which;
  delete from person.declared_group x where x.person_id = which;
  delete from person.phone x where x.person_id = which;
  delete from person.address x where x.person_id = which;
  delete from person.former_name x where x.person_id = which;
  delete from access.conflict x where x.person_id = which;
  delete from intake.draft x where x.person_id = which and x.ended_at is not null;
  delete from person.person x where x.id = which;
  delete from access.team_person x where x.person_id = which;
  -- The facts that went just now asked for another look at her.
  delete from benefit.changed x where x.person_id = which;
end $$;

-- Erases one record of an approved proposal, if it is still due and nothing keeps it; empty: somebody else has done it meanwhile. The caller's
-- transaction writes the audit row.
create or replace function privacy.dispose(which uuid, of_record uuid, kept boolean, instant timestamptz) returns text
language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  d disposal;
  keeps text;
  became text;
begin
  select * into d from disposal x where x.id = which;
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
  if d.restricted then
    select case when r.kept then 'OTHER' else privacy.hold_of(r.people, r.id) end into keeps
      from privacy.restricted_past(d.kind, d.before_at, of_record) r;
  else
    select u.hold into keeps from privacy.due(d.kind, d.before_at, of_record, 1) u;
  end if;
  became := case when keeps is null then 'GONE' when kept or keeps <> '' then 'HELD' else 'ERASED' end;
  if became = 'ERASED' then
    delete from access.notice n where n.subject = of_record;
    if d.kind = 'DRAFT' then
      delete from intake.draft x where x.id = of_record;
    elsif d.kind in ('QUIET', 'ADVICE') then
      delete from intake.contact x where x.id = of_record;
    elsif d.kind = 'CASE' then
      perform privacy.erase_case(of_record);
    else
      perform privacy.erase_person(of_record);
    end if;
  end if;
  update disposal_item i set outcome = became, done_at = instant where i.disposal_id = which and i.record_id = of_record;
  return became;
end $$;
