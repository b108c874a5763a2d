-- Which tambon is to have a centre by when.
create table centre.plan (
  id uuid primary key,
  area_code text not null check (area_code ~ '^[1-9][0-9]{5}$'),
  ordinal int not null,
  open_by date,
  note text,
  batch_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  unique (area_code, ordinal)
);
create index plan_batch on centre.plan (batch_id);
comment on table centre.plan is 'By when a tambon is to have a centre that is really open, a row for each time somebody said so; the last one holds. Nothing is changed or taken away';
comment on column centre.plan.open_by is 'Null: the tambon was taken off the plan';
comment on column centre.plan.batch_id is 'What was planned at once is taken back at once';
comment on column centre.plan.created_by is 'Who set it';
