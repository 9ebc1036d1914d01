import Documents
import Foundation
import Pipeline
import Stages
import Support
import Testing

/// One bad page must cost that page: real worker processes, broken in every way that libraries break.
@Suite(.serialized) struct ExecutorTests {
  static let pipeline = "stages: [pages.render, pages.text, {ocr.read: {ocr: never}}, fault.page, count.words]"

  struct Run {
    let results: [DocumentResult]
    let ledger: MemoryLedger
    let graph: Graph
    var events: [String] = []

    subscript(name: String) -> DocumentResult? { results.first { $0.name == name } }
  }

  static func run(_ folder: TemporaryFolder, head: String = "", jobs: Int = 2, ledger: MemoryLedger = MemoryLedger())
    throws -> Run
  {
    let text = head + pipeline
    let graph = try GraphBinder.bind(text, catalogue: Catalogue(Catalog.stages + [BreakPage.self, CountWords.self]))
    let plan = try Planner(graph: graph, ledger: ledger, reuses: true)
      .plan(Folder.list(folder.path, include: [], exclude: []))
    var events: [String] = []
    let executor = Executor(
      graph: graph, pipeline: text, ledger: ledger,
      settings: Executor.Settings(program: Places.product("FaultWorker"), arguments: [], version: "test", jobs: jobs),
      interrupts: nil
    ) { event in
      if case .page(let name, let page, _) = event { events.append("\(name) \(page)") }
    }
    let (done, end) = try executor.run(plan)
    #expect(end == .complete)
    return Run(results: plan.results(done), ledger: ledger, graph: graph, events: events)
  }

  static let faults: [(word: String, head: String, kind: Failure.Kind)] = [
    ("FAULT-ERROR", "", .damaged), ("FAULT-CRASH", "", .crashed), ("FAULT-EXIT", "", .crashed),
    ("FAULT-HANG", "limits: {seconds_per_page: 1}\n", .timeout), ("FAULT-FLOOD", "", .flooded),
    ("FAULT-MEMORY", "limits: {memory: 300 MB}\n", .memory), ("FAULT-GARBAGE", "", .crashed),
  ]

  @Test(arguments: faults)
  func aBadPageCostsThatPage(fault: (word: String, head: String, kind: Failure.Kind)) throws {
    let folder = try TemporaryFolder()
    try folder.write("a.pdf", TinyPDF([["one"], ["two"], [fault.word], ["four"], ["five"]]).bytes)
    for index in 0..<6 { try folder.write("b\(index).txt", "good text number \(index)") }
    try folder.write("c.txt", fault.word)
    let run = try Self.run(folder, head: fault.head)
    let long = try #require(run["a.pdf"])
    // A stage that fails takes nothing from the others; a worker that is lost takes its page along.
    #expect(long.status == .partial && long.pages == (fault.kind.isLoss ? [1, 2, 4, 5] : [1, 2, 3, 4, 5]))
    #expect(long.failures.map(\.page) == [3] && long.failures.first?.failure.kind == fault.kind)
    #expect(long.attempts == (fault.kind.isLoss ? 2 : 1))
    #expect(run["c.txt"]?.status == (fault.kind.isLoss ? .quarantined : .partial))
    for index in 0..<6 { #expect(run["b\(index).txt"]?.status == .ok) }
  }

  @Test func documentStagesSeeAllPagesInOrder() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.pdf", TinyPDF((1...20).map { ["page number \($0)"] }).bytes)
    try folder.write("records.csv", "id,text\nx,one two\ny,three\n")
    let run = try Self.run(folder, head: "input: {id_column: id}\n")
    func count(_ name: String) throws -> WordCount {
      let result = try #require(run[name])
      let source = try #require(result.source)
      let keys = run.graph.documentKeys(contents: run.graph.contentsKey(source), record: result.record, failed: [])
      let key = try #require(keys.compactMap { $0 }.first)
      return try WordCount.decoded(from: #require(run.ledger.kept(key)).data)
    }
    #expect(try count("a.pdf") == WordCount(pages: 20, words: 60))
    #expect(try count("records.csv#x") == WordCount(pages: 1, words: 2))
    #expect(try count("records.csv#y") == WordCount(pages: 1, words: 1))
  }

  @Test func whatIsKeptIsNotDoneAgain() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.pdf", TinyPDF([["one"], ["two"]]).bytes)
    try folder.write("b.txt", "text")
    let ledger = MemoryLedger()
    let first = try Self.run(folder, ledger: ledger)
    #expect(first.events.sorted() == ["a.pdf 1", "a.pdf 2", "b.txt 1"])
    let second = try Self.run(folder, ledger: ledger)
    #expect(second.events.isEmpty && second.results.map(\.status) == [.ok, .ok])
    try folder.write("b.txt", "other text")
    let third = try Self.run(folder, ledger: ledger)
    #expect(third.events == ["b.txt 1"])
  }

  @Test func theSameBytesAreReadOnceUnderAllNames() throws {
    let folder = try TemporaryFolder()
    for name in ["a.txt", "b.txt", "sub/c.txt"] { try folder.write(name, "the same text") }
    let run = try Self.run(folder)
    #expect(run.events.count == 1 && run.results.map(\.status) == [.ok, .ok, .ok])
  }

  @Test func limitsAreNamedInTheError() throws {
    let folder = try TemporaryFolder()
    try folder.write("long.pdf", TinyPDF([["1"], ["2"], ["3"]]).bytes)
    try folder.write("large.txt", String(repeating: "x", count: 7_000))
    let picture = Places.root + "/Samples/pictures/plain-text.png"
    try folder.write("wide.png", Data(contentsOf: URL(fileURLWithPath: picture)))
    // A page too large to be drawn still has its text.
    var tall = TinyPDF([["tall"]])
    tall.height = 14_000
    try folder.write("tall.pdf", tall.bytes)
    let run = try Self.run(folder, head: "limits: {pages: 2, bytes: 6 KB, pixels: 100000}\n")
    #expect(run["long.pdf"]?.error.contains("limits: pages") == true)
    #expect(run["large.txt"]?.error.contains("limits: bytes") == true)
    #expect(run["wide.png"]?.error.contains("limits: pixels") == true)
    #expect(run.results.filter { $0.status == .failed }.count == 3 && run["tall.pdf"]?.status == .ok)
  }
}
