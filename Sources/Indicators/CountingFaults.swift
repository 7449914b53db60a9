extension CountingContent {
  /// The typed rule; `nil` when a name is not known.
  var counting: Counting? {
    guard faults.isEmpty, let population = Population(name: population) else { return nil }
    return Counting(
      form, population, among: among?.condition ?? Condition(), of: of?.condition ?? Condition(),
      over: over.flatMap(Population.init(name:)), overAmong: overAmong?.condition ?? Condition())
  }

  /// Why the rule cannot be counted, or would always say the same.
  var faults: [Fault] {
    guard let population = Population(name: population) else {
      return [Fault("there is no population “\(population)”", "use one of Docs/indicators.md")]
    }
    let unknown = [among, of, overAmong].flatMap { $0?.unknown ?? [] }
    if let name = unknown.first {
      return [Fault("there is no trait “\(name)”", "use a trait of Docs/indicators.md")]
    }
    let (among, of) = (self.among?.condition ?? Condition(), self.of?.condition ?? Condition())
    return among.faults("among", of: population) + of.faults("of", of: population)
      + formFaults(population, among, of) + overFaults
  }

  private func formFaults(_ population: Population, _ among: Condition, _ of: Condition) -> [Fault] {
    switch form {
    case .share: return shareFaults(among, of)
    case .wait where population != .firstVisit, .longWait where population != .firstVisit:
      return [Fault("only first visits have waits", "use population: firstVisit")]
    case .nps where population != .answer && population != .staff:
      return [Fault("only answers have scores", "use population: answer or staff")]
    case .filled where population != .group:
      return [Fault("only groups have places", "use population: group")]
    case .stock where !population.isStock, .coverage where !population.isStock:
      return [Fault("“\(population.name)” does not last", "use open, waiting, worker or resident")]
    case .continuity where population != .visit:
      return [Fault("only visits tell of continuity", "use population: visit")]
    default: return []
    }
  }

  private func shareFaults(_ among: Condition, _ of: Condition) -> [Fault] {
    if of.mask == 0 { return [Fault("the share has no numerator", "give `of`")] }
    if among.entails(of) {
      return [Fault("the numerator is always the denominator", "give `of` another trait")]
    }
    if !among.and(of).contradictions.isEmpty {
      return [Fault("the numerator can never be in the denominator", "part `of` from `among`")]
    }
    return []
  }

  private var overFaults: [Fault] {
    switch (form == .per || form == .coverage, over) {
    case (true, nil): return [Fault("nothing says what it is beside", "give `over`")]
    case (false, _?): return [Fault("“\(form.rawValue)” has nothing beside it", "remove `over`")]
    case (true, let over?):
      guard let population = Population(name: over) else {
        return [Fault("there is no population “\(over)”", "use one of Docs/indicators.md")]
      }
      guard population.isStock == (form == .coverage) else {
        return [Fault("“\(over)” cannot be beside", "count both as they come, or both as they last")]
      }
      return (overAmong?.condition ?? Condition()).faults("overAmong", of: population)
    case (false, nil): return []
    }
  }
}

extension CountingContent.Traits {
  fileprivate var unknown: [String] { ((all ?? []) + (none ?? [])).filter { Trait(name: $0) == nil } }

  fileprivate var condition: Condition {
    Condition(
      all: (all ?? []).compactMap(Trait.init(name:)), none: (none ?? []).compactMap(Trait.init(name:)))
  }
}

extension Condition {
  /// Every trait that follows from those asked for.
  private var implied: Set<Trait> {
    var found = Set(all), fresh = all
    while let trait = fresh.popLast() {
      for next in Trait.implied[trait] ?? [] where found.insert(next).inserted { fresh.append(next) }
    }
    return found
  }

  /// Pairs that nothing can be at once.
  var contradictions: [String] {
    let asked = implied
    let both = asked.intersection(none).map { "“\($0.name)” is asked for and left out" }
    let apart = Trait.apart.flatMap { group -> [String] in
      let here = group.filter(asked.contains)
      return here.count > 1 ? ["nothing is “\(here[0].name)” and “\(here[1].name)”"] : []
    }
    return (both + apart).sorted()
  }

  func faults(_ part: String, of population: Population) -> [Fault] {
    let strange = (all + none).filter { !population.traits.contains($0) }.map {
      Fault("“\(population.name)” has no “\($0.name)”", "use a trait that it has (Docs/indicators.md)")
    }
    return strange + contradictions.map { Fault("`\(part)`: \($0)", "remove one of them") }
  }

  /// Whatever meets this meets the other.
  func entails(_ other: Condition) -> Bool {
    Set(other.all).isSubset(of: implied) && Set(other.none).isSubset(of: Set(none).union(excluded))
  }

  /// What those asked for leave out.
  private var excluded: Set<Trait> {
    let asked = implied
    return Set(Trait.apart.filter { !asked.isDisjoint(with: $0) }.flatMap(\.self)).subtracting(asked)
  }
}
