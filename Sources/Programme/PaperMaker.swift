import County

/// Makes a report into a tagged PDF; the server knows how (paperin tekijä).
package struct PaperMaker: Sendable {
  package var pdf: @Sendable (Report) async throws -> [UInt8]

  package init(pdf: @escaping @Sendable (Report) async throws -> [UInt8]) { self.pdf = pdf }

  package static let none = PaperMaker { _ in throw Refusal.noPaper }
}
