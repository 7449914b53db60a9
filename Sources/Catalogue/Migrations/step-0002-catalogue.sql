create table catalogue_service (
  id text primary key,
  code text,
  kind text not null,
  names text not null,
  summary text not null,
  classes text not null,
  words text not null,
  follows text,
  modified integer,
  fingerprint text not null,
  status text not null,
  record text not null
);
create index catalogue_service_follows on catalogue_service (follows);
create table catalogue_row (
  row text not null,
  service text not null,
  primary key (row, service)
);
create index catalogue_row_service on catalogue_row (service);
create table catalogue_channel (
  id text primary key,
  kind text not null,
  names text not null,
  municipality text,
  modified integer,
  fingerprint text not null,
  status text not null,
  record text not null
);
create table catalogue_offer (
  service text not null,
  channel text not null,
  told_by text not null,
  primary key (service, channel, told_by)
);
create index catalogue_offer_channel on catalogue_offer (channel);
create table catalogue_organization (
  id text primary key,
  names text not null,
  modified integer,
  fingerprint text not null,
  status text not null,
  record text not null
);
