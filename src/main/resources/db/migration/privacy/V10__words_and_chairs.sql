-- Two more kinds are erased after their time: who chaired the volunteers of a place, and the words of a line in the register of letters that is
-- about no case (those of a case go with it). The line itself stays, with its number and date.
alter table privacy.disposal drop constraint disposal_kind_check;
alter table privacy.disposal add constraint disposal_kind_check
  check (kind in ('DRAFT', 'QUIET', 'ADVICE', 'CASE', 'PERSON', 'REQUEST', 'RIGHTS', 'BREACH', 'AGREEMENT', 'COMPLAINT', 'CHAIR', 'REGISTER'));

-- Chairs: from the day after their last.
create function privacy.past_chair(before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language sql stable as $$
  select v.id, privacy.day_over(v.valid_to), v.area_code, null::uuid, null::uuid, null::uuid, v.name, '{}'::uuid[], '{}'::uuid[], false
    from centre.volunteer_chair v
   where privacy.day_over(v.valid_to) < before and (only_record is null or v.id = only_record) and access.covers(v.area_code, null)
$$;
create function privacy.erase_chair(which uuid, before timestamptz) returns void language sql as $$
  delete from centre.volunteer_chair x where x.id = which and privacy.day_over(x.valid_to) < before;
$$;
create function privacy.count_chair(which uuid, before timestamptz) returns table (area text, month date, code text, many int)
language sql stable as $$
  select v.area_code, date_trunc('month', v.valid_to)::date, case length(v.area_code) when 4 then 'DISTRICT' else 'TAMBON' end, 1
    from centre.volunteer_chair v where v.id = which
$$;

-- Lines of the register: from the day the number was given. A letter that came and is about no case goes with its scans.
create function privacy.past_line(before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language sql stable as $$
  select e.id, privacy.day_over(e.registered_on), e.area_code, e.unit_id, e.team_id, null::uuid, e.number || '/' || e.year, '{}'::uuid[],
         '{}'::uuid[], false
    from letter.entry e
   where privacy.day_over(e.registered_on) < before and e.subject <> '' and (only_record is null or e.id = only_record)
     and not exists (select from letter.letter l where l.entry_id = e.id)
     and not exists (select from letter.received r where r.id = e.id and r.case_id is not null)
     and access.covers(e.area_code, null)
$$;
create function privacy.erase_line(which uuid, before timestamptz) returns void language sql as $$
  delete from letter.received x where x.id = which and x.case_id is null;
  update letter.entry e set sender = '', receiver = '', subject = '', done = '', cancelled_reason = ''
   where e.id = which and privacy.day_over(e.registered_on) < before and not exists (select from letter.received r where r.id = e.id);
$$;
-- The line is counted where it stands.
create function privacy.count_line(which uuid, before timestamptz) returns table (area text, month date, code text, many int)
language sql stable as $$
  select null::text, null::date, null::text, null::int where false
$$;

insert into privacy.erasure (kind, past, erase, numbers) values
  ('CHAIR', 'privacy.past_chair', 'privacy.erase_chair', 'privacy.count_chair'),
  ('REGISTER', 'privacy.past_line', 'privacy.erase_line', 'privacy.count_line');
