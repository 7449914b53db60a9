import County
import CountyTesting
import Markup
import Programme
import Testing

/// What came of a form that somebody sent (lähetetty lomake).
struct SentForm {
  /// 303 when it was taken; else the refusal's status.
  var status = 0
  /// The code of a refusal that no page of the room showed.
  var code: String?
  var page = ""
  /// Where one is led after a change.
  var place = ""
  /// How many facts it left in the journal.
  var added = 0

  /// It was refused with this sentence, beside the form, and nothing was written.
  func isRefused(_ refusal: Refusal, _ lang: Lang = .fi) -> Bool {
    added == 0 && status == refusal.status
      && (code == refusal.code || page.contains("role=\"alert\"") && page.contains(refusal.words[lang]))
  }
}

extension ProgrammeCounty {
  /// Sends a form as somebody; every page that comes back is checked.
  func send(
    _ path: String, _ fields: [String: String], by actor: Actor = ProgrammeCounty.office, lang: Lang = .fi
  ) async throws -> SentForm {
    let before = try await county.journal.last()
    let ask = Ask(
      .post, path, form: Form(fields.mapValues { [$0] }), visitor: actor.visiting(lang))
    var sent = SentForm()
    do {
      switch try await programme.answer(ask) {
      case .page(let html, let status)?:
        #expect(PageCheck.problems(html) == [], "\(path) \(fields)")
        (sent.status, sent.page) = (status, html.source)
      case .see(let place)?: (sent.status, sent.place) = (303, place)
      default: break
      }
    } catch let refusal as Refusal {
      (sent.status, sent.code) = (refusal.status, refusal.code)
    }
    sent.added = try await county.journal.last() - before
    return sent
  }

  /// The form `whole` with one field changed, or left out when `value` is `nil`.
  func send(
    _ path: String, _ whole: [String: String], but field: String, is value: String?,
    by actor: Actor = ProgrammeCounty.office
  ) async throws -> SentForm {
    var fields = whole
    fields[field] = value
    return try await send(path, fields, by: actor)
  }
}

/// Words that somebody might send to break a page, a table or a path.
enum Hostile {
  static let words = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; drop table fact; --",
    "../../etc/passwd",
    "{{7*7}}", "%00%0a", "\u{202e}txt.exe", "=cmd|' /C calc'!A1", "&lt;b&gt;", "a\u{0}b", "</p></div></main>",
  ]
  static func long(_ count: Int) -> String { String(repeating: "ä", count: count) }
}
