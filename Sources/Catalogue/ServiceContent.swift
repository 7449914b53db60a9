package import County

/// One of the county's own services (oma palvelu): the national code and name, our own plain words.
package struct ServiceContent: Codable, Hashable, Sendable {
  /// National reference code, `SOTE-0035`.
  package var code: String
  package var name: Text
  package var about: Text
  package var branch: ServiceBranch
  package var topic: ServiceTopic
  /// Codes of service classes (P…), target groups (KR…) and life events (KE…).
  package var classes: [String]
  package var groups: [String]
  package var events: [String]
  package var terms: [Concept]
  package var charge: Price
  package var words: Words
  package var next: NextStep

  /// A concept of the national ontology with its names (käsite).
  package struct Concept: Codable, Hashable, Sendable {
    package var uri: String
    package var fi: String
    package var sv: String
    package var en: String
  }

  /// Everyday words in which this very service is asked for (arkisanat).
  package struct Words: Codable, Hashable, Sendable {
    package var fi: [String]
    package var sv: [String]
    package var en: [String]

    package subscript(lang: Lang) -> [String] {
      switch lang {
      case .fi: fi
      case .sv: sv
      case .en: en
      }
    }
  }

  /// What it costs (maksu).
  package enum Price: String, Codable, Sendable { case free, fee, varies }

  /// What one does to get it (seuraava askel).
  package enum NextStep: String, Codable, Sendable { case contact, book, selfcare, call, form }

  package var id: ID<Service>? { ID(source: code) }
}

/// The branch that a service belongs to (palveluala).
package enum ServiceBranch: String, Codable, Sendable, CaseIterable {
  case primary, oral, mental, substance, family, child, elderly, disability, social, specialised,
    rehabilitation
  case general
}

/// The everyday doors by which services are listed (aihe).
package enum ServiceTopic: String, Codable, Sendable, CaseIterable {
  case ill, teeth, mind, family, ageing, money, other

  package var name: Text {
    switch self {
    case .ill: Text(fi: "Sairaus tai vaiva", sv: "Sjukdom eller besvär", en: "Illness or symptom")
    case .teeth: Text(fi: "Hampaat ja suu", sv: "Tänder och mun", en: "Teeth and mouth")
    case .mind: Text(fi: "Mieli ja päihteet", sv: "Psyke och rusmedel", en: "Mind and substance use")
    case .family: Text(fi: "Lapset ja perhe", sv: "Barn och familj", en: "Children and family")
    case .ageing: Text(fi: "Ikääntyneen arki", sv: "Vardag som äldre", en: "Managing in old age")
    case .money: Text(fi: "Raha ja asuminen", sv: "Pengar och boende", en: "Money and housing")
    case .other: Text(fi: "Jokin muu", sv: "Något annat", en: "Something else")
    }
  }
}
