package import County

/// Words of the chat: all that it says itself; the rest comes from flows, services and cards.
package enum ChatWords {
  package static let title = Text(fi: "Chat", sv: "Chatt", en: "Chat")
  static let about = Text(
    fi:
      "Kerro, mikä on hätänä. Vastaan palveluista ja ohjeista, jotka ovat tällä sivustolla. Olen ohjelma, en ihminen.",
    sv:
      "Berätta vad du behöver hjälp med. Jag svarar utgående från tjänster och råd på den här webbplatsen. Jag är ett program, inte en människa.",
    en:
      "Tell me what you need help with. I answer from the services and advice on this site. I am a program, not a person."
  )
  static let kept = Text(
    fi: "Keskustelua ei tallenneta, ellet lähetä sitä ammattilaiselle.",
    sv: "Samtalet sparas inte om du inte skickar det till en yrkesperson.",
    en: "The conversation is not kept unless you send it to a professional.")
  static let say = Text(fi: "Kirjoita viesti", sv: "Skriv ett meddelande", en: "Write a message")
  static let send = Text(fi: "Kysy", sv: "Fråga", en: "Ask")
  static let me = Text(fi: "Minä", sv: "Jag", en: "Me")
  static let talk = Text(fi: "Keskustelu", sv: "Samtal", en: "Conversation")
  static let sources = Text(fi: "Vastaus perustuu näihin", sv: "Svaret bygger på", en: "This answer rests on")
  static let begin = Text(
    fi: "Hyvä. Kysyn muutaman asian.", sv: "Bra. Jag frågar några saker.", en: "Good. I ask a few things.")
  static let which = Text(fi: "Mikä on lähinnä?", sv: "Vad är närmast?", en: "Which is nearest?")
  static let neither = Text(fi: "Ei mikään näistä", sv: "Inget av dessa", en: "None of these")
  static let mayIAsk = Text(
    fi: "Saanko kysyä muutaman kysymyksen?", sv: "Får jag ställa några frågor?",
    en: "May I ask a few questions?")
  static let yes = Text(fi: "Kyllä, kysy", sv: "Ja, fråga", en: "Yes, ask")
  static let onlyServices = Text(
    fi: "Ei, näytä palvelut", sv: "Nej, visa tjänsterna", en: "No, show the services")
  static let mayHelp = Text(fi: "Nämä voivat auttaa:", sv: "De här kan hjälpa:", en: "These may help:")
  static let noneOfThese = Text(
    fi: "Eikö mikään näistä sovi?", sv: "Passar inget av dessa?", en: "Does none of these fit?")
  static let unclear = Text(
    fi: "En löytänyt vastausta. Kerro asia toisin sanoin.",
    sv: "Jag hittade inget svar. Berätta med andra ord.",
    en: "I found no answer. Tell it in other words.")
  static let orChoose = Text(fi: "Tai valitse:", sv: "Eller välj:", en: "Or choose:")
  static let person = Text(
    fi: "Puhun ihmisen kanssa", sv: "Jag vill tala med en människa", en: "I want a person")
  static let handOver = Text(
    fi: "Ihminen auttaa tässä parhaiten. Lähetä keskustelu ammattilaiselle.",
    sv: "En människa hjälper bäst här. Skicka samtalet till en yrkesperson.",
    en: "A person helps best here. Send the conversation to a professional.")
  static let handOverButton = Text(
    fi: "Lähetä keskustelu ammattilaiselle", sv: "Skicka samtalet till en yrkesperson",
    en: "Send the conversation to a professional")
  static let handOverHow = Text(
    fi: "Ammattilainen saa koko keskustelun. Vastaus tulee samana arkipäivänä.",
    sv: "Yrkespersonen får hela samtalet. Svaret kommer samma vardag.",
    en: "The professional gets the whole conversation. The answer comes on the same working day.")
  static let full = Text(
    fi: "Keskustelu on jo pitkä. Lähetä se ammattilaiselle tai aloita uusi.",
    sv: "Samtalet är redan långt. Skicka det till en yrkesperson eller börja ett nytt.",
    en: "The conversation is long already. Send it to a professional or start another.")
  static let again = Text(
    fi: "Aloita uusi keskustelu", sv: "Börja ett nytt samtal", en: "Start another conversation")
  static let call = Text(fi: "Soita", sv: "Ring", en: "Call")
}
