-- Searching people. Text operators are not leakproof, so under row-level security they never reach an index: candidates
-- come from this function, which runs with its owner's rights, applies scope, restricted teams and conflict of interest itself and
-- returns ids only. The caller then reads the rows under its own rights. The work is bounded: a name that half the nation bears
-- costs no more than a rare one.

-- What person.spellings of a person must hold. WHOLE: each word; NEAR: each word, or all but one letter of it; BEGINS: a word that begins so.
create or replace function person.asked(words text[], how text) returns tsquery
language sql immutable set search_path = person, pg_temp as $$
  select string_agg(
           case when how = 'BEGINS' then format('%L:*', w)
                when how = 'WHOLE' or length(w) < 4 then format('%L', w)
                else '(' || (select string_agg(format('%L', '~' || left(w, n) || substr(w, n + 2)), '|') from generate_series(0, length(w)) n) || ')' end,
           ' & ')::tsquery
    from unnest(words) w
$$;

-- What a person p must be for who asks, whose codes are of that length: $2 areas, $3 teams, $4 barred, $5 tambons, $6 the length, $7 provinces.
create or replace function person.in_scope(len int) returns text language sql immutable set search_path = person, pg_temp as $$
  select case when len >= 6 then 'left(p.area_code, 6) = any($5) and left(p.area_code, $6) = any($2) and '
              when len > 0 then 'left(p.area_code, 2) = any($7) and left(p.area_code, $6) = any($2) and ' else '' end
         || '(p.team_id is null or p.team_id = any($3)) and p.id <> all($4)'
$$;

-- words: folded words that must all be there, at most six; alike: null = whole, then with a slip in each forgiven, then as beginnings, until
-- there are enough; else how alike (0 … 1) each must be. What was typed is only ever bound.
create or replace function person.find_by_words(words text[], alike real, enough int) returns setof uuid
language plpgsql stable security definer set search_path = person, public, pg_temp
  -- Only the indexes for words will do: walking the table along another one spells out every name in it.
  set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_custom_plan as $$
declare
  len constant int := access.area_len();
  in_scope constant text := person.in_scope(len);
  areas constant text[] := access.areas();
  tambons constant text[] := array(select distinct left(a, 6) from unnest(areas) a);
  provinces constant text[] := array(select distinct left(a, 2) from unnest(areas) a);
  how text;
  now_found int;
  found_yet int := 0;
begin
  if alike is not null then
    perform set_config('pg_trgm.word_similarity_threshold', alike::text, true);
    return query execute
      (select 'select f.id from (select p.id, person.names_of(p.search) as names from person p where '
                || string_agg(format('person.names_of(p.search) %%> $1[%s]', n), ' and ') || ' and ' || in_scope || ' limit 600) f order by '
                || string_agg(format('word_similarity($1[%s], f.names)', n), ' + ') || ' desc, f.id limit $8'
         from generate_series(1, cardinality(words)) n)
      using words, areas, access.teams(), access.barred(), tambons, len, provinces, enough;
    return;
  end if;
  foreach how in array array['WHOLE', 'NEAR', 'BEGINS'] loop
    return query execute
      'select f.id from (select p.id, p.search from person p where person.spellings(p.search) @@ $1 and ' || in_scope || ' limit 600) f
        order by f.search like ''% '' || $9 || '' %'' desc, length(f.search), f.id limit $8'
      using person.asked(words, how), areas, access.teams(), access.barred(), tambons, len, provinces, enough, words[1];
    get diagnostics now_found = row_count;
    found_yet := found_yet + now_found;
    -- Whoever is found by several whole words was not being typed any more.
    exit when found_yet >= enough or how = 'NEAR' and found_yet > 0 and cardinality(words) > 1;
  end loop;
end $$;

-- said: the first folded word of a name and its last, of many names; which of them, counted from 1, somebody bears who is alike even roughly.
-- Planned once for all of them, since a list of thousands asks it; who it is, only find_by_words says.
create or replace function person.find_any_by_ends(said text[]) returns setof int
language plpgsql stable security definer set search_path = person, public, pg_temp
  set enable_seqscan = off set enable_indexscan = off set plan_cache_mode = force_custom_plan as $$
declare
  len constant int := access.area_len();
  in_scope constant text := person.in_scope(len);
  areas constant text[] := access.areas();
  tambons constant text[] := array(select distinct left(a, 6) from unnest(areas) a);
  provinces constant text[] := array(select distinct left(a, 2) from unnest(areas) a);
begin
  -- One letter of four, in the middle of a word, leaves two of five.
  perform set_config('pg_trgm.word_similarity_threshold', '0.39', true);
  return query execute
    'select s.n::int from unnest($1) with ordinality s (words, n)
      where exists (select from person p where person.names_of(p.search) %> split_part(s.words, '' '', 1)
                       and person.names_of(p.search) %> split_part(s.words, '' '', 2) and ' || in_scope || ')'
    using said, areas, access.teams(), access.barred(), tambons, len, provinces;
end $$;
