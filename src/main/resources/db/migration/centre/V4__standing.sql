-- Where each centre stands: what its steps, and the calls to its present number, come to. A board over all centres reads one row for each.
create table centre.standing (
  centre_id uuid primary key references directory.organisation,
  milestone text,
  since date,
  agreed_on date,
  founded_on date,
  first_answered_at timestamptz,
  answered_at timestamptz,
  called_at timestamptz
);
comment on table centre.standing is 'Kept by the database with every step, every call and every new number; steps and calls are what happened, this is only what they come to';
comment on column centre.standing.since is 'The day of its latest step';
comment on column centre.standing.called_at is 'The latest call to its present number, answered or not';

create function centre.stand() returns trigger language plpgsql security definer set search_path = centre, pg_temp as $$
declare which uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
begin
  -- One after the other: each must see what the other has written.
  perform from directory.organisation o where o.id = which for no key update;
  insert into centre.standing as t (centre_id, milestone, since, agreed_on, founded_on, first_answered_at, answered_at, called_at)
  select which, s.milestone, s.happened_on, l.agreed_on, l.founded_on, c.first_answered_at, c.answered_at, c.called_at
    from (select max(one.ordinal) as latest,
                 max(one.happened_on) filter (where one.milestone = 'RESOLUTION') as agreed_on,
                 max(one.happened_on) filter (where one.milestone = 'OPENED') as founded_on
            from centre.step one where one.centre_id = which) l
    left join centre.step s on s.centre_id = which and s.ordinal = l.latest
    cross join (select max(p.called_at) as called_at,
                       min(p.called_at) filter (where p.answered) as first_answered_at,
                       max(p.called_at) filter (where p.answered) as answered_at
                  from centre.phone_test p join centre.profile r on r.id = p.centre_id and r.phone_24h = p.number
                 where p.centre_id = which) c
  on conflict (centre_id) do update
    set milestone = excluded.milestone, since = excluded.since, agreed_on = excluded.agreed_on, founded_on = excluded.founded_on,
        first_answered_at = excluded.first_answered_at, answered_at = excluded.answered_at, called_at = excluded.called_at;
  return null;
end $$;
create trigger stand after insert on centre.step for each row execute function centre.stand('centre_id');
create trigger stand after insert on centre.phone_test for each row execute function centre.stand('centre_id');
create trigger stand after insert or update of phone_24h on centre.profile for each row execute function centre.stand('id');
