-- What is answered while somebody tells what she needs is kept as facts of hers, with the contact in which it was said.
alter table person.fact add column told_in uuid;
comment on column person.fact.told_in is 'The contact in which it was said; null = told on a page of hers';
-- What stands there keeps to a narrower rule: nothing is looked through.
alter table person.fact drop constraint if exists fact_origin_check;
alter table person.fact add constraint fact_origin_check check (origin in ('SELF', 'RELATIVE', 'PAPER', 'VISIT', 'OFFICE', 'CONTACT')) not valid;
comment on column person.fact.origin is 'Who said it or where it was seen: the person, a relative, a paper, a visit, an office, somebody else who got in touch';
comment on column person.fact.value is 'As other programs write it: yes, 11, 2026-09-30; an income as it was said, 9000.00/MONTH/3; what is received, OLD_AGE_ALLOWANCE 600.00/MONTH LOCAL_GOVERNMENT 2020-10.., who pays also by a name in words behind OTHER:; personal data';
