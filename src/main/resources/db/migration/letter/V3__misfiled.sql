-- A scan that was put to the wrong letter is erased there; that it was there, and why it is not, stays with the letter.
create table letter.misfiled (
  file_id uuid primary key,
  letter_id uuid not null,
  size int not null check (size > 0),
  kept_by text not null,
  kept_at timestamptz not null,
  reason text not null check (reason <> ''),
  by_user uuid not null,
  by_name text not null,
  taken_at timestamptz not null
);
-- Asks with the rights of who asks: who reads a letter reads what is told of its scans, and the office it belongs to tells it.
create function letter.is_read(which uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from letter.received r where r.id = which) or exists (select from letter.letter l where l.id = which);
end $$;
create function letter.is_own(which uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select from letter.received r where r.id = which and r.unit_id = access.actor_unit())
      or exists (select from letter.letter l where l.id = which and l.unit_id = access.actor_unit());
end $$;
alter table letter.misfiled enable row level security;
create policy read on letter.misfiled for select to "${appRole}" using (letter.is_read(letter_id));
create policy add on letter.misfiled for insert to "${appRole}" with check (letter.is_own(letter_id));
create policy change on letter.misfiled for update to "${appRole}" using (false);
create policy erase on letter.misfiled for delete to "${appRole}" using (letter.is_own(letter_id));
grant delete on letter.misfiled to "${appRole}";
create index misfiled_letter on letter.misfiled (letter_id);
-- What is told of a letter goes when the letter does.
create function letter.told_goes() returns trigger language plpgsql security definer set search_path = letter, pg_temp as $$
begin
  delete from misfiled m where m.letter_id = old.id;
  return old;
end $$;
create trigger told_goes before delete on letter.letter for each row execute function letter.told_goes();
create trigger told_goes before delete on letter.received for each row execute function letter.told_goes();
comment on table letter.misfiled is 'A scan that was not of the letter it was put to: erased, with who said so and why';
comment on column letter.misfiled.file_id is 'The file that was erased';
comment on column letter.misfiled.letter_id is 'The letter it had been put to, one that came or one we wrote';
comment on column letter.misfiled.size is 'Bytes it had';
comment on column letter.misfiled.kept_by is 'Name of who had put it there, as it was then';
comment on column letter.misfiled.reason is 'Why it is not of this letter';
comment on column letter.misfiled.by_name is 'Name of who said so, as it was then';
