// swift-tools-version:6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let signatures = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let client = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A library that knows nothing of the county and could be published on its own.
func library(_ name: String, on needs: Target.Dependency...) -> [Target] {
  [
    .target(name: name, dependencies: needs, path: "Libraries/\(name)", swiftSettings: strict),
    .testTarget(
      name: name + "Tests",
      dependencies: [.init(stringLiteral: name)] + needs + (name == "Tables" ? ["TablesTesting"] : []),
      path: "Tests/\(name)Tests",
      swiftSettings: strict),
  ]
}

/// One step of the journey. A step may use earlier steps, never later ones.
func step(_ name: String, after earlier: String..., using others: Target.Dependency...) -> [Target] {
  let needs =
    (["County", "Markup", "Tables", "Rules"] + earlier).map { Target.Dependency(stringLiteral: $0) } + others
  let tables: [Resource] = [.embedInCode("Migrations")]
  return [
    .target(
      name: name, dependencies: needs, exclude: ["README.md"],
      resources: ["Catalogue", "Tray", "Contact", "Guidance", "Booking", "Feedback"].contains(name)
        ? tables : [],
      swiftSettings: strict),
    .testTarget(
      name: name + "Tests",
      dependencies: [.init(stringLiteral: name), "CountyTesting", "TablesTesting"] + needs,
      exclude: name == "Guidance" ? ["judged.tsv", "redflags.tsv"] : [], swiftSettings: strict),
  ]
}

let libraries: [Target] =
  library("Rules")  // texts, days, dated rules, questionnaires
  + library("Markup")  // HTML as a type, components, charts
  + library("Tables", on: grdb, sqlite, "CSQLite", "CPostgres")  // SQL as a value, SQLite and PostgreSQL
  + library("Language", on: "Rules", "CVoikko", "CStemmer")  // Finnish, Swedish and English words
  + library("Search", on: "Rules", "Language")  // index and ranking

let journey: [Target] =
  step("Catalogue", using: yams)  // what the county offers
  + step("Tray", after: "Catalogue")  // ours and the third sector's, side by side
  + step("Contact")  // a person reaches us
  + step("Assessment", after: "Contact", using: yams)  // what is needed, and how soon
  + step("Guidance", after: "Tray", "Contact", using: "Language", "Search", yams)  // what helps now
  + step("Booking", after: "Contact")  // who, where, when
  + step("Visits", after: "Contact", "Booking")  // going there and doing it
  + step("Feedback", after: "Contact", "Visits")  // how it went
  // what we learn
  + step("Indicators", after: "Contact", "Assessment", "Booking", "Visits", "Feedback", using: yams)
  + step("Programme", after: "Indicators", using: yams, crypto)  // what we change

let steps: [Target.Dependency] = [
  "Catalogue", "Tray", "Contact", "Assessment", "Guidance", "Booking", "Visits", "Feedback", "Indicators",
  "Programme",
]

let package = Package(
  name: "Luukku",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", from: "2.28.1", traits: []),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", from: "2.13.0"),
    .package(url: "https://github.com/groue/GRDB.swift.git", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser.git", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams.git", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/async-http-client.git", from: "1.37.0"),
  ],
  targets: libraries + journey + [
    .systemLibrary(
      name: "CVoikko", path: "Libraries/CVoikko", pkgConfig: "libvoikko", providers: [.apt(["libvoikko-dev"])]
    ),
    .systemLibrary(
      name: "CSQLite", path: "Libraries/CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(
      name: "CPostgres", path: "Libraries/CPostgres", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
    .systemLibrary(name: "CStemmer", path: "Libraries/CStemmer", providers: [.apt(["libstemmer-dev"])]),
    // the words everyone shares: people, access, refusal, calendar, journal
    .target(
      name: "County", dependencies: ["Rules", "Markup", "Tables", yams, crypto], exclude: ["README.md"],
      resources: [.embedInCode("Migrations"), .embedInCode("Assets")], swiftSettings: strict),
    // pages that cross steps: the desk, the resident's matters, the board
    .target(
      name: "Portal", dependencies: ["County", "Markup", "Tables", "Rules"] + steps, exclude: ["README.md"],
      resources: [.embedInCode("Migrations")], swiftSettings: strict),
    // signing in by another's word: OpenID Connect
    .target(
      name: "OpenID", dependencies: [crypto, signatures, client], path: "Libraries/OpenID",
      swiftSettings: strict),
    .target(
      name: "OpenIDTesting", dependencies: ["OpenID", crypto, signatures], path: "Tests/OpenIDTesting",
      swiftSettings: strict),
    .testTarget(
      name: "OpenIDTests", dependencies: ["OpenID", "OpenIDTesting", crypto], swiftSettings: strict),
    // who is at the door: sessions, and signing in at the county's identity services
    .target(
      name: "SignIn",
      dependencies: ["County", "Markup", "Tables", "Rules", "Contact", "OpenID", crypto, yams],
      exclude: ["README.md"], resources: [.embedInCode("Migrations")], swiftSettings: strict),
    // a made-up county, lived through the same requests that people use
    .target(
      name: "Demo", dependencies: ["County", "Markup", "Rules", "Portal", yams] + steps,
      exclude: ["README.md"],
      swiftSettings: strict),
    // settings → journal → steps → listen; the commands
    .executableTarget(
      name: "luukku",
      dependencies: [
        "County", "Markup", "Tables", "Rules", "Language", "Search", "OpenID", "SignIn", "Portal", "Demo",
        hummingbird, lifecycle,
        arguments, crypto, yams, grdb,
      ] + steps,
      path: "Sources/Server", exclude: ["README.md"], resources: [.embedInCode("Assets")],
      swiftSettings: strict),
    .target(
      name: "TablesTesting", dependencies: ["Tables"], path: "Tests/TablesTesting", swiftSettings: strict),
    .target(
      name: "CountyTesting",
      dependencies: ["County", "Tables", "TablesTesting", "Markup", "Rules", "Contact", "Assessment"],
      path: "Tests/CountyTesting", swiftSettings: strict),
    .testTarget(
      name: "CountyTests",
      dependencies: ["County", "CountyTesting", "TablesTesting", "Tables", "Markup", "Rules"],
      swiftSettings: strict),
    .testTarget(
      name: "SignInTests",
      dependencies: [
        "SignIn", "OpenID", "OpenIDTesting", "Contact", "County", "CountyTesting", "Markup", "Tables",
        "Rules",
        crypto,
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PortalTests",
      dependencies: ["Portal", "SignIn", "County", "CountyTesting", "Markup", "Tables", "Rules"] + steps,
      swiftSettings: strict),
    .testTarget(
      name: "DemoTests",
      dependencies: ["Demo", "Portal", "County", "CountyTesting", "Markup", "Tables", "Rules"] + steps,
      swiftSettings: strict),
    .testTarget(
      name: "ServerTests",
      dependencies: [
        "luukku", "Portal", "County", "CountyTesting", "Markup", "Tables", "Rules", hummingbird, arguments,
      ] + steps, swiftSettings: strict),
    .testTarget(name: "ShapeTests", swiftSettings: strict),
  ]
)
