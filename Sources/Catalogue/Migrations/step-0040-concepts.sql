create table catalogue_concept (
  id text primary key,
  fingerprint text not null,
  record text not null
);
