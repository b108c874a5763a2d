-- What the list of occasions and the count of "times this year" read of other modules, each with the locks of its reader.
create view benefit.given with (security_invoker = true) as
  select id, case_id, person_id, area_code, team_id, kind, code, what, amount, provider, level, given_at from casework.help;
comment on view benefit.given is 'Help that reached people in their matters, for counting how often a kind of aid was given in a fiscal year';
create view benefit.refused with (security_invoker = true) as
  select r.person_id, r.area_code, r.team_id, r.asked_code as code, r.decided_on
    from casework.refusal r
   where r.next_year and r.asked_code <> ''
     and not exists (select from casework.refusal n where n.root_id = r.root_id and n.ordinal > r.ordinal)
     and coalesce((select a.answer from casework.refusal_answer a where a.refusal_id = r.root_id order by a.ordinal desc limit 1), '')
         not in ('CHANGED', 'TAKEN_BACK');
comment on view benefit.refused is 'What could not be given only because the times, the ceiling or the quota of a fiscal year were used up, as it stands';
create view benefit.funeral_clock with (security_invoker = true) as
  select t.area_code, t.team_id, t.people from clock.timer t
   where t.duty = 'ELDERLY_FUNERAL' and (t.ended_at is null and not t.asleep or t.end_kind in ('MET', 'NOT_NEEDED'));
comment on view benefit.funeral_clock is 'For whom the time for funeral aid runs, or somebody has said what became of it: then nothing else reminds of it';

-- Of one kind of occasion there may be several on one day, each about another entitlement.
alter table benefit.occasion_answer add column code text not null default '';
comment on column benefit.occasion_answer.code is 'Which entitlement it is about, where there may be several of one kind; empty = the kind says it';
drop index benefit.occasion_answer_person;
create index occasion_answer_person on benefit.occasion_answer (person_id, kind, day, code, created_at);

-- A person is restricted, moves or dies while her district is being screened: the row of the district is the lock. Whoever screens holds it until all is
-- written; this waits for it before looking for what was found, so that nothing written meanwhile is left behind. Many may do it at once.
create or replace function benefit.follow() returns trigger language plpgsql security definer set search_path = benefit, pg_temp as $$
begin
  insert into round (area) select distinct left(a, 4) from unnest(array[old.area_code, new.area_code]) a order by 1 on conflict do nothing;
  perform from round where area in (left(old.area_code, 4), left(new.area_code, 4)) order by area for key share;
  if new.team_id is not null or new.died_on is not null then
    delete from finding where person_id = new.id;
    delete from sheet where person_id = new.id;
  else
    update finding set area_code = new.area_code where person_id = new.id;
    update sheet set area_code = new.area_code where person_id = new.id;
  end if;
  update reply set area_code = new.area_code, team_id = new.team_id where person_id = new.id;
  return null;
end $$;
