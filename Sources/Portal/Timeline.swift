import Assessment
import Booking
import Contact
import County
import Feedback
import Guidance
import Markup
import Visits

/// What has happened in a matter, in plain words (aikajana).
struct Timeline {
  var portal: Portal
  var lang: Lang
  var forResident: Bool

  func html(_ view: MatterView) -> HTML {
    let rows = view.facts.corrected.compactMap { fact -> HTML? in
      guard let words = words(fact) else { return nil }
      return
        "<time datetime=\"\(fact.occurred.description)\">\(Format.moment(fact.occurred, lang))</time>\(words)"
    }
    return list(rows, class: "timeline", ordered: true)
  }

  private func words(_ fact: Fact) -> HTML? {
    guard let payload = portal.journal.vocabulary.payload(of: fact) else { return nil }
    switch payload {
    case is ContactReceived:
      return say(fi: "Saimme yhteydenoton.", sv: "Vi tog emot kontakten.", en: "We received the contact.")
    case is ContactAnswered:
      return by(fact, fi: "Yhteys saatiin", sv: "Vi fick kontakt", en: "We reached the person")
    case is ContactIdentified:
      return say(
        fi: "Henkilö tunnistettiin.", sv: "Personen identifierades.", en: "The person was identified.")
    case let made as AssessmentMade: return assessed(made, fact)
    case let message as MessageWritten: return self.message(message, fact)
    case let booked as AppointmentBooked:
      return time(booked.appointment, fi: "Aika varattiin", sv: "Tid bokades", en: "A time was booked")
    case let moved as AppointmentMoved:
      return time(moved.appointment, fi: "Aika siirrettiin", sv: "Tiden flyttades", en: "The time was moved")
    case let cancelled as AppointmentCancelled:
      return HTML(
        text: Text(fi: "Aika peruttiin", sv: "Tiden avbokades", en: "The time was cancelled")[lang] + ": "
          + cancelled.reason.name[lang])
    case let listed as WaitingListed:
      return HTML(
        text: Text(fi: "Jonossa", sv: "På väntelista", en: "On a waiting list")[lang] + ": "
          + Profession.name(listed.profession)[lang])
    case let held as VisitHeld:
      return HTML(
        text: Text(fi: "Käynti toteutui", sv: "Besök genomfört", en: "The visit was held")[lang] + ", "
          + held.mode.name[lang] + ", " + Profession.name(held.profession)[lang])
    case is VisitMissed:
      return say(fi: "Käynti jäi väliin.", sv: "Besöket uteblev.", en: "The visit was missed.")
    case let guided as GuidanceGiven:
      return HTML(text: Text(fi: "Ohjattu palveluun", sv: "Hänvisad till", en: "Guided to")[lang] + " ")
        + guided.offers.map { link("/services/" + $0.lowercased(), portal.directions.name($0, lang) ?? $0) }
        .joined(by: ", ")
    case is FeedbackGiven: return say(fi: "Palaute annettu.", sv: "Respons gavs.", en: "Feedback was given.")
    case let closed as MatterClosed:
      return HTML(
        text: Text(fi: "Asia päätettiin", sv: "Ärendet avslutades", en: "The matter was closed")[lang] + ": "
          + closed.reason.name[lang])
    default: return forResident ? residentOnly(payload) : inside(payload, fact)
    }
  }

  private func residentOnly(_ payload: any FactPayload) -> HTML? {
    switch payload {
    case is MatterClaimed:
      say(
        fi: "Ammattilainen otti asiasi käsittelyyn.", sv: "En yrkesperson tog ditt ärende.",
        en: "A professional took your matter.")
    case let over as MatterHandedOver:
      HTML(
        text: Text(fi: "Asiasi siirtyi", sv: "Ditt ärende överfördes", en: "Your matter moved")[lang] + ": "
          + portal.placeName(over.unit.text, lang))
    case is MatterPaused:
      say(fi: "Odotamme pyynnöstäsi.", sv: "Vi väntar så som du bad.", en: "We are waiting, as you asked.")
    case is MatterResumed:
      say(fi: "Jatkamme asiaasi.", sv: "Vi fortsätter med ditt ärende.", en: "Your matter goes on.")
    default: nil
    }
  }

  /// What only the desk needs to see.
  private func inside(_ payload: any FactPayload, _ fact: Fact) -> HTML? {
    switch payload {
    case is MatterClaimed: by(fact, fi: "Otettu käsittelyyn", sv: "Togs till handläggning", en: "Claimed")
    case is MatterReleased: by(fact, fi: "Palautettu jonoon", sv: "Tillbaka i kön", en: "Given back")
    case let over as MatterHandedOver:
      HTML(text: "→ " + portal.placeName(over.unit.text, lang) + (over.note.map { ": " + $0 } ?? ""))
    case let linked as ContactLinked: HTML(text: DeskAction.link.name[lang] + ": " + linked.reason.name[lang])
    case let paused as MatterPaused:
      HTML(text: Text(fi: "Tauko", sv: "Paus", en: "Pause")[lang] + ": " + paused.reason)
    case is MatterResumed: say(fi: "Tauko päättyi", sv: "Pausen slutade", en: "The pause ended")
    case let reached as MilestoneReached: HTML(text: EventWords.name(reached.milestone)[lang])
    default: nil
    }
  }

  private func say(fi: String, sv: String, en: String) -> HTML {
    HTML(text: Text(fi: fi, sv: sv, en: en)[lang])
  }

  private func by(_ fact: Fact, fi: String, sv: String, en: String) -> HTML {
    let who = forResident ? fact.actor.role.name[lang] : portal.staffName(fact.actor.id)
    return HTML(text: Text(fi: fi, sv: sv, en: en)[lang] + " (" + who + ")")
  }

  private func time(_ appointment: Appointment, fi: String, sv: String, en: String) -> HTML {
    HTML(text: Text(fi: fi, sv: sv, en: en)[lang] + ": " + portal.words(appointment, lang))
  }

  private func assessed(_ made: AssessmentMade, _ fact: Fact) -> HTML {
    let role = fact.actor.role.name[lang]
    let words = Text(fi: "Tarve arvioitiin", sv: "Behovet bedömdes", en: "The need was assessed")[lang]
    let note: HTML = forResident || made.note == nil ? "" : "<div class=\"words\">\(made.note ?? "")</div>"
    let urgency = forResident ? "" : ", \(made.urgency)"
    return
      "\(words) (\(forResident ? role : portal.staffName(fact.actor.id)))\(urgency): \(made.result.name[lang])\(note)"
  }

  private func message(_ message: MessageWritten, _ fact: Fact) -> HTML {
    let who =
      message.toResident
      ? Text(
        fi: "Viesti ammattilaiselta", sv: "Meddelande från yrkesperson", en: "Message from a professional")
      : Text(fi: "Viesti asukkaalta", sv: "Meddelande från invånaren", en: "Message from the resident")
    return "\(who[lang])<div class=\"words\">\(message.words)</div>"
  }
}
