/// Why a request could not be granted, in words a resident may read.
/// It names the obstacle and never carries the personal data that caused it.
package struct Refusal: Error, Equatable, Sendable {
  /// A short name for machines, such as `booking.taken`.
  package var code: String
  package var words: Text
  /// What HTTP calls it: 403, 404, 409, 422.
  package var status: Int

  package init(_ code: String, status: Int = 422, fi: String, sv: String, en: String) {
    (self.code, self.status, words) = (code, status, Text(fi: fi, sv: sv, en: en))
  }
}

extension Refusal {
  package static let signInNeeded = Refusal(
    "access.signIn", status: 401, fi: "Tunnistaudu ensin.", sv: "Identifiera dig först.", en: "Sign in first."
  )
  package static let notYours = Refusal(
    "access.denied", status: 403, fi: "Sinulla ei ole oikeutta nähdä tätä.",
    sv: "Du har inte rätt att se det här.", en: "You may not see this.")
  package static let notFound = Refusal(
    "address.unknown", status: 404, fi: "Sivua ei löydy.", sv: "Sidan hittas inte.", en: "Page not found.")
  package static let changedMeanwhile = Refusal(
    "version.conflict", status: 409, fi: "Joku muu muutti tätä juuri. Lataa sivu ja katso, mikä muuttui.",
    sv: "Någon annan ändrade just det här. Ladda sidan och se vad som ändrades.",
    en: "Somebody else just changed this. Reload the page and see what changed.")
  package static let staleForm = Refusal(
    "form.stale", status: 403, fi: "Lomake oli auki liian kauan. Lataa sivu ja yritä uudelleen.",
    sv: "Formuläret var öppet för länge. Ladda sidan och försök igen.",
    en: "The form was open for too long. Reload the page and try again.")
  package static func unanswered(_ label: Text) -> Refusal {
    Refusal(
      "form.unanswered", fi: "Vastaa vielä: \(label.fi)", sv: "Svara ännu på: \(label.sv)",
      en: "Please answer: \(label.en)")
  }
  package static func tooLong(_ label: Text, most: Int) -> Refusal {
    Refusal(
      "form.tooLong", fi: "Lyhennä: \(ended(label.fi)) Enintään \(most) merkkiä.",
      sv: "Förkorta: \(ended(label.sv)) Högst \(most) tecken.",
      en: "Shorten: \(ended(label.en)) At most \(most) characters.")
  }

  /// A label within a sentence has one stop at its end: its own, or ours.
  private static func ended(_ label: String) -> String {
    guard let last = label.last else { return label }
    return "?!.…".contains(last) ? label : (last == ":" ? String(label.dropLast()) : label) + "."
  }
}
