package import Rules

/// Something in a file that could not be read as it should, with its place, its reason and how to mend it.
package struct PTVProblem: Codable, Hashable, Sendable {
  /// What the problem costs: the whole file, one record, or only a detail of a record that was read.
  package enum Extent: String, Codable, Sendable { case file, record, detail }

  package var file: String
  package var extent: Extent
  /// The record's id, or its place in the file as `#12` where it has none; `nil` when the file is meant.
  package var record: String?
  package var type: PTVType?
  package var reason: Text
  package var mend: Text
}

/// The three kinds of record that the register exchanges; general descriptions are counted as services.
package enum PTVType: String, Codable, Sendable, CaseIterable {
  case services, channels, organizations
}

/// A reason and its remedy, before it is known which record they concern.
struct PTVFault: Error, Hashable {
  var reason: Text
  var mend = Text(
    fi: "Korjaa tieto lähteessä ja tuo tiedosto uudelleen.",
    sv: "Rätta uppgiften i källan och importera filen på nytt.",
    en: "Mend it at the source and import the file again.")
}

extension PTVFault {
  static let noId = PTVFault(
    reason: Text(fi: "Tietueella ei ole tunnusta.", sv: "Posten har inget id.", en: "The record has no id."))
  static let noName = PTVFault(
    reason: Text(
      fi: "Nimi puuttuu suomeksi, ruotsiksi ja englanniksi.",
      sv: "Namnet saknas på finska, svenska och engelska.",
      en: "There is no name in Finnish, Swedish or English."))
  static let unknownShape = PTVFault(
    reason: Text(
      fi: "Tietue ei ole palvelu, asiointikanava eikä organisaatio.",
      sv: "Posten är varken en tjänst, en kanal eller en organisation.",
      en: "The record is not a service, a channel or an organisation."))
  static let abroad = PTVFault(
    reason: Text(
      fi: "Sijainti ei ole Suomessa.", sv: "Läget är inte i Finland.", en: "The location is not in Finland."))
  static let repeated = PTVFault(
    reason: Text(
      fi: "Sama tunnus on jo luettu uudempana.", sv: "En nyare post med samma id är redan läst.",
      en: "A newer record with the same id has been read."),
    mend: Text(
      fi: "Mitään ei tarvitse tehdä.", sv: "Inget behöver göras.", en: "Nothing needs to be done."))
  static let older = PTVFault(
    reason: Text(
      fi: "Tallennettu tieto on uudempi.", sv: "Den sparade uppgiften är nyare.",
      en: "The stored record is newer."),
    mend: Text(
      fi: "Hae tuore tiedosto, jos tiedon piti muuttua.",
      sv: "Hämta en färsk fil om uppgiften skulle ändras.",
      en: "Fetch a fresh file if it should have changed."))

  static func wrongShape(_ key: String) -> PTVFault {
    PTVFault(
      reason: Text(
        fi: "Kentän \(key) muoto on väärä.", sv: "Fältet \(key) har fel form.",
        en: "The field \(key) has the wrong form."))
  }

  static func unreadable(_ key: String) -> PTVFault {
    PTVFault(
      reason: Text(
        fi: "Kentän \(key) arvoa ei voi lukea.", sv: "Värdet i fältet \(key) kan inte läsas.",
        en: "The value of \(key) cannot be read."))
  }
}
