-- A fresh one-time code for somebody who has never signed in, because the slip with the first one was lost. Asks and changes in one
-- statement: whoever has come in by now keeps the password that was chosen.
create function access.renew_code(who uuid, code bytea, code_valid timestamptz) returns boolean
language plpgsql security definer set search_path = access, pg_temp as $$
declare
  changed int;
begin
  perform access.demand(access.administers(access.area_of_user(who)) and who <> access.actor(), 'code');
  update credential c set code_hash = code, code_until = code_valid
   where c.user_id = who and c.password_hash is null
     and exists (select 1 from app_user u where u.id = who and u.status = 'INVITED');
  get diagnostics changed = row_count;
  return changed = 1;
end $$;
