import ArgumentParser
import Documents
import Foundation
import RunLedger

/// `sheaf runs`: the history of an output folder, and how to forget it.
struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "List the runs of an output folder, or forget what they kept.",
    subcommands: [List.self, Forget.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "list", abstract: "List the runs, the oldest first.")

    @Argument(help: ArgumentHelp("The output folder of the runs.", valueName: "output"))
    var output: String

    @Flag(name: .long, help: "Print JSON, one run a line.")
    var json = false

    func run() throws {
      let ledger = try RunsCommand.ledger(output, locks: false)
      do {
        for run in try ledger.runs() { Console.out(json ? Self.json(run) : Self.text(run)) }
        let (artifacts, bytes) = try ledger.keptSize()
        if !json {
          Console.out(
            "Kept for reuse: \(Summary.count(artifacts, "result")), \(bytes) bytes. \"sheaf runs forget\" removes them."
          )
        }
      } catch { throw Exit(error) }
    }

    private static func text(_ run: RunRecord) -> String {
      let seconds = run.seconds.map { ", \(Summary.decimal($0)) s" } ?? ""
      let counts = run.counts.isEmpty ? "" : ": \(run.counts)"
      return "\(run.id)  \(run.started)  \(run.state.rawValue)\(seconds)  \(run.pipeline)\(counts)"
    }

    private static func json(_ run: RunRecord) -> String {
      JSON.object([
        "run": .int(Int(run.id)), "started": .string(run.started), "ended": run.ended.map { .string($0) } ?? .null,
        "state": .string(run.state.rawValue), "pipeline": .string(run.pipeline), "sheaf": .string(run.program),
        "seconds": run.seconds.map { .fixed($0, places: 3) } ?? .null, "counts": .string(run.counts),
      ]).text(pretty: false)
    }
  }

  struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "forget",
      abstract: "Remove the text and results kept for reuse; the reports stay.")

    @Argument(help: ArgumentHelp("The output folder of the runs.", valueName: "output"))
    var output: String

    @Flag(name: .long, help: "Remove the list of runs too.")
    var history = false

    func run() throws {
      let ledger = try RunsCommand.ledger(output, locks: true)
      do {
        let (artifacts, bytes) = try ledger.keptSize()
        try ledger.forget(history: history)
        Console.out("Forgotten: \(Summary.count(artifacts, "result")), \(bytes) bytes.")
      } catch { throw Exit(error) }
    }
  }

  private static func ledger(_ output: String, locks: Bool) throws -> RunLedger {
    guard FileManager.default.fileExists(atPath: output + "/.sheaf/ledger.sqlite") else {
      throw Exit(.usage, "sheaf: \(output) is no output folder of sheaf: it has no .sheaf/ledger.sqlite")
    }
    do { return try RunLedger(output: output, keeps: true, locks: locks) } catch { throw Exit(error) }
  }
}
