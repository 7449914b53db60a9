import Rules

/// The small words of a language: they tell which language is spoken and nothing about what is asked.
enum FunctionWords {
  static func contains(_ word: String, _ lang: Lang) -> Bool { of[lang]?.contains(word) ?? false }

  static let of: [Lang: Set<String>] = [
    .fi: words(
      """
      ja tai vai mutta sekä että jos kun koska niin kuin eli myös vielä enää jo nyt sitten vain vaan ihan tosi
      on oli olla ole oon oot ollut olen olet olemme ovat olisi ei en et emme eivät eikä älä
      minä mä minun mun minulla mulla mul minua mua minut mut minulle mulle meillä meille me meidän sinä sä
      hän hänen se sen sitä siitä siihen sillä sille ne niitä tämä tämän tätä tässä tähän nämä tuo ton
      mitä mikä missä mistä mihin minne milloin miten kuinka paljonko kuka kenelle kenen keneltä miksi millä millainen
      saa saako saan saanko saada saisi voi voiko voin voinko voisi voisin pitää pitäisi täytyy pitäs täytyykö
      haluan haluaisin haluaa tarvitsen tarvitsee tarvin tarvii tarvis haluun haen hakea etsin käy käydä joku jonkun jokin
      kanssa ilman varten asti ennen jälkeen alle yli noin kohta vähän paljon kaikki mukaan tulee tuli menee
      """),
    .sv: words(
      """
      och eller men samt att om när för som så också ännu redan nu sedan bara är var vara varit har ha hade
      inte ej jag mig min mitt mina du dig din ditt dina han honom hans hon henne hennes vi oss vår vårt våra
      de dem deras det den detta denna dessa en ett ett vad vilken vilket vilka vart varifrån hur vem varför
      får fick kan kunde ska skall skulle vill behöver måste söker till från på i av med utan under över efter
      hos vid mot man någon något några mycket lite alla allt där här åt kring mellan ta tar göra gör finns
      """),
    .en: words(
      """
      the a an and or but also that if when because so as yet already now then only just is are was were be been am
      has have had not no i me my mine you your he him his she her hers we us our they them their it its this
      these those what which who whom where how why can could may might must should would will do does did dont
      to from in on at of with without under over after before for by about into out up some any much
      little all there here need want get im ive cant id like go goes going there somebody someone something one
      """),
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
