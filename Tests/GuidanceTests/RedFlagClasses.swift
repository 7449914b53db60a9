import Rules

/// Sentences of danger by class: each class is named in all three languages.
enum RedFlagClasses {
  struct Class: Sendable, CustomStringConvertible {
    var name: String
    var fi: [String], sv: [String], en: [String]

    var description: String { name }

    subscript(lang: Lang) -> [String] {
      switch lang {
      case .fi: fi
      case .sv: sv
      case .en: en
      }
    }
  }

  static let all: [Class] = [
    Class(
      name: "heart",
      fi: [
        "isän rintaa puristaa ja hän on harmaa", "syke on 210 ja pyörryttää", "tahdistin iskee uudelleen",
      ],
      sv: [
        "det trycker i bröstet och armen värker", "pulsen är 210 och jag svimmar", "pacemakern ger stötar",
      ],
      en: [
        "dad clutches his chest and is grey", "pulse 210 and I am fainting",
        "her pacemaker keeps shocking her",
      ]
    ),
    Class(
      name: "brain",
      fi: ["vaimon suupieli valahti", "en saa sanoja ulos ja käsi ei tottele", "näkö lähti yhtäkkiä"],
      sv: ["fruns mungipa hänger", "orden blir fel och armen lyder inte", "synen försvann plötsligt"],
      en: [
        "her mouth is drooping", "his words are jumbled and one arm is dead",
        "suddenly lost vision in one eye",
      ]),
    Class(
      name: "breath",
      fi: ["lapsi ei saa henkeä", "hengitys katkeilee ja huulet sinertää", "piippu ei auta ja henki vinkuu"],
      sv: [
        "barnet får ingen luft", "andningen rosslar och läpparna är blå", "sprayen hjälper inte, hon kippar",
      ],
      en: [
        "the boy cannot breathe", "breathing rattles and lips are blue",
        "inhaler is empty and she is wheezing",
      ]),
    Class(
      name: "airway",
      fi: ["makkarapala jäi kurkkuun eikä ääntä tule", "mummo tukehtuu leipään", "kolikko juuttui nieluun"],
      sv: ["korvbiten fastnade i halsen", "mormor kvävs av bröd", "myntet sitter fast i strupen"],
      en: ["a sausage is stuck in his throat", "grandma is choking on bread", "coin lodged in the windpipe"]),
    Class(
      name: "consciousness",
      fi: ["naapuri makaa lattialla eikä reagoi", "taju lähti", "emme saa häntä hereille"],
      sv: ["grannen ligger på golvet och svarar inte", "hon är medvetslös", "han går inte att väcka"],
      en: ["the neighbour lies on the floor and will not respond", "she passed out", "we cannot wake him"]),
    Class(
      name: "blood",
      fi: ["veri suihkuaa reidestä", "sormi lähti sirkkelissä", "oksentaa verta ja on kalpea"],
      sv: ["blodet sprutar från låret", "fingret rök i cirkelsågen", "kräks blod och är blek"],
      en: ["blood is spurting from his thigh", "finger cut off by a saw", "vomiting blood and pale"]),
    Class(
      name: "thinned blood",
      fi: ["äiti syö marevania ja löi päänsä", "verenohennus käytössä, nenästä tulee verta tunnin"],
      sv: ["mamma äter Marevan och slog huvudet", "blodförtunnande och näsan blöder sedan en timme"],
      en: [
        "mum takes warfarin and hit her head", "on blood thinners and the nose has been bleeding for an hour",
      ]),
    Class(
      name: "seizure",
      fi: ["poika kouristelee eikä se lopu", "suusta tulee vaahtoa ja hän tärisee"],
      sv: ["pojken krampar och det slutar inte", "fradga kring munnen och hon skakar"],
      en: ["the boy is having a seizure that will not stop", "foam at the mouth and shaking"]),
    Class(
      name: "allergy",
      fi: ["söin pähkinää ja kieli turpoaa", "ampiainen pisti ja kurkku menee umpeen"],
      sv: ["åt nötter och tungan svullnar", "getingen stack och halsen stängs"],
      en: ["ate peanuts and my tongue is swelling", "stung by a wasp and the throat is closing"]),
    Class(
      name: "own life",
      fi: ["haluan kuolla tänään", "hän seisoo sillan kaiteella", "köysi on valmiina enkä jaksa"],
      sv: ["jag vill dö ikväll", "hon står på broräcket", "repet är redo och jag orkar inte leva"],
      en: [
        "I want to die tonight", "she is standing on the bridge railing",
        "the rope is ready and I cannot go on",
      ]),
    Class(
      name: "poison",
      fi: [
        "taapero joi pesuainetta", "söimme väärän sienen ja oksennamme",
        "häkävaroitin huutaa ja päätä särkee",
      ],
      sv: ["barnet drack diskmedel", "vi åt fel svamp och kräks", "kolosvarnaren tjuter och alla är yra"],
      en: [
        "the toddler drank bleach", "we ate a wild mushroom and are vomiting",
        "monoxide alarm is beeping and we feel sick",
      ]),
    Class(
      name: "overdose",
      fi: ["hän otti koko purkin unilääkkeitä", "pistin insuliinia liikaa tahallani"],
      sv: ["hon tog hela burken sömntabletter", "jag tog för mycket insulin med flit"],
      en: ["she took the whole bottle of sleeping pills", "took too much insulin on purpose"]),
    Class(
      name: "infection",
      fi: ["sytostaattihoidossa ja kuume 39", "kuumeessa sekava ja iho laikukas", "kuume ja niska jäykkä"],
      sv: ["får cellgifter och har 39 feber", "feber, förvirrad och fläckig hud", "feber och stel nacke"],
      en: ["on chemo with a fever of 39", "fever, confused and mottled skin", "fever and a stiff neck"]),
    Class(
      name: "sugar",
      fi: ["diabeetikko on sekava ja hikinen", "sokeri on 1,9 eikä hän herää"],
      sv: ["diabetikern är förvirrad och svettig", "blodsockret är 1,9 och hon är medvetslös"],
      en: ["the diabetic is confused and sweaty", "his sugar is 1.9 and he is unresponsive"]),
    Class(
      name: "injury",
      fi: [
        "putosi katolta", "löi päänsä ja oksentaa", "jäi traktorin alle", "ei tunne jalkojaan hypyn jälkeen",
      ],
      sv: [
        "föll från taket", "slog huvudet och kräks", "fastklämd under traktorn",
        "känner inte benen efter dykningen",
      ],
      en: [
        "fell off the roof", "hit his head and vomits", "trapped under a tractor",
        "cannot feel his legs after diving",
      ]),
    Class(
      name: "birth",
      fi: ["vauva syntyy autoon", "raskaana ja vuodan verta", "vauva ei ole liikkunut eilisen jälkeen"],
      sv: ["barnet föds i bilen", "gravid och blöder", "barnet har inte rört sig sedan igår"],
      en: [
        "the baby is being born in the car", "pregnant and bleeding",
        "the baby has not moved since yesterday",
      ]),
    Class(
      name: "water and cold",
      fi: ["lapsi vajosi jäihin", "nostettiin järvestä eikä hengitä", "löytyi hangesta jääkylmänä"],
      sv: ["barnet gick genom isen", "drogs upp ur sjön och andas inte", "hittades iskall i snön"],
      en: [
        "the child fell through the ice", "pulled from the lake and not breathing",
        "found ice cold in the snow",
      ]),
    Class(
      name: "burn and shock",
      fi: ["kiehuva vesi kaatui lapsen päälle", "sai sähköiskun", "lipeää roiskui silmään"],
      sv: ["kokande vatten rann över barnet", "fick en elstöt", "lut stänkte i ögat"],
      en: [
        "boiling water spilled over the child", "got an electric shock", "drain cleaner splashed in her eye",
      ]),
    Class(
      name: "fire",
      fi: ["talo palaa ja lapset on sisällä", "porraskäytävä täynnä savua"],
      sv: ["huset brinner och barnen är kvar inne", "trapphuset är fullt av rök"],
      en: ["the house is on fire and the kids are inside", "the staircase is full of smoke"]),
    Class(
      name: "violence",
      fi: ["mies uhkaa puukolla", "eksä murtautuu sisään", "hän kuristi minua"],
      sv: ["mannen hotar med kniv", "exet bryter sig in", "han ströp mig, han stryper mig"],
      en: ["a man is threatening me with a knife", "my ex is breaking in", "he strangled me"]),
    Class(
      name: "pain in belly or limb",
      fi: ["vatsa on kova kuin lauta ja sattuu sietämättömästi", "jalka on kylmä, valkoinen ja tunnoton"],
      sv: ["magen är stenhård och gör outhärdligt ont", "benet är kallt, vitt och utan känsel"],
      en: ["belly is rigid and the pain is unbearable", "leg is cold, white and numb"]),
  ]
}
