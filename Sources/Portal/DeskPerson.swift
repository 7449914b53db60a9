import Contact
import County

extension Portal {
  /// Whom a professional means by an identity code typed at the desk; a refusal says what is wrong with it.
  func person(typed code: String) async throws -> (ID<Person>, Person) {
    let read: IdentityCode
    do { read = try IdentityCode(typed: code) } catch { throw Refusal.code(error) }
    guard let id = try await contact.person(with: read), let person = try await contact.person(id) else {
      throw Refusal.noSuchPerson
    }
    return (id, person)
  }
}

extension Refusal {
  /// Which part of an identity code is wrong; the code is not repeated.
  static func code(_ fault: IdentityCode.Fault) -> Refusal {
    switch fault {
    case .length: codeLength
    case .digits: codeDigits
    case .separator: codeSeparator
    case .date: codeDate
    case .check: codeCheck
    }
  }

  static let noSuchPerson = Refusal(
    "person.unknown", fi: "Tunnus on oikean muotoinen, mutta sillä ei löydy henkilöä. Tarkista tunnus.",
    sv: "Koden har rätt form, men ingen person hittas med den. Kontrollera koden.",
    en: "The code has the right form, but nobody is found by it. Check the code.")
  private static let codeLength = Refusal(
    "code.length",
    fi: "Henkilötunnuksessa on 11 merkkiä, esimerkiksi ppkkvv-123A. Tarkista tunnuksen pituus.",
    sv: "En personbeteckning har 11 tecken, till exempel ddmmåå-123A. Kontrollera hur lång koden är.",
    en: "An identity code has 11 signs, such as ddmmyy-123A. Check the length of the code.")
  private static let codeDigits = Refusal(
    "code.digits",
    fi: "Henkilötunnuksessa on ensin kuusi numeroa ja välimerkin jälkeen kolme. Tarkista numerot.",
    sv: "En personbeteckning har först sex siffror och efter skiljetecknet tre. Kontrollera siffrorna.",
    en: "An identity code has six digits first and three after its separator. Check the digits.")
  private static let codeSeparator = Refusal(
    "code.separator",
    fi: "Henkilötunnuksen välimerkki on väärä. Se on +, -, Y, X, W, V, U, A, B, C, D, E tai F.",
    sv: "Personbeteckningens skiljetecken är fel. Det är +, -, Y, X, W, V, U, A, B, C, D, E eller F.",
    en: "The separator of the identity code is wrong. It is +, -, Y, X, W, V, U, A, B, C, D, E or F.")
  private static let codeDate = Refusal(
    "code.date",
    fi: "Henkilötunnuksen syntymäpäivää tai järjestysnumeroa ei ole. Tarkista numerot.",
    sv: "Personbeteckningens födelsedag eller ordningsnummer finns inte. Kontrollera siffrorna.",
    en: "The identity code has a birthday or a number that cannot be. Check the digits.")
  private static let codeCheck = Refusal(
    "code.check",
    fi: "Henkilötunnuksen viimeinen merkki ei sovi numeroihin. Tarkista numerot ja viimeinen merkki.",
    sv: "Personbeteckningens sista tecken passar inte siffrorna. Kontrollera dem och tecknet.",
    en: "The last sign of the identity code does not fit its digits. Check the digits and the last sign.")
}
