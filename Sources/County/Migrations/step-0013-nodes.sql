create table node (
  id text primary key,
  name text not null,
  version text not null,
  started integer not null,
  seen integer not null,
  position integer not null
);
create table lease (name text primary key, holder text not null, until integer not null, fence integer not null);
