-- Benefits are kept with how much, who pays and since when; an income as it was said.
comment on column person.fact.value is 'As other programs write it: yes, 11, 2026-09-30; an income as it was said, 9000.00/MONTH/3; what is received, OLD_AGE_ALLOWANCE 600.00/MONTH LOCAL_GOVERNMENT 2020-10..; personal data';
