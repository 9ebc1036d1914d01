import Documents
import Foundation
import Pipeline

/// Writes all reports of a run: a CSV for each table, a JSON for each document, run.json.
package struct ReportWriter {
  private let folder: String
  private let graph: Graph
  private let ledger: any Ledger
  private let csv: CSV

  package init(folder: String, graph: Graph, ledger: any Ledger) {
    (self.folder, self.graph, self.ledger) = (folder, graph, ledger)
    csv = CSV(graph.outputs.csv)
  }

  /// The paths of the files that `write` will write, below the output folder, run.json the last.
  package func paths(_ results: [DocumentResult]) throws -> [String] {
    let documents = graph.outputs.json ? results.map(DocumentJSON.path) : []
    let grids = graph.outputs.csv.onePerTable ? try results.flatMap { try self.grids($0).map(\.path) } : []
    return ["\(DocumentTable.name).csv"] + tables.map { "\($0.table.name).csv" } + documents + grids + [RunJSON.path]
  }

  /// Returns the grids of a document, such as its tables, with the path of each one's file: `tables/NAME-pPAGE-tN.csv`, and
  /// `tables/NAME-tN.csv` for those
  /// over several pages.
  private func grids(_ result: DocumentResult) throws -> [(path: String, rows: [[Cell]])] {
    guard let source = result.source, !result.pages.isEmpty else { return [] }
    let contents = graph.contentsKey(source)
    let name = DocumentJSON.path(result).dropFirst("documents/".count).dropLast(".json".count)
    func grids(_ scope: ArtifactScope, keys: [Key?], page: String) throws -> [(path: String, rows: [[Cell]])] {
      var found: [[[Cell]]] = []
      for index in graph.targets(scope) where !graph.nodes[index].tables.isEmpty {
        let node = graph.nodes[index]
        guard let key = keys[index], let kept = try ledger.kept(key), !kept.data.isEmpty else { continue }
        let artifact = try node.output.decoded(from: kept.data)
        found += node.tables.flatMap { $0.grids(artifact) }
      }
      return found.enumerated().map { ("tables/\(name)\(page)-t\($0 + 1).csv", $1) }
    }
    let pages = try result.pages.flatMap { page in
      try grids(.page, keys: graph.pageKeys(contents: contents, page: page), page: "-p\(result.reported(page))")
    }
    guard graph.hasDocumentStages else { return pages }
    let keys = graph.documentKeys(contents: contents, record: result.record, failed: result.failures.map(\.page))
    return try pages + grids(.document, keys: keys, page: "")
  }

  /// Tables whose CSV is wanted, with the node they come from.
  private var tables: [(node: Int, table: AnyTable)] {
    graph.nodes.indices.flatMap { index in
      graph.nodes[index].tables
        .filter { !$0.isOptional || graph.outputs.csv.optional.contains($0.name) }
        .map { (index, $0) }
    }
  }

  /// Writes the reports; each file is replaced whole, run.json the last.
  ///
  /// - Throws: `ReportError`, or what the ledger throws.
  package func write(_ results: [DocumentResult], program: String, state: RunState) throws {
    let documents = try ReportFile(folder: folder, path: "\(DocumentTable.name).csv")
    try documents.append { csv.append(header: DocumentTable.header, to: &$0) }
    var files: [String: ReportFile] = [:]
    for (_, table) in tables {
      let file = try ReportFile(folder: folder, path: "\(table.name).csv")
      try file.append { csv.append(header: table.header, to: &$0) }
      files[table.name] = file
    }
    for result in results {
      let labels = try labels(result)
      try documents.append { csv.append(row: DocumentTable.row(result, labels: labels), to: &$0) }
      try write(result, labels: labels, files: files)
      guard graph.outputs.csv.onePerTable else { continue }
      for grid in try grids(result) {
        var bytes: [UInt8] = graph.outputs.csv.bom ? CSV.byteOrderMark : []
        for row in grid.rows { csv.append(row: row, to: &bytes) }
        try ReportFile.write(bytes, folder: folder, path: grid.path)
      }
    }
    try documents.finish()
    for (_, table) in tables { try files[table.name]?.finish() }
    // The documents' files were put in place without waiting for the disk, one by one; run.json comes when all of them are there.
    sync()
    let run = RunJSON.bytes(results, graph: graph, program: program, state: state, tables: tables.map(\.table))
    try ReportFile.write(run, folder: folder, path: RunJSON.path)
  }

  /// Returns what the stages say in one word of a document.
  private func labels(_ result: DocumentResult) throws -> [DocumentColumn: String] {
    var labels: [DocumentColumn: String] = [:]
    guard let source = result.source, graph.hasDocumentStages, !result.pages.isEmpty else { return labels }
    let keys = graph.documentKeys(
      contents: graph.contentsKey(source), record: result.record, failed: result.failures.map(\.page))
    for (node, key) in zip(graph.nodes, keys) {
      guard let type = node.output as? any DocumentLabel.Type, let key, let kept = try ledger.kept(key),
        !kept.data.isEmpty
      else { continue }
      labels[type.column] = try type.decoded(from: kept.data).label
    }
    return labels
  }

  private func write(
    _ result: DocumentResult, labels: [DocumentColumn: String], files: [String: ReportFile]
  ) throws {
    var json = graph.outputs.json ? DocumentJSON(result, labels: labels) : nil
    guard let source = result.source else {
      return try finish(&json, result)
    }
    let contents = graph.contentsKey(source)
    for page in result.pages {
      json?.beginPage(result.reported(page))
      let keys = graph.pageKeys(contents: contents, page: page)
      try project(
        .page, keys: keys, prefix: [.text(result.name), .int(result.reported(page))], files: files, json: &json)
      json?.endPage()
    }
    json?.endPages()
    if graph.hasDocumentStages, !result.pages.isEmpty {
      let keys = graph.documentKeys(
        contents: contents, record: result.record, failed: result.failures.map(\.page))
      try project(.document, keys: keys, prefix: [.text(result.name)], files: files, json: &json)
    }
    try finish(&json, result)
  }

  private func finish(_ json: inout DocumentJSON?, _ result: DocumentResult) throws {
    guard json != nil else { return }
    if result.source == nil { json?.endPages() }
    guard let bytes = json?.finish() else { return }
    try ReportFile.write(bytes, folder: folder, path: DocumentJSON.path(result))
  }

  /// Adds the rows of one page's, or one document's, artifacts.
  private func project(
    _ scope: ArtifactScope, keys: [Key?], prefix: [Cell], files: [String: ReportFile], json: inout DocumentJSON?
  ) throws {
    for index in graph.targets(scope) {
      let node = graph.nodes[index]
      guard let key = keys[index], let kept = try ledger.kept(key), !kept.data.isEmpty else { continue }
      let artifact = try node.output.decoded(from: kept.data)
      for table in node.tables {
        let file = files[table.name]
        guard file != nil || json != nil else { continue }
        let rows = table.rows(artifact)
        json?.add(table, rows: rows)
        try file?.append { bytes in
          for row in rows { csv.append(row: prefix + row, to: &bytes) }
        }
      }
    }
  }

  /// Removes files of an earlier run that this one has not written, and the folders they leave empty.
  package func remove(stale paths: some Sequence<String>) {
    for path in paths {
      unlink(folder + "/" + path)
      // What a run left that was killed in the middle of this file.
      unlink(ReportFile.temporary(folder + "/" + path))
      var parent = (path as NSString).deletingLastPathComponent
      while !parent.isEmpty, rmdir(folder + "/" + parent) == 0 {
        parent = (parent as NSString).deletingLastPathComponent
      }
    }
  }
}
