import ArgumentParser
import Foundation
import Pipeline
import Stages

/// `sheaf worker`: the other end of the worker protocol.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker",
    abstract: "Do units of work, one JSON request a line on standard input (started by run).",
    discussion: """
      The first line sets up the pipeline; every further line is one unit. Replies come as JSON lines on standard output, and the worker
      ends at the end of input. ARCHITECTURE.md describes the messages.
      """)

  func run() throws {
    // Libraries that print must not reach the replies: those go to a descriptor of their own, and standard output joins the errors.
    let replies = dup(1)
    dup2(2, 1)
    // A terminal's ctrl-C is the coordinator's to handle.
    signal(SIGINT, SIG_IGN)
    let worker = Worker(catalogue: Catalog.catalogue, program: sheafVersion, output: replies) { file, input, limits in
      try OpenDocuments.open(file, input: input, limits: limits)
    }
    do { try worker.serve(input: 0) } catch { throw Exit(error) }
  }
}
