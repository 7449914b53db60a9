import County
import CountyTesting
import Foundation
import Testing

@testable import Demo

@Suite("Faults of the model's files") struct DemoFaultsTests {
  static let faults = [
    (
      "demo.yaml", "weekdays: [1.18, 1.02, 0.96, 0.95, 0.92]", "weekdays: [1.18, 1.02]",
      "weekdays are not five"
    ),
    ("demo.yaml", "weekdays: [1.18,", "weekdays: [.nan,", "a share of weekdays"),
    ("demo.yaml", "weekdays: [1.18,", "weekdays: [-1,", "a share of weekdays"),
    ("demo.yaml", "dayOff: 0.12", "dayOff: .inf", "dayOff"),
    ("demo.yaml", "repeats: 0.09", "repeats: 1.5", "repeats"),
    ("demo.yaml", "asksFirst: 0.15", "asksFirst: .nan", "asksFirst"),
    ("demo.yaml", "named: 0.03", "named: -0.03", "named"),
    ("demo.yaml", "firstGiven: 0.75", "firstGiven: 7.5", "firstGiven"),
    ("demo.yaml", "contactsPerWorkingDay: 60", "contactsPerWorkingDay: -60", "contactsPerWorkingDay"),
    ("demo.yaml", "contactsPerWorkingDay: 60", "contactsPerWorkingDay: 99999999", "contactsPerWorkingDay"),
    ("demo.yaml", "{phone: 0.46,", "{phoned: 0.46,", "there is no channel “phoned”"),
    ("demo.yaml", "{phone: 0.46,", "{phone: -0.46,", "channels are not shares"),
    ("demo.yaml", "{ill: 0.52,", "{illness: 0.52,", "there is no topic “illness”"),
    ("demo.yaml", "{ill: 0.52,", "{ill: .nan,", "topics are not shares"),
    ("demo.yaml", "sv: \"En kindtand värker av kallt\"", "sv: \" \"", "the words of “teeth”"),
    ("names.yaml", "family: [\n  Kaislavuolle", "family: []\nmore: [\n  Kaislavuolle", "family is empty"),
    ("county.yaml", "{from: 0, below: 7,", "{from: 7, below: 7,", "an age band is empty"),
    ("county.yaml", "{from: 0, below: 7,", "{from: -3, below: 7,", "an age band is empty"),
    (
      "county.yaml", "languages: {fi: 0.955, sv: 0.002, en: 0.043}", "languages: {}",
      "languages are not shares"
    ),
    ("county.yaml", "population: 40", "population: -40", "has a population below zero"),
  ]

  @Test(
    "A model by which no day could be lived is refused with its file and what is wrong", arguments: faults)
  func refused(_ file: String, _ old: String, _ new: String, _ what: String) throws {
    try SmallContent.folder.get().copied { folder in
      try folder.replace(old, with: new, in: file)
      let problem = #expect(throws: ContentProblem.self) { try DemoCheck.read(folder) }
      #expect(problem?.file == file && problem?.what.contains(what) == true, "\(problem as Any)")
    }
  }

  @Test("A county where nobody lives is no model, and the shipped one is")
  func nobody() throws {
    try DemoCheck.read(.shipped)
    try SmallContent.folder.get().copied { folder in
      let text = try folder.text("county.yaml").replacing("population: 40", with: "population: 0")
      try folder.write(text, to: "county.yaml")
      let problem = #expect(throws: ContentProblem.self) { try DemoCheck.read(folder) }
      #expect(problem?.what == "nobody lives in any municipality")
    }
  }

  @Test(
    "A model without words for a topic still speaks, and one without any municipality’s own ages has people")
  func lean() throws {
    var model: DemoContent = try SmallContent.folder.get().read(from: "demo.yaml")
    model.words["teeth"] = nil
    #expect(model.faults.isEmpty)
    var county: CountyContent = try SmallContent.folder.get().read(from: "county.yaml")
    for place in county.municipalities.indices { county.municipalities[place].ages = nil }
    #expect(county.modelFaults.isEmpty)
    county.municipalities[0].ages = [1]
    #expect(county.modelFaults.count == 1)
  }

  @Test(
    "Whatever the check lets through makes residents without a fault",
    arguments: 1...12 as ClosedRange<UInt64>)
  func letThrough(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    var county: CountyContent = try SmallContent.folder.get().read(from: "county.yaml")
    let names: NamesContent = try SmallContent.folder.get().read(from: "names.yaml")
    for place in county.ages.indices where Bool.random(using: &chance) {
      county.ages[place].share = [0, 1, -1, .nan].randomElement(using: &chance) ?? 0
    }
    for place in county.municipalities.indices {
      county.municipalities[place].population = Int.random(in: 0...20, using: &chance)
      if Bool.random(using: &chance) {
        county.municipalities[place].ages = (0..<Int.random(in: 5...7, using: &chance)).map { _ in
          Double.random(in: -0.02...1, using: &chance)
        }
      }
    }
    guard county.modelFaults.isEmpty else { return }
    let all = Residents(
      county, names, today: DemoTown.from, world: .frozen(FrozenClock(TestCounty.start)), seed: seed
    ).all
    #expect(all.count == county.municipalities.reduce(0) { $0 + $1.population })
  }
}
