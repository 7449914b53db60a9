-- what a version to come might add: a column, a table, an index
alter table matter add column weight integer;
alter table fact add column place text;
create table matter_note (matter text primary key, words text not null);
create index matter_topic on matter (topic, opened);
