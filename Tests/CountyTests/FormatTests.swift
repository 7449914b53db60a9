import County
import Testing

@Suite("Dates and numbers as people write them") struct FormatTests {
  private let moment = Moment("2026-11-20T14:05") ?? Moment(seconds: 0)

  @Test(
    "Days and times follow each language",
    arguments: [
      (Lang.fi, "pe 20.11.2026 klo 14.05", "klo 14.05"), (.sv, "fre 20.11.2026 kl. 14.05", "kl. 14.05"),
      (.en, "Fri 20.11.2026 at 14.05", "at 14.05"),
    ])
  func times(_ lang: Lang, _ whole: String, _ clock: String) {
    #expect(Format.moment(moment, lang) == whole && Format.at(moment, lang) == clock)
    #expect(
      Format.short(moment, now: moment + 60, lang) == clock
        && Format.short(moment, now: moment + 400 * 86_400, lang) == whole
        && Format.short(moment, now: moment + 86_400, lang) == whole.replacing("2026", with: ""))
  }

  @Test(
    "Whole numbers are grouped by thousands",
    arguments: [
      (0, "0", "0"), (999, "999", "999"), (1_000, "1 000", "1,000"), (1_234_567, "1 234 567", "1,234,567"),
      (-1_234, "−1 234", "−1,234"), (100, "100", "100"),
    ])
  func numbers(_ number: Int, _ finnish: String, _ english: String) {
    #expect(
      Format.number(number, .fi) == finnish.replacing(" ", with: "\u{a0}")
        && Format.number(number, .en) == english)
    #expect(Format.number(number, .sv) == Format.number(number, .fi))
  }

  @Test(
    "Decimals are rounded, with a comma, and never a minus nought",
    arguments: [
      (1_234.56, 1, "1 234,6"), (0.05, 1, "0,1"), (0.04, 1, "0,0"), (-0.04, 1, "0,0"), (-2.5, 1, "−2,5"),
      (9.996, 2, "10,00"), (7, 0, "7"), (1.5, 3, "1,500"), (0.999, 0, "1"),
    ])
  func decimals(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(Format.number(value, decimals: decimals, .fi) == text.replacing(" ", with: "\u{a0}"))
  }

  @Test("Shares are per cent") func percent() {
    #expect(
      Format.percent(0.45, .fi) == "45\u{a0}%" && Format.percent(0.45, .en) == "45%"
        && Format.percent(0.456, .sv, decimals: 1) == "45,6\u{a0}%")
  }

  @Test(
    "Lengths of time in their two largest parts",
    arguments: [
      (0, "0 min"), (59, "0 min"), (2_700, "45 min"), (3_600, "1 h"), (5_400, "1 h 30 min"), (86_400, "1 pv"),
      (183_600, "2 pv 3 h"), (-2_700, "45 min"),
    ])
  func lengths(_ seconds: Int, _ text: String) { #expect(Format.length(seconds, .fi) == text) }

  @Test("Every role, profession and shared word has three languages") func words() {
    #expect(
      Role.allCases.allSatisfy { !$0.name.hasBlank } && Profession.names.values.allSatisfy { !$0.hasBlank })
    #expect(Profession.name("alchemist") == Text(same: "alchemist"))
    let shared = [
      Words.skip, Words.places, Words.emergency, Words.urgent, Words.desk, Words.board, Words.signIn,
      Words.signOut, Words.nobody, Words.back,
    ]
    #expect(!shared.contains { $0.hasBlank })
  }
}
