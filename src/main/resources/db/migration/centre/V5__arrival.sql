-- Who came to a meeting, counted by those who came: each scans the square at the door and says where from. No names.
create table centre.arrival (
  meeting_id uuid not null references centre.meeting,
  ticket uuid not null,
  kind text not null check (kind in ('DISTRICT_LINE', 'LOCAL_LINE', 'PROVINCE_OFFICE', 'ONE_HOME_AGENCY', 'LOCAL_GOVERNMENT', 'SCHOOL',
    'HEALTH_STATION', 'POLICE', 'VOLUNTEER', 'CIVIL_SOCIETY', 'FAITH', 'VILLAGER', 'OTHER')),
  came_at timestamptz not null,
  primary key (meeting_id, ticket)
);
grant delete on centre.participation to "${appRole}";
comment on table centre.arrival is 'One telephone that said its owner came to a meeting, and from which kind of office; a suggestion for the count, never the count itself';
comment on column centre.arrival.ticket is 'Made once for a telephone and a meeting, kept in a cookie of a day; tells nothing about whose it is';
