import Foundation

/// One file's records, found under whatever wrapping it has; which type they are is read from their own keys.
struct PTVFile {
  var name: String
  var rows: [(type: PTVShape?, row: PTVRow)] = []
  var fault: PTVFault?

  private static let largest = 200 << 20
  /// The register's own records are eleven levels deep.
  private static let deepest = 64

  init(name: String, data: Data) {
    self.name = name
    do {
      let elements = try Self.elements(try Self.parse(data))
      rows = elements.map { (($0 as? [String: Any]).flatMap(PTVShape.init), PTVRow($0)) }
      fault = elements.isEmpty || rows.contains { $0.type != nil } ? nil : Self.verdict(elements)
    } catch let fault as PTVFault {
      self.fault = fault
    } catch {
      fault = .notJSON
    }
  }

  static func parse(_ data: Data) throws -> Any {
    guard data.count <= largest else { throw PTVFault.tooLarge }
    guard String(validating: data, as: UTF8.self) != nil else { throw PTVFault.notUTF8 }
    guard isShallow(data) else { throw PTVFault.tooDeep }
    return try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
  }

  /// Counts brackets outside strings, so that a hostile file never reaches the parser's own recursion.
  private static func isShallow(_ data: Data) -> Bool {
    var depth = 0, inString = false, escaped = false
    for byte in data {
      if escaped { escaped = false; continue }
      switch (byte, inString) {
      case (UInt8(ascii: "\\"), true): escaped = true
      case (UInt8(ascii: "\""), _): inString.toggle()
      case (UInt8(ascii: "{"), false), (UInt8(ascii: "["), false): depth += 1
      case (UInt8(ascii: "}"), false), (UInt8(ascii: "]"), false): depth -= 1
      default: break
      }
      if depth > deepest { return false }
    }
    return true
  }

  /// A list; a page with its list; one object alone. An empty list is a county without records, no mistake.
  static func elements(_ value: Any) throws -> [Any] {
    if let list = value as? [Any] { return list.filter { !($0 is NSNull) } }
    guard let object = value as? [String: Any] else { throw PTVFault.nothingKnown }
    for key in ["itemList", "items", "results", "data"] {
      if let list = object[key] as? [Any] { return list.filter { !($0 is NSNull) } }
    }
    return [object]
  }

  private static func verdict(_ elements: [Any]) -> PTVFault? {
    let objects = elements.compactMap { $0 as? [String: Any] }
    if !objects.isEmpty, objects.allSatisfy({ $0["id"] != nil && $0["name"] != nil }) { return .onlyList }
    return .nothingKnown
  }
}

/// The shape of a record, known by its keys.
enum PTVShape {
  case service, generalDescription, nationalRow, channel, organization

  init?(_ record: [String: Any]) {
    let has = { (keys: [String]) in keys.contains { record[$0] != nil } }
    if has(["serviceChannelNames", "serviceChannelType", "serviceChannelDescriptions"]) {
      self = .channel
    } else if has(["organizationNames", "organizationDescriptions", "businessCode", "organizationType"]) {
      self = .organization
    } else if has(["serviceNames", "serviceDescriptions"]) {
      self = .service
    } else if has(["Name", "ReferenceCode", "BackgroundDescription"]) {
      self = .nationalRow
    } else if has(["generalDescriptionType"]) || (record["names"] != nil && record["descriptions"] != nil) {
      self = .generalDescription
    } else {
      return nil
    }
  }

  var type: PTVType {
    switch self {
    case .service, .generalDescription, .nationalRow: .services
    case .channel: .channels
    case .organization: .organizations
    }
  }
}
