-- Files of records of other modules. Who may see the record may see its files: they carry its area and its team.
create schema document;
call access.open_schema('document');

create table document.file (
  id uuid primary key,
  owner_id uuid not null,
  area_code text not null,
  team_id uuid,
  person_id uuid,
  type text not null check (type in ('PDF', 'JPEG', 'PNG')),
  size int not null check (size between 1 and 10485760),
  content bytea not null,
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
-- What is encrypted does not get smaller.
alter table document.file alter column content set storage external;
call access.protect('document.file', 'person_id');
create index file_owner on document.file (owner_id);
comment on table document.file is 'A photo, a scanned paper, a signed copy; encrypted. Only ever added to';
comment on column document.file.owner_id is 'The record of another module it belongs to';
comment on column document.file.person_id is 'Whom it is about';
comment on column document.file.size is 'Bytes before encryption';
comment on column document.file.content is 'Encrypted with the key of the installation; without what tells where a picture was taken';
comment on column document.file.by_name is 'Name of who brought it, as it was then';
