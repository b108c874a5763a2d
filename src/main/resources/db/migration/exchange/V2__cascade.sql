-- The mark of a line that came in is kept as long as its case, and goes with it.
alter table exchange.brought drop constraint brought_case_id_fkey,
  add constraint brought_case_id_fkey foreign key (case_id) references casework.case_file on delete cascade;
