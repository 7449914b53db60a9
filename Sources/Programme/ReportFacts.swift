package import County

/// The figures that fill a report, as they were known on a day; later facts do not change them (luvut jäädytetty).
package struct FiguresFrozen: FactPayload {
  package static let kind = "figures.frozen"
  package var period: Period
  /// What was recorded by the end of this day was known.
  package var asOf: Day
  package var figures: [FrozenFigure]

  package init(period: Period, asOf: Day, figures: [FrozenFigure]) {
    (self.period, self.asOf, self.figures) = (period, asOf, figures)
  }
  package static var example: FiguresFrozen {
    FiguresFrozen(
      period: .example, asOf: Period.example.reportDay,
      figures: [.example])
  }
}

/// One figure as it stood: its value, what it was counted from and by which definition (jäädytetty luku).
package struct FrozenFigure: Codable, Sendable, Equatable {
  package var benefitGoal: String
  package var name: String
  package var figure: String
  /// The group that it tells of; `nil` for the whole county.
  package var cut: FigureCut?
  /// The version of the registry's entry; figures frozen before the registry have none.
  package var version: Int?
  /// A digest of the definition's entry.
  package var definition: String
  package var value: ReportedValue
  package var numerator: Int
  package var denominator: Int

  package init(_ row: IndicatorRow, _ tie: FigureTie, _ known: FigureSource.Known) {
    (benefitGoal, name, figure, cut) = (row.benefitGoal, row.name, tie.figure, tie.cut)
    (version, definition, value) = (known.version, known.definition, known.value)
    (numerator, denominator) = (known.numerator, known.denominator)
  }

  static var example: FrozenFigure {
    let row = IndicatorRow(benefitGoal: "1", aim: "", opensAim: true, name: "7 päivän hoitotakuu")
    let known = FigureSource.Known(
      value: ReportedValue("45 %") ?? .none, numerator: 450, denominator: 1_000, version: 1,
      definition: "0123456789abcdef")
    return FrozenFigure(row, FigureTie("firstVisit", FigureCut("unit", "kajaani-tk")), known)
  }

  /// The definition as a reader sees it: its version, and the digest of its words.
  package var definitionWords: String { version.map { "v\($0) (\(definition))" } ?? definition }
}

/// A self-assessment from elsewhere was read in, all of it (oma-arviointi tuotu).
package struct AssessmentImported: FactPayload {
  package static let kind = "assessment.imported"
  /// Digest of the file: the same file twice adds nothing.
  package var digest: String
  package var file: String
  package var document: SelfAssessment

  package init(digest: String, file: String, document: SelfAssessment) {
    (self.digest, self.file, self.document) = (digest, file, document)
  }
  package static var example: AssessmentImported {
    var document = SelfAssessment()
    document.preface = [Passage("Hankkeen oma-arviointi")]
    return AssessmentImported(digest: Digest.hex("example"), file: "oma-arviointi.txt", document: document)
  }
}

/// Somebody signed a half-year's report at their level; the hash says what they signed (raportti hyväksytty).
package struct ReportSigned: FactPayload {
  package static let kind = "report.signed"
  package var period: Period
  package var level: SignLevel
  /// SHA-256 of the report as text.
  package var hash: String

  package init(period: Period, level: SignLevel, hash: String) {
    (self.period, self.level, self.hash) = (period, level, hash)
  }
  package static var example: ReportSigned {
    ReportSigned(period: .example, level: .author, hash: Digest.hex("example"))
  }
}

/// The levels of sign-off, in their order (hyväksymistasot): author, programme lead, steering group.
package enum SignLevel: String, Codable, Sendable, CaseIterable { case author, lead, steering }
