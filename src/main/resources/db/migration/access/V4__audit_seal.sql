-- The chain over the audit. Rows go in unchained, so that nobody waits for anybody; one sealer at a time chains all rows of
-- transactions that are over. What is hashed is written down here and again in SealedRow.java, which verifies without this function.
alter table access.audit_seal add column total bigint not null;
comment on column access.audit_seal.total is 'Rows sealed from the beginning up to here';
create index audit_refused on access.audit (area_code, at) where act = 'access.refused';

create function access.seal_audit(instant timestamptz) returns int
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  before audit_seal;
  upto xid8;
  hashes bytea;
  rows int;
  head text;
begin
  if not pg_try_advisory_xact_lock(hashtext('dulae.audit-seal')) then
    return 0;
  end if;
  upto := audit_number(pg_snapshot_xmin(pg_current_snapshot()));
  select * into before from audit_seal order by seq desc limit 1;
  select count(*), string_agg(sha256(convert_to(
           concat_ws('|', id, (extract(epoch from at) * 1000000)::bigint, xid, user_id, unit_id, area_code, act,
                     array_to_string(subjects, ','), coalesce('=' || detail, '-')), 'UTF8')), ''::bytea order by xid, id)
    into rows, hashes
    from audit where xid >= coalesce(before.upto_xid, '0'::xid8) and xid < upto;
  if rows = 0 then
    return 0;
  end if;
  head := concat_ws('|', coalesce(before.seq, 0) + 1, (extract(epoch from instant) * 1000000)::bigint, coalesce(before.upto_xid, '0'::xid8), upto, rows);
  insert into audit_seal (seq, at, from_xid, upto_xid, count, prev, root, total)
  values (coalesce(before.seq, 0) + 1, instant, coalesce(before.upto_xid, '0'::xid8), upto, rows, coalesce(before.root, '\x00'),
          sha256(convert_to(head, 'UTF8') || coalesce(before.root, '\x00') || hashes), coalesce(before.total, 0) + rows);
  return rows;
end $$;
-- Asked by the owner at each start and after a restore.
create function access.continue_audit() returns void language sql as $$
  update access.audit_origin o set added = l.past - pg_current_xact_id()::text::bigint
    from (select greatest((select max(upto_xid)::text::bigint from access.audit_seal), (select max(xid)::text::bigint + 1 from access.audit)) as past) l
   where pg_current_xact_id()::text::bigint + o.added < l.past
$$;
revoke all on function access.continue_audit() from "${appRole}";
create function access.audit_head() returns table (seq bigint, at timestamptz, root bytea, total bigint)
language sql stable security definer set search_path = access, pg_temp as $$
  select seq, at, root, total from audit_seal order by seq desc limit 1
$$;

-- Who looked at this, whatever office they sit in: for those who may see it themselves. Of a restricted matter: for its team and the
-- privacy officer alone; and where everybody may see the person, what a team around her does is for them alone, too, from when a colleague
-- is of it and she is its concern; of who made it, from the call that led to it. Searches, which every call begins with, show to others an
-- hour later, whoever made them, so that none has been seen when a team is made.
create function access.who_looked(subject uuid, area text, team uuid, most int, instant timestamptz)
returns table (at timestamptz, user_id uuid, name text, unit_th text, unit_en text, act text)
language sql stable security definer set search_path = access, pg_temp as $$
  select a.at, a.user_id, coalesce(u.name, ''), coalesce(n.name_th, ''), coalesce(n.name_en, ''), a.act
    from audit a left join app_user u on u.id = a.user_id left join unit n on n.id = a.unit_id
   where a.subjects @> array[subject]
     and subject <> all(access.barred())
     and access.covers(area, null)
     and ('PRIVACY' = any(access.actor_roles())
          or (team is null or team = any(access.teams()))
             and (team is not null or a.act not like '%.search' or a.user_id = access.actor() or a.at < instant - interval '1 hour')
             and not exists (select 1 from team_person c join team w on w.id = c.team_id join team_member m on m.team_id = w.id
                              where c.person_id = subject and c.team_id <> all(access.teams())
                                and m.user_id = a.user_id and (m.valid_until is null or a.at < m.valid_until)
                                and (a.at >= greatest(w.created_at, m.valid_from, c.since)
                                     or m.user_id = w.created_by and c.since < w.created_at + interval '1 minute' and a.at >= w.created_at - interval '1 hour')))
   order by a.at desc limit most
$$;

-- What one account, or every account, looked at or changed in some time, for the list of whom a breach touched. Runs with the rights of who
-- asks: the privacy officer, in the own area.
create function access.touched(account uuid, since timestamptz, until timestamptz) returns table (subject uuid, times int, last_at timestamptz)
language sql stable set search_path = access, pg_temp as $$
  select s.id, count(*)::int, max(a.at)
    from audit a cross join lateral unnest(a.subjects) as s (id)
   where a.at >= since and a.at < until and (account is null or a.user_id = account)
   group by s.id
$$;
