import Foundation

@testable import Catalogue

/// Made-up records in the register's shapes, and the files that hold them.
enum Sample {
  static func words(_ fi: String, sv: String? = nil, type: String? = nil) -> [[String: Any]] {
    [("fi", fi), ("sv", sv)].compactMap { lang, words in
      words.map {
        ["language": lang, "value": $0].merging(type.map { ["type": $0] } ?? [:]) { one, _ in one }
      }
    }
  }

  static func service(_ id: String = "s1", name: String = "Neuvola") -> [String: Any] {
    [
      "id": id, "type": "Service", "serviceNames": words(name, sv: "Rådgivning", type: "Name"),
      "serviceDescriptions": words("Lyhyesti.", type: "Summary") + words("Pitkästi.", type: "Description"),
      "serviceClasses": [["uri": "http://urn.fi/URN:NBN:fi:au:ptvl:v1062", "name": words("Perusopetus")]],
      "targetGroups": [
        ["uri": "http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat/code/KR1.1", "code": NSNull()]
      ],
      "keywords": words("vauva", sv: "baby"), "languages": ["fi", "sv"], "areaType": "LimitedType",
      "areas": [["type": "Municipality", "municipalities": [["code": "529"], ["code": 49]]]],
      "serviceChannels": [["serviceChannel": ["id": "c1", "name": "Talo"]]],
      "organizations": [
        ["roleType": "Producer", "organization": ["id": "o2"]],
        ["roleType": "Responsible", "organization": ["id": "o1"]],
        ["roleType": "Producer", "organization": NSNull()],
      ],
      "generalDescriptionId": "g1", "publishingStatus": "Published",
      "modified": "2025-03-04T05:06:07.123456Z",
    ]
  }

  static func channel(_ id: String = "c1", kind: String = "ServiceLocation") -> [String: Any] {
    [
      "id": id, "serviceChannelType": kind, "serviceChannelNames": words("Terveysasema", type: "Name"),
      "organizationId": "o1", "services": [["service": ["id": "s1", "name": "Neuvola"]]],
      "phoneNumbers": [
        phone("0401234567"), phone("0401234567", language: "sv", info: "Rådgivning"), NSNull(),
      ],
      "emails": [["value": "neuvola@example.fi", "language": "fi"], ["value": NSNull(), "language": "fi"]],
      "webPages": [["url": "www.example.fi/neuvola", "value": "Neuvolan sivu", "language": "fi"]],
      "addresses": [["type": "Location", "streetAddress": street, "country": "FI"]],
      "serviceHours": [hours("DaysOfTheWeek", [("Monday", "Friday", "08:00:00", "16:00:00")])],
      "publishingStatus": "Published", "modified": "2025-03-04T05:06:07Z",
    ]
  }

  static func organization(_ id: String = "o1") -> [String: Any] {
    [
      "id": id, "organizationNames": words("Esimerkkialue", sv: "Exempelområdet", type: "Name"),
      "organizationType": "Region", "municipality": "49", "businessCode": "1234567-1",
      "emailAddresses": [["value": "kirjaamo@example.fi"]], "addresses": NSNull(),
      "modified": "2025-03-04T05:06:07Z",
    ]
  }

  static func nationalRow(_ id: String, code: Any, names: [String: String]) -> [String: Any] {
    [
      "Id": id, "ReferenceCode": code, "ServiceType": "Service", "ChargeType": "Free",
      "Name": names.sorted { $0.key < $1.key }.map { ["Lang": $0.key, "Label": $0.value] },
      "BackgroundDescription": [["Lang": "fi", "Label": draft]],
      "ServiceClass": [["Key": "http://urn.fi/URN:NBN:fi:au:ptvl:v1047", "Value": "Luokka"]],
    ]
  }

  static let draft = """
    {"entityMap":{},"blocks":[{"text":"Alku. ","type":"unstyled"},{"text":"","type":"unstyled"},\
    {"text":"yksi","type":"unordered-list-item"},{"text":"kaksi","type":"unordered-list-item"}]}
    """

  static var street: [String: Any] {
    [
      "street": words("Käsityöläiskatu"), "streetNumber": "2", "postalCode": "21100",
      "postOffice": words("NAANTALI"),
      "municipality": ["code": "529"], "latitude": "6713842.311", "longitude": "226681.214",
      "coordinateState": "Ok",
    ]
  }

  static func phone(_ number: Any, language: String = "fi", info: Any = NSNull()) -> [String: Any] {
    [
      "type": "Phone", "number": number, "prefixNumber": "+358", "isFinnishServiceNumber": false,
      "language": language, "additionalInformation": info, "serviceChargeType": "Chargeable",
    ]
  }

  static func hours(_ type: String, _ rows: [(String, String, String, String)]) -> [String: Any] {
    [
      "serviceHourType": type, "validFrom": NSNull(), "validTo": NSNull(), "isClosed": false,
      "additionalInformation": [["value": NSNull(), "language": "fi"]],
      "openingHour": rows.map { ["dayFrom": $0.0, "dayTo": $0.1, "from": $0.2, "to": $0.3] },
    ]
  }

  static func file(_ value: Any, name: String = "file.json") -> (name: String, data: Data) {
    (
      name,
      (try? JSONSerialization.data(withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed]))
        ?? Data()
    )
  }

  static func read(_ values: Any...) -> PTVReading { PTVReader.read(values.map { file($0) }) }
}

extension [String: Any] {
  func with(_ key: String, _ value: Any?) -> [String: Any] {
    var copy = self
    copy[key] = value
    return copy
  }
}
