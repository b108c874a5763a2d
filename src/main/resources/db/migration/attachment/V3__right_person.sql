-- A case that was written on the wrong person goes to the right one with the files that stood for the person of the case. What showed the right one
-- before, as one of the others concerned, goes on showing that one whoever the case turns out to be about.
alter table attachment.attachment add column own boolean not null default false;
comment on column attachment.attachment.own is 'It showed this person already when the case was found to be about this person: it stays when the case goes on to another';
create function attachment.go_to_right_person() returns trigger language plpgsql security definer set search_path = attachment, pg_temp as $$
begin
  update attachment set own = true where case_id = new.id and person_id = new.person_id;
  update attachment set person_id = new.person_id where case_id = new.id and person_id = old.person_id and not own;
  return null;
end $$;
create trigger attachments_go_to_right_person after update of person_id on casework.case_file
  for each row when (old.person_id is distinct from new.person_id) execute function attachment.go_to_right_person();
