import County
import CountyTesting

/// What a matter is to somebody who only keeps count of what was done with it: the slow model of the desk (hidas pöytä).
struct SlowDesk {
  var holder: String?
  var isAnswered = false
  var result: String?
  var time: String?
  var isWaiting = false
  var isVisited = false
  var isPaused = false
  var isClosed = false
  var unit = "yhteyskeskus"
  var units: Set = ["yhteyskeskus"]
  /// Facts that should be in the matter's stream.
  var facts = 1

  var standing: String {
    if isClosed { return "closed" }
    if time != nil { return "booked" }
    if isVisited { return "visited" }
    guard let result else { return isAnswered ? "answered" : "received" }
    if ["selfCare", "referred", "noNeed"].contains(result) { return "guided" }
    return isWaiting ? "waiting" : "toBook"
  }

  /// Who may do what where, written out as a table: c nurse and other care, r receptionist, – nobody.
  static let rights: [String: [String: String]] = {
    let always = "claim release handOver answer message link identify milestone pause resume close guide"
    let more: [String: [String: String]] = [
      "received": ["assess": "c", "holdNow": "c"], "answered": ["assess": "c", "holdNow": "c"],
      "guided": ["assess": "c", "holdNow": "c"],
      "toBook": ["assess": "c", "holdNow": "c", "book": "cr", "wait": "cr"],
      "waiting": ["assess": "c", "holdNow": "c", "book": "cr", "wait": "cr"],
      "visited": ["assess": "c", "holdNow": "c", "book": "c", "wait": "c"],
      "booked": ["assess": "c", "move": "cr", "cancel": "cr", "hold": "c", "miss": "cr", "guide": "c"],
      "closed": [:],
    ]
    let common = Dictionary(uniqueKeysWithValues: always.split(separator: " ").map { (String($0), "cr") })
    return more.mapValues { $0.isEmpty ? [:] : common.merging($0) { $1 } }
  }()

  func may(_ action: String, _ role: Role) -> Bool {
    (Self.rights[standing]?[action] ?? "").contains(role == .receptionist ? "r" : "c")
  }

  /// What a professional's press leads to: the status, and the model moves on when it is done. `taken` are times that
  /// other matters hold.
  mutating func press(_ action: String, _ form: [String: String], by actor: Actor, taken: Set<String>) -> Int
  {
    guard actor.role.isProfessional, let own = actor.unit, units.contains(own) else { return 403 }
    guard may(action, actor.role) else { return 409 }
    if action == "claim" || action == "handOver" || action == "close" || action == "pause"
      || action == "resume"
    {
      return keep(action, form, actor)
    }
    if action == "book" || action == "move" { return take(form["time"] ?? "", taken) }
    // a walk ends before the first time begins
    if action == "miss" { return 409 }
    facts += 1
    switch action {
    case "release": holder = nil
    case "answer", "message": isAnswered = true
    case "assess": result = form["result"]
    case "cancel": time = nil
    case "hold": (time, isVisited) = (nil, true)
    case "holdNow": isVisited = true
    case "wait": isWaiting = true
    default: break
    }
    return 303
  }

  private mutating func keep(_ action: String, _ form: [String: String], _ actor: Actor) -> Int {
    switch action {
    case "claim":
      guard holder != actor.id else { return 303 }
      guard holder == nil else { return 409 }
      holder = actor.id
    case "handOver":
      guard holder == nil || holder == actor.id else { return 409 }
      guard let unit = form["unit"], unit != self.unit else { return 422 }
      move(to: unit)
    case "close":
      guard time == nil, holder == nil || holder == actor.id else { return 409 }
      (isClosed, holder, isWaiting) = (true, nil, false)
    default:
      guard isPaused == (action == "resume") else { return 303 }
      isPaused.toggle()
    }
    facts += 1
    return 303
  }

  /// Takes a time of the health centre, to which the matter then goes.
  private mutating func take(_ time: String, _ taken: Set<String>) -> Int {
    guard time != self.time, !taken.contains(time) else { return 409 }
    // a place on the list ends with a booking, not with a move
    if self.time == nil { isWaiting = false }
    self.time = time
    facts += 1
    if unit != "kajaani-tk" {
      facts += 1
      move(to: "kajaani-tk")
    }
    return 303
  }

  private mutating func move(to unit: String) {
    (self.unit, holder) = (unit, nil)
    units.insert(unit)
  }
}
