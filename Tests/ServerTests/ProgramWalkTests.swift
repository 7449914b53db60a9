import Contact
import County
import HTTPTypes
import SignIn
import Testing
import Tray

@testable import CountyTesting
@testable import luukku

extension WholeProgram {
  @Suite("A walk through the whole program") struct ProgramWalkTests {
    @Test(
      "Every link of every page leads somewhere, every page is whole, and none is left in Finnish for those who read another language",
      arguments: Walk.walkers.indices)
    func walk(_ number: Int) async throws {
      let county = try await LivedCounty.looked.value, (comer, starts) = Walk.walkers[number]
      let walk = try await Walk(county, as: comer, .fi, from: starts), names = names(county)
      #expect(walk.broken == [], "\(comer)")
      #expect(walk.seen.count > starts.count)
      for (place, seen) in walk.seen.enumerated() {
        #expect(PageCheck.problems(seen.page) == [], "\(seen.address)")
        // each page in one of the other languages, in turn: the rooms’ own tests have them all
        let lang = [Lang.sv, .en][(place + number) % 2]
        let other = try await county.get(seen.address, by: comer, lang: lang).text
        #expect(other.contains("<html lang=\"\(lang.rawValue)\">"), "\(seen.address)")
        let same = words(seen.page).intersection(words(other)).subtracting(names)
        #expect(same == [], "\(seen.address) in \(lang)")
      }
    }

    /// What the page itself says: headings, labels, buttons and heads of tables.
    private func words(_ page: String) -> Set<String> {
      let wanted: Set = ["h1", "h2", "h3", "label", "button", "legend", "caption", "th", "summary"]
      var words: Set<String> = [], open: [(name: String, isOther: Bool)] = []
      for part in PageReading(page).parts {
        switch part {
        case .text(let text):
          guard let last = open.last, wanted.contains(last.name), !open.contains(where: \.isOther) else {
            continue
          }
          words.insert(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        case .tag(let tag) where PageReading.Tag.alone.contains(tag.name): continue
        case .tag(let tag) where tag.isClosing: open.removeLast()
        case .tag(let tag): open.append((tag.name, tag.name != "html" && tag.attributes["lang"] != nil))
        }
      }
      return words.filter { $0.count { $0.isLetter } > 4 }
    }

    /// Names are the same in every language, and people's own words are as they wrote them.
    private func names(_ county: LivedCounty) -> Set<String> {
      let assembly = county.open.county
      let places = assembly.contact.municipalities.flatMap { name in Lang.allCases.map { name.name[$0] } }
      let associations = assembly.guiding.tray.content.associations.flatMap { one in
        Lang.allCases.map { one.name[$0] } + (one.cards ?? []).flatMap { $0.name.byLang.values }
      }
      return Set(places + associations + assembly.staff.all.values.map(\.name))
        .union(["Aada Kaislavuolle", "Salainen sammakko", "Takaisinsoitto", "Hanke", "1.1 Hoitoon pääsee."])
    }
  }
}
