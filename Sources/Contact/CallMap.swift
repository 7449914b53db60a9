import County

/// Which column of a phone system's log says what (sarakekartta); written once for each system.
package struct CallMap: Codable, Sendable, Equatable {
  package var separator: String?
  /// Columns that together name one call.
  package var key: [String]
  package var date: String
  /// The service line or number that was called.
  package var line: String?
  package var entered: String
  package var queued: String
  package var queueLeft: String
  package var waitSeconds: String
  package var served: String
  package var serviceSeconds: String
  package var outcome: Outcome
  /// What a time column says when the call never got there, such as `0:00:00`.
  package var notReached: String
  package var callback: Callback?

  package struct Outcome: Codable, Sendable, Equatable {
    package var column: String
    package var answered: [String]
    package var abandoned: [String]
    /// Rows that are no calls.
    package var ignored: [String]
  }

  package struct Callback: Codable, Sendable, Equatable {
    package var column: String
    package var values: [String]
  }

  package var columns: [String] {
    key + [date, entered, queued, queueLeft, waitSeconds, served, serviceSeconds, outcome.column]
      + [line, callback?.column].compactMap(\.self)
  }
}
