-- The door: contacts on every channel, the drafts they are written in, and the queue of those whose place is not known yet.
create schema intake;
call access.open_schema('intake');

create table intake.draft (
  id uuid primary key,
  area_code text not null,
  team_id uuid,
  user_id uuid,
  unit_id uuid not null,
  left_by uuid,
  person_id uuid,
  not_them uuid[] not null default '{}',
  restricted boolean not null default false,
  channel text not null,
  fields bytea not null,
  seq bigint not null default 0,
  started_at timestamptz not null,
  updated_at timestamptz not null,
  ended_at timestamptz
);
comment on table intake.draft is 'What is typed while somebody speaks, kept within a second; only its writer sees it; when that one leaves, whoever goes on with it';
comment on column intake.draft.user_id is 'Who writes it; null = its writer left, and whoever is at this desk may go on with it';
comment on column intake.draft.left_by is 'The colleague who began it and left';
comment on column intake.draft.person_id is 'Who it is about, where somebody known was chosen: who is barred from her never goes on with it';
comment on column intake.draft.not_them is 'Colleagues who must not know, as ticked so far';
comment on column intake.draft.restricted is 'As told so far it becomes a restricted matter: nobody else counts it';
comment on column intake.draft.seq is 'Counts the saves; 0 = nothing typed yet';
comment on column intake.draft.fields is 'The form as typed, as JSON, encrypted: numbers stand in it; empty once the draft has ended';
comment on column intake.draft.channel is 'How it came: a code of the list channel';
create index draft_open on intake.draft (user_id, updated_at) where ended_at is null;
create index draft_left on intake.draft (unit_id, started_at) where ended_at is null and user_id is null;
call access.protect('intake.draft', 'person_id');
create policy mine on intake.draft as restrictive for all to "${appRole}"
  using (user_id = (select access.actor())
         or user_id is null and unit_id = (select access.actor_unit()) and (select access.actor()) <> all(not_them))
  with check (user_id = (select access.actor()));

-- What somebody who leaves has begun and not sent, for the administrator who closes the account and may read none of it.
create function intake.drafts_in_name(colleague uuid) returns int
language plpgsql stable security definer set search_path = intake, pg_temp as $$
begin
  perform access.demand(access.administers(access.area_of_user(colleague)), 'account');
  return (select count(*) from draft where user_id = colleague and ended_at is null and seq > 0 and not restricted);
end $$;
-- Passes it on: to the successor who may know of it and works at a desk of the same office, else to whoever comes to that desk next.
create function intake.pass_on_drafts(leaver uuid, successor uuid, today date, instant timestamptz) returns setof uuid
language plpgsql security definer set search_path = intake, pg_temp as $$
begin
  perform access.demand(leaver <> access.actor() and access.administers(access.area_of_user(leaver)), 'account');
  update draft set ended_at = instant, fields = '' where user_id = leaver and ended_at is null and seq = 0;
  return query
  update draft d
     set left_by = leaver,
         user_id = (select r.user_id from access.user_role r
                     where r.user_id = access.taker(successor, d.unit_id, null, array_remove(array[d.person_id], null), today, instant)
                       and r.unit_id = d.unit_id and r.role in ('OPERATOR', 'OFFICER', 'SOCIAL_WORKER', 'PROVINCE_OFFICER')
                       and r.valid_from <= today and (r.valid_to is null or r.valid_to >= today) and r.user_id <> all(d.not_them)
                     limit 1)
   where d.user_id = leaver and d.ended_at is null
  returning d.id;
end $$;

create table intake.contact (
  id uuid primary key,
  area_code text not null,
  team_id uuid,
  person_id uuid,
  concerned uuid[] not null default '{}',
  not_them uuid[] not null default '{}',
  unit_id uuid not null,
  taken_by uuid not null,
  taken_in uuid not null,
  channel text not null,
  type text not null check (type in ('HELP', 'ADVICE', 'SMALL_MATTER', 'WRONG_NUMBER', 'SILENT')),
  status text not null check (status in ('ROUTED', 'WAITING_FOR_PLACE', 'DONE')),
  started_at timestamptz not null,
  received_at timestamptz not null,
  notes text not null,
  others text not null default '',
  caller_relation text,
  caller_name text,
  caller_phone bytea,
  caller_phone_hash bytea,
  caller_safe text check (caller_safe in ('SAFE', 'UNSAFE', 'NOT_ASKED')),
  caller_time text,
  problems text[] not null,
  target_groups text[] not null,
  flags text[] not null,
  crisis text,
  urgency text check (urgency in ('P0', 'P1', 'P2', 'P3')),
  urgency_proposed text,
  urgency_reason text,
  place text,
  other_system text,
  other_number text,
  given text,
  due_at timestamptz,
  case_id uuid,
  typed bytea,
  version int not null default 1
);
comment on table intake.contact is 'One call, visit or message; cheap, typed, may end as advice or as a small matter';
comment on column intake.contact.concerned is 'The others it is about, so that a conflict of interest with one of them bars the contact';
comment on column intake.contact.not_them is 'Colleagues who must not know, named before anybody knows where the matter goes';
comment on column intake.contact.notes is 'What was told, in the words of the person who took it: personal data';
comment on column intake.contact.caller_name is 'Who called, if not the person helped: personal data';
comment on column intake.contact.caller_phone is 'Encrypted; shown to those in scope, with "safe to call?" beside it';
comment on column intake.contact.place is 'The place in words, as told: personal data';
comment on column intake.contact.other_number is 'The number the other system gave, e.g. of the 1300 slip; searchable';
comment on column intake.contact.channel is 'How it came: a code of the list channel';
comment on column intake.contact.others is 'Others in the same matter as told: name, age, relation: personal data';
comment on column intake.contact.caller_relation is 'What the caller is to the person: a code';
comment on column intake.contact.caller_phone_hash is 'Keyed hash of the digits, for finding earlier calls';
comment on column intake.contact.caller_time is 'When it is good to call back, in words: personal data';
comment on column intake.contact.problems is 'Problems heard: codes of the list problem; sensitive ones restrict the matter';
comment on column intake.contact.target_groups is 'Groups the people belong to: codes; a person may be in several';
comment on column intake.contact.flags is 'Signs of danger heard or found by asking';
comment on column intake.contact.crisis is 'Event it belongs to: a code of the list crisis';
comment on column intake.contact.urgency_proposed is 'What was proposed; urgency is what a person decided';
comment on column intake.contact.urgency_reason is 'Why this level, in words or as the signs that led to it';
comment on column intake.contact.typed is 'The form as typed, encrypted, while the place is not known and nobody can be registered; null once there is a case';
comment on column intake.contact.other_system is 'The system that gave the other number';
comment on column intake.contact.given is 'Advice or help given on the spot: personal data';
create index contact_area on intake.contact (area_code, received_at desc);
create index contact_person on intake.contact (person_id);
create index contact_case on intake.contact (case_id);
create index contact_phone on intake.contact (caller_phone_hash) where caller_phone_hash is not null;
create index contact_other on intake.contact (other_number) where other_number is not null;
create index contact_waiting on intake.contact (due_at) where status = 'WAITING_FOR_PLACE';
create index contact_taker on intake.contact (taken_by, received_at desc);
create index contact_office on intake.contact (taken_in, received_at);
call access.protect('intake.contact', 'person_id');
-- Who is barred from one of the others is barred from the whole contact.
create policy concerned on intake.contact as restrictive for all to "${appRole}"
  using (not concerned && (select access.barred())::uuid[]) with check (not concerned && (select access.barred())::uuid[]);
-- A restricted contact tells its team whom it is about.
create function intake.tell_team() returns trigger language plpgsql security definer set search_path = intake, pg_temp as $$
begin
  perform access.team_concerns(new.team_id, new.concerned || case when new.person_id is null then '{}' else array[new.person_id] end, new.received_at);
  return null;
end $$;
create trigger tell_team after insert or update of team_id, person_id, concerned on intake.contact
  for each row when (new.team_id is not null) execute function intake.tell_team();
