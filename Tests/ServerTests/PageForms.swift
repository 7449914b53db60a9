@testable import CountyTesting

/// A form as a page shows it: where it goes and what it asks (lomake sivulla).
struct PageForm: Hashable, Sendable {
  /// One field and what a careful browser could send in it.
  struct Field: Hashable, Sendable {
    var name: String
    var type: String
    /// What stands in it, and for choices every value.
    var values: [String] = []
    var most: Int?

    var isWritten: Bool { ["text", "tel", "email", "search", "number", "date", "textarea"].contains(type) }
  }

  var action: String
  var fields: [Field] = []

  /// A plain filling: what stands there already, the first choice, or a short word.
  var filled: [String: String] {
    Dictionary(
      fields.map { field in
        let standing = field.values.first { !$0.isEmpty } ?? ""
        return (field.name, field.isWritten && standing.isEmpty ? "1" : standing)
      }
    ) { first, _ in first }
  }
}

extension PageReading {
  /// The forms of the page that are posted.
  var forms: [PageForm] {
    var forms: [PageForm] = [], open: PageForm?, choosing: String?
    for tag in tags {
      switch (tag.name, tag.isClosing) {
      case ("form", false):
        open = tag.attributes["method"] == "post" ? PageForm(action: tag.attributes["action"] ?? "") : nil
      case ("form", true):
        forms += [open].compactMap(\.self)
        open = nil
      case ("select", false):
        choosing = tag.attributes["name"]
        if let choosing { open?.add(choosing, "select") }
      case ("option", false): if let choosing { open?.add(choosing, "select", tag.attributes["value"]) }
      case ("textarea", false), ("input", false), ("button", false): open?.add(tag)
      default: break
      }
    }
    return forms
  }

  /// Addresses of the program that the page leads to.
  var links: [String] {
    opening.filter { $0.name == "a" }.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("/") }
      .map { String($0.replacing("&amp;", with: "&").prefix { $0 != "#" }) }
  }
}

extension PageForm {
  fileprivate mutating func add(_ tag: PageReading.Tag) {
    guard let name = tag.attributes["name"], name != "secret" else { return }
    let type = tag.name == "textarea" ? "textarea" : tag.attributes["type"] ?? "text"
    add(name, type, tag.attributes["value"], most: tag.attributes["maxlength"].flatMap { Int($0) })
  }

  fileprivate mutating func add(_ name: String, _ type: String, _ value: String? = nil, most: Int? = nil) {
    let values = value.map { [$0] } ?? []
    if let place = fields.firstIndex(where: { $0.name == name }) {
      fields[place].values += values
    } else {
      fields.append(Field(name: name, type: type, values: values, most: most))
    }
  }
}
