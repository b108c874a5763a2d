-- A complaint that is not over keeps the case whose number was told from being erased: which of these numbers, for those who propose and
-- approve that, and never more than that something keeps it.
create function complaint.keeping(area text, numbers text[], today date) returns setof text
language plpgsql stable security definer set search_path = complaint, pg_temp as $$
begin
  perform access.demand(access.actor_roles() && array['PRIVACY', 'PROVINCE_HEAD'] and access.covers(area, null), 'hold');
  return query select distinct c.case_number from complaint c
                where c.area_code = left(area, 2) and c.case_number = any(numbers) and (c.answered_at is null or c.appeal_by >= today);
end $$;
