import Binding
import Documents
import Foundation
import Pipeline
import Reports
import RunLedger

/// The exit codes of every command; documented in `sheaf --help` and the README.
enum ExitStatus: Int32 {
  case ok = 0
  case internalError = 1
  case usage = 2
  case invalidPipeline = 3
  case someFailed = 4
  case allFailed = 5
  case missingPart = 6
  case unwritable = 7
  case locked = 8
  case timeBudget = 124
  case interrupted = 130
  case terminated = 143
}

/// The end of a command: its code and what to say on standard error.
struct Exit: Error {
  let status: ExitStatus
  let messages: [String]

  init(_ status: ExitStatus, _ messages: String...) { self.init(status, messages) }

  private init(_ status: ExitStatus, _ messages: [String]) { (self.status, self.messages) = (status, messages) }

  /// What an error of the libraries means for the command line.
  init(_ error: any Error, pipeline: String = "") {
    switch error {
    case let exit as Exit: self = exit
    case let problems as Problems:
      self.init(.invalidPipeline, problems.all.map { $0.text(file: pipeline) })
    case let missing as MissingPart: self.init(.missingPart, "sheaf: \(missing.message)")
    case LedgerError.locked(let process):
      self.init(
        .locked, "sheaf: another run (process \(process)) holds this output folder; wait for it or choose another")
    case LedgerError.unwritable(let reason): self.init(.unwritable, "sheaf: \(reason)")
    case LedgerError.newer:
      self.init(.unwritable, "sheaf: the output folder was written by a newer sheaf; choose another")
    case let report as ReportError:
      self.init(.unwritable, "sheaf: \(report.path) cannot be written: \(report.reason)")
    case let failure as Failure where failure.kind == .unreadable: self.init(.usage, "sheaf: \(failure.message)")
    case let failure as Failure: self.init(.internalError, "sheaf: \(failure.text)")
    default: self.init(.internalError, "sheaf: internal error \(type(of: error))")
    }
  }

  /// Returns the same end with its messages as JSON lines, where those are wanted.
  func formatted(_ arguments: MessageArguments) -> Exit {
    guard arguments.logFormat == .json else { return self }
    return Exit(
      status,
      messages.map { message in
        JSON.object([
          "ts": .string(Date().formatted(.iso8601)), "level": .string("error"), "event": .string("exit"),
          "code": .int(Int(status.rawValue)), "text": .string(message),
        ]).text(pretty: false)
      })
  }

  func leave() -> Never {
    messages.forEach { Console.error($0) }
    Foundation.exit(status.rawValue)
  }
}
