-- What is known of a person beyond name and birth, each fact with who said it and when: what rules on benefits ask.
create table person.fact (
  id uuid primary key,
  person_id uuid not null references person.person,
  area_code text not null,
  team_id uuid,
  code text not null check (code ~ '^[A-Z][A-Z_]*$'),
  value text not null check (value <> ''),
  origin text not null check (origin in ('SELF', 'RELATIVE', 'PAPER', 'VISIT', 'OFFICE')),
  as_of date not null,
  ended_at timestamptz,
  created_by uuid not null,
  created_at timestamptz not null
);
call access.protect('person.fact', 'person_id');
create unique index fact_now on person.fact (person_id, code) where ended_at is null;
create index fact_person on person.fact (person_id);
comment on table person.fact is 'A fact told of a person: income, cards, what she receives; a newer one ends it, nothing is taken away. What belongs to a restricted matter is not kept here';
comment on column person.fact.code is 'Code of what is known, from the list of the module that asks';
comment on column person.fact.value is 'As other programs write it: yes, 11, 100000.00, 2026-09-30; personal data';
comment on column person.fact.origin is 'Who said it or where it was seen: the person, a relative, a paper, a visit, an office';
comment on column person.fact.as_of is 'The day on which it was so';
comment on column person.fact.ended_at is 'When something newer was told; null = it holds';
