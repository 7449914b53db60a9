create table flow_walk (
  id text primary key,
  flow text not null,
  version integer not null,
  started integer not null,
  at text not null,
  outcome text
);
create index flow_walk_flow on flow_walk (flow, started);
create table flow_step (
  walk text not null,
  place integer not null,
  flow text not null,
  version integer not null,
  started integer not null,
  question text not null,
  answer text not null,
  next text not null,
  primary key (walk, place)
);
create index flow_step_flow on flow_step (flow, started);
