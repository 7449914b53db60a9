package import County

/// Something the catalogue holds was described anew (kuvaus); the newest fact of a stream is in force.
package protocol RecordDescribed: FactPayload {
  associatedtype Record: CatalogueRecord
  /// The room of its streams.
  static var room: String { get }
  var record: Record { get }
  init(_ record: Record)
}

extension RecordDescribed {
  /// The line of facts about the record.
  package var stream: Stream? { ID<Record>(source: record.id).map { Stream(Self.room, $0) } }
}

/// A service as its source describes it (palvelun kuvaus).
package struct ServiceDescribed: RecordDescribed {
  package static let kind = "service.described"
  package static let room = "service"
  package var record: Service

  package init(_ record: Service) { self.record = record }

  package static var example: ServiceDescribed {
    var service = Service(id: "SOTE-0035", names: Localized([.fi: "Terveysasema", .sv: "Hälsostation"]))
    (service.kind, service.code) = (.generalDescription, "SOTE-0035")
    return ServiceDescribed(service)
  }
}

/// A channel as its source describes it (asiointikanavan kuvaus).
package struct ChannelDescribed: RecordDescribed {
  package static let kind = "channel.described"
  package static let room = "channel"
  package var record: Channel

  package init(_ record: Channel) { self.record = record }

  package static var example: ChannelDescribed {
    var channel = Channel(id: "ajanvaraus", kind: .phone, names: Localized([.fi: "Ajanvaraus"]))
    channel.phones = [Phone(number: "+358800000100")]
    return ChannelDescribed(channel)
  }
}

/// An organisation as its source describes it (organisaation kuvaus).
package struct OrganizationDescribed: RecordDescribed {
  package static let kind = "organization.described"
  package static let room = "organization"
  package var record: Organization

  package init(_ record: Organization) { self.record = record }

  package static var example: OrganizationDescribed {
    OrganizationDescribed(Organization(id: "mallialue", names: Localized([.fi: "Mallialue"])))
  }
}

/// A concept of the national ontology as its source describes it (käsitteen kuvaus).
package struct ConceptDescribed: RecordDescribed {
  package static let kind = "concept.described"
  package static let room = "concept"
  package var record: OntologyConcept

  package init(_ record: OntologyConcept) { self.record = record }

  package static var example: ConceptDescribed {
    ConceptDescribed(
      OntologyConcept(
        id: "http://www.yso.fi/onto/koko/p6198",
        names: Keywords([.fi: ["palveluohjaus"], .sv: ["servicehandledning"]])))
  }
}

extension ID {
  /// The source's id in small letters; one with other signs, or too long, keeps a digest that tells it apart.
  package init?(source id: String) {
    let small = id.lowercased()
    if let fitting = ID(small) {
      self = fitting
    } else {
      let kept = small.prefix(40).filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      self.init("\(kept).\(Digest.hex(id).prefix(16))")
    }
  }
}
