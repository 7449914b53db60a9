package import County

/// What somebody's trouble is about, in everyday doors (aihe).
package enum Topic: String, Codable, Sendable, CaseIterable {
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

  /// The branch of law that the clocks follow until somebody assesses otherwise.
  package var branch: Branch {
    switch self {
    case .ill, .mind, .other: .primary
    case .teeth: .oral
    case .family, .money: .social
    case .ageing: .elderly
    }
  }
}

/// A branch of service that has rules of its own (palveluala).
package enum Branch: String, Codable, Sendable, CaseIterable {
  case primary, oral, mental, specialised, psychiatric, elderly, child, childWelfare, disability,
    incomeSupport, social

  package var name: Text {
    switch self {
    case .primary: Text(fi: "perusterveydenhuolto", sv: "primärvård", en: "primary care")
    case .oral: Text(fi: "suun terveydenhuolto", sv: "munhälsovård", en: "oral health")
    case .mental: Text(fi: "nuorten terapiatakuu", sv: "terapigaranti för unga", en: "young people’s therapy")
    case .specialised: Text(fi: "erikoissairaanhoito", sv: "specialiserad vård", en: "specialised care")
    case .psychiatric: Text(fi: "psykiatria", sv: "psykiatri", en: "psychiatry")
    case .elderly: Text(fi: "ikääntyneiden palvelut", sv: "äldretjänster", en: "services for older people")
    case .child: Text(fi: "lapsen palvelutarve", sv: "barnets servicebehov", en: "a child’s needs")
    case .childWelfare: Text(fi: "lastensuojelu", sv: "barnskydd", en: "child welfare")
    case .disability: Text(fi: "vammaispalvelut", sv: "funktionshinderservice", en: "disability services")
    case .incomeSupport: Text(fi: "toimeentulotuki", sv: "utkomststöd", en: "income support")
    case .social: Text(fi: "sosiaalipalvelut", sv: "socialtjänster", en: "social services")
    }
  }
}
