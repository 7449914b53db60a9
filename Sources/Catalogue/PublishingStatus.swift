/// How far a record has been published at its source (julkaisun tila).
package enum PublishingStatus: String, Codable, Sendable, Hashable {
  case published, draft, archived, other
}
