import Assessment
import Contact
import County
import Markup

/// The queue as a list: slack, what, who, since, channel.
struct QueuePage {
  var portal: Portal
  var ask: Ask
  var view: DeskView
  var queue: DrawnQueue

  private var lang: Lang { ask.lang }

  func list(current: String?) -> HTML {
    let views = DeskView.allCases.map { other -> HTML in
      let mark: HTML = other == view && current == nil ? " aria-current=\"page\"" : ""
      return "<li><a href=\"\(DeskLink.view(other).path)\"\(mark)>\(other.name[lang])</a></li>"
    }
    return """
      <nav aria-label="\(DeskWords.views[lang])"><ul class="filters">\(views)</ul></nav>
      <p class="asof">\(DeskWords.shown(queue.matters.count, of: queue.count)[lang])</p>
      \(queue.matters.isEmpty ? paragraph(DeskWords.empty[lang]) : queue.html(current: current))
      """
  }
}

/// Draws the rows of a queue: slack, what, who, since, channel.
struct QueueDrawing {
  var portal: Portal
  var lang: Lang

  func row(_ row: DeskRow) -> (matter: String, words: HTML) {
    (
      row.matter,
      """
      \(slack(row))<span class="what">\(row.words)</span><span class="who">\(who(row))</span>
      """
    )
  }

  private func slack(_ row: DeskRow) -> HTML { portal.slack(row.due, lang) }

  private func who(_ row: DeskRow) -> String {
    let age = row.born.map { "\($0.years(to: portal.now.day)) \(DeskWords.years[lang])" }
    let parts: [String?] = [
      age, portal.municipality(row.municipality, lang), row.channel.name[lang],
      row.urgency, row.standing.name[lang], row.starts.map { Format.moment($0, lang) },
      Format.short(row.opened, now: portal.now, lang), row.holder.map { "→ " + portal.staffName($0) },
      row.isRepeat ? DeskWords.isRepeat[lang] : nil,
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }
}

extension Portal {
  /// How much time is left, as shape, word and moment: never by colour alone.
  func slack(_ due: Moment?, _ lang: Lang) -> HTML {
    guard let due else { return "<span class=\"slack later\">○ \(DeskWords.noClock[lang])</span>" }
    let standing = SlackStanding(due: due, now: now)
    let word =
      standing == .over
      ? "−" + Format.length(now - due, lang)
      : standing == .today ? standing.name[lang] : Format.length(due - now, lang)
    return """
      <span class="slack \(standing.rawValue)"><span aria-hidden="true">\(standing.shape)</span> \
      \(unseen(standing.name[lang] + ": "))\(word)</span>
      """
  }
}
