-- The signed paper of an agreement: each that came in is kept, encrypted (module document), and nobody but the privacy officer opens it.
alter table privacy.agreement add column copy_on date;
comment on column privacy.agreement.copy_on is 'The day on the newest signed copy that is on file; null = none is';

create table privacy.signed_copy (
  id uuid primary key,
  agreement_id uuid not null references privacy.agreement,
  area_code text not null,
  team_id uuid,
  signed_on date not null,
  words text not null default '',
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
call access.protect('privacy.signed_copy', null);
create policy privacy_alone on privacy.signed_copy as restrictive for all to "${appRole}"
  using ('PRIVACY' = any((select access.actor_roles())::text[])) with check ('PRIVACY' = any((select access.actor_roles())::text[]));
revoke update, delete on privacy.signed_copy from "${appRole}";
create index signed_copy_agreement on privacy.signed_copy (agreement_id);
comment on table privacy.signed_copy is 'A signed copy of an agreement; a newer one comes beside it and none is taken away. The file itself is in document.file';
comment on column privacy.signed_copy.area_code is 'As of the agreement';
comment on column privacy.signed_copy.signed_on is 'The day on this copy';
comment on column privacy.signed_copy.words is 'What is new in it, where somebody wrote that';
comment on column privacy.signed_copy.by_name is 'Name of who brought it, as it was then';
insert into document.owner (name) values ('privacy.signed_copy');
