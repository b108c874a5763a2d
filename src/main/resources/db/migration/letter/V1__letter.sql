-- ทะเบียนหนังสือรับ ทะเบียนหนังสือส่ง, and the letters we write (ระเบียบสำนักนายกรัฐมนตรีว่าด้วยงานสารบรรณ พ.ศ. 2526).
create schema letter;
call access.open_schema('letter');

create table letter.letterhead (
  unit_id uuid primary key references access.unit,
  code text not null,
  office text not null,
  address text not null,
  contact text not null,
  version int not null,
  by_user uuid not null,
  changed_at timestamptz not null
);
comment on table letter.letterhead is 'What every letter of an office begins and ends with';
comment on column letter.letterhead.code is 'Its code in the numbers of its letters, such as ลป 0004';
comment on column letter.letterhead.office is 'Its name as it stands on its letters';
comment on column letter.letterhead.contact is 'Whom to ask and the telephone, at the foot of a letter';

create table letter.counter (
  unit_id uuid not null references access.unit,
  way text not null check (way in ('IN', 'OUT')),
  year int not null,
  last int not null,
  primary key (unit_id, way, year)
);
comment on table letter.counter is 'The last number given: an office counts what comes in and what goes out, anew each calendar year. Its row is held until the number is written, so none is lost and none given twice';
comment on column letter.counter.year is 'Calendar year of the Buddhist era';

create table letter.entry (
  id uuid primary key,
  unit_id uuid not null references access.unit,
  area_code text not null,
  team_id uuid,
  way text not null check (way in ('IN', 'OUT')),
  year int not null,
  series text not null default '',
  number int not null check (number > 0),
  registered_on date not null,
  their_number text not null default '',
  their_date date,
  sender text not null,
  receiver text not null,
  subject text not null,
  done text not null default '',
  letter_id uuid,
  cancelled_at timestamptz,
  cancelled_reason text not null default '',
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  unique (unit_id, way, year, series, number)
);
call access.protect('letter.entry', null);
create policy own_office on letter.entry as restrictive for all to "${appRole}"
  using (unit_id = (select access.actor_unit())) with check (unit_id = (select access.actor_unit()));
comment on table letter.entry is 'A line of an office''s register of letters; a cancelled one keeps its number and says why';
comment on column letter.entry.series is 'Empty in the open register; letters of a restricted case count by themselves, in a series of that case that its team alone sees';
comment on column letter.entry.registered_on is 'The day the number was given';
comment on column letter.entry.their_number is 'ที่, as it stands on the letter: of one that came its sender''s, of one that goes ours';
comment on column letter.entry.their_date is 'ลงวันที่: the date on the letter';
comment on column letter.entry.sender is 'From whom';
comment on column letter.entry.receiver is 'To whom';
comment on column letter.entry.subject is 'เรื่อง, without anybody''s name';
comment on column letter.entry.done is 'การปฏิบัติ: what became of it';
comment on column letter.entry.letter_id is 'The letter written here that got this number';
comment on column letter.entry.cancelled_reason is 'Why the number was cancelled';
comment on column letter.entry.by_name is 'Name of who registered it, as it was then';

create table letter.letter (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  unit_id uuid not null references access.unit,
  organisation_id uuid not null references directory.organisation,
  organisation text not null,
  addressee text not null,
  subject text not null,
  refers text not null default '',
  encloses text not null default '',
  cause text not null,
  purpose text not null,
  ending text not null,
  signer text not null,
  position text not null,
  entry_id uuid references letter.entry,
  number text,
  dated date,
  office text not null default '',
  address text not null default '',
  contact text not null default '',
  cancelled_at timestamptz,
  cancelled_reason text not null default '',
  version int not null default 1,
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
call access.protect('letter.letter', 'person_id');
-- Who is barred from one of the others a case concerns reads no letter about it. A letter stays where it was written, so that its area and
-- team need not be those of its case.
create policy as_its_case on letter.letter as restrictive for all to "${appRole}"
  using ((select access.barred())::uuid[] = '{}' or casework.is_open(case_id));
-- The office that was handed the case reads what was written about it; the one that wrote it keeps it in its register. Who may know of a
-- restricted one changes with the case.
create policy of_its_case on letter.letter for select to "${appRole}" using (casework.is_open(case_id));
create function letter.go_along() returns trigger language plpgsql security definer set search_path = letter, pg_temp as $$
begin
  update letter set team_id = new.team_id where case_id = new.id;
  return null;
end $$;
create trigger letters_go_along after update of team_id on casework.case_file
  for each row when (old.team_id is distinct from new.team_id) execute function letter.go_along();
insert into document.owner (name) values ('letter.letter');
create index letter_case on letter.letter (case_id);
create index letter_person on letter.letter (person_id);
comment on table letter.letter is 'A letter about a case to an organisation (หนังสือภายนอก). The office that wrote it keeps it; who may see its case reads it';
comment on column letter.letter.organisation is 'Name of the organisation, as it was when the letter was written';
comment on column letter.letter.addressee is 'เรียน: the office-holder it speaks to';
comment on column letter.letter.subject is 'เรื่อง, without anybody''s name, since it stands in the register';
comment on column letter.letter.refers is 'อ้างถึง';
comment on column letter.letter.encloses is 'สิ่งที่ส่งมาด้วย, one a line';
comment on column letter.letter.cause is 'First part of the text: why we write';
comment on column letter.letter.purpose is 'Second part: what we ask for';
comment on column letter.letter.ending is 'Third part: the closing';
comment on column letter.letter.signer is 'Who signs it in ink';
comment on column letter.letter.position is 'The signer''s position';
comment on column letter.letter.number is 'ที่; given once, after which the text stays as it is';
comment on column letter.letter.dated is 'ลงวันที่: the day the number was given';
comment on column letter.letter.office is 'Name of the office on the letter, as it was when the number was given';
comment on column letter.letter.address is 'Address of the office, as it was then';
comment on column letter.letter.contact is 'Whom to ask, as it was then';
comment on column letter.letter.cancelled_reason is 'Why its number was cancelled';
comment on column letter.letter.by_name is 'Name of who wrote it, as it was then';
