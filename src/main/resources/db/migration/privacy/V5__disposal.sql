-- What is kept past its time is erased for good, one record in a transaction of its own, after two people have agreed. Nobody else erases:
-- the application's role has no right to, and these functions ask for a proposal that somebody other than its proposer has approved.
create table privacy.disposal (
  id uuid primary key,
  area_code text not null,
  team_id uuid,
  unit_id uuid not null references access.unit,
  kind text not null check (kind in ('DRAFT', 'QUIET', 'ADVICE', 'CASE', 'PERSON')),
  before_at timestamptz not null,
  proposed_by uuid not null references access.app_user,
  proposed_name text not null,
  proposed_at timestamptz not null,
  approved boolean,
  decided_by uuid references access.app_user,
  decided_name text not null default '',
  decided_why text not null default '',
  decided_at timestamptz,
  check ((approved is null) = (decided_at is null) and (approved is null) = (decided_by is null)),
  check (decided_by <> proposed_by)
);
call access.protect('privacy.disposal', null);
comment on table privacy.disposal is 'A proposal to erase what is past its time, who proposed and who approved it, and so the certificate of what was erased; no name of anybody it was about';
comment on column privacy.disposal.before_at is 'What is older';
comment on column privacy.disposal.proposed_name is 'Name of who proposed it, as it was then';
comment on column privacy.disposal.decided_name is 'Name of who approved or refused it, as it was then';
comment on column privacy.disposal.decided_why is 'Why it was refused';

create table privacy.disposal_item (
  disposal_id uuid not null references privacy.disposal,
  record_id uuid not null,
  area_code text not null,
  team_id uuid,
  outcome text not null default '' check (outcome in ('', 'ERASED', 'HELD', 'GONE')),
  done_at timestamptz,
  primary key (disposal_id, record_id)
);
call access.protect('privacy.disposal_item', null);
comment on table privacy.disposal_item is 'One record of a proposal: its id alone, and what became of it';
comment on column privacy.disposal_item.outcome is 'ERASED, HELD = something keeps it, GONE = no longer due; empty = not yet';
revoke insert, update, delete on privacy.disposal, privacy.disposal_item from "${appRole}";

create function privacy.may_dispose(area text, team uuid) returns boolean language sql stable as $$
  select access.actor_roles() && array['PRIVACY', 'PROVINCE_HEAD'] and access.covers(area, team)
$$;

-- What keeps a record of these people: in words where who asks may see it, else only that something does.
create function privacy.hold_of(people uuid[], of_record uuid) returns text language sql stable as $$
  select case
    when exists (select from casework.case_file c where c.closed_at is null and (c.person_id = any(people) or c.concerned && people)
                    and access.covers(c.area_code, c.team_id)) then 'OPEN_CASE'
    when exists (select from privacy.request r where r.person_id = any(people) and r.decided_at is null
                    and access.covers(r.area_code, r.team_id)) then 'REQUEST'
    when exists (select from casework.case_file c where c.closed_at is null and (c.person_id = any(people) or c.concerned && people))
      or exists (select from privacy.request r where r.person_id = any(people) and r.decided_at is null)
      or exists (select from privacy.sampled s where s.subjects && (people || of_record)
                    and coalesce((select m.kind from privacy.sample_mark m where m.sampled_id = s.id order by m.seq desc limit 1), '')
                        not in ('FINE', 'REPORTED', 'NO_BREACH'))
      or exists (select from privacy.breach b join access.audit a on a.at >= b.from_at and a.at < b.until_at
                  where (b.office_told is null or b.people_told is null) and (b.account_id is null or a.user_id = b.account_id)
                    and a.subjects && (people || of_record)) then 'OTHER'
    else '' end
$$;

-- What is past its time, as far as who asks may know of it: of restricted matters and of people one is barred from, nothing.
create function privacy.due(of_kind text, before timestamptz, only_record uuid, most int)
returns table (id uuid, at timestamptz, unit_id uuid, title text, hold text)
language plpgsql stable security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(access.actor_roles() && array['PRIVACY', 'PROVINCE_HEAD'], 'disposal');
  if of_kind = 'DRAFT' then
    return query
    select d.id, d.updated_at, d.unit_id, ''::text, privacy.hold_of(array_remove(array[d.person_id], null), d.id)
      from intake.draft d
     where d.updated_at < before and (only_record is null or d.id = only_record)
       and d.team_id is null and not d.restricted and access.covers(d.area_code, null)
       and (d.person_id is null or d.person_id <> all(access.barred()))
     order by 2, 1 limit most;
  elsif of_kind in ('QUIET', 'ADVICE') then
    return query
    select k.id, k.received_at, k.taken_in, k.type, privacy.hold_of(array_remove(k.concerned || k.person_id, null), k.id)
      from intake.contact k
     where k.received_at < before and (only_record is null or k.id = only_record)
       and k.type = any(case of_kind when 'QUIET' then array['WRONG_NUMBER', 'SILENT'] else array['ADVICE'] end)
       and k.case_id is null and k.status = 'DONE' and not exists (select from casework.case_file c where c.contact_id = k.id)
       and k.team_id is null and k.area_code >= access.area_lo() and k.area_code < access.area_hi() and access.covers(k.area_code, null)
       and (k.person_id is null or k.person_id <> all(access.barred())) and not k.concerned && access.barred()
     order by 2, 1 limit most;
  elsif of_kind = 'CASE' then
    return query
    select c.id, c.closed_at, c.unit_id, c.number,
           case when exists (select from casework.link l join casework.case_file o on o.id in (l.case_id, l.other_id) and o.id <> c.id
                              where c.id in (l.case_id, l.other_id) and o.closed_at is null)
                  -- An appeal whose outcome nobody has written down.
                  or exists (select from casework.refusal_answer a
                              where a.case_id = c.id and a.answer = 'APPEALS'
                                and not exists (select from casework.refusal_answer n where n.refusal_id = a.refusal_id and n.ordinal > a.ordinal)) then 'OTHER'
                else privacy.hold_of(c.concerned || c.person_id, c.id) end
      from casework.case_file c
     where c.closed_at < before and (only_record is null or c.id = only_record)
       and c.team_id is null and c.area_code >= access.area_lo() and c.area_code < access.area_hi() and access.covers(c.area_code, null)
       and c.person_id <> all(access.barred()) and not c.concerned && access.barred()
     order by 2, 1 limit most;
  elsif of_kind = 'PERSON' then
    return query
    select p.id, p.changed_at, null::uuid, p.display_name, privacy.hold_of(array[p.id], p.id)
      from person.person p
     where p.changed_at < before and (only_record is null or p.id = only_record)
       and p.team_id is null and p.area_code >= access.area_lo() and p.area_code < access.area_hi() and access.covers(p.area_code, null)
       and p.id <> all(access.barred())
       and not exists (select from casework.case_file c where c.person_id = p.id or c.concerned @> array[p.id])
       and not exists (select from casework.case_person c where c.person_id = p.id)
       and not exists (select from intake.contact k where k.person_id = p.id or k.concerned @> array[p.id])
       and not exists (select from intake.draft d where d.person_id = p.id)
       and not exists (select from privacy.request r where r.person_id = p.id)
       and not exists (select from access.team_person w where w.person_id = p.id)
       -- Who lives with, or is kin to, somebody who is helped belongs to what is known of her.
       and not exists (select from person.membership m join person.membership o on o.household_id = m.household_id and o.person_id <> p.id
                        where m.person_id = p.id)
       and not exists (select from person.kinship n where n.person_id = p.id or n.other_id = p.id)
     order by 2, 1 limit most;
  end if;
end $$;

create function privacy.propose_disposal(new_id uuid, area text, of_unit uuid, of_kind text, before timestamptz, records uuid[], by_whom text,
                                         instant timestamptz)
returns void language plpgsql security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(privacy.may_dispose(area, null) and of_unit = access.actor_unit(), 'disposal');
  insert into disposal (id, area_code, unit_id, kind, before_at, proposed_by, proposed_name, proposed_at)
  values (new_id, area, of_unit, of_kind, before, access.actor(), by_whom, instant);
  insert into disposal_item (disposal_id, record_id, area_code) select new_id, r, area from unnest(records) r on conflict do nothing;
end $$;

-- By somebody other than who proposed it. False: it is decided.
create function privacy.decide_disposal(which uuid, yes boolean, why text, by_whom text, instant timestamptz) returns boolean
language plpgsql security definer set search_path = privacy, pg_temp as $$
begin
  perform access.demand(exists (select from disposal d where d.id = which and d.proposed_by <> access.actor()
                                   and privacy.may_dispose(d.area_code, d.team_id)), 'disposal');
  update disposal d set approved = yes, decided_by = access.actor(), decided_name = by_whom, decided_why = why, decided_at = instant
   where d.id = which and d.approved is null;
  return found;
end $$;

-- A case with everything that hangs on it. In the office's register of letters the numbers stay, without the letters.
create function privacy.erase_case(which uuid) returns void language plpgsql as $$
begin
  delete from document.file f using attachment.attachment a
   where f.owner_table = 'attachment.attachment' and f.owner_id = a.id and a.case_id = which;
  delete from document.file f using letter.letter l where f.owner_table = 'letter.letter' and f.owner_id = l.id and l.case_id = which;
  delete from attachment.attachment a where a.case_id = which;
  update letter.entry e set letter_id = null from letter.letter l where e.letter_id = l.id and l.case_id = which;
  delete from letter.letter l where l.case_id = which;
  delete from clock.rang r using clock.timer t where r.timer_id = t.id and t.matter_id = which;
  delete from clock.timer t where t.matter_id = which;
  delete from intake.contact k where k.case_id = which or k.id = (select c.contact_id from casework.case_file c where c.id = which);
  delete from casework.refusal_answer x where x.case_id = which;
  delete from casework.refusal x where x.case_id = which;
  delete from casework.conference_decision x where x.case_id = which;
  delete from casework.conference_member x where x.case_id = which;
  delete from casework.conference x where x.case_id = which;
  delete from casework.handout x where x.case_id = which;
  delete from casework.safety_plan x where x.case_id = which;
  delete from casework.plan_version_line x where x.case_id = which;
  delete from casework.plan_version x where x.case_id = which;
  delete from casework.assessment_level x where x.case_id = which;
  delete from casework.assessment x where x.case_id = which;
  delete from casework.help x where x.case_id = which;
  delete from casework.task x where x.case_id = which;
  delete from casework.goal x where x.case_id = which;
  delete from casework.note x where x.case_id = which;
  delete from casework.fact x where x.case_id = which;
  delete from casework.case_problem x where x.case_id = which;
  delete from casework.case_person x where x.case_id = which;
  delete from casework.case_change x where x.case_id = which;
  delete from casework.departure x where x.case_id = which;
  delete from casework.moved_up x where x.case_id = which;
  delete from casework.link x where x.case_id = which or x.other_id = which;
  delete from casework.case_file x where x.id = which;
end $$;

create function privacy.erase_person(which uuid) returns void language plpgsql as $$
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
  delete from person.person x where x.id = which;
  -- The facts that went just now asked for another look at her.
  delete from benefit.changed x where x.person_id = which;
end $$;

-- Erases one record of an approved proposal, if it is still due and nothing keeps it. The caller's transaction writes the audit row.
create function privacy.dispose(which uuid, of_record uuid, kept boolean, instant timestamptz) returns text
language plpgsql security definer set search_path = privacy, pg_temp as $$
declare
  d disposal;
  keeps text;
  became text;
begin
  select * into d from disposal x where x.id = which;
  perform access.demand(d.approved and d.decided_by <> d.proposed_by and privacy.may_dispose(d.area_code, d.team_id)
    and exists (select from disposal_item i where i.disposal_id = which and i.record_id = of_record and i.outcome = ''), 'disposal');
  -- Nobody opens it again meanwhile.
  perform 1 from disposal_item i where i.disposal_id = which and i.record_id = of_record for update;
  perform 1 from casework.case_file c where c.id = of_record for update;
  perform 1 from person.person p where p.id = of_record for update;
  select u.hold into keeps from privacy.due(d.kind, d.before_at, of_record, 1) u;
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
