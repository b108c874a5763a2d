-- Who looks after a centre, and when. The usual centre is one person: with hours, a stand-in and a fallback it is well looked after.
create table centre.cover (
  id uuid primary key references directory.organisation,
  days int[] not null default '{}' check (days <@ array[1, 2, 3, 4, 5, 6, 7]),
  opens time,
  closes time check (closes > opens),
  deputy_id uuid,
  fallback text check (fallback in ('HOTLINE_1300', 'PROVINCE_OFFICE')),
  version int not null default 1,
  changed_by uuid not null,
  changed_at timestamptz not null,
  check ((opens is null) = (closes is null) and (opens is null) = (days = '{}'))
);
comment on table centre.cover is 'Who looks after a centre and when: hours of work, who stands in for its officer, who answers otherwise';
comment on column centre.cover.days is 'Days of the week somebody is there, 1 = Monday';
comment on column centre.cover.deputy_id is 'The colleague, of this or another office, who does it when the officer is away';
comment on column centre.cover.fallback is 'Who answers when neither does';
