import Contact
import County
import CountyTesting
import Markup
import OpenID
import OpenIDTesting
import Synchronization
import Tables

@testable import SignIn

/// A test county with a door, and made-up identity services behind it (ovi).
struct TestDoor {
  let county: TestCounty
  let fake: FakeProvider
  let sessions: Sessions
  let staff: StaffRoll
  let signIn: SignIn
  let reports = Reports()

  /// What the keeper would read in the log.
  final class Reports: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock(\.self) }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  static let address = "https://luukku.example.fi"
  static let listed = StaffMember(
    id: ID("elli-nurse") ?? .example, name: "Elli Tuomenhohde", profession: "nurse",
    unit: ID("yhteyskeskus") ?? .example,
    role: .nurse, languages: [.fi])

  init(entrances: [Entrance] = Entrance.allCases, directory: Directory? = nil, store: (any Database)? = nil)
    async throws
  {
    county = try await TestCounty(
      facts: SignIn.facts, records: [SessionRecords()], migrations: SessionRecords.migrations, store: store)
    let clock = county.clock, seal = Seal(key: "a key that is long enough for a test"), reports = reports
    let fake = FakeProvider { clock.now.seconds }
    (self.fake, staff) = (fake, StaffRoll([Self.listed.id.text: Self.listed]))
    sessions = Sessions(seal: seal, journal: county.journal)
    let doorways = entrances.map { entrance in
      Doorway(
        entrance,
        Provider(
          Client(
            issuer: FakeProvider.issuer, id: "luukku", secret: Secret(FakeProvider.secret),
            back: Self.address + SignInLink.back(entrance).path,
            levels: entrance == .residents ? ["strong"] : []),
          now: { clock.now.seconds }, web: fake.web))
    }
    signIn = SignIn(
      contact: county.contact, sessions: sessions, seal: seal, doorways: doorways,
      directory: try directory ?? ContentFolder.shipped.read(from: Directory.file), staff: staff,
      phone: "08 123 456", address: Self.address, report: reports.add)
  }

  /// A visitor of this door, with the cookie of a try.
  struct Guest {
    var visitor = Visitor()
    var attempt: String?
  }

  func answer(
    _ path: String, query: [String: String] = [:], method: Ask.Method = .get, as guest: Guest = Guest()
  ) async throws -> Answer? {
    var ask = Ask(method, path, query: query, visitor: guest.visitor)
    ask.headers["attempt"] = guest.attempt
    return try await SignInDoor(signIn).answer(ask)
  }

  /// Leaves for the identity service; the address there and the cookie.
  func out(_ entrance: Entrance, to: String? = nil) async throws -> (address: String, cookie: String)? {
    let query = to.map { ["to": $0] } ?? [:]
    guard
      case .depart(let address, let cookie)? = try await answer(SignInLink.out(entrance).path, query: query)
    else { return nil }
    return (address, cookie)
  }

  /// There and back with `claims`.
  func enter(
    _ entrance: Entrance, _ claims: [String: Told], to: String? = nil, lang: Lang = .fi
  ) async throws -> Answer? {
    guard let (address, cookie) = try await out(entrance, to: to) else { return nil }
    let guest = Guest(visitor: Visitor(lang: lang), attempt: cookie)
    return try await answer(SignInLink.back(entrance).path, query: fake.visit(address, as: claims), as: guest)
  }

  static let aada: [String: Told] = [
    "urn:oid:1.2.246.21": "010594Y9032", "name": "Aada Kaislavuolle", "acr": "strong", "sub": "aada",
  ]
}

extension Answer {
  /// The page's status and source; `nil` for other answers.
  var shown: (status: Int, source: String)? {
    guard case .page(let html, let status) = self else { return nil }
    return (status, html.source)
  }
  var signedIn: (visitor: Visitor, to: String)? {
    guard case .signIn(let visitor, let to) = self else { return nil }
    return (visitor, to)
  }
}
