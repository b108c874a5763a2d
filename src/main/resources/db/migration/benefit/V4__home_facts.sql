-- What those who live together share is told of one of them and holds of all: what the home lives on, and by what right they live there. What was told
-- last counts, of whomever, but what was so before somebody lived there was so of another home; of somebody whom only a team may know of nothing is told to others.
create or replace view benefit.known with (security_invoker = true) as
  select p.id as person_id, p.area_code, p.birth_date, p.birth_precision, p.birth_verified, p.nationality, p.changed_at,
         exists (select from person.address a where a.person_id = p.id and a.kind = 'REGISTERED' and a.valid_to is null) as registered,
         array(select g.valid_from || ' ' || coalesce(g.valid_to, '9999-12-31') from person.declared_group g
                where g.person_id = p.id and g.code = 'DISABLED') as disabled,
         array(select t.code || ' ' || t.value
                 from (select distinct on (f.code) f.code, f.value
                         from (select o.code, o.value, o.as_of, o.created_at, true as own
                                 from person.fact o where o.person_id = p.id and o.ended_at is null
                                union all
                               select h.code, h.value, h.as_of, h.created_at, false
                                 from person.membership m
                                 join person.membership w on w.household_id = m.household_id and w.person_id <> m.person_id and w.valid_to is null
                                 join person.person q on q.id = w.person_id and q.team_id is null and q.died_on is null
                                 join person.fact h on h.person_id = q.id and h.ended_at is null and h.code in ('HOUSEHOLD_INCOME', 'TENURE')
                                                   and h.as_of >= w.valid_from
                                where m.person_id = p.id and m.valid_to is null) f
                        order by f.code, f.as_of desc, f.own desc, f.created_at desc) t) as told
    from person.person p where p.team_id is null and p.died_on is null;

create function benefit.note_home() returns trigger language plpgsql security definer set search_path = benefit, pg_temp as $$
begin
  insert into changed (person_id)
  select distinct w.person_id from person.membership m join person.membership w on w.household_id = m.household_id
   where m.person_id = new.person_id and (w.valid_to is null or w.person_id = new.person_id);
  return null;
end $$;
create trigger benefit_told_of_home after insert or update of ended_at on person.fact for each row
  when (new.code in ('HOUSEHOLD_INCOME', 'TENURE')) execute function benefit.note_home();
create trigger benefit_lives_with after insert or update of valid_to on person.membership for each row execute function benefit.note_home();

-- Somebody is restricted or dies: what was told of her speaks for nobody else any more.
create function benefit.note_home_of_person() returns trigger language plpgsql security definer set search_path = benefit, pg_temp as $$
begin
  insert into changed (person_id)
  select distinct w.person_id from person.membership m join person.membership w on w.household_id = m.household_id and w.valid_to is null
   where m.person_id = new.id and m.valid_to is null and w.person_id <> new.id;
  return null;
end $$;
create trigger benefit_lived_with after update of team_id, died_on on person.person for each row
  when (row(old.team_id, old.died_on) is distinct from row(new.team_id, new.died_on)) execute function benefit.note_home_of_person();

-- Whoever lives with somebody of whom it was told is screened once more.
insert into benefit.changed (person_id)
select distinct w.person_id from person.fact f
  join person.membership m on m.person_id = f.person_id and m.valid_to is null
  join person.membership w on w.household_id = m.household_id and w.valid_to is null
 where f.code in ('HOUSEHOLD_INCOME', 'TENURE') and f.ended_at is null;
