/// A file of rows with commas and quotes (RFC 4180), read row by row from bytes.
package struct CSV: Sendable {
  private let bytes: [UInt8]
  private let separator: UInt8

  package init(_ bytes: [UInt8], separator: Character = ",") {
    self.bytes = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? Array(bytes.dropFirst(3)) : bytes
    self.separator = separator.asciiValue ?? UInt8(ascii: ",")
  }

  /// Calls `body` with each row's line number, from 1, and its cells. Empty lines are passed over.
  /// Gives back the line on which a quote was opened and never closed, where there is one.
  @discardableResult
  package func each(_ body: (Int, [String]) throws -> Void) rethrows -> Int? {
    var place = 0, line = 1, open: Int?
    while place < bytes.count {
      let start = line
      let cells = row(&place, &line, &open)
      if cells != [""] { try body(start, cells) }
    }
    return open
  }

  private func row(_ place: inout Int, _ line: inout Int, _ open: inout Int?) -> [String] {
    var cells: [String] = []
    while true {
      cells.append(cell(&place, &line, &open))
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    if place < bytes.count, bytes[place] == 13 { place += 1 }
    if place < bytes.count, bytes[place] == 10 { place += 1 }
    line += 1
    return cells
  }

  private func cell(_ place: inout Int, _ line: inout Int, _ open: inout Int?) -> String {
    var text: [UInt8] = [], quoted = false
    let start = line
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\"") {
        if quoted, place + 1 < bytes.count, bytes[place + 1] == byte {
          text.append(byte); place += 1
        } else {
          quoted.toggle()
        }
      } else if !quoted, byte == separator || byte == 10 || byte == 13 {
        break
      } else {
        if byte == 10 { line += 1 }
        text.append(byte)
      }
      place += 1
    }
    if quoted { open = start }
    return String(decoding: text, as: UTF8.self)
  }
}
