-- Who is there: asked by what looks for somebody who answers now.
create index user_role_unit on access.user_role (unit_id);

-- A colleague is away on the days on which somebody stands in.
create function access.is_away(who uuid, today date) returns boolean language sql stable parallel safe as $$
  select exists (select from access.stand_in s where s.absent_id = who and s.valid_from <= today and s.valid_to >= today)
$$;

-- Of those who work on matters in an office nobody is there that day.
create function access.is_empty(office uuid, today date) returns boolean language sql stable parallel safe as $$
  select not exists (
    select from access.user_role r join access.app_user u on u.id = r.user_id
     where r.unit_id = office and u.status = 'ACTIVE' and r.role in ('OFFICER', 'SOCIAL_WORKER')
       and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today) and not access.is_away(r.user_id, today))
$$;

-- Whether a colleague, in any office, works on matters of a place.
create function access.reaches(who uuid, area text, today date) returns boolean language sql stable parallel safe as $$
  select exists (
    select from access.user_role r join access.unit_area a on a.unit_id = r.unit_id
     where r.user_id = who and r.role not in ('ADMIN', 'PRIVACY') and (a.area_code = '00' or starts_with(area, a.area_code))
       and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today)
       and a.valid_from <= today and (a.valid_to is null or a.valid_to >= today))
$$;
