import Documents
import Foundation

/// The other end of the worker protocol: reads requests line by line, does them one after the other, and ends at the end of input.
package final class Worker {
  private let catalogue: Catalogue
  private let opener: Opener
  private let program: String
  private let output: LineWriter
  private var graph: Graph?
  /// The document opened last: the units of a long document come one after the other.
  private var open: (file: SourceFile, document: any OpenDocument)?

  package init(catalogue: Catalogue, program: String, output: Int32, opener: @escaping Opener) {
    (self.catalogue, self.program, self.opener) = (catalogue, program, opener)
    self.output = LineWriter(descriptor: output)
  }

  /// Serves requests from a descriptor until its end.
  package func serve(input: Int32) throws {
    var lines = LineReader(descriptor: input)
    let pulse = Pulse(output: output)
    while let request = try Self.request(&lines) {
      pulse.isBusy = true
      try handle(request)
      pulse.isBusy = false
    }
  }

  /// Returns the next request; its line, which can have hundreds of megabytes, is gone by then.
  private static func request(_ lines: inout LineReader) throws -> Request? {
    try lines.next().map { try MessageCoding.message(Request.self, from: $0) }
  }

  private func handle(_ request: Request) throws {
    switch request {
    case .setup(let setup):
      let graph = try GraphBinder.bind(setup.pipeline, catalogue: catalogue).with(password: setup.password)
      self.graph = graph
      setMemoryLimit(graph.limits.memory.bytes)
      let models = graph.nodes.flatMap { $0.stage.models }
      try output.write(Reply.hello(version: Request.version, program: program, models: models))
    case .open(let id, let file, _):
      try unit(id) { _ in try self.output.write(Reply.opened(id: id, contents: self.document(file).contents)) }
    case .pages(let id, let file, let pages, _):
      try unit(id) { graph in
        let document = try self.document(file)
        for page in pages { try self.output.write(self.reply(id: id, graph: graph, document: document, page: page)) }
      }
    case .document(let id, _, let pages, _):
      try unit(id) { graph in
        let evaluation = try self.evaluation(graph, pages)
        let (artifacts, failure) = Self.artifacts(evaluation, targets: graph.targets(.document), graph: graph)
        try self.output.write(Reply.document(id: id, artifacts: artifacts))
        if let failure { throw failure }
      }
    }
  }

  /// Does a unit; whatever goes wrong becomes a reply.
  private func unit(_ id: Int, _ body: (Graph) throws -> Void) throws {
    guard let graph else { throw Failure(.internal, "a unit came before the setup") }
    do {
      try body(graph)
    } catch let failure as Failure {
      try output.write(Reply.failed(id: id, failure: failure))
    }
    try output.write(Reply.done(id: id, rss: ProcessMemory.resident(of: getpid()) ?? 0))
  }

  private func document(_ file: SourceFile) throws -> any OpenDocument {
    if let open, open.file == file { return open.document }
    open = nil
    guard let graph else { throw Failure(.internal, "a file came before the setup") }
    try FileReading.checkUnchanged(file)
    let document = try opener(file, graph.input, graph.limits)
    open = (file, document)
    return document
  }

  /// Makes all that is kept of a page; what one stage cannot make takes nothing from the others.
  private func reply(id: Int, graph: Graph, document: any OpenDocument, page: Int) -> Reply {
    let source = SourcePage(document: document, number: page, name: open?.file.name ?? "")
    let evaluation = Evaluation(graph: graph, page: source)
    let (artifacts, failure) = Self.artifacts(evaluation, targets: graph.targets(.page), graph: graph)
    return .page(id: id, result: PageArtifacts(page: page, artifacts: artifacts), failure: failure)
  }

  /// Returns the artifacts that could be made, by node name, and the first failure.
  private static func artifacts(
    _ evaluation: Evaluation, targets: [Int], graph: Graph
  ) -> (artifacts: [String: Data], failure: Failure?) {
    var artifacts: [String: Data] = [:]
    var first: Failure?
    for index in targets {
      do {
        // What a condition kept from being made is kept as nothing, so that the next run knows it is done.
        let artifact = try evaluation.artifact(node: index)
        artifacts[graph.nodes[index].name] = Data(try artifact.map(ArtifactCoding.encode) ?? [])
      } catch {
        first = first ?? error as? Failure ?? Failure(.internal, "unexpected error \(type(of: error))")
      }
    }
    return (artifacts, first)
  }

  private func evaluation(_ graph: Graph, _ pages: [PageArtifacts]) throws -> Evaluation {
    var read: [Int: [(number: Int, artifact: any Artifact)]] = [:]
    for index in graph.pageArtifactsForDocuments {
      let node = graph.nodes[index]
      read[index] = try pages.compactMap { page in
        try page.artifacts[node.name].map { (page.page, try node.output.decoded(from: [UInt8]($0))) }
      }
    }
    return Evaluation(graph: graph, pages: read)
  }

  /// A second fence behind the coordinator's: an allocation far past the limit fails instead of taking the machine's memory.
  private func setMemoryLimit(_ bytes: Int) {
    var limit = rlimit(rlim_cur: rlim_t(bytes) * 2, rlim_max: rlim_t(bytes) * 2)
    setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit)
  }
}

/// Says every second that a busy worker lives, and ends a worker whose coordinator is gone.
private final class Pulse: @unchecked Sendable {
  private let lock = NSLock()
  private var busy = false
  private let output: LineWriter

  var isBusy: Bool {
    get { lock.withLock { busy } }
    set { lock.withLock { busy = newValue } }
  }

  init(output: LineWriter) {
    self.output = output
    let parent = getppid()
    let thread = Thread { [self] in
      while true {
        Thread.sleep(forTimeInterval: 1)
        // A killed coordinator leaves its workers to init; one that is stuck in a page would never read the end of input.
        if getppid() != parent { _exit(1) }
        if isBusy { try? self.output.write(Reply.beat) }
      }
    }
    thread.stackSize = 1 << 16
    thread.start()
  }
}
