-- A complaint is erased after its time as everything else is: proposed by one, approved by another, neither of them complained of or of the office
-- complained of. Its time runs from the answer, or from the end of the time to turn against it. Nothing of what it says is in the list.
create function complaint.past_complaint(before timestamptz, only_record uuid, today date) returns setof privacy.past_record
language sql stable as $$
  select c.id, greatest(c.answered_at, privacy.day_over(c.appeal_by)), c.area_code, null::uuid, null::uuid, null::uuid, '', '{}'::uuid[],
         c.named || array(select r.user_id from access.user_role r where r.unit_id = c.unit_id and r.valid_from <= today
                             and (r.valid_to is null or r.valid_to >= today)),
         -- Its case is open, or somebody complains of the same once more.
         c.case_number <> '' and (exists (select from casework.case_file f where f.number = c.case_number and f.closed_at is null)
           or exists (select from complaint.complaint o where o.case_number = c.case_number and o.id <> c.id
                         and (o.answered_at is null or o.appeal_by >= today)))
    from complaint.complaint c
   where c.answered_at < before and (c.appeal_by is null or privacy.day_over(c.appeal_by) < before)
     and (only_record is null or c.id = only_record) and access.covers(c.area_code, null)
$$;
create function complaint.erase_complaint(which uuid, before timestamptz) returns void language sql as $$
  delete from complaint.complaint x where x.id = which and x.answered_at < before;
$$;
create function complaint.count_complaint(which uuid, before timestamptz) returns table (area text, month date, code text, many int)
language sql stable as $$
  select c.area_code, privacy.month_of(c.received_at), c.outcome, 1 from complaint.complaint c where c.id = which
$$;
insert into privacy.erasure (kind, past, erase, numbers) values
  ('COMPLAINT', 'complaint.past_complaint', 'complaint.erase_complaint', 'complaint.count_complaint');

-- A complaint that is not over keeps what is past its time of those whose case it names.
create function complaint.keeps(people uuid[], today date) returns boolean language sql stable as $$
  select exists (select from casework.case_file f join complaint.complaint c on c.case_number = f.number
                  where (f.person_id = any(people) or f.concerned && people) and (c.answered_at is null or c.appeal_by >= today))
$$;
revoke execute on function complaint.keeps from "${appRole}";
insert into privacy.keeper (asks) values ('complaint.keeps');
create index complaint_number on complaint.complaint (case_number) where case_number <> '';
