import Contact
import County
import Tables

/// Queries of a person's own matters and of who has read them.
enum MyRecords {
  /// A person's matters, of those that the reader may see.
  static func matters(of person: ID<Person>, readableBy access: Access) -> SQL {
    """
    select \(DeskRow.columns) from desk
    where matter in (select matter.id from matter where person = \(person) and \(access.readable))
    order by opened desc limit 50
    """
  }

  /// Matters of the signed-in resident, also those in which they acted for another.
  static func mine(_ access: Access) -> SQL {
    """
    select \(DeskRow.columns) from desk where matter in (select matter.id from matter where \(access.readable))
    order by opened desc limit 100
    """
  }

  /// A resident's own matter of a topic in which a time may be chosen now, the newest.
  static func bookable(_ topic: String, _ access: Access) -> SQL {
    """
    select matter from desk where topic = \(topic) and standing = \(Standing.toBook.rawValue)
      and matter in (select matter.id from matter where \(access.readable)) order by opened desc, matter limit 1
    """
  }

  static func readable(of person: ID<Person>, by access: Access) -> SQL {
    "select count(*) from matter where person = \(person) and \(access.readable)"
  }
}
