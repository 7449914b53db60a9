package import County

extension Refusal {
  package static let noSuchCard = Refusal(
    "card.unknown", status: 404, fi: "Tätä ei enää tarjota.", sv: "Det här erbjuds inte längre.",
    en: "This is no longer offered.")
  package static let noSuchOrder = Refusal(
    "order.unknown", status: 404, fi: "Tilausta ei löydy.", sv: "Beställningen hittas inte.",
    en: "The order is not found.")
  package static let noConsent = Refusal(
    "order.consent", fi: "Tarvitsemme luvan välittää tiedot järjestölle.",
    sv: "Vi behöver lov att förmedla uppgifterna till organisationen.",
    en: "We need permission to pass the details to the organisation.")
  static let orderAnswered = Refusal(
    "order.answered", status: 409, fi: "Tilaukseen on jo vastattu.", sv: "Beställningen är redan besvarad.",
    en: "The order has been answered already.")
  static let noRating = Refusal(
    "order.rating", fi: "Valitse luku 1–5.", sv: "Välj ett tal 1–5.", en: "Choose a number from 1 to 5.")
  static let notYetRated = Refusal(
    "order.early", status: 409, fi: "Voit arvioida, kun järjestö on vastannut.",
    sv: "Du kan bedöma när organisationen har svarat.",
    en: "You can rate it when the organisation has answered.")
  static let rated = Refusal(
    "order.rated", status: 409, fi: "Arvioit jo. Kiitos.", sv: "Du har redan bedömt. Tack.",
    en: "You have rated it already. Thank you.")
  static let cardLacksName = Refusal(
    "card.name", fi: "Kirjoita nimi ainakin yhdellä kielellä.", sv: "Skriv namnet på minst ett språk.",
    en: "Write the name in at least one language.")
  static let cardLacksAbout = Refusal(
    "card.about", fi: "Kerro ainakin yhdellä kielellä, mitä tarjoatte.",
    sv: "Berätta på minst ett språk vad ni erbjuder.",
    en: "Tell in at least one language what you offer.")
  static let cardLacksContact = Refusal(
    "card.contact", fi: "Kirjoita puhelinnumero tai verkko-osoite.",
    sv: "Skriv telefonnummer eller webbadress.",
    en: "Write a phone number or a web address.")
  static let cardLacksCode = Refusal(
    "card.code", fi: "Valitse ainakin yksi elämäntilanne, kohderyhmä tai luokka.",
    sv: "Välj minst en livssituation, målgrupp eller klass.",
    en: "Choose at least one life event, target group or class.")
  static let tooFewToCompare = Refusal(
    "tray.few", fi: "Valitse 2–4 vaihtoehtoa.", sv: "Välj 2–4 alternativ.", en: "Choose 2–4 offers.")
}
