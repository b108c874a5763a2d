-- A file that was held for a lawful claim goes when the claim is over.
alter table attachment.attachment add column let_go_at timestamptz, add column let_go_by text not null default '',
  add check (let_go_at is null or held_reason <> '');
comment on column attachment.attachment.let_go_at is 'When a file that was held for a lawful claim was erased after all';
comment on column attachment.attachment.let_go_by is 'Name of who let it go, as it was then';
