create table bookable_time (
  id text primary key,
  unit text not null,
  professional text not null,
  profession text not null,
  mode text not null,
  starts integer not null,
  minutes integer not null,
  urgent integer not null,
  service text,
  matter text,
  withdrawn integer not null
);
create index bookable_free on bookable_time (unit, profession, starts) where matter is null and withdrawn = 0;
create index bookable_by_professional on bookable_time (professional, starts);
