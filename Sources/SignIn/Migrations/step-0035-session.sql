create table session (
  id text primary key, actor text not null, opened integer not null, until integer not null, ended integer
);
create index session_ended on session (ended);
create index session_actor on session (actor, until);
