import Foundation
import Pipeline
import Reports
import RunLedger

/// One run from the plan to the reports.
final class RunSession {
  private let file: PipelineFile
  private let command: RunCommand
  private let ledger: RunLedger
  private let progress: Progress
  private let start = Date()

  init(file: PipelineFile, command: RunCommand) throws {
    (self.file, self.command) = (file, command)
    ledger = try RunLedger(output: command.output, keeps: !command.noKeep)
    // Whoever wants no text kept wants none of earlier runs either.
    if command.noKeep { try ledger.forget(history: false) }
    progress = Progress(command.messages)
  }

  private var graph: Graph { file.graph }
  private var folder: String { command.output }

  /// Runs and returns how to leave.
  func run() throws -> Exit {
    let run = try ledger.begin(pipeline: graph.name.isEmpty ? file.path : graph.name, program: sheafVersion)
    progress.run = run
    do {
      return try work(run)
    } catch {
      progress.finish()
      // The ledger itself may be what failed; the error under way says more.
      try? end(run, state: .stopped, results: [])
      throw error
    }
  }

  private func work(_ run: Int64) throws -> Exit {
    let planner = Planner(graph: graph, ledger: ledger, reuses: !command.noReuse && !command.noKeep)
    let plan = try planner.plan(command.inputs.files(in: command.input, output: command.output))
    // Signals are caught only while there is something to drain: before and after, where every file is written whole or not at
    // all, they end the program at once.
    let executor = Executor(
      graph: graph, pipeline: file.text, ledger: ledger,
      settings: Executor.Settings(
        program: Self.program, arguments: ["worker"], version: sheafVersion,
        jobs: command.jobs ?? ProcessInfo.processInfo.activeProcessorCount, timeBudget: command.timeout),
      interrupts: Interrupts()
    ) { [progress] in progress.take($0) }
    let (jobs, ending) = try executor.run(plan)
    let results = plan.results(jobs)
    progress.finish()
    if case .stopped = ending {
      try end(run, state: .stopped, results: results)
      return Exit(.interrupted, "sheaf: stopped; run again to go on from here")
    }
    let state: RunState = ending == .complete ? .complete : .interrupted
    try report(results, state: state)
    try ledger.record(traces(plan, results))
    try end(run, state: state, results: results)
    progress.summary(
      Summary(results, plan: plan, seconds: Date().timeIntervalSince(start), folder: folder, state: state))
    return Exit(status(results, ending))
  }

  private func report(_ results: [DocumentResult], state: RunState) throws {
    // Noted before they are written, so that a later run can clear away what a killed one has left.
    let writer = ReportWriter(folder: folder, graph: graph, ledger: ledger) { [ledger] in
      try ledger.note(files: $0, only: false)
    }
    let written = try writer.write(results, program: sheafVersion, state: state)
    ReportWriter.remove(stale: try ledger.files().subtracting(written).sorted(), folder: folder)
    try ledger.note(files: written, only: true)
    if !graph.outputs.beacons.command.isEmpty && written.contains(ReportWriter.beacons) {
      try BeaconCommand.run(graph.outputs.beacons.command, file: "\(folder)/\(ReportWriter.beacons)")
    }
  }

  private func traces(_ plan: RunPlan, _ results: [DocumentResult]) -> [Trace] {
    guard !command.noKeep else { return [] }
    return plan.entries.flatMap { entry -> [Trace] in
      guard let source = entry.source else { return [] }
      return graph.traces(document: entry.name, digest: source.digest)
    }
  }

  private func end(_ run: Int64, state: RunState, results: [DocumentResult]) throws {
    try ledger.end(
      run, state: state, seconds: Date().timeIntervalSince(start), counts: Summary.counts(results))
  }

  private func status(_ results: [DocumentResult], _ ending: Executor.End) -> ExitStatus {
    switch ending {
    case .drained(nil): return .timeBudget
    case .drained(SIGTERM): return .terminated
    case .drained, .stopped: return .interrupted
    case .complete: break
    }
    let tried = results.filter { $0.status != .skipped }
    let lost = tried.filter { $0.status == .failed || $0.status == .quarantined }
    if !tried.isEmpty && lost.count == tried.count { return .allFailed }
    return tried.contains { $0.status != .ok && $0.status != .stopped } ? .someFailed : .ok
  }

  /// This program, to be started again as a worker.
  static var program: String { URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path }
}

extension Graph {
  /// What is recorded, and compared by `--explain`, of each kept stage's output for a document.
  func traces(document: String, digest: String) -> [Trace] {
    nodes.filter(\.isKept).map { node in
      // Options and models of the stages below count as well, since they change what comes out.
      let recipe = self.recipe(of: node)
      return Trace(
        document: document, stage: node.name, digest: digest, version: node.type.version,
        options: ([input.canonical] + recipe.map { "\($0.name) \($0.type.version) {\($0.canonicalOptions)}" }).joined(
          separator: " "),
        models: recipe.flatMap { $0.stage.models }.map { "\($0.name)=\($0.digest)" }.joined(separator: " "))
    }
  }

  /// A node and all that it is made from.
  private func recipe(of node: Node) -> [Node] { node.producers.flatMap { recipe(of: nodes[$0]) } + [node] }
}
