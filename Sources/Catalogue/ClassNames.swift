package import Rules

/// Names of the national service classes (palveluluokat), target groups (kohderyhmät) and life events
/// (elämäntilanteet) that a county meets, by code.
package enum ClassNames {
  /// The name of a code, else of the class above it, else the code itself.
  package static func name(_ code: String) -> Text {
    names[code] ?? code.lastIndex(of: ".").map { name(String(code[..<$0])) } ?? Text(same: code)
  }

  private static let names: [String: Text] = table.split(separator: "\n").reduce(into: [:]) { names, line in
    let parts = line.split(separator: "|").map(String.init)
    names[parts[0]] = Text(fi: parts[1], sv: parts[2], en: parts[3])
  }

  /// Code, Finnish, Swedish, English; koodistot.suomi.fi, CC BY 4.0, a few in plainer words.
  private static let table = """
    P1|Asuminen|Boende|Housing
    P2|Rakennettu ympäristö|Bebyggd miljö|Built environment
    P3|Perheiden palvelut|Tjänster för familjer|Services for families
    P3.1|Parisuhde|Parförhållande|Intimate relationship
    P3.2|Lapsen saaminen|Att få barn|Having a child
    P3.3|Isyyden ja äitiyden vahvistaminen|Fastställande av faderskap och moderskap|Confirmation of paternity and maternity
    P3.4|Varhaiskasvatus|Småbarnspedagogik|Day care
    P3.5|Perheasioiden sovittelu ja perheoikeus|Medling i familjeärenden och familjerätten|Family mediation and family law
    P3.6|Lapsiperheiden sosiaalipalvelut|Socialtjänster för barnfamiljer|Social services for families with children
    P3.7|Kasvatus- ja perheneuvonta|Rådgivning i uppfostrings- och familjefrågor|Developmental and family counselling
    P3.8|Lastensuojelu|Barnskydd|Child welfare
    P3.9|Elatusapu|Underhåll|Child maintenance
    P4|Sosiaalipalvelut|Socialtjänster|Social services
    P4.1|Asumispalvelut|Boendetjänster|Housing services
    P4.2|Vanhusten palvelut|Äldretjänster|Services for older people
    P4.3|Kotihoito ja kotipalvelut|Hemvård och hemservice|Home care and home services
    P4.4|Vammaisten muut kuin asumis- ja kotipalvelut|Andra än boende- och hemservice för personer med funktionsnedsättning|Services for the disabled other than housing and home services
    P4.5|Henkilökohtaisen avustajan palvelut|Personlig assistans|Personal assistant services
    P4.6|Perhehoito|Familjevård|Family care
    P4.7|Kehitysvammahuolto|Omsorgen om utvecklingsstörda|Care for persons with intellectual disabilities
    P4.8|Työllistyjän tukeminen|Stöd för sysselsättning|Support for jobseekers
    P4.9|Koulu- ja opiskelijahuollon sosiaalipalvelut|Socialtjänster för skol- och studerandevård|Pupil and student welfare social services
    P4.10|Toimeentulotuki|Utkomststöd|Social assistance
    P4.11|Kotouttaminen|Integration|Integration
    P4.12|Sosiaalipalvelujen vertais- ja vapaaehtoistoiminta|Stöd av likställda och frivilligverksamhet inom socialtjänsterna|Peer and voluntary activities in social services
    P4.13|Sosiaalipalvelujen neuvonta- ja ohjauspalvelut|Socialtjänsternas rådgivnings- och handledningstjänster|Social service advisory and guidance services
    P4.14|Sosiaalipalvelujen oheis- ja tukipalvelut|Socialtjänsternas sido- och stödtjänster|Social service auxiliary and support services
    P5|Terveydenhuolto, sairaanhoito ja ravitsemus|Hälso- och sjukvård, näring|Health and medical care, nutrition
    P5.1|Perusterveydenhuolto|Primärvård|Primary health care
    P5.2|Neuvolapalvelut|Rådgivningstjänster|Health clinic services
    P5.3|Rokotukset|Vaccinationer|Vaccinations
    P5.4|Röntgen, laboratorio ja muut tutkimuspalvelut|Röntgen, laboratorium och övriga undersökningstjänster|Imaging, laboratory and other examination services
    P5.5|Ensiapu ja päivystys|Förstahjälpen och jouren|First aid and emergency care
    P5.6|Erikoissairaanhoito|Specialiserad sjukvård|Specialised medical care
    P5.7|Päihde- ja mielenterveyspalvelut|Tjänster för missbrukare och mentalvårdstjänster|Intoxicant abuse and mental health services
    P5.8|Terveystarkastukset|Hälsoundersökningar|Health examinations
    P5.9|Koulu- ja opiskelijaterveydenhuolto|Skol- och studerandehälsovården|Pupil and student health care
    P5.10|Suun ja hampaiden terveydenhuolto|Mun- och tandhälsovård|Oral and dental health care
    P5.11|Oma- ja itsehoito|Egen- och självvård|Self-care
    P5.12|Työterveyshuolto|Företagshälsovården|Occupational health care
    P5.13|Kuntoutus|Rehabilitering|Rehabilitation
    P5.14|Kotisairaanhoito ja omaishoito|Hemsjukvård och närståendevård|Home nursing and informal care
    P5.15|Lääkkeet ja apteekit|Läkemedel och apotek|Medicines and pharmacies
    P5.16|Terveyden vertais- ja vapaaehtoistoiminta|Hälsovårdens stöd av likställda och frivilligverksamhet|Health-related peer and voluntary activities
    P5.17|Terveyden ja hyvinvoinnin neuvonta- ja ohjauspalvelut|Hälsovårdens rådgivnings- och handledningstjänster|Advisory and guidance services for health and well-being
    P5.18|Hyvinvointipalvelujen tukipalvelut|Hälsovårdens stödtjänster|Support services for well-being services
    P5.19|Potilaan oikeudet|Patientens rättigheter|Patient’s rights
    P5.20|Ravinto|Näring|Nutrition
    P5.21|Elintarviketurvallisuus|Livsmedelssäkerhet|Food safety
    P6|Koulutus|Utbildning|Education and training
    P7|Oikeusturva|Rättssäkerhet|Legal protection
    P8|Demokratia|Demokrati|Democracy
    P9|Yleiset tieto- ja hallintopalvelut|Generella informations- ja förvaltningstjänster|General information and administrative services
    P10|Työ ja työttömyys|Arbete och arbetslöshet|Work and unemployment
    P11|Elinkeinot|Näringar|Industries
    P12|Työnantajan palvelut|Arbetsgivares tjänster|Employer services
    P13|Eläkkeet|Pensioner|Pensions
    P14|Verotus ja julkinen talous|Beskattning och offentlig ekonomi|Taxation and public finance
    P15|Yksityinen talous ja rahoitus|Privat ekonomi och finansiering|Private finance and funding
    P15.3|Lainat ja luottotiedot|Lån och kredituppgifter|Loans and credit history
    P16|Liikenne|Trafik|Transport
    P17|Matkailu|Turism|Tourism
    P18|Paikkatieto|Geodata|Geospatial data
    P19|Turvallisuus|Säkerhet|Safety and security
    P20|Järjestys|Ordning|Public order
    P21|Kuluttaja-asiat|Konsumentärenden|Consumer matters
    P22|Maahan- ja maastamuutto|Immigration och emigration|Immigration and emigration
    P23|Ympäristö|Miljö|The environment
    P24|Luonnonvarat, eläimet ja kasvit|Naturresurser, djur och växter|Natural resources, flora and fauna
    P25|Kulttuuri|Kultur|Culture
    P26|Viestintä|Kommunikation|Communications
    P27|Liikunta ja ulkoilu|Motion och friluftsliv|Sports and outdoor activities
    P28|Nuorisopalvelut|Ungdomstjänster|Youth services
    KR1|Kaikki asukkaat|Alla invånare|All residents
    KR1.1|Ikäihmiset|Äldre|Older people
    KR1.2|Lapset ja lapsiperheet|Barn och barnfamiljer|Children and families with children
    KR1.3|Nuoret|De unga|Young people
    KR1.4|Pitkäaikaissairaat|Långtidssjuka|People with long-term illnesses
    KR1.5|Ulkosuomalaiset|Utlandsfinländare|Expatriate Finns
    KR1.6|Vammaiset|Personer med funktionsnedsättning|Disabled people
    KR2|Yritykset ja yhteisöt|Företag och samfund|Businesses and non-government organizations
    KR3|Viranomaiset|Myndigheter|Authorities
    KE1|Lapsen saaminen|Att få barn|Having a child
    KE1.1|Adoptio|Adoption|Adoption
    KE2|Asevelvollisuus|Värnplikt|Conscription
    KE3|Kokoaikaisen opiskelun aloittaminen|Inledande av heltidsstudier|Beginning full-time studies
    KE4|Muuttaminen|Flyttning|Moving
    KE4.1|Kotoa muuttaminen|Att flytta hemifrån|Moving from childhood home
    KE4.2|Suomen sisällä muuttaminen|Att flytta inom Finland|Moving to new home within Finland
    KE4.3|Suomesta muuttaminen|Flyttning från Finland|Moving abroad
    KE4.4|Paluumuutto Suomeen|Återflyttning till Finland|Moving back to Finland
    KE5|Maahanmuuttajana Suomeen|Till Finland som invandrare|Immigrating to Finland
    KE6|Talon rakentaminen|Att bygga ett hus|Building a home
    KE7|Avioero|Skilsmässa|Divorce
    KE8|Työttömäksi jääminen|Att bli arbetslös|Losing a job
    KE9|Velkaantuminen|Skuldsättning|Burdened by debt
    KE10|Eläkkeelle siirtyminen|Att gå i pension|Retirement
    KE11|Vakava sairastuminen|När man blir allvarligt sjuk|Falling seriously ill
    KE12|Kuntoutus|Rehabilitering|Rehabilitation
    KE13|Omaishoitajana toimiminen|Att arbeta som anhörigvårdare|Giving informal care
    KE14|Omaisen kuolema|När en anhörig avlider|Death of a close family member
    """
}
