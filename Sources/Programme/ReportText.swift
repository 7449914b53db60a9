import Crypto
import Foundation

extension Report {
  /// The report as text: each cell begins with a tab, rows part at empty lines. What was read in comes out cell by
  /// cell the same, and the same report is the same bytes.
  package var text: String {
    var lines = [title, ""]
    for part in parts {
      if let table = part.table {
        lines += table.plain.lines + [""]
      } else if let level = part.level {
        lines += (level == 2 ? ["", ""] : [""]) + [part.text ?? ""]
      } else {
        lines.append(part.isChange ? "Muutos: \(part.text ?? "")" : part.text ?? "")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// SHA-256 of the text, in small hexadecimal signs: what a signature is given for.
  package var hash: String {
    SHA256.hash(data: Data(text.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
      .joined()
  }
}

extension DocumentTable {
  /// Lines as a document saved as text has them.
  package var lines: [String] {
    rows.flatMap { row in row.map { "\t" + $0 } + [""] }
  }
}
