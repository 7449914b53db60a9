import County
import Foundation

extension World {
  /// The world outside: the clock on the wall and the system's own chance.
  static let real = World(
    now: { Moment(seconds: Int(Date().timeIntervalSince1970)) },
    chance: {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    })
}
