/// What a form field asks, with what was answered before and what was wrong with it.
public struct Field: Sendable {
  public var name: String
  public var label: String
  public var hint: String?
  public var value: String
  public var error: String?
  public var required: Bool
  public var autocomplete: String?
  /// The label stands already above the field as the page's heading: it is kept for those who hear the page.
  public var isQuiet = false

  public init(
    _ name: String, _ label: String, hint: String? = nil, value: String = "", error: String? = nil,
    required: Bool = false, autocomplete: String? = nil
  ) {
    (self.name, self.label, self.hint, self.value) = (name, label, hint, value)
    (self.error, self.required, self.autocomplete) = (error, required, autocomplete)
  }

  /// The same field under a heading that says its label.
  public var underItsHeading: Field {
    var field = self
    field.isQuiet = true
    return field
  }

  var look: HTML { isQuiet ? " class=\"unseen\"" : "" }

  var describedBy: HTML {
    let ids = [hint.map { _ in "hint-\(name)" }, error.map { _ in "error-\(name)" }].compactMap(\.self)
    let invalid: HTML = error == nil ? "" : " aria-invalid=\"true\""
    return ids.isEmpty ? "" : " aria-describedby=\"\(ids.joined(separator: " "))\"\(invalid)"
  }

  var remarks: HTML {
    let hint = hint.map { text -> HTML in "<p class=\"hint\" id=\"hint-\(name)\">\(text)</p>" }
    let error = error.map { text -> HTML in "<p class=\"error\" id=\"error-\(name)\">\(text)</p>" }
    return "\(hint)\(error)"
  }

  var demands: HTML {
    let needed: HTML = required ? " required" : ""
    let fill = autocomplete.map { hint -> HTML in " autocomplete=\"\(hint)\"" }
    return "\(needed)\(fill)"
  }
}

/// One answer that can be chosen.
public struct Choice: Sendable {
  public var value: String
  public var label: String
  public var note: String?

  public init(_ value: String, _ label: String, note: String? = nil) {
    (self.value, self.label, self.note) = (value, label, note)
  }
}

/// One line of text.
public func textField(_ field: Field, type: String = "text", size: Int = 0, most: Int = 200) -> HTML {
  let width: HTML = size > 0 ? " size=\"\(size)\"" : ""
  return """
    <div class="field"><label for="\(field.name)"\(field.look)>\(field.label)</label>\(field.remarks)\
    <input id="\(field.name)" name="\(field.name)" type="\(type)" value="\(field.value)" maxlength="\(most)"\
    \(width)\(field.demands)\(field.describedBy)></div>
    """
}

/// Several lines of text.
public func textArea(_ field: Field, rows: Int = 4, most: Int = 4_000) -> HTML {
  """
  <div class="field"><label for="\(field.name)"\(field.look)>\(field.label)</label>\(field.remarks)\
  <textarea id="\(field.name)" name="\(field.name)" rows="\(rows)" maxlength="\(most)"\(field.demands)\
  \(field.describedBy)>
  \(field.value)</textarea></div>
  """
}

/// One of a few answers, all in sight.
public func radios(_ field: Field, _ choices: [Choice]) -> HTML {
  let options = choices.enumerated().map { index, choice -> HTML in
    let id = "\(field.name)-\(index)"
    let mark: HTML = choice.value == field.value ? " checked" : ""
    let needed: HTML = field.required ? " required" : ""
    let note = choice.note.map { note -> HTML in " <span class=\"note\">\(note)</span>" }
    return """
      <div class="choice"><input type="radio" id="\(id)" name="\(field.name)" value="\(choice.value)"\(mark)\(needed)>\
      <label for="\(id)">\(choice.label)\(note)</label></div>
      """
  }
  return
    "<fieldset class=\"field\"\(field.describedBy)><legend\(field.look)>\(field.label)</legend>\(field.remarks)\(options)</fieldset>"
}

/// Any number of answers.
public func checkboxes(_ field: Field, _ choices: [Choice], chosen: Set<String> = []) -> HTML {
  let options = choices.enumerated().map { index, choice -> HTML in
    let id = "\(field.name)-\(index)"
    let mark: HTML = chosen.contains(choice.value) ? " checked" : ""
    return """
      <div class="choice"><input type="checkbox" id="\(id)" name="\(field.name)" value="\(choice.value)"\(mark)>\
      <label for="\(id)">\(choice.label)</label></div>
      """
  }
  return
    "<fieldset class=\"field\"\(field.describedBy)><legend\(field.look)>\(field.label)</legend>\(field.remarks)\(options)</fieldset>"
}

/// One of many answers, folded.
public func select(_ field: Field, _ choices: [Choice]) -> HTML {
  let options = choices.map { choice -> HTML in
    let mark: HTML = choice.value == field.value ? " selected" : ""
    return "<option value=\"\(choice.value)\"\(mark)>\(choice.label)</option>"
  }
  return """
    <div class="field"><label for="\(field.name)"\(field.look)>\(field.label)</label>\(field.remarks)\
    <select id="\(field.name)" name="\(field.name)"\(field.demands)\(field.describedBy)>\(options)</select></div>
    """
}

/// A value that goes along unseen.
public func hidden(_ name: String, _ value: String) -> HTML {
  "<input type=\"hidden\" name=\"\(name)\" value=\"\(value)\">"
}

/// A form that only asks: its answers stand in the address and nothing changes.
public func asking(_ action: String, _ content: HTML) -> HTML {
  "<form method=\"get\" action=\"\(action)\" class=\"ask\" accept-charset=\"utf-8\">\(content)</form>"
}
