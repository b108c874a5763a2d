-- Who lives with somebody on a day, herself included: with the rights of who asks.
create function privacy.living_with(who uuid, today date) returns setof uuid language sql stable as $$
  select who
  union
  select o.person_id from person.membership m join person.membership o on o.household_id = m.household_id
   where m.person_id = who and m.valid_from <= today and (m.valid_to is null or m.valid_to > today)
     and o.valid_from <= today and (o.valid_to is null or o.valid_to > today)
$$;
