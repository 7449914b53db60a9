import Tables
import Testing

@Suite("SQL as a value") struct SQLTests {
  @Test("An interpolation becomes a bound value and never text") func bound() {
    let name = "'; drop table thing; --",
      sql: SQL = "select * from thing where words = \(name) and number > \(7)"
    #expect(sql.text == "select * from thing where words = ? and number > ?")
    #expect(sql.values == [.text(name), .integer(7)])
  }

  @Test("Nothing is bound as null, a truth as 1 or 0") func kinds() {
    let none: String? = nil, noNumber: Int? = nil, share: Double? = 0.5
    let sql: SQL = "\(none) \(noNumber) \(share) \(true) \(false)"
    #expect(sql.values == [.null, .null, .real(0.5), .integer(1), .integer(0)])
  }

  @Test("A part brings its own values, in the order of the text") func parts() {
    let filter: SQL = "number > \(1)", whole: SQL = "select \("a") where \(filter) and words = \("b")"
    #expect(whole.text == "select ? where number > ? and words = ?")
    #expect(whole.values == [.text("a"), .integer(1), .text("b")])
  }

  @Test(
    "A list of values is bound one by one; an empty list matches nothing",
    arguments: [
      ([], "in (null)"), (["a"], "in (?)"), (["a", "b'", "c"], "in (?, ?, ?)"),
    ])
  func lists(_ values: [String], _ text: String) {
    let sql: SQL = "in \(list: values)"
    #expect(sql.text == text)
    #expect(sql.values == values.map(Value.text))
  }

  @Test("A value is read in the kind that is asked, and null is nothing") func rows() {
    let row = Row([.text("12"), .integer(3), .real(2.5), .null])
    #expect((row.int(0), row.int(1), row.int(3)) == (12, 3, 0))
    #expect((row.text(1), row.text(2), row.text(3)) == ("3", "2.5", ""))
    #expect(row.real(0) == 12 && row.real(1) == 3 && row.real(3) == nil)
    #expect(row.optionalInt(3) == nil && row.optionalText(3) == nil && row.optionalInt(2) == 3)
  }

  @Test(
    "Hostile words survive a round trip and do nothing else",
    arguments: [
      "'; drop table thing; --", "\" or 1=1 --", "?", "?1 :name @x $y", "%_\\", "a\nb\tc", "äö€ 👩‍👩‍👧", "",
      "NULL", "x'00'", "/* */",
    ])
  func injection(_ words: String) async throws {
    let store = try await openStore()
    _ = try await store.write { try $0.run("insert into thing (id, words) values (\("1"), \(words))") }
    let found = try await store.read {
      try $0.rows("select words from thing where words = \(words)") { $0.text(0) }
    }
    #expect(found == [words])
    #expect(try await store.read { try $0.count("select count(*) from thing") } == 1)
  }

  @Test("Random words and numbers come back as they went in") func fuzz() async throws {
    let store = try await openStore(), scalars = Array("'\"\\;-?%_ aä€👩\n\u{1}\u{7f}".unicodeScalars)
    var chance = Chance(seed: 21), sent: [[Value]] = []
    for _ in 0..<200 {
      let words = String(
        String.UnicodeScalarView(
          (0..<Int.random(in: 0...20, using: &chance)).compactMap { _ in scalars.randomElement(using: &chance)
          }))
      sent.append([
        .text(words), .integer(Int.random(in: .min ... .max, using: &chance)),
        .real(Double.random(in: -1e9...1e9, using: &chance)),
      ])
    }
    let rows = sent
    try await store.write { connection in
      for (place, row) in rows.enumerated() {
        let read = Row(row)
        try connection.run(
          "insert into thing values (\(String(place)), \(read.text(0)), \(read.int(1)), \(read.real(2)))")
      }
    }
    let found = try await store.read {
      try $0.rows("select words, number, share from thing order by cast(id as integer)") { $0.values }
    }
    #expect(found == rows)
  }
}
