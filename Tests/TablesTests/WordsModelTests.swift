import Testing

@testable import Tables

@Suite("PostgreSQL’s words against a slow reader") struct WordsModelTests {
  private enum Place { case open, single, double, comment }

  /// Numbers placeholders sign by sign, knowing only where it stands.
  private func slow(_ text: String) -> String {
    var place = Place.open, number = 0, result = "", before: Character?
    for sign in text {
      switch (place, sign) {
      case (.open, "'"): place = .single
      case (.open, "\""): place = .double
      case (.open, "-") where before == "-": place = .comment
      case (.single, "'"), (.double, "\""), (.comment, "\n"): place = .open
      default: break
      }
      before = place == .open ? sign : nil
      if place == .open, sign == "?" {
        number += 1
        result += "$\(number)"
      } else {
        result.append(sign)
      }
    }
    return result
  }

  @Test(
    "Random statements: placeholders are numbered where they stand outside quotes",
    arguments: 1...6 as ClosedRange<UInt64>)
  func numbered(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let signs = ["?", "'", "\"", "-", "--", "\n", "a", " ", "ä", "''", "?,?", "integer", "("]
    for _ in 0..<400 {
      let text = (0..<chance.next() % 16).map { _ in signs[Int(chance.next() % UInt64(signs.count))] }
        .joined()
      #expect(PostgresWords.numbered(text) == slow(text), "\(text)")
    }
  }

  @Test(
    "A step whose types are rewritten twice is rewritten once, and quotes are never touched",
    arguments: 1...4 as ClosedRange<UInt64>)
  func types(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let words = [
      "integer", "real", "id", "create table t", "'integer real'", "\"text\"", "-- text\n", "Integer",
      "textual", ",", "(",
    ]
    for _ in 0..<200 {
      let parts = (0..<chance.next() % 10).map { _ in words[Int(chance.next() % UInt64(words.count))] }
      let once = PostgresWords.schema(parts.joined(separator: " "))
      #expect(PostgresWords.schema(once) == once, "\(once)")
      for quoted in parts where quoted.hasPrefix("'") || quoted.hasPrefix("\"") || quoted.hasPrefix("--") {
        #expect(once.contains(quoted), "\(once)")
      }
      #expect(!once.contains(/\breal\b(?![^']*')/) || once.contains("--") || once.contains("'"), "\(once)")
    }
  }

  @Test("No address shows its password, however it is written", arguments: 1...4 as ClosedRange<UInt64>)
  func secrets(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let signs = ["a", "Z", "9", "%40", "%3A", "-", "_", ".", "!", "~"]
    for _ in 0..<200 {
      let password =
        "pw"
        + (0..<1 + chance.next() % 12).map { _ in signs[Int(chance.next() % UInt64(signs.count))] }.joined()
      for address in [
        "postgres://anna:\(password)@db/county",
        "postgresql://anna:\(password)@h1:5432,h2/county?sslmode=require",
        "postgres://db/county?user=anna&password=\(password)", "host=db password=\(password) dbname=county",
        "dbname=county password = '\(password)' host=db", "postgres://:\(password)@/county",
        "password=\(password)&dbname=county", "dbname=county sslpassword=\(password)",
      ] {
        let shown = PostgresAddress(address).description
        #expect(!shown.contains(password), "\(address) is shown as \(shown)")
        #expect(shown.contains("county"), "\(shown)")
      }
    }
  }
}
