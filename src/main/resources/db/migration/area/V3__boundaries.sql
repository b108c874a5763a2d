-- True boundaries, where somebody brings a file of them; without one, maps are drawn from outlines and centre points.
create table area.boundary_file (
  id uuid primary key,
  name text not null check (name <> ''),
  source text not null check (source <> ''),
  as_of date not null,
  areas int not null check (areas > 0),
  refused int not null check (refused >= 0),
  created_by uuid not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz
);
comment on table area.boundary_file is 'A file of boundaries that was imported: GeoJSON or TopoJSON';
comment on column area.boundary_file.source is 'Whose boundaries they are and under which licence, as whoever brought them wrote it; shown under every map';
comment on column area.boundary_file.as_of is 'The day its boundaries are of';
comment on column area.boundary_file.areas is 'How many places it drew; refused: how many of its forms were not taken';
comment on column area.boundary_file.withdrawn_at is 'Since when it is not used any more; what was drawn before it is drawn again';

create table area.boundary (
  area_code text not null references area.area,
  file_id uuid not null references area.boundary_file,
  shape bytea not null,
  primary key (area_code, file_id)
);
comment on table area.boundary is 'The form of one place in one file; the latest file in use counts';
comment on column area.boundary.shape is 'Well-known binary, degrees of longitude and latitude (WGS 84)';
grant insert on area.boundary_file, area.boundary to "${appRole}";
grant update (withdrawn_at) on area.boundary_file to "${appRole}";
