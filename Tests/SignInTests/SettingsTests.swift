import County
import CountyTesting
import Foundation
import OpenID
import Testing

@testable import SignIn

@Suite("Settings of the door") struct SettingsTests {
  static let whole = [
    "LUUKKU_ADDRESS": "https://luukku.example.fi/",
    "LUUKKU_OIDC_RESIDENTS_ISSUER": "https://tunnistus.example.fi", "LUUKKU_OIDC_RESIDENTS_CLIENT": "luukku",
    "LUUKKU_OIDC_RESIDENTS_SECRET": "sana", "LUUKKU_OIDC_RESIDENTS_LEVELS": "loa2 loa3",
    "LUUKKU_OIDC_STAFF_ISSUER": "https://ad.example.fi/tenant", "LUUKKU_OIDC_STAFF_CLIENT": "luukku-desk",
    "PATH": "/bin",
  ]

  static func read(_ change: [String: String?] = [:], files: [String: String] = [:]) -> (
    SignInSettings, [SettingProblem]
  ) {
    var environment = whole
    for (name, value) in change { environment[name] = value }
    let (settings, problems) = SignInSettings.read(environment) { path in
      guard let text = files[path] else { throw Refusal.notFound }
      return text
    }
    return (settings, problems)
  }

  @Test("Nothing said means no entrance and no complaint") func nothing() {
    let (settings, problems) = SignInSettings.read(["PATH": "/bin"])
    #expect(settings == SignInSettings() && problems.isEmpty && !settings.isSecure)
  }

  @Test("The environment gives both entrances") func environment() throws {
    let (settings, problems) = Self.read()
    #expect(problems.isEmpty && settings.isSecure && settings.address == "https://luukku.example.fi")
    let residents = try #require(settings.entries[.residents]?.client)
    #expect(
      residents.back == "https://luukku.example.fi/sign-in/residents/back"
        && residents.levels == ["loa2", "loa3"])
    #expect(
      residents.scopes == ["openid", "profile"] && residents.secret == Secret("sana") && !residents.asksMore)
    #expect(settings.entries[.staff]?.client.levels == [] && settings.entries[.staff]?.client.secret == nil)
  }

  @Test("A file says the same, and the environment wins over it") func file() throws {
    let file = """
      address: https://luukku.example.fi
      residents:
        issuer: https://tunnistus.example.fi
        client: from-file
        secretFile: /secret
        levels: [loa3]
        code: hetu
        municipality: kunta
        scopes: [profile, hetu]
        userinfo: yes
      """
    let environment = ["LUUKKU_OIDC_FILE": "/f", "LUUKKU_OIDC_RESIDENTS_CLIENT": "from-environment"]
    let (settings, problems) = SignInSettings.read(environment) { $0 == "/f" ? file : " sana \n" }
    let entry = try #require(settings.entries[.residents])
    #expect(
      problems.isEmpty && entry.client.id == "from-environment" && entry.client.secret == Secret("sana"))
    #expect(entry.claims.code == "hetu" && entry.claims.municipality == "kunta" && entry.client.asksMore)
    #expect(entry.client.scopes == ["openid", "profile", "hetu"] && settings.entries[.staff] == nil)
  }

  @Test(
    "A mistake names the setting and the mend",
    arguments: [
      (["LUUKKU_ADDRESS": nil], "LUUKKU_ADDRESS: it is missing"),
      (["LUUKKU_ADDRESS": "http://luukku.example.fi"], "LUUKKU_ADDRESS: it is not an address of https"),
      (["LUUKKU_ADDRESS": "https://luukku.example.fi/path"], "LUUKKU_ADDRESS: it is not an address of https"),
      (["LUUKKU_OIDC_STAFF_CLIENT": nil], "LUUKKU_OIDC_STAFF_CLIENT: it is missing"),
      (["LUUKKU_OIDC_STAFF_CLIENT": ""], "LUUKKU_OIDC_STAFF_CLIENT: it is missing"),
      (["LUUKKU_OIDC_STAFF_ISSUER": nil], "LUUKKU_OIDC_STAFF_ISSUER: it is missing"),
      (
        ["LUUKKU_OIDC_STAFF_ISSUER": "ad.example.fi"],
        "LUUKKU_OIDC_STAFF_ISSUER: it is not an address of https"
      ),
      (["LUUKKU_OIDC_RESIDENTS_LEVELS": nil], "LUUKKU_OIDC_RESIDENTS_LEVELS: it is missing"),
      (["LUUKKU_OIDC_RESIDENTS_SECRET": ""], "LUUKKU_OIDC_RESIDENTS_SECRET: it is empty"),
      (["LUUKKU_OIDC_STAFF_SECRET_FILE": "/gone"], "LUUKKU_OIDC_STAFF_SECRET_FILE: the file cannot be read"),
      (
        ["LUUKKU_OIDC_RESIDENTS_SECRET_FILE": "/s"],
        "LUUKKU_OIDC_RESIDENTS_SECRET_FILE: the secret is given twice"
      ),
      (["LUUKKU_OIDC_STAF_CLIENT": "x"], "LUUKKU_OIDC_STAF_CLIENT: there is no such setting"),
      (["LUUKKU_OIDC_FILE": "/gone"], "LUUKKU_OIDC_FILE: the file cannot be read"),
      (["LUUKKU_OIDC_FILE": "/broken"], "LUUKKU_OIDC_FILE: the file cannot be read"),
      (["LUUKKU_OIDC_FILE": "/typo"], "LUUKKU_OIDC_FILE: “staff.isuer” is not known"),
      (["LUUKKU_OIDC_FILE": "/other"], "LUUKKU_OIDC_FILE: “doctors” is not known"),
    ] as [([String: String?], String)]) func mistakes(_ change: [String: String?], _ said: String)
  {
    let files = [
      "/s": "sana", "/broken": "a: [", "/typo": "staff:\n  isuer: x\n", "/other": "doctors:\n  issuer: x\n",
    ]
    let (_, problems) = Self.read(change, files: files)
    #expect(
      problems.contains { $0.description.hasPrefix(said) && $0.description.contains(". Mend: ") },
      "\(problems)")
    #expect(!"\(problems)".contains("sana"), "a secret is never shown")
  }

  @Test("Residents' strength may be left to the service, but only by saying so") func any() {
    let (settings, problems) = Self.read(["LUUKKU_OIDC_RESIDENTS_LEVELS": "any"])
    #expect(problems.isEmpty && settings.entries[.residents]?.client.levels == [])
  }

  @Test("Over plain http only this machine is an address") func local() {
    let (settings, problems) = Self.read(["LUUKKU_ADDRESS": "http://localhost:8080"])
    #expect(problems.isEmpty && !settings.isSecure)
  }

  @Test("Any text as a setting is read without a crash: 3 000 random ones") func fuzz() {
    let chance = SeededChance(seed: 21),
      names = SettingName.variables.keys.sorted() + ["LUUKKU_ADDRESS", "LUUKKU_OIDC_FILE"]
    let signs = Array("https://a.fi: {}[]-\n\"'\u{0}ä\\%#?&=")
    for _ in 0..<3_000 {
      let text = String(
        (0..<Int(chance.next() % 30)).map { _ in signs[Int(chance.next() % UInt64(signs.count))] })
      let name = names[Int(chance.next() % UInt64(names.count))]
      _ = Self.read([name: text], files: ["/x": text])
      _ = Self.read(["LUUKKU_OIDC_FILE": "/x"], files: ["/x": text])
    }
  }
}
