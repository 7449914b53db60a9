import Testing
/// Who gets in at an address of the program, and what everybody else is told (osoitteen sääntö).
struct AddressRule: Sendable, CustomTestStringConvertible {
  var address: String
  /// Who gets which status; nobody else gets in.
  var statuses: [Comer: Int]
  /// A person's own data may stand on it, for those who get in.
  var tells = false
  /// What the trace of a known person says when those who get in look.
  var leaves: String?

  /// Signs in the address stand for what has happened in the county: see `LivedCounty.places`.
  init(
    _ address: String, _ who: Set<Comer>, _ status: Int = 200, but others: [Set<Comer>: Int] = [:],
    tells: Bool = false, leaves: String? = nil
  ) {
    (self.address, self.tells, self.leaves) = (address, tells, leaves)
    statuses = Dictionary(uniqueKeysWithValues: who.map { ($0, status) })
    for (comers, status) in others { for comer in comers { statuses[comer] = status } }
  }

  /// Denied by default: whoever is not named is asked to sign in, or is told that it is not theirs.
  func status(for comer: Comer) -> Int { statuses[comer] ?? (comer == .nobody ? 401 : 403) }

  var testDescription: String { address }
}

extension AddressRule {
  /// Open to everybody: nothing of any person.
  static let open: [AddressRule] =
    [
      "/", "/accessibility", "/privacy", "/contact", "/sign-in", "/signed-out", "/services",
      "/services/by-class", "/services/S", "/units", "/units/kajaani-tk", "/ask", "/chat", "/life", "/flows",
      "/flows/F", "/flows/F/W/1", "/selfcare/tooth-pain", "/tray", "/tray/shelf/ke5", "/tray/compare/S/T",
      "/offers/K", "/orders/R", "/indicators", "/indicators/waitPrimary", "/api/v1/figures", "/health",
      "/api/v1/openapi.json", "/assets/luukku.css", "/assets/luukku.js", "/feedback/B",
    ].map { AddressRule($0, .everybody) } + [
      // the person's own words stand behind their own secret word, and nothing of who they are
      AddressRule("/follow/L", .everybody), AddressRule("/sign-out", .everybody, 303),
      AddressRule("/language/sv", .everybody, 303), AddressRule("/flows/F/W/end", .everybody, 303),
      AddressRule("/signed-out/residents", .everybody, 303),
      AddressRule("/signed-out/staff", .everybody, 303),
      AddressRule("/tray/choose", .everybody, 422), AddressRule("/api/v1/contacts", .everybody, 405),
    ]

  /// What is not there is not there for anybody.
  static let missing: [AddressRule] = [
    "/nowhere", "/follow/nosuchword", "/feedback/nosuchword", "/orders/nosuchword", "/services/sote-9999",
    "/units/nosuch", "/flows/nosuch", "/flows/F/nosuchword/1", "/selfcare/nosuch", "/offers/nosuch",
    "/tray/compare/nosuch/another", "/indicators/nosuch", "/sign-in/residents", "/sign-in/staff",
    "/sign-in/residents/back", "/assets/session.key", "/desk/nosuch", "/my/M/nosuch", "/board/nosuch",
    "/programme/nosuch", "/association/nosuch", "/api/v1/nosuch", "/life/nosuch", "/empty",
  ].map { AddressRule($0, .everybody, 404) }

  static let own: [AddressRule] = [
    AddressRule("/my", .residents), AddressRule("/my/readers", .residents),
    AddressRule("/my/M", [.owner], tells: true, leaves: "own"),
    AddressRule("/my/M/times", [.owner], 303, leaves: "own"), AddressRule("/my/M/message", .residents, 303),
    AddressRule("/my/M/cancel", .residents, 303), AddressRule("/my/M/feedback", [.owner], 303),
    AddressRule("/life/mine", .residents), AddressRule("/sessions", .signedIn),
  ]

  static let desk: [AddressRule] =
    ["/desk", "/desk/free", "/desk/mine", "/desk/repeats", "/desk/booked"].map {
      // a queue shows what the matter is about, and never whose it is
      AddressRule($0, .desk)
    } + [
      AddressRule("/desk/new", .professionals), AddressRule("/desk/next", .desk, 303),
      AddressRule("/desk/times", .desk), AddressRule("/desk/matter/nosuch", .desk, 404),
      AddressRule("/desk/matter/M", .ownDesk, tells: true, leaves: "care"),
      AddressRule("/desk/person/P", .ownDesk, tells: true, leaves: "care"),
      AddressRule("/desk/person/nosuch", [], 200), AddressRule("/desk/matter/M/claim", .desk, 303),
    ]

  static let figures: [AddressRule] =
    [
      "/board", "/board/unit/kajaani-tk", "/board/contacts", "/board/nps/kajaani-tk", "/board/data",
      "/board/data/kajaani-tk", "/indicators/alerts", "/indicators/queues", "/indicators/thirdFree",
      "/flows/F/picture", "/tray/report",
    ].map { AddressRule($0, .board) } + [
      AddressRule("/board/unit/nosuch", .board, 404), AddressRule("/board/data/nosuch", .board, 404),
      AddressRule("/indicators/alerts/waitPrimary-202603/acknowledge", .board, 404),
    ]

  static let steering: [AddressRule] =
    [
      "/programme/goals", "/programme/reports", "/programme/benefit/1",
      "/programme/benefit/1/measures", "/programme/goal/1.1", "/programme/project/J",
      "/programme/project/J/2026-02", "/programme/report/11-26", "/programme/report/11-26/text",
    ].map { AddressRule($0, .programme) }
    + [
      "/programme/ideas", "/programme/idea/I", "/programme/surveys", "/programme/survey/eva",
    ].map { AddressRule($0, .staff) } + [
      AddressRule("/programme", .programme, but: [.professionals: 303]),
      AddressRule("/programme/plan", [.office]), AddressRule("/programme/project/nosuch", .programme, 404),
      AddressRule("/programme/idea/nosuch", .staff, 404),
      AddressRule("/programme/survey/nosuch", .staff, 404),
    ]

  static let associations: [AddressRule] = [
    AddressRule("/association", .editors), AddressRule("/association/write", .editors),
    AddressRule("/association/cards/K", [.editor]), AddressRule("/association/cards/nosuch", .editors, 404),
    AddressRule("/association/orders/O", [.editor], tells: true, leaves: "order"),
    AddressRule("/association/orders/nosuch", .editors, 404),
  ]

  static let all = open + missing + own + desk + figures + steering + associations
}
