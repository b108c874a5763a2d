-- One table for every list of codes. A term is never removed: it is given an end, and old matters keep their words.
create schema vocabulary;
call access.open_schema('vocabulary');

create table vocabulary.term (
  list text not null check (list ~ '^[a-z_]+$'),
  code text not null check (code ~ '^[A-Z0-9_]+$'),
  sort int not null,
  name_th text not null,
  name_en text not null,
  plain_th text,
  plain_en text,
  part_of text,
  sensitive boolean not null default false,
  target_amount int check (target_amount > 0),
  target_unit text check (target_unit in ('MINUTES', 'HOURS', 'WORKING_DAYS', 'DAYS')),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  source text not null,
  primary key (list, code),
  check ((target_amount is null) = (target_unit is null))
);
-- The content comes with a release; nobody changes it from a screen.
revoke insert, update on vocabulary.term from "${appRole}";
comment on table vocabulary.term is 'All code lists: problems, target groups, urgency, dimensions, channels, reasons, ministries, sectors, crises …';
comment on column vocabulary.term.plain_th is 'How it is said on pages that the person may see, where that differs from the office''s word';
comment on column vocabulary.term.part_of is 'The wider term this one belongs to, in the list that its list names';
comment on column vocabulary.term.sensitive is 'Its mere existence must not be inferred: such a matter is restricted to a named team';
comment on column vocabulary.term.target_amount is 'Of an urgency: the centre''s own target, not a legal one';
comment on column vocabulary.term.source is 'Where the term comes from: law, agency, seed of this project, or PROJECT for our own';
