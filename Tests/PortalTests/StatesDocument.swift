import County

@testable import Portal

/// The page `Docs/states.md` as the program would write it (tilojen asiakirja).
enum StatesDocument {
  /// Roles that may act, in the order of the page.
  static let roles: [Role] = [.resident, .receptionist, .nurse]

  static var text: String {
    """
    # Where a matter stands, and what can be done

    A standing is never stored by hand. It follows from the facts of the matter, in one place: `Standing(StandingFacts)` in
    `Sources/Portal/Standing.swift`. A test compares this page with the program.

    ## Standings

    The first line that is true is the standing.

    | The facts say | Standing | Suomeksi | Shelf of the desk |
    |---|---|---|---|
    \(rules.map(line).joined(separator: "\n"))

    ## Who may do what

    Whether somebody may act on this very matter at all is another question: `Access` in `Sources/County`. A page shows what is
    listed here; a request for anything else is refused. A matter that holds an appointment is closed only after the time is
    cancelled or the visit is held. What a colleague holds is handed over or closed only after it has been given back.

    \(roles.map(section).joined(separator: "\n\n"))

    A doctor, a dentist and a social worker may do the same as a nurse. A leader reads the matters of the unit and does nothing
    with them. A manager sees figures only. A partner and the system have no desk.

    ## Keys

    | Key | Does | Suomeksi |
    |---|---|---|
    \(DeskAction.allCases.compactMap(key).joined(separator: "\n"))

    """
  }

  private static let rules: [(String, Standing)] = [
    ("the matter was closed", .closed), ("it holds an appointment", .booked), ("a visit was held", .visited),
    ("nobody has assessed it, somebody reached the person", .answered), ("nobody has assessed it", .received),
    ("the assessment ended care: self-care, referred, no need", .guided),
    ("it was put on a waiting list", .waiting),
    ("none of these: care is needed and no time is given", .toBook),
  ]

  private static func line(_ rule: (String, Standing)) -> String {
    "| \(rule.0) | `\(rule.1.rawValue)` | \(rule.1.name.fi) | \(rule.1.shelf) |"
  }

  private static func section(_ role: Role) -> String {
    let lines = Standing.allCases.map { standing in
      let actions = standing.actions(for: role).map { "`\($0.rawValue)`" }
      return "| `\(standing.rawValue)` | \(actions.isEmpty ? "–" : actions.joined(separator: ", ")) |"
    }
    return
      "### \(role.name.en.prefix(1).uppercased())\(role.name.en.dropFirst()) (\(role.name.fi))\n\n| Standing | Actions |\n|---|---|\n"
      + lines.joined(separator: "\n")
  }

  private static func key(_ action: DeskAction) -> String? {
    action.key.map { "| \($0.uppercased()) | `\(action.rawValue)` – \(action.name.en) | \(action.name.fi) |" }
  }
}
