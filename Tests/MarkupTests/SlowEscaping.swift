import Markup

/// Escaping written again as slowly as it can be: one scalar at a time, one rule after another (hidas malli).
enum SlowEscaping {
  static func escaped(_ text: String) -> String {
    var written = ""
    for scalar in text.unicodeScalars {
      if scalar == "&" {
        written += "&amp;"
      } else if scalar == "<" {
        written += "&lt;"
      } else if scalar == ">" {
        written += "&gt;"
      } else if scalar == "\"" {
        written += "&quot;"
      } else if scalar == "'" {
        written += "&#39;"
      } else if !isControl(scalar) {
        written.unicodeScalars.append(scalar)
      }
    }
    return written
  }

  /// Control characters but tab, line feed and carriage return.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10, 13: false
    case 0...31, 127...159: true
    default: false
    }
  }
}
