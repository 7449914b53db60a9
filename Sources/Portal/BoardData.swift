package import County
package import Indicators
import Tables

/// The figures as JSON: `/board/data` and `luukku figures board`.
package struct BoardData: Codable, Sendable {
  package var asOf: Moment
  package var position: Int
  package var unit: String?
  package var figures: [Reading]

  package init(asOf: Moment, position: Int, unit: String?, figures: [Reading]) {
    (self.asOf, self.position, self.unit, self.figures) = (asOf, position, unit, figures)
  }
}

/// The board's one query: rows behind a number, of those that the reader may see.
enum BoardRecords {
  /// Of so many matters behind a number the newest are looked for, or of those that wait the tightest.
  static let most = 1_000
  /// So many rows are shown.
  static let shown = 100

  static func matters(_ ids: [String], readableBy access: Access) -> SQL {
    """
    select \(DeskRow.columns) from desk where matter in (select matter.id from matter where matter.id in \(list: ids)
      and \(access.readable)) order by due, opened limit \(shown)
    """
  }
}
