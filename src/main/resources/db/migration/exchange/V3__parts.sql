-- A long list is kept in parts: a step reads and writes one of them, not all. A list that is on its way in just now is to be sent once
-- more; what came in stays known, so that nothing comes twice.
create table exchange.ledger_part (
  ledger_id uuid not null references exchange.ledger on delete cascade,
  first_line int not null,
  first_row int not null,
  user_id uuid not null,
  lines_secret bytea not null,
  primary key (ledger_id, first_line)
);
comment on table exchange.ledger_part is 'Rows of a list on its way in, some hundred that follow each other; they go with their list';
comment on column exchange.ledger_part.first_line is 'Place of its first row in the list, from 0';
comment on column exchange.ledger_part.first_row is 'The same as the workbook counts its rows';
comment on column exchange.ledger_part.lines_secret is 'The rows as written and what becomes of each, as JSON, encrypted: names and numbers stand in them';
alter table exchange.ledger_part enable row level security;
create policy mine_select on exchange.ledger_part for select to "${appRole}" using (user_id = (select access.actor()));
create policy mine_insert on exchange.ledger_part for insert to "${appRole}" with check (user_id = (select access.actor()));
create policy mine_update on exchange.ledger_part for update to "${appRole}" using (user_id = (select access.actor()));
create policy mine_delete on exchange.ledger_part for delete to "${appRole}" using (user_id = (select access.actor()));
grant delete on exchange.ledger_part to "${appRole}";

update exchange.ledger set expires_at = created_at;
alter table exchange.ledger
  drop column lines_secret,
  add column all_lines int not null default 0,
  add column refused_lines int not null default 0;
comment on column exchange.ledger.all_lines is 'How many rows it has';
comment on column exchange.ledger.refused_lines is 'How many of them cannot come in, as far as is known';
