-- Some working days before a task of a plan is due, whoever does it is reminded: from that day it stands on the list of the day.
alter table casework.task
  add column remind_before int check (remind_before between 1 and 20),
  add column remind_on date;
comment on column casework.task.remind_before is 'So many working days before it is due it begins to stand on the list of the day; null = no reminder';
comment on column casework.task.remind_on is 'Which day that is; it goes along when the task is put off';
alter table casework.plan_version_line add column remind_on date;
comment on column casework.plan_version_line.remind_on is 'The day on which the office was to remind whoever does it, where that is not one of us';
