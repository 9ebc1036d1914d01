import Foundation
import Pipeline
import RunLedger
import Stages

/// Runs stages over single pictures, with the workers of a real run, and gives back the rows of a table.
enum EvaluationRun {
  /// Returns the rows of a table for each picture, all its pages together; a picture that cannot be read has none.
  ///
  /// - Parameter pipeline: the text of a pipeline file whose stages write the table.
  static func rows(of table: String, pipeline: String, pictures: [String]) throws -> [String: [[Cell]]] {
    let graph = try GraphBinder.bind(pipeline, catalogue: Catalog.catalogue)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sheaf-evaluate-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let ledger = try RunLedger(output: folder, keeps: true)
    let files = try pictures.flatMap { picture in
      let name = (picture as NSString).lastPathComponent
      return try Folder.list((picture as NSString).deletingLastPathComponent, include: [name], exclude: ["*/*"])
    }
    let plan = try Planner(graph: graph, ledger: ledger, reuses: false).plan(files)
    let executor = Executor(
      graph: graph, pipeline: pipeline, ledger: ledger,
      settings: Executor.Settings(
        program: RunSession.program, arguments: ["worker"], version: sheafVersion,
        jobs: ProcessInfo.processInfo.activeProcessorCount),
      interrupts: nil, observe: { _ in })
    let results = plan.results(try executor.run(plan).jobs)
    var rows: [String: [[Cell]]] = [:]
    for (picture, result) in zip(pictures, results) {
      guard let source = result.source else { continue }
      for page in result.pages {
        let keys = graph.pageKeys(contents: graph.contentsKey(source), page: page)
        for (key, node) in zip(keys, graph.nodes) {
          guard let table = node.tables.first(where: { $0.name == table }), let key, let kept = try ledger.kept(key)
          else { continue }
          rows[picture, default: []] += table.rows(try node.output.decoded(from: kept.data))
        }
      }
    }
    return rows
  }
}
