-- What a fiscal year has to do with help and refusals: how often one kind of aid may be given in it, and what the next one opens again.
alter table casework.help add column code text not null default '';
comment on column casework.help.code is 'Code of the entitlement it was, where it was one; empty = another kind of help, or nobody has said';
create index help_person on casework.help (person_id, given_at);
create index help_of_year on casework.help (area_code, given_at) where code <> '';

alter table casework.refusal add column next_year boolean not null default false;
comment on column casework.refusal.next_year is 'Only because the times, the ceiling or the quota of that fiscal year were used up: the next one opens it again';
create index refusal_next_year on casework.refusal (area_code, decided_on) where next_year;
