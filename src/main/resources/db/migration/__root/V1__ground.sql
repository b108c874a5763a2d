-- What stands below every module: extensions, and the tables in which the framework keeps sessions and undelivered events.
-- Run as the owner. The application's role owns nothing; each module grants it what it needs.

create extension if not exists pg_trgm schema public;
create extension if not exists btree_gin schema public;
create extension if not exists btree_gist schema public;

-- PostgreSQL lets everybody execute every new function, and only a default for all schemas takes that away; a schema's own can but add.
alter default privileges revoke execute on functions from public;

-- Objects in public come from migrations only: definer functions may have it on their search path.
revoke create on schema public from public;
grant usage on schema public to "${appRole}";

create schema runtime;
comment on schema runtime is 'Sessions and undelivered events: short-lived, no people in them';
grant usage on schema runtime to "${appRole}";

create table runtime.session (
    primary_id            char(36) primary key,
    session_id            char(36) not null,
    creation_time         bigint not null,
    last_access_time      bigint not null,
    max_inactive_interval int not null,
    expiry_time           bigint not null,
    principal_name        varchar(100)
);
create unique index session_by_id on runtime.session (session_id);
create index session_by_expiry on runtime.session (expiry_time);
create index session_by_principal on runtime.session (principal_name);
comment on table runtime.session is 'Who is signed in, in the layout Spring Session expects; the principal is a user id';

create table runtime.session_attributes (
    session_primary_id char(36) not null references runtime.session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea not null,
    primary key (session_primary_id, attribute_name)
);
comment on table runtime.session_attributes is 'What a session remembers: ids and codes, never a person and never a draft';

create table runtime.event_publication (
    id                     uuid primary key,
    listener_id            text not null,
    event_type             text not null,
    serialized_event       text not null,
    publication_date       timestamptz not null,
    completion_date        timestamptz,
    status                 text,
    completion_attempts    int,
    last_resubmission_date timestamptz
);
create index event_publication_by_event on runtime.event_publication using hash (serialized_event);
create index event_publication_by_completion on runtime.event_publication (completion_date);
comment on table runtime.event_publication is 'Events that a listener has not finished yet, in the layout Spring Modulith expects: ids, codes, dates';

grant select, insert, update, delete on all tables in schema runtime to "${appRole}";

create table runtime.migrated (
    id          int primary key default 1 check (id = 1),
    fingerprint text not null,
    files       bytea
);
comment on table runtime.migrated is 'Which migrations have all been run: a start that brings no others need not look through the histories';
comment on column runtime.migrated.files is 'The migrations themselves, zipped: a backup takes them along, so that its tables can be made again as they were';
alter default privileges in schema runtime grant select, insert, update, delete on tables to "${appRole}";
