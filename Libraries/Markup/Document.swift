/// A whole page: what the head says and what the body holds.
public struct Document: Sendable {
  public var lang: String
  public var title: String
  public var body: HTML
  /// Styles the body: `resident`, `desk` or `board`.
  public var room: String
  /// Address of a stylesheet and of a script, both from this server.
  public var stylesheet: String
  public var script: String?

  public init(
    lang: String, title: String, room: String, stylesheet: String, script: String? = nil, body: HTML
  ) {
    (self.lang, self.title, self.room, self.body) = (lang, title, room, body)
    (self.stylesheet, self.script) = (stylesheet, script)
  }

  public var html: HTML {
    let run = script.map { address -> HTML in "<script src=\"\(address)\" defer></script>" }
    return """
      <!doctype html>
      <html lang="\(lang)">
      <head>
      <meta charset="utf-8">
      <title>\(title)</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="same-origin">
      <link rel="icon" href="/assets/luukku.svg" type="image/svg+xml">
      <link rel="stylesheet" href="\(stylesheet)">\(run)
      </head>
      <body class="\(room)">
      \(body)
      </body>
      </html>
      """
  }
}
