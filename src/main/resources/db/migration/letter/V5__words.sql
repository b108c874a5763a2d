-- A letter that is erased takes the words of its line in the register along: who wrote to whom about what. The number, the date and who registered it stay.
create function letter.words_go() returns trigger language plpgsql security definer set search_path = letter, pg_temp as $$
declare
  line uuid;
begin
  if tg_table_name = 'letter' then
    line := old.entry_id;
  else
    line := old.id;
  end if;
  update entry set sender = '', receiver = '', subject = '', done = '', cancelled_reason = '' where id = line;
  return null;
end $$;
create trigger words_go after delete on letter.letter for each row execute function letter.words_go();
create trigger words_go after delete on letter.received for each row execute function letter.words_go();
comment on column letter.entry.subject is 'เรื่อง, without anybody''s name; empty once the words of the line were erased after their time';
