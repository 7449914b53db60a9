alter table fact add column chain text;
create index fact_unchained on fact (position) where chain is null;
create table journal_head (id integer primary key, position integer not null, chain text not null);
