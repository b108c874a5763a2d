-- What was answered about rights in a contact that was about somebody else goes to the right person with it. Of the one it was written on, what
-- it had ended holds again. On the page of the right one the newer word holds; of what is received a kind alone is added where none is known.
create function intake.added(list text, before text) returns text language sql immutable as $$
  select string_agg(n.receipt, ',') from string_to_table(list, ',') as n (receipt)
   where n.receipt <> ''
     and not exists (select from string_to_table(before, ',') as o (receipt) where split_part(o.receipt, ' ', 1) = split_part(n.receipt, ' ', 1))
$$;

create function intake.answers_follow() returns trigger language plpgsql security definer set search_path = intake, pg_temp as $$
declare
  said person.fact;
  ended person.fact;
  known person.fact;
  more text;
  holds boolean;
begin
  for said in select f.* from person.fact f where f.told_in = new.id and f.person_id = old.person_id order by f.created_at, f.id loop
    select f.* into ended from person.fact f
     where f.person_id = old.person_id and f.code = said.code and f.ended_at = said.created_at and f.id <> said.id;
    select f.* into known from person.fact f where f.person_id = new.person_id and f.code = said.code and f.ended_at is null;
    more := said.value;
    holds := said.ended_at is null and (known.id is null or known.as_of <= said.as_of);
    if said.code = 'RECEIVING' then
      more := coalesce(intake.added(said.value, ended.value), ',');
      if known.id is not null then
        holds := holds and intake.added(more, known.value) is not null;
        more := case when holds then concat_ws(',', nullif(known.value, ','), intake.added(more, known.value)) else more end;
      end if;
    end if;
    if said.ended_at is null then
      update person.fact f set ended_at = said.created_at where f.id = said.id;
      update person.fact f set ended_at = null where f.id = ended.id;
    end if;
    if holds then
      update person.fact f set ended_at = said.created_at where f.id = known.id;
    end if;
    update person.fact f
       set person_id = p.id, area_code = p.area_code, team_id = p.team_id, value = more,
           ended_at = case when not holds then coalesce(said.ended_at, said.created_at) end
      from person.person p
     where f.id = said.id and p.id = new.person_id;
  end loop;
  return null;
end $$;
create trigger answers_follow after update of person_id on intake.contact
  for each row when (old.person_id <> new.person_id) execute function intake.answers_follow();
