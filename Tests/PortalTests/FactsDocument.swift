import County

/// The page `Docs/facts.md` as the program would write it (tapahtumien asiakirja).
enum FactsDocument {
  static func text(_ types: [any FactPayload.Type]) throws -> String {
    let kinds = try types.map { type in
      "### `\(type.kind)`\n\n```json\n\(try line(type.example))\n```"
    }
    return head + kinds.joined(separator: "\n\n") + "\n"
  }

  /// The example as one line of the file, at a made-up place in the journal.
  private static func line(_ payload: some FactPayload) throws -> String {
    let at = Moment(seconds: 1_772_438_700)
    return try FactLines.line(
      Fact(
        position: 1, id: "0198c0de-0000-7000-8000-0000000000f1",
        stream: Stream(room(type(of: payload).kind), ID<CareUnit>.example),
        version: 1, kind: type(of: payload).kind, occurred: at, recorded: at + 5,
        actor: Actor(id: "elli-nurse", role: .nurse, unit: "yhteyskeskus"),
        payload: try JSON.encode(payload)))
  }

  /// The room in which facts of the kind are kept.
  static func room(_ kind: String) -> String {
    switch kind.prefix(while: { $0 != "." }) {
    case "time": "time"
    case "person": "person"
    case "record": "trace"
    case "call": "call"
    case "session": "session"
    case "staff": "staff"
    case "service": "service"
    case "channel": "channel"
    case "organization": "organization"
    case "flow": "walk"
    case "card": "card"
    case "order": "order"
    case "offers", "offer": "look"
    case "chat": "talk"
    case "life": "life"
    case "project": "project"
    case "idea": "idea"
    case "survey": "survey"
    case "programme", "readiness", "chapter", "indicator", "value", "figures", "assessment", "report":
      "programme"
    default: "matter"
    }
  }

  private static let head = """
    # The facts

    Everything that happens is written once, as a fact, to the county's journal. `luukku export facts` gives the journal as
    lines of JSON, one fact a line; `luukku import facts` takes the same. A test compares this page with the program.

    ## The line

    | Field | What it is |
    |---|---|
    | `position` | place in the county's total order, from 1; given anew when a file is taken in |
    | `id` | the fact's own id, 1–80 signs; the same id twice is one fact |
    | `stream` | `room/id`: what the fact is about |
    | `version` | place in the stream, from 1, without gaps |
    | `kind` | the name of the payload's form; an old form stays readable for ever |
    | `occurred` | when it was so, `2026-03-02T09:05:00+02:00` |
    | `recorded` | when we learnt it |
    | `actor` | who: `id`, `role`, and `unit` where there is one |
    | `payload` | what happened, by kind |

    An id has small letters, digits, `-` and `.`, at most 64 signs. Times are of Finland and carry their offset. Fields without a
    value are left out. A mistake is never erased: `fact.corrected` says when the fact really happened, or that it did not.

    Rooms: `matter`, `person`, `trace` (who has read a person's data), `call`, `time`, `service`, `channel`, `organization`,
    `session` (a sign-in and its end), `staff` (whom the county's directory has made known).
    `walk` (one way through a flow), `talk` (a conversation with the chat), `card`, `order`, `look` (at the tray), `life`.

    ## The kinds

    One example of each. Ids and people are made up.


    """
}
