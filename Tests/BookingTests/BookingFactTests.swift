import County
import Testing
import Booking

@Suite struct BookingFactTests {
  @Test("Every fact of the step reads back as it was written", arguments: Booking.facts.map { $0.kind })
  func factsReadBack(_ kind: String) throws {
    let type = try #require(Booking.facts.first { $0.kind == kind })
    let example = type.example
    let text = try JSON.encode(example)
    let back = try JSON.decode(type, from: text)
    #expect(try JSON.encode(back) == text)
  }
}
