import Contact
import County
package import Tables

/// What figures read beside their columns: the journal's matters in order, and rows behind a number.
package enum IndicatorRecords {}

extension AvoHilmo {
  /// Every fact of every matter, matter by matter.
  package static let matters: SQL = """
    select position, id, stream, version, kind, occurred, recorded, actor, role, unit, payload from fact
    where stream >= 'matter/' and stream < 'matter0' order by stream, version
    """
}

extension IndicatorRecords {
  /// Those of the matters that the reader may see, newest first.
  static func matters(_ ids: [String], readableBy access: Access) -> SQL {
    """
    select matter.id, matter.topic, matter.opened from matter where matter.id in \(list: ids)
      and \(access.readable) order by matter.opened desc, matter.id limit 100
    """
  }
}
