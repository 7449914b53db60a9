create index desk_free on desk (unit, shelf, due, opened, matter) where holder is null;
