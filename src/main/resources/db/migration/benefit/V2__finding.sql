-- Who may be due something she does not receive, and of whom one fact alone is missing: found for everybody by the rules in Java, kept so that a
-- list of work is a plain question to an index. Nothing restricted is ever in it: not a person of a team, not a fact, not an entitlement.

-- What is known of each person, a row each, as the rules read it. As closed as the person: it asks with its reader's rights.
create view benefit.known with (security_invoker = true) as
  select p.id as person_id, p.area_code, p.birth_date, p.birth_precision, p.birth_verified, p.nationality, p.changed_at,
         exists (select from person.address a where a.person_id = p.id and a.kind = 'REGISTERED' and a.valid_to is null) as registered,
         array(select g.valid_from || ' ' || coalesce(g.valid_to, '9999-12-31') from person.declared_group g
                where g.person_id = p.id and g.code = 'DISABLED') as disabled,
         array(select f.code || ' ' || f.value from person.fact f where f.person_id = p.id and f.ended_at is null) as told
    from person.person p where p.team_id is null and p.died_on is null;
comment on view benefit.known is 'What is known of each living person who is not restricted, as the rules on benefits read it';

create table benefit.sheet (
  person_id uuid primary key references person.person,
  area_code text not null,
  team_id uuid,
  born_from date,
  born_to date,
  known jsonb not null,
  written_on date not null,
  check ((born_from is null) = (born_to is null))
);
call access.protect('benefit.sheet', 'person_id');
create index sheet_area on benefit.sheet (area_code, person_id);
comment on table benefit.sheet is 'What is known of a person in one row, made from her record and what was told of her, for asking many people at once. Gone as soon as she is restricted or has died';
comment on column benefit.sheet.born_from is 'The first day on which she can have been born';
comment on column benefit.sheet.born_to is 'The last day on which she can have been born';
comment on column benefit.sheet.known is 'Every other fact by its code, with its own type; what is absent is not known';
comment on column benefit.sheet.written_on is 'When it was last made from the record';

create table benefit.finding (
  person_id uuid not null references person.person,
  code text not null,
  area_code text not null,
  team_id uuid,
  kind text not null check (kind in ('LIKELY', 'UNKNOWN')),
  wanting text not null default '',
  rule text not null,
  basis text not null,
  since date not null,
  primary key (person_id, code),
  check ((kind = 'UNKNOWN') = (wanting <> ''))
);
call access.protect('benefit.finding', 'person_id');
create index finding_area on benefit.finding (area_code, person_id, code);
create index finding_code on benefit.finding (code, area_code, person_id);
comment on table benefit.finding is 'An entitlement somebody may be due and is not known to receive, or that one more fact would decide. An officer decides; gone when it is no longer so';
comment on column benefit.finding.wanting is 'The one fact that is missing; empty = none';
comment on column benefit.finding.rule is 'The rule it was found by, with its version';
comment on column benefit.finding.basis is 'Fingerprint of the rule and of the facts it was found by: what was replied holds as long as these are the same';
comment on column benefit.finding.since is 'The day from which it has been so, by these facts';

create table benefit.reply (
  id uuid primary key,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  code text not null,
  basis text not null,
  fiscal_year int not null,
  said text not null check (said in ('ASKED', 'NOT_WANTED', 'APPLIED', 'TAKEN_BACK')),
  takes_back uuid references benefit.reply,
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  check ((said = 'TAKEN_BACK') = (takes_back is not null))
);
call access.protect('benefit.reply', 'person_id');
create index reply_person on benefit.reply (person_id, code);
create unique index reply_taken_back on benefit.reply (takes_back) where takes_back is not null;
comment on table benefit.reply is 'What came of a finding: she was asked, does not want it, has applied. Holds for these facts and this fiscal year; written once, taken back by a further row';
comment on column benefit.reply.basis is 'Fingerprint of the finding it answers';
comment on column benefit.reply.fiscal_year is 'Fiscal year, Buddhist era, for which it holds';
comment on column benefit.reply.by_name is 'Name of who wrote it down, as it was then';
revoke update on benefit.reply from "${appRole}";
grant delete on benefit.sheet, benefit.finding to "${appRole}";

-- When each district was last gone through. Whoever screens its people holds its row meanwhile, so that two copies of the program never write the same.
create table benefit.round (
  area text primary key,
  day date
);
comment on table benefit.round is 'The day up to which the people of a district were screened; null = to be done anew';

-- Whose facts have changed since they were screened: one row each time, without waiting for anybody.
create table benefit.changed (
  id bigint generated by default as identity primary key,
  person_id uuid not null
);
comment on table benefit.changed is 'People to be screened again, because something about them has changed; gone once that is done';
revoke all on benefit.changed from "${appRole}";

create function benefit.note_person() returns trigger language plpgsql security definer set search_path = benefit, pg_temp as $$
begin
  insert into changed (person_id) values (new.id);
  return null;
end $$;
create function benefit.note_row() returns trigger language plpgsql security definer set search_path = benefit, pg_temp as $$
begin
  insert into changed (person_id) values (new.person_id);
  return null;
end $$;
create trigger benefit_new after insert on person.person for each row when (new.nationality is not null) execute function benefit.note_person();
create trigger benefit_changed after update of area_code, team_id, died_on, birth_date, birth_precision, birth_verified, nationality on person.person
  for each row when (row(old.area_code, old.team_id, old.died_on, old.birth_date, old.birth_precision, old.birth_verified, old.nationality)
    is distinct from row(new.area_code, new.team_id, new.died_on, new.birth_date, new.birth_precision, new.birth_verified, new.nationality))
  execute function benefit.note_person();
create trigger benefit_told after insert or update of ended_at on person.fact for each row execute function benefit.note_row();
create trigger benefit_registered after insert or update of valid_to on person.address for each row when (new.kind = 'REGISTERED')
  execute function benefit.note_row();
create trigger benefit_grouped after insert or update of valid_to on person.declared_group for each row when (new.code = 'DISABLED')
  execute function benefit.note_row();

-- A person moves, is restricted or dies: what was found of her goes along at once, or goes. Nothing waits for the next screening, which would tell.
create function benefit.follow() returns trigger language plpgsql security definer set search_path = benefit, pg_temp as $$
begin
  if new.team_id is not null or new.died_on is not null then
    delete from finding where person_id = new.id;
    delete from sheet where person_id = new.id;
  else
    update finding set area_code = new.area_code where person_id = new.id;
    update sheet set area_code = new.area_code where person_id = new.id;
  end if;
  update reply set area_code = new.area_code, team_id = new.team_id where person_id = new.id;
  return null;
end $$;
create trigger benefit_follows after update of area_code, team_id, died_on on person.person
  for each row when (row(old.area_code, old.team_id, old.died_on) is distinct from row(new.area_code, new.team_id, new.died_on))
  execute function benefit.follow();

-- Whom to screen next, taken by whoever asks and gone with what comes of it, in one transaction or not at all. For the job alone.
create function benefit.take_changed(most int) returns setof uuid language plpgsql security definer set search_path = benefit, pg_temp as $$
begin
  perform access.demand(access.actor() = '00000000-0000-0000-0000-000000000000', 'job');
  return query
    with taken as (delete from changed c where c.id in (select n.id from changed n order by n.id limit most for update skip locked) returning c.person_id)
    select distinct t.person_id from taken t;
end $$;

insert into benefit.changed (person_id)
select f.person_id from person.fact f where f.ended_at is null
union select p.id from person.person p where p.nationality is not null
union select a.person_id from person.address a where a.kind = 'REGISTERED' and a.valid_to is null
union select g.person_id from person.declared_group g where g.code = 'DISABLED' and g.valid_to is null;
