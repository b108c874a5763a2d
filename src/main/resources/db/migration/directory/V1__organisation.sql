-- One organisation, one row, for the whole product: units, centres and partners keep profiles under the same id and nobody else stores its name.
create schema directory;
call access.open_schema('directory');

-- A name or a place as it is heard, the same classes of letters as the program's ThaiText.foldPlace: tones go, ข ค ฆ are one, a letter
-- heard twice is heard once. Stored beside each organisation, so that a search is one look into an index.
create function directory.folded(name text) returns text language sql immutable parallel safe as $$
  select trim(regexp_replace(regexp_replace(
    translate(lower(name), 'ขฃฅฆฉฌซศษฎฏฐฑฒถธณผภฝญฬฮใๅ๐๑๒๓๔๕๖๗๘๙็่้๊๋์ํ๎ฺฯๆ', 'คคคคชชสสสดตทททททนพพฟยลหไา0123456789'),
    '[^a-z0-9ก-ฮะ-ูเ-ๅ]+', ' ', 'g'), '([a-zก-ฮะาำเ-ๅ])\1+', '\1', 'g'))
$$;

create table directory.organisation (
  id uuid primary key,
  kind text not null check (kind in ('MINISTRY', 'DEPARTMENT', 'PROVINCE_OFFICE', 'ONE_HOME_AGENCY', 'HOTLINE', 'CENTRE', 'LOCAL_HELP_CENTRE', 'LOCAL_GOVERNMENT',
    'SCHOOL', 'HEALTH_STATION', 'HOSPITAL', 'POLICE', 'JUSTICE', 'FAITH', 'ELDERLY_CLUB', 'FUND', 'CIVIL_SOCIETY', 'ACADEMIC', 'BUSINESS', 'OTHER')),
  class_code text,
  name_th text not null check (name_th <> ''),
  name_en text not null,
  area_code text not null,
  phone text,
  code text,
  does_th text,
  does_en text,
  checked_on date,
  source text,
  search text not null default '',
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_by uuid not null,
  created_at timestamptz not null,
  changed_at timestamptz,
  version int not null default 1,
  check (class_code is null or kind in ('LOCAL_GOVERNMENT', 'ONE_HOME_AGENCY'))
);
create index organisation_area on directory.organisation (area_code, kind);
create index organisation_search on directory.organisation using gin (search gin_trgm_ops);
create unique index organisation_code on directory.organisation (kind, code);
comment on table directory.organisation is 'An organisation: public facts only, no people. If its people sign in, access.unit has a row with the same id';
comment on column directory.organisation.class_code is 'Of a local government its class, of a One Home agency its kind: codes of the vocabulary';
comment on column directory.organisation.area_code is 'Where it stands: province, district or tambon; 00 for the nation. What it answers for is centre.responsibility';
comment on column directory.organisation.phone is 'The office''s public number, never a person''s';
comment on column directory.organisation.code is 'Its number or short name in other registers, e.g. that of the Department of Local Administration';
comment on column directory.organisation.does_th is 'What it does for people, in words';
comment on column directory.organisation.checked_on is 'The day somebody held these facts against the office itself; null: nobody has yet';
comment on column directory.organisation.source is 'Where a row that came with the program was read; null: entered by staff';
comment on column directory.organisation.search is 'What it is found by, folded: its names, the former ones, what people call it, the places above it';
comment on column directory.organisation.changed_at is 'Null: as it was entered';
comment on column directory.organisation.valid_from is '-infinity: it was there before anybody here wrote it down';

create view directory.card with (security_invoker = true) as
  select id, kind, name_th, name_en, area_code, phone, valid_from, valid_to from directory.organisation;
comment on view directory.card is 'Name and place of an organisation, for lists of other modules';

create table directory.former_name (
  organisation_id uuid not null references directory.organisation,
  name_th text not null,
  name_en text not null,
  last_day date not null,
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, last_day)
);
comment on table directory.former_name is 'What an organisation was called until a day: people go on asking for the old name';

-- What an organisation is found by. The words people use for a kind stand beside the official ones: nobody types องค์การบริหารส่วนตำบล.
create function directory.spoken(kind text, class_code text) returns text language sql immutable parallel safe as $$
  select case when kind = 'HEALTH_STATION' then 'รพ.สต. รพสต โรงพยาบาลส่งเสริมสุขภาพตำบล อนามัย'
              when kind = 'HOSPITAL' then 'รพ. โรงพยาบาล'
              when kind = 'SCHOOL' then 'รร. โรงเรียน'
              when kind = 'POLICE' then 'สภ. ตร. ตำรวจ สถานีตำรวจ'
              when kind = 'PROVINCE_OFFICE' then 'พมจ.'
              when kind = 'ELDERLY_CLUB' then 'ชมรมผู้สูงอายุ'
              when class_code = 'SAO' then 'อบต. อบต'
              when class_code = 'PAO' then 'อบจ. อบจ'
              when class_code = 'CITY' then 'ทน. เทศบาล'
              when class_code = 'TOWN' then 'ทม. เทศบาล'
              when class_code = 'SUBDISTRICT' then 'ทต. เทศบาล'
              else '' end
$$;

create function directory.search_of(which uuid) returns text language sql stable as $$
  select ' ' || directory.folded(concat_ws(' ', o.name_th, o.name_en, directory.spoken(o.kind, o.class_code), o.code,
           (select string_agg(f.name_th || ' ' || f.name_en, ' ' order by f.last_day) from directory.former_name f where f.organisation_id = o.id),
           (select string_agg(a.name_th || ' ' || a.name_en, ' ' order by a.code desc) from area.area a
             where a.code <> '00' and a.code in (o.area_code, left(o.area_code, 4), left(o.area_code, 2))))) || ' '
    from directory.organisation o where o.id = which
$$;

create table directory.belonging (
  organisation_id uuid not null references directory.organisation,
  parent_id uuid not null references directory.organisation check (parent_id <> organisation_id),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  created_by uuid not null,
  created_at timestamptz not null,
  primary key (organisation_id, valid_from),
  -- One parent on one day: health stations that moved from the ministry to the province's administration belonged to each in its time.
  constraint one_parent_at_a_time exclude using gist (organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index belonging_parent on directory.belonging (parent_id);
comment on table directory.belonging is 'Which organisation another one belonged to, from when until when';
comment on column directory.belonging.valid_from is '-infinity: nobody here knows since when';

-- What a local government covers, tambon by tambon, and for what an agency answers beyond its own province.
create table directory.coverage (
  id uuid primary key,
  organisation_id uuid not null references directory.organisation,
  area_code text not null,
  whole boolean not null,
  power text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text,
  created_by uuid not null,
  created_at timestamptz not null,
  constraint covered_once exclude using gist (
    organisation_id with =, area_code with =, coalesce(power, '') with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index coverage_area on directory.coverage (area_code);
comment on table directory.coverage is 'Which areas an organisation covers: one tambon may lie in two local governments, one local government in several tambons';
comment on column directory.coverage.whole is 'All of the area; otherwise a part of it';
comment on column directory.coverage.power is 'Only for this, e.g. one benefit, as a code of the vocabulary; null: for all it does';
comment on column directory.coverage.valid_from is '-infinity: nobody here knows since when';

-- What each kind of One Home unit may decide, and what it gives or takes in for others to decide.
create table directory.mandate (
  unit_kind text not null,
  power text not null,
  decides boolean not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  checked_on date,
  primary key (unit_kind, power, valid_from)
);
revoke insert, update on directory.mandate from "${appRole}";
comment on table directory.mandate is 'What each kind of One Home unit may do, dated; comes with a release, as the law changes';
comment on column directory.mandate.decides is 'It decides; otherwise it gives the help or takes the application in';
comment on column directory.mandate.checked_on is 'The day it was held against the rule itself; null: nobody has yet';

-- How many ministries work together differs by source, so each saying is a set of its own.
create table directory.ministry_set (
  id uuid primary key,
  name_th text not null check (name_th <> ''),
  name_en text not null,
  stated int check (stated > 0),
  source text not null,
  said_on date not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  created_by uuid not null,
  created_at timestamptz not null,
  constraint one_set_at_a_time exclude using gist (daterange(valid_from, valid_to, '[]') with &&) where (valid_from is not null)
);
comment on table directory.ministry_set is 'A number or list of ministries that are to work together, as one source has it; the one in force has dates';
comment on column directory.ministry_set.stated is 'How many the source says there are, also where it names none of them';
comment on column directory.ministry_set.valid_from is 'Null: only a saying of that source, never the set this installation works with';

create table directory.ministry_set_member (
  set_id uuid not null references directory.ministry_set,
  organisation_id uuid not null references directory.organisation,
  primary key (set_id, organisation_id)
);
grant delete on directory.ministry_set_member to "${appRole}";
comment on table directory.ministry_set_member is 'Which organisations a set names';
