-- People as a centre knows them: names, numbers, where they live, how to reach them safely, with whom they live.
create schema person;
call access.open_schema('person');

create table person.person (
  id uuid primary key,
  area_code text not null check (area_code ~ '^([0-9]{2}){1,4}$'),
  team_id uuid,
  title text not null default '',
  given text not null default '',
  family text not null default '',
  nickname text not null default '',
  -- Thai glues a title to the name, other scripts do not. What the village calls somebody serves where no name is known.
  display_name text not null generated always as (
    case when given || family = '' then nickname
         else title || case when title <> '' and left(given || family, 1) < 'ก' then ' ' else '' end
           || given || case when given <> '' and family <> '' then ' ' else '' end || family end) stored,
  sex text not null check (sex in ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN')),
  birth_date date,
  birth_precision text not null check (birth_precision in ('DAY', 'MONTH', 'YEAR', 'UNKNOWN')),
  birth_verified boolean not null default false,
  died_on date,
  nationality text check (nationality ~ '^[A-Z]{2}$' or nationality = 'NONE'),
  number_kind text not null check (number_kind in ('THAI_ID', 'PINK_CARD', 'PASSPORT', 'NONE')),
  number_secret bytea,
  number_hash bytea,
  number_tail_hash bytea,
  communication text not null default '',
  search text not null,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  check ((birth_date is null) = (birth_precision = 'UNKNOWN')),
  check ((number_kind = 'NONE') = (number_secret is null) and (number_secret is null) = (number_hash is null))
);
call access.protect('person.person', 'id');
comment on table person.person is 'A person somebody asked help for, with or without an identity number. Found by name, nickname, place, phone or number; never deleted';
comment on column person.person.area_code is 'Where the person is now, as an official code; 00 = not known yet, seen only by those who work for the whole nation';
comment on column person.person.team_id is 'The only team that may know of this person; null = not restricted';
comment on column person.person.title is 'Title as on the card: นาย, เด็กหญิง, พระ, a rank';
comment on column person.person.given is 'Given name; empty when nobody knows it yet';
comment on column person.person.family is 'Family name; some people have none';
comment on column person.person.nickname is 'What the village calls this person';
comment on column person.person.display_name is 'What the person is called on pages and lists, put together from the names';
comment on column person.person.birth_date is 'First possible day when only year or month is known (Civil and Commercial Code s.16)';
comment on column person.person.birth_precision is 'How much of the birth date is known';
comment on column person.person.birth_verified is 'Checked against a card; matters for dates before 2484, when the year began in April';
comment on column person.person.died_on is 'Day of death, if the person has died';
comment on column person.person.nationality is 'ISO 3166 country, NONE = stateless; asked only where a benefit needs it';
comment on column person.person.number_secret is 'Identity number, encrypted; shown in full only by an audited act';
comment on column person.person.number_hash is 'Keyed hash of the number for finding the same number. Not unique: a unique index would tell that a hidden person exists';
comment on column person.person.number_tail_hash is 'Coarser keyed hash of the last four digits, for a search by what people remember';
comment on column person.person.communication is 'How to speak with this person: sign language, another language, reads no letters';
comment on column person.person.search is 'Names, nickname and former names, a comma, village and tambon, folded for searching (ThaiText); never shown';

-- The names of a person without the places.
create function person.names_of(search text) returns text language sql immutable strict parallel safe
  return split_part(search, ' , ', 1);
-- Every word a person is found by, and of each word of a name also what is left of it without one letter, marked ~: two words that differ by
-- one slip (a letter too many, too few, another, or two changed about) have one of these in common. Found by equality, which costs
-- far less than comparing trigrams.
create function person.spellings(search text) returns tsvector language sql immutable strict parallel safe cost 10000
  return array_to_tsvector(array(
    select w from string_to_table(search, ' ') w where w <> ''
    union all
    select '~' || left(w, n) || substr(w, n + 2) from string_to_table(person.names_of(search), ' ') w, generate_series(0, length(w)) n where length(w) > 2));

-- One index for all: an officer's search narrows by tambon or province and by word at once, a nation-wide one by word alone.
-- Equality on prefixes, because a range in a GIN index reads every code above and every code below it (30 ms against 0.4 ms).
-- Without a pending list: its millions of spellings lie apart, so gathering them first saves nothing (2.0 ms for a row with one, 1.4 without).
create index person_spelling on person.person using gin (left(area_code, 2), left(area_code, 6), person.spellings(search)) with (fastupdate = off);
-- For names further off. The short pending list makes an insert four times cheaper than none and costs a search less than a millisecond.
create index person_search on person.person
  using gin (left(area_code, 2), left(area_code, 6), person.names_of(search) public.gin_trgm_ops) with (gin_pending_list_limit = 512);
create index person_number on person.person (number_hash);
create index person_number_tail on person.person (number_tail_hash, area_code);

create table person.former_name (
  id uuid primary key,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  given text not null,
  family text not null,
  created_by uuid not null,
  created_at timestamptz not null
);
call access.protect('person.former_name', 'person_id');
create index former_name_person on person.former_name (person_id);
comment on table person.former_name is 'A name borne before: people change names, papers do not';
comment on column person.former_name.given is 'Given name borne before';
comment on column person.former_name.family is 'Family name borne before';

create table person.address (
  id uuid primary key,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  kind text not null check (kind in ('REGISTERED', 'CURRENT')),
  place_code text not null,
  moving boolean not null default false,
  refuge boolean not null default false,
  house_no text not null default '',
  moo text not null default '',
  village text not null default '',
  village_code text,
  lane text not null default '',
  road text not null default '',
  landmark text not null default '',
  valid_from date not null,
  valid_to date,
  created_by uuid not null,
  created_at timestamptz not null,
  -- The address of a refuge appears nowhere, so it is not kept at all.
  check (not refuge or house_no || moo || village || lane || road || landmark = '' and village_code is null)
);
call access.protect('person.address', 'person_id');
create index address_person on person.address (person_id);
create unique index address_now on person.address (person_id, kind) where valid_to is null;
comment on table person.address is 'Where a person lives or is registered, dated; area_code is the person''s own, place_code the address''s';
comment on column person.address.place_code is 'Tambon, district or province of the address; 00 = not known';
comment on column person.address.moving is 'No fixed place (เคลื่อนที่)';
comment on column person.address.refuge is 'In a safe place: no word of the address is kept';
comment on column person.address.house_no is 'House number, may have a slash';
comment on column person.address.moo is 'Number of the village within its tambon';
comment on column person.address.village is 'Name of the village or community';
comment on column person.address.village_code is 'Official code of the village, when it was chosen from the list';
comment on column person.address.lane is 'Lane (ตรอก, ซอย)';
comment on column person.address.road is 'Road';
comment on column person.address.landmark is 'What to look for on the way';

create table person.phone (
  id uuid primary key,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  number_secret bytea not null,
  number_hash bytea not null,
  number_tail_hash bytea not null,
  owner text not null check (owner in ('SELF', 'RELATIVE', 'NEIGHBOUR', 'OTHER')),
  owner_name text not null default '',
  safe text not null check (safe in ('SAFE', 'UNSAFE', 'NOT_ASKED')),
  best_time text not null default '',
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
call access.protect('person.phone', 'person_id');
create index phone_person on person.phone (person_id);
create index phone_number on person.phone (number_hash);
create index phone_number_tail on person.phone (number_tail_hash, area_code);
comment on table person.phone is 'A number under which the person can be reached, whose it is, and whether calling it is safe';
comment on column person.phone.number_secret is 'The number, encrypted';
comment on column person.phone.number_hash is 'Keyed hash for finding the same number';
comment on column person.phone.number_tail_hash is 'Coarser keyed hash of the last four digits';
comment on column person.phone.owner_name is 'Whose phone it is, if not the person''s own';
comment on column person.phone.safe is 'May this number be called without putting the person in danger?';
comment on column person.phone.best_time is 'When it is good to call, in the person''s words';

create table person.household (
  id uuid primary key,
  area_code text not null,
  team_id uuid,
  created_by uuid not null,
  created_at timestamptz not null
);
call access.protect('person.household', null);
comment on table person.household is 'People who live together; who they are and since when stands in membership';

create table person.membership (
  id uuid primary key,
  household_id uuid not null references person.household,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  relation text not null,
  valid_from date not null,
  valid_to date,
  version int not null default 1,
  created_by uuid not null,
  created_at timestamptz not null,
  check (valid_to is null or valid_to >= valid_from)
);
call access.protect('person.membership', 'person_id');
create index membership_household on person.membership (household_id);
create index membership_person on person.membership (person_id);
comment on table person.membership is 'Who lives in which household from when until when (valid_to = first day no longer there); each row is as hidden as the person it names';
comment on column person.membership.relation is 'What this member is to the head of the household (vocabulary: relation); HEAD for the head';

create table person.declared_group (
  id uuid primary key,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  code text not null,
  valid_from date not null,
  valid_to date,
  created_by uuid not null,
  created_at timestamptz not null
);
call access.protect('person.declared_group', 'person_id');
create index declared_group_person on person.declared_group (person_id);
comment on table person.declared_group is 'Groups somebody declared the person to belong to (disability, ethnic group …), dated; stages of life are derived from the birth date instead';

-- What somebody looked for, so that the address of the result page names nobody.
create table person.search (
  id uuid primary key,
  user_id uuid not null,
  typed_secret bytea not null,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table person.search is 'A search of people, kept for its searcher for an hour';
comment on column person.search.typed_secret is 'What was typed, encrypted';
alter table person.search enable row level security;
create policy mine_select on person.search for select to "${appRole}" using (user_id = (select access.actor()));
create policy mine_insert on person.search for insert to "${appRole}" with check (user_id = (select access.actor()));
create policy mine_update on person.search for update to "${appRole}" using (false);
create policy mine_delete on person.search for delete to "${appRole}" using (user_id = (select access.actor()));
create index search_user on person.search (user_id, expires_at);
grant delete on person.search to "${appRole}";

-- What higher modules may join: who, where, how restricted, and nothing more.
create view person.card with (security_invoker = true) as
  select id, display_name, birth_date, area_code, team_id, birth_precision, died_on from person.person;
comment on view person.card is 'Id, name and place of people, for lists of other modules';
