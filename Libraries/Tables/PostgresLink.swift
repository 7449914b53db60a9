import CPostgres
import Foundation

/// One session with a PostgreSQL server, used by one thread at a time. Statements travel in a pipeline: what nobody
/// waits for goes together with the next that somebody does.
final class PostgresLink {
  let raw: OpaquePointer
  /// Breaks off the statement under way, from any thread.
  let canceller: PostgresCanceller
  /// The names of the statements that the server has prepared.
  private var prepared: [Shape: String] = [:]
  private var names = 0
  private var underWay: [Sent] = []
  /// The server said that it will not serve this session any more.
  private var isSpent = false

  /// A statement's text with the types of its values: what is prepared once.
  private struct Shape: Hashable {
    var text: String
    var types: [Oid]
  }

  /// What was sent and is not answered yet.
  private enum Sent { case preparing(Shape), statement, end }

  private static let most = 256, mostPrepared = 500

  init(_ address: PostgresAddress) throws {
    raw = try Self.open(address)
    canceller = PostgresCanceller(raw)
    try enterPipeline()
    try script(address.greeting)
  }

  deinit { PQfinish(raw) }

  private static func open(_ address: PostgresAddress) throws -> OpaquePointer {
    let names = address.parameters.map { strdup($0.0) } + [nil],
      values = address.parameters.map { strdup($0.1) } + [nil]
    defer { for text in names + values { free(text) } }
    let raw = PQconnectdbParams(names.map { UnsafePointer($0) }, values.map { UnsafePointer($0) }, 1)
    guard let raw else { throw StoreFault.gone("no memory for a session") }
    guard PQstatus(raw) == CONNECTION_OK else {
      defer { PQfinish(raw) }
      throw StoreFault.gone(String(cString: PQerrorMessage(raw)))
    }
    return raw
  }

  var isBroken: Bool { isSpent || PQstatus(raw) != CONNECTION_OK }

  /// Puts a statement in the pipeline without waiting for it.
  func send(_ sql: SQL) throws {
    if underWay.count >= Self.most { try settle() }
    let values = try PostgresValues(sql.values), name = try name(of: sql)
    try must(values.lend { PQsendQueryPrepared(raw, name, $0, $1, nil, nil, 0) })
    underWay.append(.statement)
  }

  /// Sends a statement and waits for its answer and for all before it.
  func ask(_ sql: SQL) throws -> PostgresAnswer {
    try send(sql)
    guard let answer = try settle() else { throw complaint }
    return answer
  }

  /// Sends a statement whose answer is read before the next one is sent.
  func leave(_ sql: SQL) throws {
    try send(sql)
    try close()
  }

  /// Waits until everything sent is answered; gives the last answer, or throws the first failure.
  @discardableResult func settle() throws -> PostgresAnswer? {
    guard let last = underWay.last else { return nil }
    if case .end = last {} else { try close() }
    defer { underWay.removeAll(keepingCapacity: true) }
    var answer: PostgresAnswer?, failure: StoreFault?
    for sent in underWay {
      let (read, fault) = try receive(sent)
      (answer, failure) = (read ?? answer, failure ?? fault)
    }
    if let failure { throw failure }
    return answer
  }

  /// Runs several statements at once, outside the pipeline.
  func script(_ statements: String) throws {
    try settle()
    try must(PQexitPipelineMode(raw))
    defer { _ = PQenterPipelineMode(raw) }
    guard let result = PQexec(raw, statements) else { throw complaint }
    let answer = PostgresAnswer(result)
    if let fault = answer.fault { throw noted(fault) }
    if isBroken { throw complaint }
  }
}

extension PostgresLink {
  private var complaint: StoreFault { .gone(String(cString: PQerrorMessage(raw))) }

  private func must(_ done: Int32) throws {
    guard done == 1 else { throw complaint }
  }

  private func enterPipeline() throws { try must(PQenterPipelineMode(raw)) }

  private func close() throws {
    try must(PQpipelineSync(raw))
    underWay.append(.end)
  }

  /// The name the server knows the statement by; a fresh one is prepared in the same pipeline.
  private func name(of sql: SQL) throws -> String {
    let shape = Shape(text: sql.text, types: sql.values.map(\.type))
    if let name = prepared[shape] { return name }
    if prepared.count >= Self.mostPrepared { try forget() }
    names += 1
    let name = "s\(names)"
    try must(
      PQsendPrepare(raw, name, PostgresWords.numbered(sql.text), Int32(shape.types.count), shape.types))
    underWay.append(.preparing(shape))
    prepared[shape] = name
    return name
  }

  private func forget() throws {
    try script("deallocate all")
    prepared.removeAll(keepingCapacity: true)
  }

  private func receive(_ sent: Sent) throws -> (PostgresAnswer?, StoreFault?) {
    let answer = PQgetResult(raw).map(PostgresAnswer.init)
    if isBroken { throw complaint }
    guard let answer else { throw complaint }
    if case .end = sent { return (nil, nil) }
    while let more = PQgetResult(raw) { PQclear(more) }
    if case .preparing(let shape) = sent, answer.isLost { prepared[shape] = nil }
    return (answer.isLost ? nil : answer, answer.fault.map(noted))
  }

  /// A server that is going down or no longer leads will not take the next statement either.
  private func noted(_ fault: StoreFault) -> StoreFault {
    if case .gone = fault { isSpent = true }
    return fault
  }
}
