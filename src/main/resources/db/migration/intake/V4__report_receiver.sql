-- The office that a contact was handed to: what a hotline is asked at the end of a month.
create or replace view intake.report_contact with (security_invoker = true) as
  select c.id, c.area_code, c.taken_in, c.received_at, c.channel, c.type, c.status, c.case_id, c.problems, c.target_groups, c.unit_id
    from intake.contact c where c.team_id is null;
