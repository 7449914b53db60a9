import County
import OpenID
import Testing

@testable import SignIn

@Suite("A file of sign-in settings, however it is written") struct SettingsFuzzTests {
  private static let good = """
    address: https://luukku.example.fi
    residents:
      issuer: https://tunnistus.example.fi
      client: luukku
      secret: salaisuus-1
      levels: [strong]
    staff:
      issuer: https://hakemisto.example.fi
      client: luukku-desk
      secretFile: /etc/secret
      scopes: [openid, groups]
      userinfo: yes
    """

  private func read(_ text: String) -> (settings: SignInSettings, problems: [SettingProblem]) {
    SignInSettings.read(["LUUKKU_OIDC_FILE": "sign-in.yaml"]) { $0 == "/etc/secret" ? "salaisuus-2\n" : text }
  }

  @Test("The good file is read whole") func whole() throws {
    let (settings, problems) = read(Self.good)
    #expect(problems.isEmpty && settings.entries.count == 2)
    #expect(settings.entries[.staff]?.client.scopes == ["openid", "groups"])
    #expect(settings.entries[.staff]?.client.asksMore == true)
    #expect(settings.entries[.residents]?.client.levels == ["strong"])
  }

  @Test(
    "A file of another form is a problem in words",
    arguments: [
      "", " ", "just words", "- a\n- b", "7", "null", "{", "address: [", "\u{0}\u{1}",
      "address: {a: b}\nresidents: x",
      "residents:\n  - issuer", "staff: https://a.fi", "others:\n  issuer: https://a.fi",
      "residents:\n  isuer: https://a.fi",
      String(repeating: "[", count: 50_000), String(repeating: "a: &a\n", count: 2_000), "a: *b",
      "? [a]\n: b",
    ])
  func odd(_ text: String) {
    let (settings, problems) = read(text)
    #expect(settings.entries.isEmpty && !problems.isEmpty)
    for problem in problems {
      #expect(!problem.what.isEmpty && !problem.mend.isEmpty && problem.setting.hasPrefix("LUUKKU_"))
    }
  }

  @Test("The same name twice is refused rather than guessed") func twice() {
    let (settings, problems) = read(Self.good + "\naddress: https://evil.example")
    #expect(settings.address != "https://evil.example" || !problems.isEmpty)
  }

  @Test(
    "Signs changed, lines lost: never a crash, never half an entrance, never a secret said",
    arguments: 1...6 as ClosedRange<UInt64>)
  func changed(_ seed: UInt64) {
    let chance = SeededChance(seed: seed)
    for _ in 0..<120 {
      var lines = Self.good.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      switch chance.next() % 3 {
      case 0: lines.remove(at: Int(chance.next() % UInt64(lines.count)))
      case 1: lines.swapAt(Int(chance.next() % UInt64(lines.count)), Int(chance.next() % UInt64(lines.count)))
      default:
        let place = Int(chance.next() % UInt64(lines.count))
        lines[place] = String(lines[place].dropLast(Int(chance.next() % 20)))
      }
      let (settings, problems) = read(lines.joined(separator: "\n"))
      for entry in settings.entries.values {
        #expect(
          !entry.client.issuer.isEmpty && !entry.client.id.isEmpty && entry.client.back.hasPrefix("https://"))
      }
      if let residents = settings.entries[.residents] {
        #expect(!residents.client.levels.isEmpty, "strength was lost")
      }
      #expect(!problems.map(\.description).joined().contains("salaisuus"))
    }
  }

  @Test(
    "Each part that must be there is missed by its name",
    arguments: ["address", "issuer", "client", "levels"])
  func missing(_ name: String) {
    let lines = Self.good.split(separator: "\n", omittingEmptySubsequences: false)
    let without = lines.filter { !$0.drop { $0 == " " }.hasPrefix(name + ":") }.joined(separator: "\n")
    let (settings, problems) = read(without)
    #expect(
      settings.entries[.residents] == nil && problems.contains { $0.setting.lowercased().hasSuffix(name) })
  }
}
