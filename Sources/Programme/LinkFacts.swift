import County

/// A measure was joined to a benefit goal, fed by a figure or by hand (mittari liitetty).
package struct IndicatorLinked: FactPayload {
  package static let kind = "indicator.linked"
  package var benefitGoal: String
  package var aim: String
  package var name: String
  /// The indicator of the registry that fills it; `nil` when somebody enters it.
  package var figure: String?
  /// The group that the figure tells of; `nil` for the whole county.
  package var cut: FigureCut?

  package init(benefitGoal: String, aim: String, name: String, figure: String?, cut: FigureCut? = nil) {
    (self.benefitGoal, self.aim, self.name, self.figure) = (benefitGoal, aim, name, figure)
    self.cut = figure == nil ? nil : cut
  }
  package static var example: IndicatorLinked {
    IndicatorLinked(
      benefitGoal: "1", aim: "Hoitoon pääsee ajoissa.", name: "7 päivän hoitotakuu", figure: "firstVisit",
      cut: FigureCut("unit", "kajaani-tk"))
  }
  package var tie: FigureTie? { figure.map { FigureTie($0, cut) } }
}

/// A measure is followed no longer; what was reported of it stays in the journal (mittari irrotettu).
package struct IndicatorUnlinked: FactPayload {
  package static let kind = "indicator.unlinked"
  package var benefitGoal: String
  package var name: String
  package var reason: String

  package init(benefitGoal: String, name: String, reason: String) {
    (self.benefitGoal, self.name, self.reason) = (benefitGoal, name, reason)
  }
  package static var example: IndicatorUnlinked {
    IndicatorUnlinked(benefitGoal: "1", name: "7 päivän hoitotakuu", reason: "Lakiin tuli uusi määräaika.")
  }
}
