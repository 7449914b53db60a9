create table tray_card (
  id text primary key,
  association text not null,
  card text not null,
  reviewed integer not null,
  withdrawn integer not null
);
create index tray_card_association on tray_card (association);
create table tray_order (
  id text primary key,
  card text not null,
  association text not null,
  person text,
  follow text not null unique,
  placed integer not null,
  referred integer not null,
  accepted integer,
  score integer
);
create index tray_order_association on tray_order (association, placed);
create index tray_order_card on tray_order (card);
create table tray_look (
  id text not null,
  offer text not null,
  provider text not null,
  way text not null,
  at integer not null,
  primary key (id, offer, way)
);
create index tray_look_provider on tray_look (provider, at);
