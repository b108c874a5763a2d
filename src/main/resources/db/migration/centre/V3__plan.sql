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

-- The last row of each tambon by itself: a board over the country reads seven thousand, not every plan there ever was.
create table centre.planned (
  area_code text primary key,
  ordinal int not null,
  open_by date,
  note text,
  created_at timestamptz not null
);
comment on table centre.planned is 'What holds of the plan; kept by the database with every row of it';

create function centre.hold() returns trigger language plpgsql security definer set search_path = centre, pg_temp as $$
begin
  insert into centre.planned as h (area_code, ordinal, open_by, note, created_at)
    values (new.area_code, new.ordinal, new.open_by, new.note, new.created_at)
    on conflict (area_code) do update
      set ordinal = excluded.ordinal, open_by = excluded.open_by, note = excluded.note, created_at = excluded.created_at
      where h.ordinal < excluded.ordinal;
  return null;
end $$;
create trigger hold after insert on centre.plan for each row execute function centre.hold();
