-- A case that was written on the wrong person goes to the right one with the letters about it, whichever office keeps them. What stands on a letter
-- that has its number stays as it was signed.
create function letter.go_to_right_person() returns trigger language plpgsql security definer set search_path = letter, pg_temp as $$
begin
  update letter set person_id = new.person_id where case_id = new.id;
  update received set person_id = new.person_id where case_id = new.id;
  return null;
end $$;
create trigger letters_go_to_right_person after update of person_id on casework.case_file
  for each row when (old.person_id is distinct from new.person_id) execute function letter.go_to_right_person();
