import CVoikko

/// One loaded Voikko dictionary. Voikko allows a handle to be used by one thread at a time.
final class VoikkoHandle: @unchecked Sendable {
  private let pointer: OpaquePointer

  init() throws(DictionaryMissing) {
    var message: UnsafePointer<CChar>?
    guard let pointer = voikkoInit(&message, "fi", nil) else {
      throw DictionaryMissing(said: message.map { String(cString: $0) } ?? "no message")
    }
    self.pointer = pointer
  }

  deinit { voikkoTerminate(pointer) }

  /// Every reading of the word form, in Voikko's order, without repeats.
  func readings(_ word: String) -> [Reading] {
    guard let list = voikkoAnalyzeWordCstr(pointer, word) else { return [] }
    defer { voikko_free_mor_analysis(list) }
    var readings: [Reading] = [], at = 0
    while let analysis = list[at] {
      let reading = Reading(
        base: Self.value(analysis, "BASEFORM"), bases: Self.value(analysis, "WORDBASES"),
        kind: Self.value(analysis, "CLASS"))
      if !reading.base.isEmpty, !readings.contains(reading) { readings.append(reading) }
      at += 1
    }
    return readings
  }

  /// Spellings that Voikko offers for a word it does not know, best first.
  func suggestions(_ word: String) -> [String] {
    guard let list = voikkoSuggestCstr(pointer, word) else { return [] }
    defer { voikkoFreeCstrArray(list) }
    var words: [String] = [], at = 0
    while let suggestion = list[at] {
      words.append(Folding.fold(String(cString: suggestion)))
      at += 1
    }
    return words
  }

  private static func value(_ analysis: OpaquePointer, _ key: String) -> String {
    guard let text = voikko_mor_analysis_value_cstr(analysis, key) else { return "" }
    defer { voikko_free_mor_analysis_value_cstr(text) }
    return String(cString: text)
  }
}

/// Voikko's Finnish dictionary could not be opened.
public struct DictionaryMissing: Error, Sendable, CustomStringConvertible {
  public var said: String

  public init(said: String) { self.said = said }

  public var description: String {
    "The Finnish dictionary of Voikko could not be opened (\(said)). Install the package voikko-fi. "
      + "Until then Finnish words are compared by stems only."
  }
}
