create table fact (
  position integer primary key,
  id text not null unique,
  stream text not null,
  version integer not null,
  kind text not null,
  occurred integer not null,
  recorded integer not null,
  actor text not null,
  role text not null,
  unit text,
  payload text not null,
  unique (stream, version)
);
create table setting (name text primary key, value text not null);
