-- Photos, papers and voices of a case, and what the person said to keeping them (Personal Data Protection Act B.E. 2562, sections 19, 20, 26).
create schema attachment;
call access.open_schema('attachment');

create table attachment.attachment (
  id uuid primary key,
  case_id uuid not null references casework.case_file,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  kind text not null check (kind in ('PHOTO', 'PAPER', 'SEEN', 'VOICE')),
  what text not null,
  use_for text not null,
  taken_on date not null,
  number_end text not null default '' check (length(number_end) <= 4),
  consent_by text check (consent_by in ('SELF', 'GUARDIAN', 'CANNOT')),
  consent_name text not null default '',
  consent_reason text not null default '',
  consent_how text check (consent_how in ('SPOKEN', 'SIGNED', 'SIGN_LANGUAGE', 'THROUGH')),
  consent_on date,
  purposes text[] not null default '{}' check (purposes <@ array['HELP', 'REFERRAL', 'PUBLIC']),
  child_says text not null default '',
  withdrawn_at timestamptz,
  withdrawn_by text not null default '',
  withdrawn_reason text not null default '',
  held_reason text not null default '',
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  check ((kind = 'SEEN') = (consent_by is null)),
  check ((consent_by is null) = (consent_on is null) and (consent_by is null) = (consent_how is null)),
  check (kind = 'SEEN' or 'HELP' = any(purposes)),
  check (consent_by is distinct from 'CANNOT' or purposes = '{HELP}')
);
call access.protect('attachment.attachment', 'person_id');
call casework.closed_as_its_case('attachment.attachment');
create index attachment_case on attachment.attachment (case_id);
create index attachment_person on attachment.attachment (person_id);
insert into document.owner (name) values ('attachment.attachment');

-- It goes where its case goes.
create function attachment.go_along() returns trigger language plpgsql security definer set search_path = attachment, pg_temp as $$
begin
  update attachment set area_code = new.area_code, team_id = new.team_id where case_id = new.id;
  return null;
end $$;
create trigger attachments_go_along after update of area_code, team_id on casework.case_file
  for each row when ((old.area_code, old.team_id) is distinct from (new.area_code, new.team_id)) execute function attachment.go_along();

comment on table attachment.attachment is 'A photo, a paper or a voice of a case and what was said to keeping it; of a paper that was only looked at, no copy. The file itself stands in document.file';
comment on column attachment.attachment.person_id is 'Whom it shows or who speaks: the person of the case or one of the others concerned';
comment on column attachment.attachment.kind is 'PHOTO; PAPER = a copy is kept; SEEN = verified by viewing, no copy; VOICE';
comment on column attachment.attachment.what is 'What it shows, which paper it is, what is said';
comment on column attachment.attachment.use_for is 'What it is needed for, in the words of who added it';
comment on column attachment.attachment.taken_on is 'The day it was taken, written, spoken or looked at';
comment on column attachment.attachment.number_end is 'Of a paper that was looked at: the last digits of its number, never the whole';
comment on column attachment.attachment.consent_by is 'Who said yes: SELF, GUARDIAN, or CANNOT = nobody could be asked. Null where no copy is kept';
comment on column attachment.attachment.consent_name is 'The guardian''s name and relation';
comment on column attachment.attachment.consent_reason is 'Why nobody could be asked';
comment on column attachment.attachment.consent_how is 'How it was asked: SPOKEN, SIGNED on paper, in SIGN_LANGUAGE, THROUGH somebody';
comment on column attachment.attachment.consent_on is 'The day it was asked';
comment on column attachment.attachment.purposes is 'What for: HELP here, REFERRAL = with a referral, PUBLIC = training and public pictures. What is not in it is not done';
comment on column attachment.attachment.child_says is 'What a child says about it, in the child''s own words';
comment on column attachment.attachment.withdrawn_at is 'When the consent was taken back: from then on it is shown to nobody';
comment on column attachment.attachment.withdrawn_by is 'Name of who wrote it down, as it was then';
comment on column attachment.attachment.withdrawn_reason is 'What the person said';
comment on column attachment.attachment.held_reason is 'Why the file is held back for a lawful claim, shown to nobody; empty = it was erased at once';
comment on column attachment.attachment.by_name is 'Name of who added it, as it was then';
