import Documents
import Pipeline

/// run.json: what was run over what, and how it ended. Without clocks, so that the same input gives the same bytes; when runs took
/// place and how long they took is in the ledger (`sheaf runs`).
enum RunJSON {
  static let path = "run.json"

  static func bytes(
    _ results: [DocumentResult], id: String, graph: Graph, program: String, state: RunState, tables: [AnyTable]
  )
    -> [UInt8]
  {
    let counts = DocumentStatus.allCases.map { status in
      JSON.Member(status.rawValue, .int(results.filter { $0.status == status }.count))
    }
    let value = JSON.object([
      "sheaf": .string(program),
      "id": .string(id),
      "format": .int(1),
      "state": .string(state.rawValue),
      "pipeline": .object([
        "name": .string(graph.name),
        "input": .string(graph.input.canonical),
        "limits": .string(graph.limits.canonical),
        "csv": .object(["raw": .bool(graph.outputs.csv.raw), "bom": .bool(graph.outputs.csv.bom)]),
        "stages": .array(graph.nodes.map(stage)),
      ]),
      "tables": .array([.string(DocumentTable.name)] + tables.map { .string($0.name) }),
      "files": .array(graph.nodes.flatMap(\.files).map { .string($0.name) }),
      "counts": .object(
        [.init("documents", .int(results.count)), .init("pages", .int(results.reduce(0) { $0 + $1.pages.count }))]
          + counts),
      "documents": .array(results.map(document)),
    ])
    return Array((value.text(pretty: true) + "\n").utf8)
  }

  private static func stage(_ node: Graph.Node) -> JSON {
    .object([
      "name": .string(node.name),
      "stage": .string(node.type.id.description),
      "version": .int(node.type.version),
      "options": .string(node.canonicalOptions),
      "models": .object(node.stage.models.map { .init($0.name, .string($0.digest)) }),
    ])
  }

  private static func document(_ result: DocumentResult) -> JSON {
    .object([
      "document": .string(result.name),
      "sha256": result.source.map { .string($0.digest) } ?? .null,
      "status": .string(result.status.rawValue),
      "pages": .int(result.pages.count),
      "error": result.error.isEmpty ? .null : .string(result.error),
    ])
  }
}
