-- Files of records of other modules. A file has no place, team or person of its own: who may see the record it belongs to may see it, and
-- nobody else, wherever the record goes.
create schema document;
call access.open_schema('document');

create table document.owner (
  name text primary key
);
revoke insert, update on document.owner from "${appRole}";
comment on table document.owner is 'The tables whose rows own files; each module says so in its own migration';

create table document.file (
  id uuid primary key,
  owner_table text not null references document.owner,
  owner_id uuid not null,
  type text not null check (type in ('PDF', 'JPEG', 'PNG', 'WEBP', 'M4A', 'MP3', 'OGG', 'WEBM', 'WAV')),
  size int not null check (size between 1 and 10485760),
  content bytea not null,
  preview bytea,
  by_user uuid not null,
  by_name text not null,
  created_at timestamptz not null
);
-- What is encrypted does not get smaller.
alter table document.file alter column content set storage external;
alter table document.file alter column preview set storage external;
-- Asks for the record with the rights of who asks: all the locks of the record are the locks of its files.
create function document.is_open(owner_table text, which uuid) returns boolean language plpgsql stable as $$
declare
  seen boolean;
begin
  if access.actor() is null or not exists (select from document.owner o where o.name = owner_table) then
    return false;
  end if;
  execute format('select exists (select from %s r where r.id = $1)', owner_table::regclass) into seen using which;
  return seen;
end $$;
alter table document.file enable row level security;
create policy read on document.file for select to "${appRole}" using (document.is_open(owner_table, owner_id));
create policy add on document.file for insert to "${appRole}" with check (document.is_open(owner_table, owner_id));
create policy change on document.file for update to "${appRole}" using (false);
create policy erase on document.file for delete to "${appRole}" using (document.is_open(owner_table, owner_id));
grant delete on document.file to "${appRole}";
create index file_owner on document.file (owner_id);
comment on table document.file is 'A photo, a scanned paper, a signed copy, a voice; encrypted. Added to, and erased when somebody takes a consent back';
comment on column document.file.owner_table is 'The table of another module in which the record stands that it belongs to';
comment on column document.file.owner_id is 'That record';
comment on column document.file.size is 'Bytes before encryption';
comment on column document.file.content is 'Encrypted with the key of the installation; without what tells where a picture was taken';
comment on column document.file.preview is 'The picture made small for lists, encrypted; null where there is none';
comment on column document.file.by_name is 'Name of who brought it, as it was then';
