package import County

/// An indicator's value for days as known on a day: the programme's only tie to how figures are counted (lukulähde).
package struct FigureSource: Sendable {
  /// A figure that may be linked.
  package struct Choice: Sendable, Equatable {
    package var id: String
    package var name: Text

    package init(_ id: String, _ name: Text) { (self.id, self.name) = (id, name) }
  }

  /// A group that a figure may be told of.
  package struct Group: Sendable, Equatable {
    package var cut: FigureCut
    package var name: Text

    package init(_ cut: FigureCut, _ name: Text) { (self.cut, self.name) = (cut, name) }
  }

  /// A value with what it was counted from and by which definition.
  package struct Known: Sendable, Equatable {
    package var value: ReportedValue
    package var numerator: Int
    package var denominator: Int
    /// The version that the registry gives to its entry.
    package var version: Int
    /// A digest of the entry.
    package var definition: String

    package init(
      value: ReportedValue, numerator: Int, denominator: Int, version: Int, definition: String
    ) {
      (self.value, self.numerator, self.denominator) = (value, numerator, denominator)
      (self.version, self.definition) = (version, definition)
    }
  }

  /// Figures that can be linked, in the registry's order.
  package var choices: [Choice]
  /// The groups of a figure of which something is known.
  package var groups: @Sendable (_ figure: String) async throws -> [Group]
  /// Over `days`, counted from what was recorded by the end of the day that comes last.
  package var value:
    @Sendable (_ tie: FigureTie, _ days: ClosedRange<Day>, _ knownOn: Day) async throws -> Known?

  package init(
    choices: [Choice],
    groups: @escaping @Sendable (_ figure: String) async throws -> [Group] = { _ in [] },
    value:
      @escaping @Sendable (_ tie: FigureTie, _ days: ClosedRange<Day>, _ knownOn: Day) async throws -> Known?
  ) {
    (self.choices, self.groups, self.value) = (choices, groups, value)
  }

  package static let none = FigureSource(choices: []) { _, _, _ in nil }

  package func name(_ figure: String) -> Text? { choices.first { $0.id == figure }?.name }
}
