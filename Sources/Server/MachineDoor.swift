import County
import Portal

/// What machines ask of the county besides contacts: whether it is well, and what it offers them.
struct MachineDoor: Door {
  var portal: Portal

  func answer(_ ask: Ask) async throws -> Answer? {
    switch ask.path {
    case ["health"]:
      let last = try await portal.journal.last()
      return .json("{\"status\":\"ok\",\"position\":\(last)}")
    case ["api", "v1", "openapi.json"]: return .json(OpenAPI.document)
    default: return nil
    }
  }
}

/// The API in OpenAPI 3.1, as it is served.
enum OpenAPI {
  static let document = String(decoding: PackageResources.openapi_json, as: UTF8.self)
}
