import Pipeline

/// What the ledger keeps of one document, read page by page.
struct KeptArtifacts {
  private let result: DocumentResult
  private let graph: Graph
  private let ledger: any Ledger
  /// nil for a file that was never opened.
  private let contents: Key?

  init(_ result: DocumentResult, graph: Graph, ledger: any Ledger) {
    (self.result, self.graph, self.ledger) = (result, graph, ledger)
    contents = result.source.map { graph.contentsKey($0) }
  }

  /// Returns the artifacts of a page, in the order of the nodes that made them.
  ///
  /// - Parameter isWanted: which nodes' artifacts are read; those of the others are not even decoded.
  func page(_ page: Int, where isWanted: (Graph.Node) -> Bool = { _ in true }) throws -> [(
    node: Graph.Node, artifact: any Artifact
  )] {
    guard let contents else { return [] }
    return try artifacts(.page, keys: graph.pageKeys(contents: contents, page: page), where: isWanted)
  }

  /// Returns the artifacts of the document as a whole, in the order of the nodes that made them.
  func document() throws -> [(node: Graph.Node, artifact: any Artifact)] {
    guard let contents, graph.hasDocumentStages, !result.pages.isEmpty else { return [] }
    let failed = result.failures.map(\.page)
    return try artifacts(
      .document, keys: graph.documentKeys(contents: contents, record: result.record, failed: failed),
      where: { _ in true })
  }

  private func artifacts(
    _ scope: ArtifactScope, keys: [Key?], where isWanted: (Graph.Node) -> Bool
  ) throws -> [(node: Graph.Node, artifact: any Artifact)] {
    let targets = result.status == .stopped ? graph.targetsWhenStopped(scope) : graph.targets(scope)
    return try targets.compactMap { index in
      let node = graph.nodes[index]
      guard isWanted(node), let key = keys[index], let kept = try ledger.kept(key), !kept.data.isEmpty else {
        return nil
      }
      return (node, try node.output.decoded(from: kept.data))
    }
  }
}
