package import County

/// What machines ask: figures of a period as JSON, CSV or FHIR (rajapinta).
package struct FigureRequest: Sendable {
  package enum Form: String, Sendable, CaseIterable { case json, csv, fhir }

  package var question: FigureFile.Question
  package var form: Form

  /// Reads `period`, `as-of`, `indicator`, `by` and `format`; what cannot be read is refused with the mend.
  package init(_ query: [String: String], _ registry: Registry, today: Day, isPublic: Bool) throws(Refusal) {
    let now = Period(.quarter, holding: today)
    guard let period = query["period"].map({ Period($0) }) ?? (isPublic ? now.before : now) else {
      throw .noPeriod
    }
    guard let asOf = query["as-of"].map({ Day($0) }) ?? today, asOf <= today else { throw .noAsOf }
    guard let form = Form(rawValue: query["format"] ?? "json") else { throw .noForm }
    question = FigureFile.Question(period: period, asOf: asOf, isPublic: isPublic)
    self.form = form
    if let id = query["indicator"] {
      let isMoment = !isPublic && registry.momentary.contains { $0.id == id }
      guard isMoment || registry.number(id) != nil else { throw .noIndicator }
      question.indicators = [id]
    }
    if let by = query["by"] {
      guard let dimension = Dimension(rawValue: by) else { throw .noDimension }
      question.dimensions = [dimension]
    }
    guard !isPublic || period.isPublic(asOf: asOf, today: today) else { throw .publicQuarters }
  }
}

extension Period {
  /// Told to everybody: an ended quarter as it is known now. Two days of knowledge side by side would tell of the one
  /// person who was learnt of between them.
  func isPublic(asOf: Day, today: Day) -> Bool {
    kind == .quarter && days.upperBound < today && asOf >= today
  }
}

extension Indicators {
  package func file(_ question: FigureFile.Question) async throws -> FigureFile {
    let (registry, names) = (registry, names)
    var file = await live.ask(asKnown: question.asOf) { FigureFile(question, $0, registry, names) }
    if !question.isPublic { file.figures += try await momentary(question) }
    return file
  }

  /// Figures of a moment, when they are asked for by name: those of the day of knowledge, by unit.
  private func momentary(_ question: FigureFile.Question) async throws -> [FigureRow] {
    var rows: [FigureRow] = []
    for indicator in registry.momentary where question.indicators?.contains(indicator.id) ?? false {
      for unit in [nil] + names.units.keys.sorted().map(Optional.some) {
        let row = try await moment(indicator, asKnown: question.asOf, unit: unit)
        if let row, unit == nil || row.denominator ?? 0 > 0 { rows.append(row) }
      }
    }
    return rows
  }

  private static let csv = "text/csv; charset=utf-8"

  /// The whole answer to a machine.
  func data(_ ask: Ask, isPublic: Bool) async throws -> Answer {
    let request = try FigureRequest(ask.query, registry, today: journal.world.now().day, isPublic: isPublic)
    let file = try await file(request.question)
    switch request.form {
    case .json: return .json(try JSON.encode(file))
    case .csv:
      return isPublic
        ? .text(file.csv, type: Self.csv) : .file(Array(file.csv.utf8), type: Self.csv, name: nil)
    case .fhir: return .json(try JSON.encode(MeasureReports(file, registry, reporter: house.county.fi)))
    }
  }
}

extension Refusal {
  static let noPeriod = Refusal(
    "figures.period", fi: "Kirjoita jakso muodossa 2026-03, 2026-Q1, 2026-H1 tai 2026.",
    sv: "Skriv perioden som 2026-03, 2026-Q1, 2026-H1 eller 2026.",
    en: "Write the period as 2026-03, 2026-Q1, 2026-H1 or 2026.")
  static let noAsOf = Refusal(
    "figures.asOf", fi: "Kirjoita tietopäivä muodossa 2026-04-10. Se ei voi olla tulevaisuudessa.",
    sv: "Skriv kunskapsdagen som 2026-04-10. Den kan inte ligga i framtiden.",
    en: "Write the as-of day as 2026-04-10. It cannot be in the future.")
  static let noForm = Refusal(
    "figures.format", fi: "Muoto on json, csv tai fhir.", sv: "Formatet är json, csv eller fhir.",
    en: "The format is json, csv or fhir.")
  static let noIndicator = Refusal(
    "figures.indicator", status: 404, fi: "Mittaria ei ole.", sv: "Mätaren finns inte.",
    en: "No such indicator.")
  static let noDimension = Refusal(
    "figures.by", fi: "Ryhmittelyä ei ole.", sv: "Grupperingen finns inte.", en: "No such grouping.")
  static let publicQuarters = Refusal(
    "figures.public", status: 403,
    fi:
      "Julkisesti kerrotaan päättyneet vuosineljännekset niin kuin ne nyt tiedetään, esimerkiksi 2026-Q1. Kirjaudu nähdäksesi muut.",
    sv:
      "Offentligt visas avslutade kvartal så som de nu är kända, till exempel 2026-Q1. Logga in för att se andra.",
    en: "Ended quarters as now known are public, for example 2026-Q1. Sign in to see others.")
}
