create table desk (
  matter text primary key,
  unit text not null,
  holder text,
  standing text not null,
  channel text not null,
  topic text not null,
  words text not null,
  lang text not null,
  born text,
  municipality text,
  opened integer not null,
  due integer not null,
  urgency text,
  is_repeat integer not null,
  shelf text not null,
  starts integer,
  closed integer
);
create index desk_queue on desk (unit, shelf, due, opened, matter);
create index desk_holder on desk (holder, shelf, due);
