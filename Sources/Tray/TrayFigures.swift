package import County
import Tables

/// Half of a calendar year, by which providers are reported (puolivuosi).
package struct HalfYear: Sendable, Equatable {
  package var year: Int
  /// 1 or 2.
  package var half: Int

  package init(_ day: Day) {
    let parts = day.parts
    (year, half) = (parts.year, parts.month <= 6 ? 1 : 2)
  }

  /// Reads `2026-1`.
  package init?(_ text: String) {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 2, (2000...2100).contains(parts[0]), (1...2).contains(parts[1]) else { return nil }
    (year, half) = (parts[0], parts[1])
    guard self.text == text else { return nil }
  }

  package var text: String { "\(year)-\(half)" }
  package var start: Day { Day(year, half == 1 ? 1 : 7, 1) ?? Day(number: 0) }
  package var before: HalfYear { HalfYear(start - 1) }
  package var end: Day { start.adding(months: 6) }
}

/// What a provider's offers led to in a half-year (tarjoajan luvut).
package struct ProviderFigures: Sendable, Equatable {
  /// An association's id, or `county`.
  package var provider: String
  /// Looks at the tray, questions to the search and the chat, all together.
  package var searches: Int
  /// Looks in which some offer of the provider was shown.
  package var finds: Int
  /// How often contact details were asked for.
  package var contacts: Int
  package var orders: Int
  /// Orders sent by a professional.
  package var referred: Int
  package var accepted: Int
  package var ratings: Int
  package var ratingSum: Int
}

extension Tray {
  /// One row a provider, associations in the order of the content, then the county.
  package func figures(_ half: HalfYear) async throws -> [ProviderFigures] {
    let (from, to) = (Moment(half.start), Moment(half.end))
    let providers = content.associations.map(\.id.text) + ["county"]
    return try await journal.database.read { connection in
      let searches = try connection.count(TrayRecords.searches(from, to))
      return try providers.map { provider in
        let orders = try connection.first(TrayRecords.orders(provider, from, to)) { row in
          (row.int(0), row.optionalInt(1) ?? 0, row.optionalInt(2) ?? 0, row.int(3), row.optionalInt(4) ?? 0)
        }
        return ProviderFigures(
          provider: provider, searches: searches,
          finds: try connection.count(TrayRecords.finds(provider, from, to)),
          contacts: try connection.count(TrayRecords.contacts(provider, from, to)), orders: orders?.0 ?? 0,
          referred: orders?.1 ?? 0, accepted: orders?.2 ?? 0, ratings: orders?.3 ?? 0,
          ratingSum: orders?.4 ?? 0)
      }
    }
  }
}

extension TrayRecords {
  static func searches(_ from: Moment, _ to: Moment) -> SQL {
    "select count(*) from tray_look where provider = '*' and at >= \(from) and at < \(to)"
  }
  static func finds(_ provider: String, _ from: Moment, _ to: Moment) -> SQL {
    """
    select count(distinct id) from tray_look
    where provider = \(provider) and way <> 'opened' and at >= \(from) and at < \(to)
    """
  }
  static func contacts(_ provider: String, _ from: Moment, _ to: Moment) -> SQL {
    """
    select count(*) from tray_look
    where provider = \(provider) and way = 'opened' and at >= \(from) and at < \(to)
    """
  }
  static func orders(_ provider: String, _ from: Moment, _ to: Moment) -> SQL {
    """
    select count(*), sum(referred), sum(accepted), count(score), sum(score) from tray_order
    where association = \(provider) and placed >= \(from) and placed < \(to)
    """
  }
}
