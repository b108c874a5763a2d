-- Complaints about the service. Whoever answers one sees it, and nobody else: not the colleague who wrote it down, not the office it is
-- about, not the head of whoever answers.
create schema complaint;
call access.open_schema('complaint');

create table complaint.complaint (
  id uuid primary key,
  area_code text not null check (area_code ~ '^[0-9]{2}$'),
  code_hash bytea not null unique,
  channel text not null check (channel in ('SPOKEN', 'WEB')),
  unit_id uuid references access.unit,
  named uuid[] not null,
  about text not null,
  case_number text not null,
  story text not null,
  wishes text not null,
  name text not null,
  phone bytea,
  safe text not null check (safe in ('SAFE', 'UNSAFE', 'NOT_ASKED')),
  reach text not null,
  handler_id uuid references access.app_user,
  handed_at timestamptz,
  handed_by text not null default '',
  handed_why text not null default '',
  received_at timestamptz not null,
  acknowledge_by timestamptz not null,
  answer_by timestamptz not null,
  acknowledged_at timestamptz,
  found text not null default '',
  found_at timestamptz,
  outcome text check (outcome in ('UPHELD', 'PARTLY', 'NOT_UPHELD', 'CANNOT_BE_KNOWN')),
  answer text not null default '',
  change text not null default '',
  appeal_to text not null default '',
  appeal_by date,
  answered_at timestamptz,
  taken_by uuid not null,
  version int not null default 1,
  check ((answered_at is null) = (outcome is null)),
  check (handler_id <> all(named))
);
create index complaint_handler on complaint.complaint (handler_id, answer_by);
comment on table complaint.complaint is 'What somebody was not content with in the service, and what was answered. Seen by whoever answers it, and by nobody else';
comment on column complaint.complaint.area_code is 'The province';
comment on column complaint.complaint.code_hash is 'Keyed hash of the code by which whoever complained follows it; the code itself is kept nowhere';
comment on column complaint.complaint.channel is 'SPOKEN = a colleague wrote down what was said; WEB = written on the public page';
comment on column complaint.complaint.unit_id is 'The office complained of, if it is known';
comment on column complaint.complaint.named is 'Colleagues complained of: none of them ever answers it, or sees it';
comment on column complaint.complaint.about is 'Who and what office, in the words of whoever complained';
comment on column complaint.complaint.case_number is 'Number of a case as told; nobody has looked whether there is one';
comment on column complaint.complaint.story is 'What happened, in her or his own words';
comment on column complaint.complaint.wishes is 'What should happen now, in her or his own words';
comment on column complaint.complaint.name is 'Name as told; empty = without a name';
comment on column complaint.complaint.phone is 'Encrypted; shown to whoever answers, with "safe to call?" beside it';
comment on column complaint.complaint.reach is 'How and when an answer reaches safely, in words';
comment on column complaint.complaint.handler_id is 'Who answers it; null = nobody could be found yet who is not complained of';
comment on column complaint.complaint.handed_by is 'Name of who passed it on, as it was then';
comment on column complaint.complaint.handed_why is 'Why it was passed on';
comment on column complaint.complaint.acknowledge_by is 'Own target, not the law: three working days';
comment on column complaint.complaint.answer_by is 'Own target, not the law: fifteen working days';
comment on column complaint.complaint.found is 'What was looked into and found';
comment on column complaint.complaint.answer is 'The answer, in words for whoever complained';
comment on column complaint.complaint.change is 'What will change because of it';
comment on column complaint.complaint.appeal_to is 'Where to go for whoever does not agree';
comment on column complaint.complaint.appeal_by is 'Until when';
comment on column complaint.complaint.taken_by is 'Who wrote it down; the nil id = the public page';

alter table complaint.complaint enable row level security;
create policy handler_select on complaint.complaint for select to "${appRole}"
  using (handler_id = (select access.actor()) and area_code >= (select access.area_lo()) and area_code < (select access.area_hi())
         and left(area_code, (select access.area_len())) = any((select access.areas())::text[]));
create policy handler_update on complaint.complaint for update to "${appRole}"
  using (handler_id = (select access.actor()) and area_code >= (select access.area_lo()) and area_code < (select access.area_hi())
         and left(area_code, (select access.area_len())) = any((select access.areas())::text[]));
create policy nobody_insert on complaint.complaint for insert to "${appRole}" with check (false);
create policy nobody_delete on complaint.complaint for delete to "${appRole}" using (false);
revoke insert, delete on complaint.complaint from "${appRole}";

-- Anybody complains, of any office; what was written is from then on seen by whoever answers it alone. False: it has come already.
create function complaint.take(new_id uuid, province text, hash bytea, way text, of_unit uuid, of_people uuid[], of_words text, number text,
                               told text, wanted text, called text, call bytea, call_safe text, reached text, by_whom uuid,
                               instant timestamptz, known_by timestamptz, done_by timestamptz)
returns boolean language plpgsql security definer set search_path = complaint, pg_temp as $$
begin
  perform access.demand(access.actor() is not null and (by_whom is null or by_whom <> all(of_people)), 'complaint');
  insert into complaint (id, area_code, code_hash, channel, unit_id, named, about, case_number, story, wishes, name, phone, safe, reach,
                         handler_id, received_at, acknowledge_by, answer_by, taken_by)
  values (new_id, province, hash, way, of_unit, of_people, of_words, number, told, wanted, called, call, call_safe, reached,
          by_whom, instant, known_by, done_by, access.actor())
  on conflict (code_hash) do nothing;
  return found;
end $$;

-- Whoever answers passes it on, never to somebody complained of.
create function complaint.pass_on(which uuid, of_version int, to_whom uuid, why text, by_name text, instant timestamptz)
returns boolean language plpgsql security definer set search_path = complaint, pg_temp as $$
begin
  perform access.demand(exists (select 1 from complaint c where c.id = which and c.handler_id = access.actor() and c.answered_at is null
                                   and to_whom <> all(c.named)), 'complaint');
  update complaint set handler_id = to_whom, handed_at = instant, handed_by = by_name, handed_why = why, version = version + 1
   where id = which and version = of_version;
  return found;
end $$;

-- For administrators, who see no stories: that a complaint waits for somebody to answer it, and what has to be known to find one. A
-- complaint that names the administrator is none of hers.
create function complaint.waiting(leaver uuid)
returns table (id uuid, area_code text, unit_id uuid, named uuid[], about text, received_at timestamptz, answer_by timestamptz)
language sql stable security definer set search_path = complaint, pg_temp as $$
  select c.id, c.area_code, c.unit_id, c.named, c.about, c.received_at, c.answer_by
    from complaint c
   where c.handler_id is not distinct from leaver and c.answered_at is null
     and access.administers(c.area_code) and access.actor() <> all(c.named)
   order by c.answer_by limit 500
$$;
create function complaint.give(which uuid, leaver uuid, to_whom uuid, instant timestamptz) returns boolean
language plpgsql security definer set search_path = complaint, pg_temp as $$
begin
  perform access.demand(exists (select 1 from complaint c where c.id = which and access.administers(c.area_code)
                                   and (to_whom is null or to_whom <> all(c.named))), 'complaint');
  update complaint set handler_id = to_whom, handed_at = instant, version = version + 1
   where id = which and handler_id is not distinct from leaver and answered_at is null;
  return found;
end $$;

-- By the code alone, from the public page alone: how far it is and what was answered, never what was told.
create function complaint.follow(hash bytea)
returns table (received_at timestamptz, acknowledge_by timestamptz, answer_by timestamptz, acknowledged_at timestamptz, found_at timestamptz,
               answered_at timestamptz, outcome text, answer text, change text, appeal_to text, appeal_by date)
language plpgsql stable security definer set search_path = complaint, pg_temp as $$
begin
  perform access.demand(access.actor() = '00000000-0000-0000-0000-000000000000', 'follow');
  return query select c.received_at, c.acknowledge_by, c.answer_by, c.acknowledged_at, c.found_at, c.answered_at, c.outcome, c.answer, c.change,
                      c.appeal_to, c.appeal_by from complaint c where c.code_hash = hash;
end $$;

-- How often somebody has tried within the hour, on the public pages.
create table complaint.attempt (
  key_hash bytea primary key,
  since timestamptz not null,
  tries int not null
);
comment on table complaint.attempt is 'How often a public page was used from one address within an hour; gone after a day';
comment on column complaint.attempt.key_hash is 'Keyed hash of the page and the address on the network';
revoke all on complaint.attempt from "${appRole}";
create function complaint.attempted(hash bytea, instant timestamptz) returns int
language plpgsql security definer set search_path = complaint, pg_temp as $$
declare
  so_many int;
begin
  perform access.demand(access.actor() = '00000000-0000-0000-0000-000000000000', 'attempt');
  delete from attempt where since < instant - interval '1 day';
  insert into attempt as a (key_hash, since, tries) values (hash, instant, 1)
  on conflict (key_hash) do update
    set tries = case when a.since < instant - interval '1 hour' then 1 else a.tries + 1 end,
        since = case when a.since < instant - interval '1 hour' then instant else a.since end
  returning tries into so_many;
  return so_many;
end $$;
