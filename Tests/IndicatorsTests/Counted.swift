import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

extension Told {
  /// What an indicator says of these facts in a period, as fed one by one.
  func figure(_ id: String, _ period: String = "2026-03", unit: String? = nil) throws -> IndicatorReading {
    let store = IndicatorStore(taking: facts), number = try #require(Registry.ids.firstIndex(of: id))
    let cut = unit.map { Cut(.unit, store.book.units.number($0) ?? -1) }
    return store.reading(number, try #require(Period(period)), cut)
  }

  /// A contact of a matter, and then what came of it, each at its own moment.
  static func matter(
    _ came: String, _ channel: ContactChannel = .web, _ then: [(any FactPayload, String)] = []
  ) throws -> Told {
    var told = Told()
    try told.tell(Told.contact(channel), of: "m", at: try #require(Moment(came)), by: .resident)
    for (payload, at) in then { try told.tell(payload, of: "m", at: try #require(Moment(at))) }
    return told
  }
}

extension IndicatorReading {
  /// `3 / 4`.
  var counted: String { "\(numerator) / \(denominator)" }
}
