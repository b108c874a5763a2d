-- เหตุข้อมูลส่วนบุคคลรั่ว (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562 มาตรา 37 (4)): what happened, whom it touched, who was told.
create table privacy.breach (
  id uuid primary key,
  area_code text not null,
  team_id uuid,
  unit_id uuid not null references access.unit,
  known_at timestamptz not null,
  what text not null,
  from_at timestamptz not null,
  until_at timestamptz not null check (until_at > from_at),
  account_id uuid references access.app_user,
  account text not null,
  office_told boolean,
  office_reason text not null default '',
  office_by text not null default '',
  office_at timestamptz,
  people_told boolean,
  people_reason text not null default '',
  people_by text not null default '',
  people_at timestamptz,
  version int not null default 1,
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null,
  changed_at timestamptz not null
);
call access.protect('privacy.breach', null);
comment on table privacy.breach is 'A breach of personal data: what is known of it, the accounts and the time it concerns, and who was told of it; whom it touched is counted from the audit';
comment on column privacy.breach.what is 'What happened, without anybody''s name';
comment on column privacy.breach.account is 'Name of the account it concerns, as it was then; empty = every account';
comment on column privacy.breach.office_told is 'Whether the Office of the Personal Data Protection Committee is told; no = no risk to anybody';
comment on column privacy.breach.office_reason is 'What was told and how, or why there is no risk';
comment on column privacy.breach.office_by is 'Name of who decided, as it was then';
comment on column privacy.breach.people_told is 'Whether the people concerned are told; no = no high risk to them';
comment on column privacy.breach.people_reason is 'How they are told, or why not';
comment on column privacy.breach.people_by is 'Name of who decided, as it was then';
comment on column privacy.breach.by_name is 'Name of who wrote it down, as it was then';
