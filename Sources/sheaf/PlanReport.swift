import Documents
import Foundation
import Pipeline
import RunLedger

/// Prints a bound graph, and what a run over a folder would do and why.
struct PlanReport {
  let file: PipelineFile
  let input: String?
  let output: String?
  let inputs: InputArguments
  let reuses: Bool

  func show(explain document: String?) throws {
    do {
      let ledger = try self.ledger()
      guard let input else { return showGraph() }
      let plan = try Planner(graph: file.graph, ledger: ledger ?? NoLedger(), reuses: reuses).plan(
        inputs.files(in: input, output: output))
      if let document { return try explain(document, plan: plan, ledger: ledger) }
      showGraph()
      show(plan)
    } catch {
      throw Exit(error, pipeline: file.path)
    }
  }

  /// The output's ledger, nil when there is none: planning makes no folder.
  private func ledger() throws -> RunLedger? {
    guard let output, FileManager.default.fileExists(atPath: output + "/.sheaf/ledger.sqlite") else { return nil }
    return try RunLedger(output: output, keeps: true, locks: false)
  }

  private func showGraph() {
    let graph = file.graph
    Console.out(
      "Pipeline \(graph.name.isEmpty ? file.path : graph.name)\(graph.about.isEmpty ? "" : ": \(graph.about)")")
    for (index, node) in graph.nodes.enumerated() {
      let sources = node.producers.map { graph.nodes[$0].name }.joined(separator: ", ")
      Console.out("  \(index + 1). \(node.name) (\(node.type.id) version \(node.type.version))")
      Console.out(
        "     reads \(sources.isEmpty ? "the page" : sources); makes \(node.output.name) for each \(node.scope.rawValue)"
      )
      if let condition = node.condition { Console.out("     when \(condition.text)") }
      if !node.canonicalOptions.isEmpty { Console.out("     options \(node.canonicalOptions)") }
      Console.out(
        node.isKept ? "     runs where its result is not kept yet" : "     runs only where a later stage asks for it")
      let tables = node.tables.map { $0.isOptional ? "\($0.name).csv (optional)" : "\($0.name).csv" }
      let writes = tables + node.files.map { "\($0.name)/" }
      if !writes.isEmpty { Console.out("     writes \(writes.joined(separator: ", "))") }
    }
  }

  private func show(_ plan: RunPlan) {
    let kinds = Dictionary(grouping: plan.entries.compactMap(\.source), by: \.kind)
    let listed = FileKind.allCases.compactMap { kind in kinds[kind].map { "\($0.count) \(kind.rawValue)" } }
    Console.out(
      "\(Summary.count(plan.entries.count, "file")): \(listed.isEmpty ? "none to read" : listed.joined(separator: ", "))"
    )
    let unopened = plan.jobs.filter { $0.contents == nil && $0.failure == nil }.count
    let pages = plan.jobs.reduce(0) { $0 + $1.pending.count }
    Console.out("  to open, as nothing is kept of them: \(Summary.count(unopened, "file"))")
    Console.out("  to do in files known already: \(Summary.count(pages, "page"))")
    Console.out("  reused: \(Summary.count(plan.reusedPages, "page"))")
    for (reason, entries) in Dictionary(
      grouping: plan.entries.filter { $0.obstacle != nil }, by: { $0.obstacle?.text ?? "" }
    )
    .sorted(by: { $0.key < $1.key }) {
      Console.out("  not read: \(Summary.count(entries.count, "file")): \(reason)")
    }
  }

  private func explain(_ document: String, plan: RunPlan, ledger: RunLedger?) throws {
    guard let entry = plan.entries.first(where: { $0.name == document }) else {
      throw Exit(.usage, "sheaf: no input is called \(document); names are paths below the input folder")
    }
    guard let source = entry.source, let index = entry.job else {
      return Console.out("\(document): not read: \(entry.obstacle?.text ?? "")")
    }
    let job = plan.jobs[index]
    let known =
      job.contents.map { Summary.count($0.pageCount, $0.recordIDs == nil ? "page" : "record") } ?? "not opened yet"
    Console.out(
      "\(document): \(source.kind.rawValue), \(source.bytes) bytes, \(known), sha256 \(source.digest.prefix(12))...")
    for trace in file.graph.traces(document: document, digest: source.digest) {
      let reason = try reason(trace, last: ledger?.trace(document: document, stage: trace.stage), job: job)
      Console.out("  \(trace.stage): \(reason)")
    }
  }

  private func reason(_ now: Trace, last: Trace?, job: Schedule.Job) -> String {
    if !reuses { return "runs: --no-reuse" }
    if let failure = job.failure { return "fails: \(failure.text)" }
    if job.isDone { return "reused: nothing it depends on has changed" }
    let missing = job.contents == nil ? "" : " (\(Summary.count(job.pending.count, "page")))"
    guard let last else { return "runs\(missing): it has not run on this document" }
    var changes: [String] = []
    if last.digest != now.digest { changes.append("the file's content") }
    if last.version != now.version { changes.append("the stage's version, \(last.version) to \(now.version)") }
    if last.options != now.options { changes.append("options, from \(last.options) to \(now.options)") }
    if last.models != now.models { changes.append("a model") }
    return changes.isEmpty
      ? "runs\(missing): its last result was not kept, or it did not finish"
      : "runs\(missing): changed: \(changes.joined(separator: "; "))"
  }
}

/// What stands in for a ledger where there is none.
private final class NoLedger: Ledger {
  func kept(_ key: Key) -> KeptArtifact? { nil }
  func attempts(_ key: Key) -> Int? { nil }
  func keep(_ artifacts: [(key: Key, artifact: KeptArtifact)]) {}
  func trace(document: String, stage: String) -> Trace? { nil }
  func record(_ traces: [Trace]) {}
}
