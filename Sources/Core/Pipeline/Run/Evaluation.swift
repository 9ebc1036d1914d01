import Documents
import Foundation

/// Makes the artifacts of one page, or of one document, on demand and once each.
final class Evaluation {
  private let graph: Graph
  private let page: SourcePage?
  /// What each node made, or how it failed: several stages may ask for the same, and a failure costs as much as a success.
  private var made: [Int: Result<(any Artifact)?, any Error>] = [:]
  private var pages: [Int: [(number: Int, artifact: any Artifact)]]

  init(graph: Graph, page: SourcePage) { (self.graph, self.page, pages) = (graph, page, [:]) }

  /// - Parameter pages: the page artifacts that document stages read, by node.
  init(graph: Graph, pages: [Int: [(number: Int, artifact: any Artifact)]]) {
    (self.graph, page, self.pages) = (graph, nil, pages)
  }

  /// Returns what a node makes; nil where its condition does not hold, or that of a node it reads.
  func artifact(node index: Int) throws -> (any Artifact)? {
    if let result = made[index] { return try result.get() }
    let result = Result { try run(graph.nodes[index].stage, node: index) }
    made[index] = result
    return try result.get()
  }

  /// Thrown to a stage that reads what was not made, and caught around it.
  private struct Unmade: Error {}

  private func holds(_ node: Graph.Node) throws -> Bool {
    guard let condition = node.condition, let labeller = node.producers.last else { return true }
    return condition.holds(for: (try artifact(node: labeller) as? any DocumentLabel)?.label)
  }

  private func run<S: Stage>(_ stage: S, node: Int) throws -> (any Artifact)? {
    guard try holds(graph.nodes[node]) else { return nil }
    // A filter that failed stops what waits for it, too.
    if let gate = graph.nodes[node].gate, let text = try artifact(node: gate) as? any ModeratedText,
      let stop = text.stop
    {
      throw Failure(.stopped, stop, stage: graph.nodes[gate].type.id.description)
    }
    do {
      return try stage.run(S.Input(from: Source(evaluation: self, node: node)))
    } catch is Unmade {
      return nil
    } catch var failure as Failure {
      failure.stage = failure.stage ?? S.id.description
      throw failure
    } catch {
      // Only the type's name: a foreign error's text can hold document text.
      throw Failure(.internal, "unexpected error \(type(of: error))", stage: S.id.description)
    }
  }

  /// What one node sees of the evaluation.
  private final class Source: ArtifactSource {
    private let evaluation: Evaluation
    private let node: Int

    init(evaluation: Evaluation, node: Int) { (self.evaluation, self.node) = (evaluation, node) }

    private func producerIfAny(of type: any Artifact.Type) -> Int? {
      let nodes = evaluation.graph.nodes
      return nodes[node].producers.first { nodes[$0].output == type }
    }

    private func producer(of type: any Artifact.Type) throws -> Int {
      guard let index = producerIfAny(of: type) else {
        throw Failure(.internal, "no producer of \(type.name) is bound")
      }
      return index
    }

    func artifactIfMade<A: Artifact>(_ type: A.Type) throws -> A? {
      guard let index = producerIfAny(of: type) else { return nil }
      return try evaluation.artifact(node: index) as? A
    }

    func artifact<A: Artifact>(_ type: A.Type) throws -> A {
      guard let made = try evaluation.artifact(node: producer(of: type)) else { throw Unmade() }
      guard let artifact = made as? A else {
        throw Failure(.internal, "the producer of \(A.name) made something else")
      }
      return artifact
    }

    func pages<A: PageArtifact>(_ type: A.Type) throws -> Pages<A> {
      let all = try evaluation.pages[producer(of: type)] ?? []
      return Pages(all.compactMap { page in (page.artifact as? A).map { (page.number, $0) } })
    }

    func pagesIfMade<A: PageArtifact>(_ type: A.Type) throws -> Pages<A>? {
      try producerIfAny(of: type).map { _ in try pages(type) }
    }

    func sourcePage() throws -> SourcePage {
      guard let page = evaluation.page else { throw Failure(.internal, "a document stage asked for a page") }
      return page
    }
  }
}
