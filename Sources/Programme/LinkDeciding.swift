package import County

/// Decisions about measures and actions (mittareita ja toimenpiteitä koskevat päätökset).
extension ProgrammeState {
  /// A measure joined to a benefit goal, or its figure changed. `figures` are those that may fill it.
  package func linking(
    _ link: IndicatorLinked, figures: Set<String>, groups: Set<FigureCut>, in content: ProgrammeContent
  ) throws(Refusal) -> IndicatorLinked {
    guard content.benefitGoals.contains(where: { $0.number == link.benefitGoal }) else { throw .noSuchGoal }
    guard !link.name.bare.isEmpty, !link.aim.bare.isEmpty else { throw .noMeasureName }
    if let figure = link.figure, !figures.contains(figure) { throw .noSuchFigure }
    if let cut = link.cut, !groups.contains(cut) { throw .noSuchGroup }
    let same = indicators(of: link.benefitGoal).contains {
      ($0.row.name, $0.row.aim, $0.figure) == (link.name, link.aim, link.tie)
    }
    if same { throw .linkedBefore }
    return link
  }

  package func unlinking(_ name: String, _ goal: String, reason: String) throws(Refusal) -> IndicatorUnlinked
  {
    guard indicators(of: goal).contains(where: { $0.row.name == name }) else { throw .noSuchMeasure }
    guard !reason.bare.isEmpty else { throw .noUnlinkReason }
    return IndicatorUnlinked(benefitGoal: goal, name: name, reason: reason)
  }

  /// An action of a process goal; `id` is one of the goal's own when it changes.
  package func acting(
    _ id: String, for goal: String, _ title: String, _ state: MeasureState, isFresh: Bool
  ) throws(Refusal) -> MeasureSet {
    guard self.goal(goal) != nil else { throw .noSuchGoal }
    guard isFresh || measures.contains(where: { ($0.id, $0.goal) == (id, goal) }) else {
      throw .noSuchAction
    }
    guard !title.bare.isEmpty else { throw .noActionTitle }
    let action = MeasureSet(id: id, goal: goal, title: title, state: state)
    if measures.contains(where: { $0.id != id && ($0.goal, $0.title) == (goal, title) }) {
      throw .actionTwice
    }
    return action
  }
}

extension Refusal {
  package static let noMeasureName = Refusal(
    "programme.measureName", fi: "Anna mittarille nimi ja tavoite, jota se mittaa.",
    sv: "Ge mätaren ett namn och målet som den mäter.",
    en: "Give the measure a name and the aim that it measures.")
  package static let noSuchFigure = Refusal(
    "programme.figure", fi: "Valitse luku luettelosta.", sv: "Välj ett tal i listan.",
    en: "Choose a figure from the list.")
  package static let noSuchGroup = Refusal(
    "programme.group", fi: "Valitse ryhmä luettelosta.", sv: "Välj en grupp i listan.",
    en: "Choose a group from the list.")
  package static let linkedBefore = Refusal(
    "programme.linked", status: 409, fi: "Mittari on jo liitetty näin.", sv: "Mätaren är redan kopplad så.",
    en: "The measure is linked this way already.")
  package static let noUnlinkReason = Refusal(
    "programme.reason", fi: "Kerro, miksi mittari irrotetaan.", sv: "Berätta varför mätaren tas bort.",
    en: "Say why the measure is unlinked.")
  package static let noSuchAction = Refusal(
    "programme.action", status: 404, fi: "Toimenpidettä ei ole.", sv: "Åtgärden finns inte.",
    en: "There is no such action.")
  package static let noActionTitle = Refusal(
    "programme.actionTitle", fi: "Kerro, mitä tehdään.", sv: "Berätta vad som görs.", en: "Say what is done.")
  package static let actionTwice = Refusal(
    "programme.actionTwice", status: 409, fi: "Tavoitteella on jo samanniminen toimenpide.",
    sv: "Målet har redan en åtgärd med samma namn.", en: "The goal has an action of that name already.")
}
