create table matter (
  id text primary key,
  person text,
  acted_by text,
  phone text,
  topic text not null,
  opened integer not null,
  closed integer,
  follow text unique,
  sender_key text unique
);
create index matter_person on matter (person, opened);
create index matter_actor on matter (acted_by, opened);
create index matter_phone on matter (phone, opened);
create table matter_unit (matter text not null, unit text not null, primary key (matter, unit));
create table person (id text primary key, code text unique, name text not null, born text not null);
create table phone_call (
  id text primary key, line text, entered integer not null, queued integer, wait integer, outcome text not null,
  service integer, callback integer not null
);
