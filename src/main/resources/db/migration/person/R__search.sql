-- Searching people. LIKE and trigram operators are not leakproof, so under row-level security they never reach an index: candidates
-- come from this function, which runs with its owner's rights, applies scope, restricted teams and conflict of interest itself and
-- returns ids only. The caller then reads the rows under its own rights. The work is bounded: a name that half the nation bears
-- costs no more than a rare one.
--
-- words: folded words that must all be there, at most six; like: null = each begins a word of the person, else how alike (0 … 1) each must be.
-- The statement is put together from fixed parts, so that an absent word or scope costs nothing; what was typed is only ever bound.
create or replace function person.find_by_words(words text[], alike real, enough int) returns setof uuid
language plpgsql stable security definer set search_path = person, public, pg_temp
  set enable_seqscan = off set plan_cache_mode = force_custom_plan as $$
declare
  len constant int := access.area_len();
  in_scope text := '(p.team_id is null or p.team_id = any($3)) and p.id <> all($4)';
  fits text;
  nearest text;
begin
  if len >= 6 then
    in_scope := 'left(p.area_code, 6) = any($5) and left(p.area_code, $6) = any($2) and ' || in_scope;
  elsif len > 0 then
    in_scope := 'left(p.area_code, 2) = any($7) and left(p.area_code, $6) = any($2) and ' || in_scope;
  end if;
  if alike is null then
    select string_agg(format('p.search like ''%% '' || $1[%s] || ''%%''', n), ' and ') into fits from generate_series(1, cardinality(words)) n;
    nearest := 'f.search like ''% '' || $1[1] || '' %'' desc, length(f.search), f.id';
  else
    perform set_config('pg_trgm.word_similarity_threshold', alike::text, true);
    select string_agg(format('p.search %%> $1[%s]', n), ' and ') into fits from generate_series(1, cardinality(words)) n;
    select string_agg(format('word_similarity($1[%s], f.search)', n), ' + ') || ' desc, f.id' into nearest from generate_series(1, cardinality(words)) n;
  end if;
  return query execute
    'select f.id from (select p.id, p.search from person p where ' || fits || ' and ' || in_scope || ' limit 600) f order by ' || nearest || ' limit $8'
    using words, access.areas(), access.teams(), access.barred(),
      (select array_agg(distinct left(a, 6)) from unnest(access.areas()) a), len,
      (select array_agg(distinct left(a, 2)) from unnest(access.areas()) a), enough;
end $$;
