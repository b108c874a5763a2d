-- What people ask about what is kept of them (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 หมวด 3), and how it was answered.
create schema privacy;
call access.open_schema('privacy');

create table privacy.request (
  id uuid primary key,
  person_id uuid not null,
  area_code text not null,
  team_id uuid,
  unit_id uuid not null references access.unit,
  kind text not null check (kind in ('ACCESS', 'PORTABILITY', 'OBJECTION', 'ERASURE', 'RESTRICTION', 'CORRECTION')),
  asker text not null check (asker in ('SELF', 'PARENT', 'TRUSTED', 'OTHER')),
  asker_name text not null,
  wish text not null,
  asked_on date not null,
  due_on date not null,
  safe boolean,
  safety_note text not null default '',
  checked_by text not null default '',
  checked_at timestamptz,
  decision text check (decision in ('DONE', 'PART', 'REFUSED')),
  reason text not null default '',
  decided_by text not null default '',
  decided_at timestamptz,
  version int not null default 1,
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null,
  check ((safe is null) = (checked_at is null)),
  check ((decision is null) = (decided_at is null)),
  check (decision is null or safe is not null)
);
call access.protect('privacy.request', 'person_id');
-- A person who becomes known to one team only takes what she asked along: a request of nobody would tell of her.
create policy as_its_person on privacy.request as restrictive for all to "${appRole}"
  using (exists (select 1 from person.person p where p.id = person_id));
create index request_person on privacy.request (person_id);
create index request_open on privacy.request (area_code, due_on) where decided_at is null;
comment on table privacy.request is 'What somebody asked about the data kept of her or him: to see, to correct, to object, and the answer; as visible as the person';
comment on column privacy.request.asker_name is 'Who asks, where it is not the person';
comment on column privacy.request.wish is 'What is asked for, in the asker''s words';
comment on column privacy.request.asked_on is 'From when the time for the answer runs';
comment on column privacy.request.due_on is 'The last day for an answer';
comment on column privacy.request.safe is 'Whether giving something out puts nobody at home in danger: a colleague''s answer, never a rule''s';
comment on column privacy.request.safety_note is 'How the colleague knows';
comment on column privacy.request.checked_by is 'Name of who answered that, as it was then';
comment on column privacy.request.reason is 'Why it was decided so, in words the person can read';
comment on column privacy.request.decided_by is 'Name of who decided, as it was then';
comment on column privacy.request.by_name is 'Name of who took it, as it was then';
