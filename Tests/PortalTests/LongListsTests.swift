import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("Long lists of the portal") struct LongListsTests {
  @Test("A queue of sixty is counted whole, and what is opened next is its first row")
  func queue() async throws {
    let town = try await Town()
    for number in 0..<60 {
      _ = try await town.county.receive(town.county.contact("asia \(number)"))
      town.county.wait(seconds: 30)
    }
    let page = try await town.get("/desk", by: Cast.nurse).page
    let listed = page.matches(of: /href="(\/desk\/matter\/[a-z0-9-]{36})"/).map { String($0.1) }
    #expect(Set(listed).count == listed.count && !listed.isEmpty && page.contains("60"))
    #expect(try await town.get("/desk/next", by: Cast.nurse).place == listed.first)
  }

  @Test("Forty reads of one's data are all told, the newest first, each with its moment")
  func readers() async throws {
    let town = try await Town(), matter = try await town.known()
    for _ in 0..<40 {
      town.county.wait(minutes: 7)
      _ = try await town.get(DeskLink.matter(matter).path, by: Cast.nurse)
    }
    let page = try await town.get("/my/readers", by: Cast.resident).page
    let moments = page.matches(of: /<time datetime="([^"]+)"/).map { String($0.1) }
    #expect(moments.count == 40 && moments == moments.sorted(by: >) && Set(moments).count == 40)
  }

  @Test("More reads than one page holds are all reached, each once, by going on to the older ones")
  func olderReads() async throws {
    let town = try await Town(), matter = try await town.known(), mine = Cast.resident
    for _ in 0..<450 {
      town.county.wait(minutes: 1)
      _ = try await town.get(DeskLink.matter(matter).path, by: Cast.nurse)
    }
    var told: [String] = [], before: String?, pages = 0
    repeat {
      let page = try await town.get("/my/readers" + (before.map { "?before=\($0)" } ?? ""), by: mine).page
      told += page.matches(of: /<time datetime="([^"]+)"/).map { String($0.1) }
      before = page.firstMatch(of: /readers\?before=(\d+)"/).map { String($0.1) }
      pages += 1
    } while before != nil && pages < 9
    #expect(pages == 3 && told.count == 450 && told == told.sorted(by: >) && Set(told).count == 450)
    for odd in ["0", "-1", "x", "99999999999999999999", ""] {
      #expect(try await town.get("/my/readers?before=\(odd)", by: mine).status == 200)
    }
  }

  @Test("A matter of many messages tells each of them once, in order, to both sides")
  func thread() async throws {
    let town = try await Town(), matter = try await town.known()
    for number in 10..<40 {
      town.county.wait(minutes: 3)
      _ =
        number.isMultiple(of: 2)
        ? try await town.post(MyLink.message(matter).path, ["words": "viesti-\(number)."], by: Cast.resident)
        : try await town.act(.message, on: matter, ["words": "viesti-\(number)."])
    }
    for (path, actor) in [
      (DeskLink.matter(matter).path, Cast.nurse), (MyLink.matter(matter).path, Cast.resident),
    ] {
      let page = try await town.get(path, by: actor).page
      let told = page.matches(of: /viesti-(\d\d)\./).compactMap { Int($0.1) }
      #expect(Set(told) == Set(10..<40) && told.count == 30, "\(actor.id)")
      #expect(told == told.sorted() || told == told.sorted(by: >))
    }
  }
}
