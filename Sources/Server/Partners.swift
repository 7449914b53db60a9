import County

/// Keys of the systems that may send contacts (`LUUKKU_PARTNERS`), kept only as digests (kumppanit).
struct Partners: Equatable, Sendable {
  /// The partner's name by the digest of its key.
  private(set) var names: [String: String] = [:]

  static let fewest = 8

  /// Reads `name:key,name:key`. A mistake is told by the entry's place; the key itself is never said.
  init(_ text: String) throws(Refused) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    for (index, entry) in text.split(separator: ",", omittingEmptySubsequences: false).enumerated() {
      try add(Form.clean(String(entry)), place: index + 1)
    }
  }

  private mutating func add(_ entry: String, place: Int) throws(Refused) {
    let parts = entry.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[1].isEmpty else {
      throw Self.refused(place, "it is not name:key", "write for example triage:long-secret-key")
    }
    guard let name = ID<Partners>(parts[0]) else {
      throw Self.refused(place, "its name is not an identifier", "use small letters, digits, - and .")
    }
    guard parts[1].utf8.count >= Self.fewest else {
      throw Self.refused(
        place, "its key is too short", "use at least \(Self.fewest) signs, better 32 made by chance")
    }
    let digest = Digest.hex(String(parts[1]))
    guard names[digest] == nil || names[digest] == name.text else {
      throw Self.refused(place, "its key is another partner’s too", "give each partner a key of its own")
    }
    names[digest] = name.text
  }

  private static func refused(_ place: Int, _ what: String, _ mend: String) -> Refused {
    Refused("LUUKKU_PARTNERS: entry \(place): \(what); \(mend)")
  }
}
