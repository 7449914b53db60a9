create table feedback_link (link text primary key, matter text not null, answered integer not null);
