-- A letter that came: scanned, and where it is about a case, read where that case is. Its line in the register of the office stays as it was.
create table letter.received (
  id uuid primary key references letter.entry,
  unit_id uuid not null references access.unit,
  office text not null,
  area_code text not null,
  team_id uuid,
  case_id uuid references casework.case_file on delete cascade,
  person_id uuid,
  number text not null,
  registered_on date not null,
  their_number text not null default '',
  their_date date,
  sender text not null,
  subject text not null,
  cancelled_at timestamptz,
  cancelled_reason text not null default '',
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  check ((case_id is null) = (person_id is null))
);
call access.protect('letter.received', 'person_id');
create policy own_office_insert on letter.received as restrictive for insert to "${appRole}" with check (unit_id = (select access.actor_unit()));
create policy own_office_update on letter.received as restrictive for update to "${appRole}"
  using (unit_id = (select access.actor_unit())) with check (unit_id = (select access.actor_unit()));
create policy own_office_delete on letter.received as restrictive for delete to "${appRole}" using (unit_id = (select access.actor_unit()));
-- One that is about no case is read where it came to; another one by who may see its case as well.
create policy own_office_select on letter.received as restrictive for select to "${appRole}"
  using (unit_id = (select access.actor_unit()) or casework.is_open(case_id));
create policy as_its_case on letter.received as restrictive for all to "${appRole}"
  using (case_id is null or (select access.barred())::uuid[] = '{}' or casework.is_open(case_id));
create policy of_its_case on letter.received for select to "${appRole}" using (case_id is not null and casework.is_open(case_id));
create index received_case on letter.received (case_id);
create index received_person on letter.received (person_id);
insert into document.owner (name) values ('letter.received');
comment on table letter.received is 'A letter that came to an office, beside its line in the register: the scan belongs to it. Who may see the case it is about reads it';
comment on column letter.received.id is 'Its line in the register';
comment on column letter.received.office is 'Name of the office it came to, as it was then';
comment on column letter.received.team_id is 'Of a restricted case: who alone may read it, whatever its line in the register shows';
comment on column letter.received.number is 'เลขรับ, as people say it';
comment on column letter.received.registered_on is 'The day it came and got its number';
comment on column letter.received.their_number is 'ที่, as it stands on the letter';
comment on column letter.received.their_date is 'ลงวันที่: the date on the letter';
comment on column letter.received.sender is 'From whom';
comment on column letter.received.subject is 'เรื่อง, without anybody''s name';
comment on column letter.received.cancelled_reason is 'Why its number was cancelled';
comment on column letter.received.by_name is 'Name of who registered it, as it was then';

insert into letter.received (id, unit_id, office, area_code, team_id, number, registered_on, their_number, their_date, sender, subject, cancelled_at,
                             cancelled_reason, by_user, by_name, created_at)
select e.id, e.unit_id, u.name_th, e.area_code, e.team_id, e.number::text, e.registered_on, e.their_number, e.their_date, e.sender, e.subject,
       e.cancelled_at, e.cancelled_reason, e.by_user, e.by_name, e.created_at
  from letter.entry e
  join access.unit u on u.id = e.unit_id
 where e.way = 'IN';

-- Who may know of a case changes for all its letters.
create or replace function letter.go_along() returns trigger language plpgsql security definer set search_path = letter, pg_temp as $$
begin
  update letter set team_id = new.team_id where case_id = new.id;
  update received set team_id = new.team_id where case_id = new.id;
  return null;
end $$;
-- A case that is erased takes what came about it along; in the register the number stays.
create function letter.scans_go() returns trigger language plpgsql security definer set search_path = letter, pg_temp as $$
begin
  delete from document.file f where f.owner_table = 'letter.received' and f.owner_id = old.id;
  return old;
end $$;
create trigger scans_go before delete on letter.received for each row execute function letter.scans_go();

-- What somebody looked for in a register, so that the address of what was found names nobody.
create table letter.search (
  id uuid primary key,
  user_id uuid not null,
  way text not null check (way in ('IN', 'OUT')),
  year int not null,
  typed_secret bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table letter.search is 'A search in a register of letters, kept for its searcher for an hour';
comment on column letter.search.typed_secret is 'What was typed, encrypted';
alter table letter.search enable row level security;
create policy mine_select on letter.search for select to "${appRole}" using (user_id = (select access.actor()));
create policy mine_insert on letter.search for insert to "${appRole}" with check (user_id = (select access.actor()));
create policy mine_update on letter.search for update to "${appRole}" using (false);
create policy mine_delete on letter.search for delete to "${appRole}" using (user_id = (select access.actor()));
create index letter_search_user on letter.search (user_id, expires_at);
grant delete on letter.search to "${appRole}";
