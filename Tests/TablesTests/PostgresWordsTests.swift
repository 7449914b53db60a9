import Testing

@testable import Tables

@Suite("What PostgreSQL says otherwise") struct PostgresWordsTests {
  @Test(
    "Placeholders are numbered outside quotes and comments",
    arguments: [
      ("select ?", "select $1"), ("a = ? and b in (?, ?)", "a = $1 and b in ($2, $3)"),
      ("'?' || ?", "'?' || $1"),
      ("\"odd?\" = ?", "\"odd?\" = $1"), ("? -- why?\n, ?", "$1 -- why?\n, $2"),
      ("'it''s ?' ?", "'it''s ?' $1"),
      ("'ä?' ?", "'ä?' $1"), ("", ""), ("'open ?", "'open ?"),
    ])
  func numbered(_ text: String, _ expected: String) { #expect(PostgresWords.numbered(text) == expected) }

  @Test("Every placeholder of a long row has its own number") func long() {
    let marks = Array(repeating: "?", count: 120).joined(separator: ",")
    #expect(
      PostgresWords.numbered(marks).split(separator: ",").map(String.init) == (1...120).map { "$\($0)" })
  }

  @Test(
    "A schema step's types become those that hold the same",
    arguments: [
      ("create table a (id integer primary key)", "create table a (id bigint primary key)"),
      ("share real, words TEXT", "share double precision, words text collate \"C\""),
      (
        "context text, textual integer, real_one real",
        "context text collate \"C\", textual bigint, real_one double precision"
      ),
      ("insert into a values ('integer text real')", "insert into a values ('integer text real')"),
      ("-- integer\nn integer", "-- integer\nn bigint"),
      ("primary key (row, service)", "primary key (row, service)"),
    ])
  func types(_ step: String, _ expected: String) { #expect(PostgresWords.schema(step) == expected) }

  @Test(
    "An address is shown without its password",
    arguments: [
      ("postgres://anna:s3cret@db.example/county", "postgres://anna@db.example/county"),
      (
        "postgresql://anna:p%40ss@h1,h2/county?sslmode=verify-full",
        "postgresql://anna@h1,h2/county?sslmode=verify-full"
      ),
      ("host=db password=s3cret dbname=county", "host=db password=… dbname=county"),
      ("host=db password='s3 cr\\'et' dbname=county", "host=db password=… dbname=county"),
      ("postgres://anna@db/county", "postgres://anna@db/county"),
      ("postgres://db/county?user=a&password=s3cret", "postgres://db/county?user=a&password=…"),
    ])
  func secrets(_ text: String, _ shown: String) {
    #expect(PostgresAddress(text).description == shown)
    #expect("\(PostgresAddress(text))" == shown && String(describing: PostgresAddress(text)) == shown)
  }

  @Test(
    "An address is told from a folder",
    arguments: [
      ("postgres://x/y", true), ("postgresql://x/y", true), ("host=x dbname=y", true), ("data", false),
      ("/var/lib/luukku", false), ("./postgres", false),
    ])
  func kinds(_ text: String, _ isAddress: Bool) { #expect(PostgresAddress.isAddress(text) == isAddress) }

  @Test("Each schema has a lock and a bell of its own") func places() {
    let addresses = [nil, "a", "b", "county"].map { PostgresAddress("postgres://x/y", schema: $0) }
    #expect(Set(addresses.map(\.lock)).count == 4 && Set(addresses.map(\.place)).count == 4)
  }

  @Test("A row for COPY is one line whatever it holds") func copyLines() {
    var bytes: [UInt8] = []
    PostgresLink.write([.text("a\tb\nc\\d\re"), .null, .integer(-7), .real(0.5), .text("\\N")], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "a\\tb\\nc\\\\d\\re\t\\N\t-7\t0.5\t\\\\N\n")
  }

  @Test("A value is lent as a text that ends in zero, null as nothing") func lending() throws {
    let values = try PostgresValues([.text("ä"), .null, .integer(-12), .real(0.1), .text("")])
    let read = values.lend { count, pointers in
      (0..<Int(count)).map { pointers?[$0].map { String(cString: $0) } }
    }
    #expect(read == ["ä", nil, "-12", "0.1", ""])
    #expect(throws: StoreFault.self) { try PostgresValues([.text("a\0b")]) }
  }
}
