import Tables
import Testing

@Suite("Steps that an older program can live with") struct MigrationOrderTests {
  private func obstacles(_ statements: String) -> [String] {
    Migration(name: "0002-more", statements: statements).obstacles
  }

  @Test(
    "New tables, indexes and columns that may be left out are no obstacle",
    arguments: [
      "create table more (id text primary key, words text not null);",
      "create table if not exists more(id text primary key);",
      "create index thing_words on thing (words) where words is not null;",
      "alter table thing add column weight integer;",
      "alter table thing add weight integer not null default 0;",
      "ALTER TABLE thing\n  ADD COLUMN weight integer",
      "create table more (id text); create unique index more_id on more (id);",
      "-- drop table thing;\ncreate index i on thing (id);", "", " ;; ",
    ])
  func growth(_ statements: String) { #expect(obstacles(statements) == []) }

  @Test(
    "What takes away, renames, tightens or rewrites is an obstacle, and is named",
    arguments: [
      "drop table thing", "drop index thing_words", "alter table thing drop column words",
      "alter table thing rename to other", "alter table thing rename column words to text",
      "alter table thing add column weight integer not null",
      "alter table thing alter column words set not null",
      "create unique index thing_words on thing (words)", "delete from thing", "update thing set words = ''",
      "truncate thing", "insert into thing (id) values ('a')", "create view v as select 1",
      "create trigger t before insert on thing begin select 1; end",
    ])
  func obstacle(_ statement: String) {
    for text in [
      statement, "create table more (id text);\n\(statement.uppercased());\ncreate index i on more (id)",
    ] {
      #expect(obstacles(text).first?.hasPrefix(String(statement.prefix(9))) == true, "\(text)")
    }
  }
}
