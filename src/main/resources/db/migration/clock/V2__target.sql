-- How soon an office means to act on a matter of each urgency: its own figures, since no national scale exists.

create table clock.target (
  id uuid primary key,
  unit_id uuid not null references access.unit,
  version int not null check (version > 0),
  urgency text not null check (urgency ~ '^P[0-9]$'),
  amount int not null check (amount > 0),
  unit text not null check (unit in ('MINUTES', 'HOURS', 'DAYS', 'WORKING_DAYS')),
  why text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  unique (unit_id, version, urgency)
);
-- What was meant once stays to be read.
revoke update on clock.target from "${appRole}";
comment on table clock.target is 'Within which time an office means to act on a matter of each urgency; all of an office are written anew with each change, the highest version counts';
comment on column clock.target.unit_id is 'Whose target it is; an office that has set none keeps to those of the vocabulary';
comment on column clock.target.version is 'Which change of this office it is';
comment on column clock.target.urgency is 'Code of vocabulary urgency';
comment on column clock.target.why is 'Why, in the officer''s words';
comment on column clock.target.set_by is 'Who set it';
