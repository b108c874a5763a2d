-- What the numbers count (module insight); restricted contacts are not in it, for anybody.
create view intake.report_contact with (security_invoker = true) as
  select c.id, c.area_code, c.taken_in, c.received_at, c.channel, c.type, c.status, c.case_id, c.problems, c.target_groups
    from intake.contact c where c.team_id is null;
comment on view intake.report_contact is 'Contacts that are not restricted: when, how, by which office, about what, what became of them; nobody''s name and nothing told';
