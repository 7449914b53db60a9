import County
import Markup

/// A list with its name, as pages show it.
struct NamedQueue: Sendable {
  var key: String
  var unit: String
  var profession: String?
  var flow: QueueFlow

  func name(_ names: GroupNames, _ lang: Lang) -> String {
    let kind = profession.map { Profession.name($0)[lang] } ?? QueueWords.open[lang]
    return "\(names.units[unit]?[lang] ?? unit), \(kind)"
  }
}

/// Every list, and one of them looked at closely: when it clears and what would clear it.
struct QueuePage {
  var indicators: Indicators
  var ask: Ask
  var queues: [NamedQueue]
  var chosen: NamedQueue?
  /// Weeks within which all should be seen.
  var target: Int
  /// Weeks in which the list should reach its length.
  var until: Int

  private var lang: Lang { ask.lang }
  private func number(_ value: Double?, decimals: Int = 1) -> String {
    value.map { Format.number($0, decimals: decimals, lang) } ?? "–"
  }

  var html: HTML {
    guard !queues.isEmpty else { return paragraph(QueueWords.none[lang]) }
    return "\(paragraph(QueueWords.what[lang]))\(chosen.map(close))\(all)"
  }

  private var all: HTML {
    let rows = queues.map { queue -> [HTML] in
      let flow = queue.flow
      let weeks = QueueMath.weeksToClear(
        queue: Double(flow.size), demand: flow.meanDemand, capacity: flow.meanCapacity)
      return [
        link("\(IndicatorLink.queues.path)?queue=\(queue.key)", queue.name(indicators.names, lang)),
        HTML(text: Format.number(flow.size, lang)), HTML(text: number(flow.meanDemand)),
        HTML(text: number(flow.meanCapacity)), HTML(text: number(weeks)),
      ]
    }
    let columns = [
      QueueWords.list, QueueWords.size, QueueWords.demand, QueueWords.capacity, QueueWords.weeks,
    ]
    return table(caption: QueueWords.lists[lang], columns: columns.map { $0[lang] }, rows: rows)
  }

  private func close(_ queue: NamedQueue) -> HTML {
    let flow = queue.flow, goal = QueueMath.targetQueue(demand: flow.meanDemand, target: Double(target))
    let outlook = QueueOutlook(flow, aim: Int(goal.rounded()))
    let relief = max(
      QueueMath.reliefCapacity(
        demand: flow.meanDemand, queue: Double(flow.size), targetQueue: goal, weeks: Double(until)), 0)
    let extra = max(0, Int((relief - flow.meanCapacity).rounded(.up)))
    return """
      \(heading(queue.name(indicators.names, lang)))\(choice(queue))\(facts(figures(flow, goal, relief)))\
      \(outcome(outlook, QueueWords.present, extra: 0))\
      \(extra > 0 ? outcome(QueueOutlook(flow, aim: Int(goal.rounded()), extra: extra), QueueWords.relieved, extra: extra) : "")
      """
  }

  private func choice(_ queue: NamedQueue) -> HTML {
    let target = textField(
      Field("target", QueueWords.target[lang], value: String(target)), type: "number", size: 4, most: 3)
    let until = textField(
      Field("until", QueueWords.until[lang], value: String(until)), type: "number", size: 4, most: 3)
    return asking(
      IndicatorLink.queues.path,
      "\(hidden("queue", queue.key))\(target)\(until)\(button(IndicatorWords.show[lang], .secondary))")
  }

  private func figures(_ flow: QueueFlow, _ goal: Double, _ relief: Double) -> [(String, HTML)] {
    let hold = QueueMath.targetCapacity(
      demand: flow.meanDemand, target: Double(target), demandCV: flow.demandCV, capacityCV: flow.capacityCV)
    let weeks = QueueMath.weeksToClear(
      queue: Double(flow.size), aim: goal, demand: flow.meanDemand, capacity: flow.meanCapacity)
    let pairs: [(Text, String)] = [
      (QueueWords.size, Format.number(flow.size, lang)),
      (QueueWords.demand, "\(number(flow.meanDemand)) (CV \(number(flow.demandCV, decimals: 2)))"),
      (QueueWords.capacity, "\(number(flow.meanCapacity)) (CV \(number(flow.capacityCV, decimals: 2)))"),
      (
        QueueWords.load,
        number(QueueMath.load(demand: flow.meanDemand, capacity: flow.meanCapacity), decimals: 2)
      ),
      (QueueWords.meanWait, number(flow.meanWait)),
      (
        QueueWords.pressure,
        number(QueueMath.pressure(meanWait: flow.meanWait, target: Double(target)), decimals: 2)
      ),
      (QueueWords.goal, number(goal, decimals: 0)),
      (QueueWords.weeks, weeks.map { number($0) } ?? QueueWords.never[lang]),
      (QueueWords.hold, number(hold)), (QueueWords.relief, number(relief)),
    ]
    return pairs.map { ($0[lang], HTML(text: $1)) }
  }

  private func outcome(_ outlook: QueueOutlook, _ name: Text, extra: Int) -> HTML {
    let shown = outlook.fan.prefix(53)
    let weeks = { (week: Int?) in week.map { "\($0)" } ?? "> \(QueueOutlook.horizon)" }
    let words = [
      "\(QueueWords.weeks[lang]): \(weeks(outlook.weeks.middle)) (90 %: \(weeks(outlook.weeks.low))…\(weeks(outlook.weeks.high)))",
      "\(QueueWords.reached[lang]) \(Format.percent(outlook.reached, lang))",
    ]
    let chart = LineChart(
      lines: [.init(QueueWords.size[lang], shown.map { Double($0.middle) })],
      band: shown.map { (Double($0.low), Double($0.high)) }, label: name[lang],
      words: words + ["↕ 0–\(shown.map(\.high).max() ?? 0)", "↔ 0–52 \(QueueWords.weekUnit[lang])"])
    let rows = shown.enumerated().filter { $0.offset % 4 == 0 }.map { week, at -> [HTML] in
      [HTML(text: String(week)), HTML(text: String(at.middle)), HTML(text: "\(at.low)…\(at.high)")]
    }
    let columns = [QueueWords.week, QueueWords.size, QueueWords.interval].map { $0[lang] }
    let title = extra > 0 ? "\(name[lang]) (+\(extra))" : name[lang]
    return """
      \(heading(title, level: 3))\(chart.html)\
      \(fold("\(IndicatorWords.asTable[lang]): \(title)", table(caption: title, columns: columns, rows: rows)))
      """
  }
}
