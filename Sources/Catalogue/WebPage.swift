package import Rules

/// An address on the web with the words of its link.
package struct WebPage: Codable, Hashable, Sendable {
  package var url: String
  package var title: Localized

  package init(url: String, title: Localized = Localized()) {
    self.url = url
    self.title = title
  }
}
