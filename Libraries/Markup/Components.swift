/// How a button looks: the one thing to do, another thing, or one that ends something.
public enum ButtonLook: String, Sendable { case primary, secondary, danger, quiet }

/// A button that says what happens; `key` is the single key that presses it at a desk.
public func button(
  _ label: String, _ look: ButtonLook = .primary, name: String? = nil, value: String? = nil,
  key: String? = nil
) -> HTML {
  let what = name.map { name -> HTML in " name=\"\(name)\" value=\"\(value ?? "1")\"" }
  let hotkey = key.map { key -> HTML in " data-key=\"\(key)\" aria-keyshortcuts=\"\(key)\"" }
  let hint = key.map { key -> HTML in " <kbd>\(key.uppercased())</kbd>" }
  return "<button class=\"button \(look.rawValue)\" type=\"submit\"\(what)\(hotkey)>\(label)\(hint)</button>"
}

/// A form that posts to `action`; `secret` is the mark that shows it came from our own page.
public func form(_ action: String, secret: String, class style: String = "", _ content: HTML) -> HTML {
  """
  <form method="post" action="\(action)" class="\(style)" accept-charset="utf-8">\(hidden("secret", secret))\
  \(content)</form>
  """
}

public func link(_ address: String, _ label: String, class style: String? = nil, key: String? = nil) -> HTML {
  let look = style.map { style -> HTML in " class=\"\(style)\"" }
  let hotkey = key.map { key -> HTML in " data-key=\"\(key)\" aria-keyshortcuts=\"\(key)\"" }
  let hint = key.map { key -> HTML in " <kbd>\(key.uppercased())</kbd>" }
  return "<a href=\"\(address)\"\(look)\(hotkey)>\(label)\(hint)</a>"
}

/// A number that a telephone dials when it is pressed; without any digits only the words.
public func dialled(_ number: String) -> HTML {
  let digits = number.filter { "0123456789+".contains($0) }
  return digits.isEmpty ? HTML(text: number) : link("tel:" + digits, number)
}

/// Words that stand out: information, done, warning or danger.
public enum NoticeLook: String, Sendable { case info, done, warning, danger }

public func notice(_ look: NoticeLook, heading: String? = nil, _ content: HTML, role: String? = nil) -> HTML {
  let title = heading.map { text -> HTML in "<p class=\"notice-title\">\(text)</p>" }
  let part = role.map { role -> HTML in " role=\"\(role)\"" }
  return "<div class=\"notice \(look.rawValue)\"\(part)>\(title)\(content)</div>"
}

/// A table with a caption and a heading for each column; `rows` hold ready cells.
public func table(
  caption: String, columns: [String], rows: [[HTML]], class style: String = "", quietCaption: Bool = false
) -> HTML {
  let hide: HTML = quietCaption ? " class=\"unseen\"" : ""
  let heads = columns.map { column -> HTML in "<th scope=\"col\">\(column)</th>" }
  let body = rows.map { cells -> HTML in
    let inner = cells.enumerated().map { index, cell -> HTML in
      index == 0 ? "<th scope=\"row\">\(cell)</th>" : "<td>\(cell)</td>"
    }
    return "<tr>\(inner)</tr>\n"
  }
  return """
    <div class="scroll" role="region" aria-label="\(caption)" tabindex="0"><table class="\(style)"><caption\(hide)>\(caption)</caption>\
    <thead><tr>\(heads)</tr></thead>
    <tbody>\(body)</tbody></table></div>
    """
}

/// Terms and what they are.
public func facts(_ pairs: [(String, HTML)]) -> HTML {
  let rows = pairs.map { term, value -> HTML in "<div><dt>\(term)</dt><dd>\(value)</dd></div>" }
  return "<dl class=\"facts\">\(rows)</dl>"
}

public func list(_ items: [HTML], class style: String = "", ordered: Bool = false) -> HTML {
  let rows = items.map { item -> HTML in "<li>\(item)</li>" }
  return ordered ? "<ol class=\"\(style)\">\(rows)</ol>" : "<ul class=\"\(style)\">\(rows)</ul>"
}

/// A part that is folded until asked for.
public func fold(_ summary: String, _ content: HTML, open: Bool = false) -> HTML {
  let state: HTML = open ? " open" : ""
  return "<details\(state)><summary>\(summary)</summary>\(content)</details>"
}

/// Words for those who cannot see the rest.
public func unseen(_ words: String) -> HTML { "<span class=\"unseen\">\(words)</span>" }

/// Words in a language other than the page's, marked for screen readers.
public func foreign(_ words: String, lang: String) -> HTML { "<span lang=\"\(lang)\">\(words)</span>" }

public func paragraph(_ words: String, class style: String? = nil) -> HTML {
  let look = style.map { style -> HTML in " class=\"\(style)\"" }
  return "<p\(look)>\(words)</p>"
}

public func heading(_ words: String, level: Int = 2, id: String? = nil) -> HTML {
  let mark = id.map { id -> HTML in " id=\"\(id)\"" }
  return "<h\(level)\(mark)>\(words)</h\(level)>"
}
