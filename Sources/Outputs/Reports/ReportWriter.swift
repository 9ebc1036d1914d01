import Documents
import Foundation
import Pipeline

/// Writes all reports of a run: a CSV for each table, a JSON and the exported files of each document, run.json.
package final class ReportWriter {
  /// The path of the beacons, below the output folder.
  package static let beacons = BeaconLine.path

  private let folder: String
  private let graph: Graph
  private let ledger: any Ledger
  private let csv: CSV
  /// Called with paths of files before they are written.
  private let noting: (Set<String>) throws -> Void
  private var written: Set<String> = []
  private var tableFiles: [String: ReportFile] = [:]
  private var beacons: ReportFile?
  private var run = ""
  /// Files of records under way, by path.
  private var joined: [String: ReportFile] = [:]

  /// - Parameter noting: called with paths, below the output folder, of files that are about to be written.
  package init(folder: String, graph: Graph, ledger: any Ledger, noting: @escaping (Set<String>) throws -> Void) {
    (self.folder, self.graph, self.ledger, self.noting) = (folder, graph, ledger, noting)
    csv = CSV(graph.outputs.csv)
  }

  /// Tables whose CSV is wanted.
  private var tables: [AnyTable] {
    graph.nodes.flatMap(\.tables).filter { !$0.isOptional || graph.outputs.csv.optional.contains($0.name) }
  }

  private var hasBeacons: Bool { graph.nodes.contains { $0.output is any ModeratedText.Type } }

  /// Writes the reports and returns their paths below the output folder; each file is replaced whole, run.json the last.
  ///
  /// - Throws: `ReportError`, or what the ledger throws.
  package func write(_ results: [DocumentResult], program: String, state: RunState) throws -> Set<String> {
    let documentFiles = graph.outputs.json ? results.map(DocumentPath.json) : []
    try note(
      Set(
        ["\(DocumentTable.name).csv", RunJSON.path] + tables.map { "\($0.name).csv" } + documentFiles
          + (hasBeacons ? [BeaconLine.path] : [])))
    let documents = try ReportFile(folder: folder, path: "\(DocumentTable.name).csv")
    try documents.append { csv.append(header: DocumentTable.header, to: &$0) }
    for table in tables {
      let file = try ReportFile(folder: folder, path: "\(table.name).csv")
      try file.append { csv.append(header: table.header, to: &$0) }
      tableFiles[table.name] = file
    }
    run = graph.runID(results)
    if hasBeacons {
      beacons = try ReportFile(folder: folder, path: BeaconLine.path)
    }
    for (index, result) in results.enumerated() {
      if index > 0, results[index - 1].file != result.file { try finishJoined() }
      try write(result, documents: documents)
    }
    try finishJoined()
    try documents.finish()
    try beacons?.finish()
    for table in tables { try tableFiles[table.name]?.finish() }
    // The documents' files were put in place without waiting for the disk, one by one; run.json comes when all of them are there.
    sync()
    let json = RunJSON.bytes(results, id: run, graph: graph, program: program, state: state, tables: tables)
    try ReportFile.write(json, folder: folder, path: RunJSON.path)
    return written
  }

  private func note(_ paths: Set<String>) throws {
    try noting(paths)
    written.formUnion(paths)
  }

  /// Returns what a document's reports hide, nil where nothing is asked to be hidden.
  private func mask(_ result: DocumentResult, _ kept: KeptArtifacts) throws -> ReportMask? {
    guard graph.outputs.redact else { return nil }
    return ReportMask(
      try result.pages.map { page in
        let hiding = try kept.page(page) { $0.output is any HidingArtifact.Type }
        return (page, hiding.lazy.compactMap { ($0.artifact as? any HidingArtifact)?.hidden }.first)
      })
  }

  private func write(_ result: DocumentResult, documents: ReportFile) throws {
    let kept = KeptArtifacts(result, graph: graph, ledger: ledger)
    let mask = try mask(result, kept)
    let ofDocument = try mask?.knowsAll == false ? [] : kept.document()
    var labels: [DocumentColumn: String] = [:]
    for case let label as any DocumentLabel in ofDocument.map(\.artifact) {
      labels[type(of: label).column] = label.label
    }
    try documents.append { csv.append(row: DocumentTable.row(result, labels: labels), to: &$0) }

    var json = graph.outputs.json ? DocumentJSON(result, labels: labels) : nil
    for page in result.pages {
      let number = result.reported(page)
      json?.beginPage(number)
      let ofPage = try mask?.knows(page) == false ? [] : kept.page(page)
      try project(ofPage, prefix: [.text(result.name), .int(number)], json: &json) { rows, table in
        mask?.rows(rows, of: table, page: page) ?? rows
      }
      json?.endPage()
      for case let text as any ModeratedText in ofPage.map(\.artifact) {
        for beacon in text.beacons {
          try beacons?.append { $0 += BeaconLine.bytes(beacon, run: run, document: result.name, page: number) }
        }
      }
      try export(ofPage, result: result, page: number, mask: mask)
    }
    json?.endPages()
    try project(ofDocument, prefix: [.text(result.name)], json: &json) { rows, table in
      mask?.rows(rows, of: table, page: nil) ?? rows
    }
    try export(ofDocument, result: result, page: nil, mask: mask)
    guard json != nil, let bytes = json?.finish() else { return }
    try ReportFile.write(bytes, folder: folder, path: DocumentPath.json(result))
  }

  /// Adds the rows of one page's, or one document's, artifacts.
  private func project(
    _ artifacts: [(node: Graph.Node, artifact: any Artifact)], prefix: [Cell], json: inout DocumentJSON?,
    masking: ([[Cell]], AnyTable) -> [[Cell]]
  ) throws {
    for (node, artifact) in artifacts {
      for table in node.tables {
        let file = tableFiles[table.name]
        guard file != nil || json != nil else { continue }
        let rows = masking(table.rows(artifact), table)
        json?.add(table, rows: rows)
        try file?.append { bytes in
          for row in rows { csv.append(row: prefix + row, to: &bytes) }
        }
      }
    }
  }

  /// Writes the files of one page's, or one document's, artifacts.
  private func export(
    _ artifacts: [(node: Graph.Node, artifact: any Artifact)], result: DocumentResult, page: Int?, mask: ReportMask?
  ) throws {
    // Crops and overlays can show what must be hidden; only files that were made to leave may.
    for (node, artifact) in artifacts where mask == nil || artifact is any ReleasedArtifact {
      for set in node.files {
        for file in set.files(artifact) {
          let path = DocumentPath.file(file.place, set: set.name, result: result, page: page)
          if case .record(let header) = file.place {
            try join(file.bytes, header: header, path: path)
          } else {
            try write(file.bytes, path: path)
          }
        }
      }
    }
    guard graph.outputs.csv.onePerTable else { return }
    let grids = artifacts.flatMap { node, artifact in node.tables.flatMap { $0.grids(artifact) } }
    for (index, grid) in grids.map({ mask?.grid($0) ?? $0 }).enumerated() {
      var bytes: [UInt8] = graph.outputs.csv.bom ? CSV.byteOrderMark : []
      for row in grid { csv.append(row: row, to: &bytes) }
      try write(bytes, path: DocumentPath.grid(result, page: page, number: index + 1))
    }
  }

  private func write(_ bytes: [UInt8], path: String) throws {
    // Two documents can lead to one path only by an extension that was put behind: the later one gives way.
    var free = path
    while written.contains(free) { free += "~" }
    try note([free])
    try ReportFile.write(bytes, folder: folder, path: free)
  }

  private func join(_ bytes: [UInt8], header: [UInt8], path: String) throws {
    if joined[path] == nil {
      try note([path])
      let file = try ReportFile(folder: folder, path: path)
      try file.append { $0 += header }
      joined[path] = file
    }
    try joined[path]?.append { $0 += bytes }
  }

  private func finishJoined() throws {
    for path in joined.keys.sorted() { try joined[path]?.finish(waits: false) }
    joined.removeAll()
  }

  /// Removes files of an earlier run that this one has not written, and the folders they leave empty.
  package static func remove(stale paths: some Sequence<String>, folder: String) {
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
