-- The line of a list that a case came from goes to the right person with the case.
create function exchange.go_to_right_person() returns trigger language plpgsql security definer set search_path = exchange, pg_temp as $$
begin
  update brought set person_id = new.person_id where case_id = new.id;
  return null;
end $$;
create trigger brought_goes_to_right_person after update of person_id on casework.case_file
  for each row when (old.person_id is distinct from new.person_id) execute function exchange.go_to_right_person();
