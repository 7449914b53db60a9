import Tables
import Testing

@Suite("Reading a row’s values") struct RowReadingTests {
  @Test(
    "A value of one kind read as another is the same value, or nothing",
    arguments: [
      (.text("12"), "12", 12, 12), (.text(" 12"), " 12", nil, nil), (.text(""), "", nil, nil),
      (.text("0x1"), "0x1", nil, 1),
      (.text("1.5"), "1.5", nil, 1.5), (.text("ä"), "ä", nil, nil),
      (.text("99999999999999999999"), "99999999999999999999", nil, 1e20),
      (.integer(0), "0", 0, 0), (.integer(.max), "9223372036854775807", .max, 0x1p63),
      (.integer(.min), "-9223372036854775808", .min, -0x1p63), (.real(0.5), "0.5", 1, 0.5),
      (.real(1.5), "1.5", 2, 1.5), (.real(-2.5), "-2.5", -3, -2.5), (.real(1e300), "1e+300", nil, 1e300),
      (.real(.infinity), "inf", nil, .infinity), (.null, nil, nil, nil),
    ] as [(Value, String?, Int?, Double?)])
  func kinds(_ value: Value, _ text: String?, _ int: Int?, _ real: Double?) {
    let row = Row([value])
    #expect(row.optionalText(0) == text && row.optionalInt(0) == int && row.real(0) == real)
    #expect(row.text(0) == text ?? "" && row.int(0) == int ?? 0)
  }

  @Test("What is no number is nothing, never a crash") func notANumber() {
    let row = Row([.real(.nan), .real(-.infinity), .text("NaN")])
    #expect(
      row.optionalInt(0) == nil && row.optionalInt(1) == nil && row.optionalInt(2) == nil && row.int(0) == 0)
  }

  @Test("Numbers at their limits go in and come out on every store") func limits() async throws {
    let store = try await openStore()
    let numbers = [
      Int.min, Int.min + 1, -1, 0, 1, Int(Int32.max) + 1, 1 << 53, (1 << 53) + 1, Int.max - 1, Int.max,
    ]
    let shares = [0, -0.0, 0.1, 1.0 / 3, 1e-300, -1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    try await store.write { connection in
      for (place, number) in numbers.enumerated() {
        try connection.run("insert into thing (id, number) values (\("n\(place)"), \(number))")
      }
      for (place, share) in shares.enumerated() {
        try connection.run("insert into thing (id, share) values (\("s\(place)"), \(share))")
      }
    }
    for (place, number) in numbers.enumerated() {
      let read = try await store.read {
        try $0.first("select number from thing where id = \("n\(place)")") { $0.optionalInt(0) }
      }
      #expect(read == number)
    }
    for (place, share) in shares.enumerated() {
      let read = try await store.read {
        try $0.first("select share from thing where id = \("s\(place)")") { $0.real(0) }
      }
      #expect(read == share, "\(share)")
    }
  }
}
