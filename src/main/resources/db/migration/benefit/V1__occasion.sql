-- Days on which time by itself opens a right or ends one, and what an office did about them.
create schema benefit;
call access.open_schema('benefit');

create table benefit.occasion_answer (
  id uuid primary key,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  kind text not null check (kind ~ '^[A-Z]+(_[A-Z0-9]+)*$'),
  day date not null,
  answer text not null check (answer in ('DONE', 'LATER', 'NOT_NEEDED', 'OPEN')),
  until date,
  created_by uuid not null,
  created_at timestamptz not null,
  check ((answer = 'LATER') = (until is not null))
);
call access.protect('benefit.occasion_answer', 'person_id');
-- Written once: the last row of an occasion is how it stands.
revoke update on benefit.occasion_answer from "${appRole}";
create index occasion_answer_person on benefit.occasion_answer (person_id, kind, day, created_at);
create index occasion_answer_area on benefit.occasion_answer (area_code, created_at);
comment on table benefit.occasion_answer is 'What an office did about a birthday, a card that runs out, a new fiscal year or a death, so that each comes up once; nothing is taken away';
comment on column benefit.occasion_answer.kind is 'Which occasion: AGE_60, DISABILITY_CARD, WELFARE_CARD, FISCAL_YEAR, FUNERAL …';
comment on column benefit.occasion_answer.day is 'The day of the occasion itself: with it the same kind comes again another year';
comment on column benefit.occasion_answer.answer is 'DONE, NOT_NEEDED, LATER = until a day, OPEN = taken back';
comment on column benefit.occasion_answer.until is 'From when it is asked again';

-- An answer stays where the person is and as hidden as the person.
create function benefit.answers_go_along() returns trigger language plpgsql security definer set search_path = benefit, pg_temp as $$
begin
  update occasion_answer set area_code = new.area_code, team_id = new.team_id where person_id = new.id;
  return null;
end $$;
create trigger answers_go_along after update of area_code, team_id on person.person
  for each row when (old.area_code is distinct from new.area_code or old.team_id is distinct from new.team_id)
  execute function benefit.answers_go_along();

-- What the list of occasions reads of other modules, each with the locks of its reader.
create view benefit.known_person with (security_invoker = true) as
  select id, display_name, birth_date, birth_precision, birth_verified, died_on, nationality, area_code, team_id from person.person;
comment on view benefit.known_person is 'Who somebody is, as far as days that come by themselves ask';
create view benefit.told with (security_invoker = true) as
  select person_id, area_code, code, value from person.fact where ended_at is null;
comment on view benefit.told is 'What holds of people beyond their record';
create view benefit.living with (security_invoker = true) as
  select person_id, valid_from, valid_to from person.membership;
comment on view benefit.living is 'Who lives in a household that is known, and when';
create view benefit.matter with (security_invoker = true) as
  select person_id, unit_id, team_id, closed_at from casework.case_file;
comment on view benefit.matter is 'Which office has or had a matter of whom';
