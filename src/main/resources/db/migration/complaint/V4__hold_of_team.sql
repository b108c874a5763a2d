-- Also for who leads the team of a restricted matter past its time, about numbers of that team's own cases alone.
create or replace function complaint.keeping(area text, numbers text[], today date) returns setof text
language plpgsql stable security definer set search_path = complaint, pg_temp as $$
begin
  perform access.demand(access.covers(area, null)
    and (access.actor_roles() && array['PRIVACY', 'PROVINCE_HEAD']
         or not exists (select from unnest(numbers) n where not exists (
              select from casework.case_file f where f.number = n and f.team_id = any(access.teams())))), 'hold');
  return query select distinct c.case_number from complaint c
                where c.area_code = left(area, 2) and c.case_number = any(numbers) and (c.answered_at is null or c.appeal_by >= today);
end $$;
