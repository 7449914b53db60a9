import Contact
import County
import Rules

/// What in the model's files would stop its days in the middle; empty when nothing would (mallin virheet).
extension DemoContent {
  var faults: [String] {
    [
      (contactsPerWorkingDay < 0 || contactsPerWorkingDay > 100_000, "contactsPerWorkingDay is not 0–100000"),
      (weekdays.count != 5, "weekdays are not five"),
      (!weekdays.allSatisfy { (0...10).contains($0) }, "a share of weekdays is not 0–10"),
      (!(0...10).contains(dayOff), "dayOff is not 0–10"),
      (!(0...1).contains(repeats), "repeats is not 0–1"),
      (!(0...1).contains(asksFirst), "asksFirst is not 0–1"),
      (!(0...1).contains(named), "named is not 0–1"),
      (!(0...1).contains(firstGiven), "firstGiven is not 0–1"),
      (!channels.areShares, "channels are not shares"),
      (!topics.areShares, "topics are not shares"),
    ].filter(\.0).map(\.1) + unknown + wordless
  }

  private var unknown: [String] {
    channels.keys.filter { ContactChannel(rawValue: $0) == nil }.sorted().map {
      "there is no channel “\($0)”"
    }
      + topics.keys.filter { Topic(rawValue: $0) == nil }.sorted().map { "there is no topic “\($0)”" }
  }

  private var wordless: [String] {
    words.filter { $0.value.isEmpty || $0.value.contains(where: \.words.hasBlank) }.keys.sorted().map {
      "the words of “\($0)” are empty or lack a language"
    }
  }
}

extension NamesContent {
  var faults: [String] {
    [
      ("given.women", given.women), ("given.men", given.men), ("family", family),
      ("swedish.women", swedish.women), ("swedish.men", swedish.men), ("swedish.family", swedish.family),
      ("english.women", english.women), ("english.men", english.men), ("english.family", english.family),
    ].filter(\.1.isEmpty).map { "\($0.0) is empty" }
  }
}

extension CountyContent {
  /// What would stop the making of residents.
  var modelFaults: [String] {
    let bands = ages.contains { $0.from < 0 || ($0.below ?? 101) <= $0.from || ($0.below ?? 0) > 120 }
    let places = municipalities.filter { $0.population < 0 || !$0.shares(ages).areShares(of: ages.count) }
    let isEmpty = municipalities.allSatisfy { $0.population == 0 }
    return (isEmpty ? ["nobody lives in any municipality"] : [])
      + (bands ? ["an age band is empty or beyond 120 years"] : [])
      + (languages.areShares ? [] : ["languages are not shares"])
      + places.map { "“\($0.code)” has a population below zero, or not one share for each age band" }
  }
}

extension Municipality {
  fileprivate func shares(_ bands: [CountyContent.AgeBand]) -> [Double] { ages ?? bands.map(\.share) }
}

extension [Double] {
  fileprivate func areShares(of count: Int) -> Bool {
    self.count == count && allSatisfy { (0...1_000_000).contains($0) } && contains { $0 > 0 }
  }
}

extension [String: Double] {
  fileprivate var areShares: Bool { Array(values).areShares(of: count) }
}
