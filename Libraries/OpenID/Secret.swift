/// A word that is used and never shown: not in a log, not in a fault, not in a dump (salaisuus).
public struct Secret: Sendable, Equatable, CustomStringConvertible, CustomDebugStringConvertible,
  CustomReflectable
{
  let word: String

  public init(_ word: String) { self.word = word }

  public var description: String { "(secret)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
