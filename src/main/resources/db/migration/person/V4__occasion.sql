-- What is about to happen to very many people is found without reading them all: who reaches an age, who has died lately, whose card runs out.
create index person_born on person.person (birth_date, area_code) where died_on is null;
create index person_died on person.person (died_on, area_code) where died_on is not null;
create index fact_runs_out on person.fact (value, area_code)
  where ended_at is null and code in ('DISABILITY_CARD_EXPIRES', 'WELFARE_CARD_EXPIRES');
create index fact_granted on person.fact (area_code) where ended_at is null and code = 'GRANTS_THIS_YEAR';
