import ArgumentParser
import County
import Foundation
import NIOCore
import Tables

/// Something that stops the program and is nobody's input: what, where and what mends it; the exit code is 3.
struct Fault: Error, Equatable, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// A store's fault at another place than the command's own, as of a backup (vika muualla).
struct PlacedFault: Error {
  var fault: StoreFault
  var place: String

  /// Does `work` on the store of `settings`, so that a fault of it says where.
  static func naming<Result>(_ settings: Settings, _ work: () async throws -> Result) async throws -> Result {
    do { return try await work() } catch let fault as StoreFault {
      throw PlacedFault(fault: fault, place: settings.address?.description ?? settings.store)
    }
  }
}

/// How the program leaves: one line of words and the code that scripts can trust.
struct Leaving: Equatable {
  var words: String
  var code: Int32

  /// The leaving that `error` asks for, at the store named `place`; `nil` when it is not one we know.
  init?(_ error: any Error, at place: String = "the county’s store") {
    switch error {
    case let refused as Refused: self.init(refused.description, 1)
    case let problem as ContentProblem: self.init(problem.description, 1)
    case let obstacle as Move.Obstacle: self.init(obstacle.description, 1)
    case let refusal as Refusal: self.init("\(refusal.words.en) (\(refusal.code))", 1)
    case let fault as Fault: self.init(fault.description, 3)
    case let fault as PlacedFault: self.init(fault.fault, at: fault.place)
    case let fault as StoreFault: self.init("\(place): \(fault.description)", fault.isRefused ? 1 : 3)
    case let error as CocoaError: self.init(file: error, at: place)
    default: return nil
    }
  }

  init(_ words: String, _ code: Int32) { (self.words, self.code) = (words, code) }

  /// What the file system said, in our words.
  private init?(file error: CocoaError, at place: String) {
    let path = error.filePath ?? place
    switch error.code {
    case .fileWriteNoPermission, .fileReadNoPermission, .fileWriteVolumeReadOnly:
      self.init("\(path): the program may not read or write here; give its user rights, or choose another", 3)
    case .fileWriteOutOfSpace: self.init("\(path): \(StoreFault.Block.full.words)", 3)
    case .fileWriteFileExists: self.init("\(path): there is a file in the way; choose another folder", 1)
    case .fileReadNoSuchFile, .fileNoSuchFile:
      self.init("\(path): there is no such place; check the path", 1)
    default: self.init("\(path): it cannot be used; check that it is a folder of the program’s own user", 3)
    }
  }

  /// Why the program cannot listen at `host` and `port`; any other error is given back as it came.
  static func listening(_ error: any Error, _ host: String, _ port: Int) -> any Error {
    guard let bound = error as? IOError else {
      guard "\(error)".contains("Address already in use") else { return error }
      return Refused("port \(port) is taken; stop the other program or choose another with --port")
    }
    switch bound.errnoCode {
    case EADDRINUSE:
      return Refused("port \(port) is taken; stop the other program or choose another with --port")
    case EACCES, EPERM: return Fault("port \(port) is not for this user; choose one from 1024 with --port")
    case EADDRNOTAVAIL: return Refused("\(host) is no address of this machine; check --host")
    default: return error
    }
  }
}

extension StoreFault {
  /// The place that was named is not one to use; anything else is the machine’s or the server’s trouble.
  fileprivate var isRefused: Bool {
    switch self {
    case .newer, .blocked(.notAStore), .blocked(.cannotOpen): true
    case .conflict, .broken, .gone, .blocked: false
    }
  }
}

/// A command that works on the county at its places, so that a fault can say where.
protocol CountyCommand {
  var places: Places { get }
}

extension Serve: CountyCommand {}
extension DemoCommand: CountyCommand {}
extension Rebuild: CountyCommand {}
extension ExportFacts: CountyCommand {}
extension ImportPTV: CountyCommand {}
extension ImportFacts: CountyCommand {}
extension ImportCalls: CountyCommand {}
extension FiguresCalls: CountyCommand {}
extension FiguresBoard: CountyCommand {}
extension AskCommand: CountyCommand {}
extension ScoreCommand: CountyCommand {}
extension Verify: CountyCommand {}
extension Status: CountyCommand {}
extension Backup: CountyCommand {}
extension Restore: CountyCommand {}
extension FiguresPeriod: CountyCommand {}
extension ImportReported: CountyCommand {}
extension ImportSotkanet: CountyCommand {}
extension ExportAvoHilmo: CountyCommand {}
extension ImportAssessment: CountyCommand {}
extension ImportOntology: CountyCommand {}
extension SessionsCommand: CountyCommand {}
extension ExportReport: CountyCommand {}

extension Places {
  /// The store as its keeper knows it; an address is told without its password.
  var storeName: String {
    guard let settings = try? settings else { return data }
    return settings.address?.description ?? settings.store
  }
}
