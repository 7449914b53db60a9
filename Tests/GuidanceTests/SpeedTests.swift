import Rules
import Testing

@testable import Guidance

@Suite struct SpeedTests {
  @Test("Half of people's questions are answered in the blink of an eye, even unoptimised")
  func blink() throws {
    let index = try Repository.index.get()
    let questions = JudgedQuestion.table(try Repository.text("Tests/GuidanceTests/judged.tsv"))
    let clock = ContinuousClock()
    let times = questions.map { question in clock.measure { _ = index.answer(Question(question.text)) } }
      .sorted()
    #expect(times[times.count / 2] < .milliseconds(50))
  }
}
