-- Who is named to stand in for somebody away answers that one's complaints as well, unless complained of or of the office complained of.
-- A complaint past its time is told to a head of the province who neither has it nor is meant: that it is late and with whom, never what
-- it says. Which day it is comes from the statement, so rows are reached through these functions, and changed through one alone.

create function complaint.works_in(of_unit uuid, today date) returns boolean
language sql stable security definer set search_path = complaint, pg_temp as $$
  select exists (select 1 from access.user_role r where r.user_id = access.actor() and r.unit_id = of_unit
                    and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today))
$$;
create function complaint.is_deputy(of_handler uuid, of_people uuid[], of_unit uuid, today date) returns boolean
language sql stable security definer set search_path = complaint, pg_temp as $$
  select of_handler in (select access.stands_in_for(access.actor(), today)) and access.actor() <> all(of_people)
     and access.actor_roles() && array['PROVINCE_HEAD', 'PROVINCE_OFFICER', 'PRIVACY'] and not complaint.works_in(of_unit, today)
$$;
create function complaint.held(today date) returns setof complaint.complaint
language sql stable security definer set search_path = complaint, pg_temp as $$
  select c.* from complaint c
   where c.handler_id in (select access.actor() union all select access.stands_in_for(access.actor(), today))
     and (c.handler_id = access.actor() or complaint.is_deputy(c.handler_id, c.named, c.unit_id, today))
     and access.covers(c.area_code, null)
$$;
create function complaint.save(which uuid, of_version int, known timestamptz, what text, looked timestamptz, result text, told text, new_way text,
                               go_to text, go_by date, done timestamptz, today date)
returns boolean language plpgsql security definer set search_path = complaint, pg_temp as $$
begin
  update complaint set acknowledged_at = known, found = what, found_at = looked, outcome = result, answer = told, change = new_way,
                       appeal_to = go_to, appeal_by = go_by, answered_at = done, version = version + 1
   where id = which and version = of_version and id in (select h.id from complaint.held(today) h);
  return found;
end $$;
revoke update on complaint.complaint from "${appRole}";

create function complaint.late(today date, instant timestamptz)
returns table (id uuid, received_at timestamptz, due_at timestamptz, handler_id uuid, handler text)
language sql stable security definer set search_path = complaint, pg_temp as $$
  select c.id, c.received_at, case when c.acknowledged_at is null then c.acknowledge_by else c.answer_by end, c.handler_id, coalesce(u.name, '')
    from complaint c left join access.app_user u on u.id = c.handler_id
   where c.answered_at is null and case when c.acknowledged_at is null then c.acknowledge_by else c.answer_by end < instant
     and 'PROVINCE_HEAD' = any(access.actor_roles()) and access.covers(c.area_code, null)
     and c.handler_id is distinct from access.actor() and access.actor() <> all(c.named)
     and not complaint.works_in(c.unit_id, today) and not complaint.is_deputy(c.handler_id, c.named, c.unit_id, today)
     and case (select n.area_code from access.unit n where n.id = access.actor_unit())
           when c.area_code then true
           -- For the whole country where nobody above is left in the province.
           when '00' then not exists (
             select 1 from access.user_role r join access.unit n on n.id = r.unit_id join access.app_user a on a.id = r.user_id
              where n.area_code = c.area_code and r.role = 'PROVINCE_HEAD' and a.status = 'ACTIVE'
                and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
                and r.user_id is distinct from c.handler_id and r.user_id <> all(c.named) and r.unit_id is distinct from c.unit_id)
           else false end
   order by 3 limit 200
$$;
comment on table complaint.complaint is 'What somebody was not content with in the service, and what was answered. Seen by whoever answers it, in her absence by her deputy who is not complained of, and by nobody else';
