"""A made-up self-assessment in the national form, as counties save theirs to text."""

NATIONAL = [
    "Palveluiden yhdenvertaisen saatavuuden, oikea-aikaisuuden ja jatkuvuuden parantaminen",
    "Toiminnan painotuksen siirtäminen raskaista palveluista ehkäisevään ja ennakoivaan työhön",
]
PERIODS = ["11/20", "5/21", "11/21"]


def chapter(number, title):
    cells = lambda *words: [f"\t{word}" for word in words] + [""]
    return [
        f"{number}. {title}", "Hankkeen tulostavoitteet ja prosessitavoitteet", "Tavoittelemme sujuvaa palvelua.", "",
        "Lähtötilanteen arvioinnin tulokset", "Lähtötila oli tämä.", "",
        "Tehdyt kehittämistoimenpiteet ja prosessitavoitteiden seurannan ja arvioinnin tulokset",
        *cells("Prosessitavoite", "Kehittämistoiminnan valmiusaste"), "\t", *cells(*PERIODS),
        *cells(f"{number}.1 Apu alkaa yhdestä yhteydestä", "0 %", "25 %", "50 %"),
        *cells(f"{number}.2 Hoitoon pääsee viikossa", "25 %", "25 %", "75 %"), "", "",
        "Hyötytavoitteiden seurannan ja arvioinnin tulokset",
        *cells("Hyötytavoite", "Mittarit", "Lähtötila", *PERIODS),
        *cells("Apu ajoissa", "T3", "-", "12 pv", "11 pv", "9 pv"),
        *cells("", "Käyntejä", "Ei saatavilla", "12,4 %", "670 kpl", "-15"), "", "",
    ]


def text():
    lines = ["Ohje: kirjaa vain tulokset.", "Arviointiasteikko:", "1. Ei aloitettu (0 %)", ""]
    for place, title in enumerate(NATIONAL):
        lines += chapter(place + 1, title)
    return "\n".join(lines)


# A page with what the report has not yet: a picture with its words, and a link.
PICTURE = """
#set document(title: "Kuva", author: "Luukku", date: none)
#set text(lang: "fi", font: "Libertinus Serif")
= Kuva
#figure(image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20'><rect width='40' height='20'/></svg>"),
  format: "svg", alt: "Musta suorakaide"), caption: [Kuvan otsikko])
#link("https://example.org/")[Linkki]
"""
