import Foundation
import Pipeline
import RunLedger
import Stages

/// Runs stages over single files, with the workers of a real run, and gives back what they made.
enum EvaluationRun {
  /// Returns the rows of a table for each file, all its pages together; a file that cannot be read has none.
  ///
  /// - Parameters:
  ///   - pipeline: the text of a pipeline file whose stages write the table.
  ///   - keep: a folder whose ledger is used again; nil for none.
  static func rows(of table: String, pipeline: String, pictures: [String], keep: String? = nil) throws
    -> [String: [[Cell]]]
  {
    var rows: [String: [[Cell]]] = [:]
    try visit(pipeline, pictures, keep: keep) { file, _, node, data in
      guard let table = node.tables.first(where: { $0.name == table }) else { return }
      rows[file, default: []] += table.rows(try node.output.decoded(from: data))
    }
    return rows
  }

  /// Returns the artifacts of a type for each file, in page order; a file that cannot be read has none.
  static func artifacts<A: Artifact>(_ type: A.Type, pipeline: String, files: [String], keep: String? = nil) throws
    -> [String: [A]]
  {
    var artifacts: [String: [A]] = [:]
    try visit(pipeline, files, keep: keep) { file, _, node, data in
      if node.output == type { artifacts[file, default: []].append(try A.decoded(from: data)) }
    }
    return artifacts
  }

  /// Returns what is kept of each page of each file, in page order; a file that cannot be read has none.
  static func pages(pipeline: String, files: [String], keep: String? = nil) throws -> [String: [[any Artifact]]] {
    var pages: [String: [[any Artifact]]] = [:]
    try visit(pipeline, files, keep: keep) { file, page, node, data in
      guard let page else { return }
      while pages[file, default: []].count < page { pages[file, default: []].append([]) }
      pages[file]?[page - 1].append(try node.output.decoded(from: data))
    }
    return pages
  }

  /// Runs a pipeline and shows every kept artifact of every file: a file's pages in order, then the whole document.
  private static func visit(
    _ pipeline: String, _ paths: [String], keep: String?,
    show: (_ file: String, _ page: Int?, _ node: Graph.Node, _ data: [UInt8]) throws -> Void
  ) throws {
    let graph = try GraphBinder.bind(pipeline, catalogue: Catalog.catalogue)
    let folder =
      keep ?? FileManager.default.temporaryDirectory.appendingPathComponent("sheaf-evaluate-\(getpid())").path
    defer { if keep == nil { try? FileManager.default.removeItem(atPath: folder) } }
    let ledger = try RunLedger(output: folder, keeps: true)
    let files = try paths.flatMap { path in
      let name = (path as NSString).lastPathComponent
      return try Folder.list((path as NSString).deletingLastPathComponent, include: [name], exclude: ["*/*"])
    }
    let plan = try Planner(graph: graph, ledger: ledger, reuses: keep != nil).plan(files)
    let executor = Executor(
      graph: graph, pipeline: pipeline, ledger: ledger,
      settings: Executor.Settings(
        program: RunSession.program, arguments: ["worker"], version: sheafVersion,
        jobs: ProcessInfo.processInfo.activeProcessorCount),
      interrupts: nil, observe: { _ in })
    let results = plan.results(try executor.run(plan).jobs)
    for (path, result) in zip(paths, results) {
      guard let source = result.source else { continue }
      let contents = graph.contentsKey(source)
      let pages = result.pages.map { (page: Int?.some($0), keys: graph.pageKeys(contents: contents, page: $0)) }
      let failed = result.failures.map(\.page)
      let whole = (page: Int?.none, keys: graph.documentKeys(contents: contents, record: 0, failed: failed))
      for (page, keys) in pages + [whole] {
        for (key, node) in zip(keys, graph.nodes) where node.isKept {
          if let key, let kept = try ledger.kept(key), !kept.data.isEmpty { try show(path, page, node, kept.data) }
        }
      }
    }
  }
}
