import Rules

/// A service, from a record of the open API (versions 7 to 11).
extension PTVRow {
  /// What every record must have; without them it is noted and left out.
  func identity(_ idKey: String = "id", names: Localized) -> (id: String, names: Localized)? {
    guard let id = text(idKey), id.utf8.count <= 200 else { return missing(.noId) }
    guard !names.isEmpty else { return missing(.noName) }
    return (id, names)
  }

  func service() -> Service? {
    guard let (id, names) = identity(names: localized("serviceNames", types: ["Name"])) else { return nil }
    var service = Service(id: id, names: names)
    service.kind = Service.Kind(ptv: text("type"))
    service.otherNames = localized("serviceNames", types: ["AlternativeName", "AlternateName"])
    describe(&service, from: "serviceDescriptions")
    classify(&service)
    service.keywords = keywords("keywords")
    service.area = area
    service.languages = texts("languages")
    service.channels = rows("serviceChannels").compactMap(\.channelReference)
    service.organizations = responsible
    service.generalDescription = text("generalDescriptionId") ?? text("statutoryServiceGeneralDescriptionId")
    service.voucherInUse = flag("serviceVouchersInUse")
    return service
  }

  /// Texts, price, state: what services and general descriptions have alike.
  func describe(_ service: inout Service, from key: String) {
    service.summary = localized(key, types: ["Summary", "ShortDescription"])
    service.description = localized(key, types: ["BackgroundDescription"])
      .followed(by: localized(key, types: ["Description"]))
    service.userInstruction = localized(key, types: ["UserInstruction", "ServiceUserInstruction"])
    service.chargeInfo = localized(key, types: ["ChargeTypeAdditionalInfo"])
    service.requirements = localized("requirements")
    service.charge = Charge(ptv: text("serviceChargeType"))
    service.modified = moment("modified")
    service.status = PublishingStatus(ptv: text("publishingStatus"))
  }

  func classify(_ service: inout Service) {
    service.classes = terms("serviceClasses")
    service.terms = terms("ontologyTerms")
    service.targetGroups = terms("targetGroups")
    service.lifeEvents = terms("lifeEvents")
  }

  private var channelReference: ChannelReference? {
    guard let channel = row("serviceChannel"), let id = channel.text("id") else { return nil }
    let contact = row("contactDetails")
    return ChannelReference(
      channel: id, name: channel.text("name"), description: localized("description", types: ["Description"]),
      charge: Charge(ptv: text("serviceChargeType")), hours: hours("serviceHours"),
      phones: contact?.phones("phoneNumbers") ?? [], webPages: contact?.webPages("webPages") ?? [])
  }

  private var responsible: [String] {
    let roles = rows("organizations").compactMap { row in
      row.row("organization")?.text("id").map { (id: $0, leads: row.text("roleType") == "Responsible") }
    }
    return (roles.filter(\.leads) + roles.filter { !$0.leads }).map(\.id).reduce(into: []) { ids, id in
      if !ids.contains(id) { ids.append(id) }
    }
  }

  private func missing<Value>(_ fault: PTVFault) -> Value? {
    notes.faults.append(fault)
    return nil
  }
}

extension Service.Kind {
  init(ptv text: String?) {
    self =
      switch text {
      case "PermitOrObligation", "PermissionAndObligation": .permit
      case "ProfessionalQualification", "ProfessionalQualifications": .qualification
      default: .service
      }
  }
}
