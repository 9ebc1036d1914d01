import Binding
import Documents
import Foundation
import Stages
import Support
import Testing

@testable import Pipeline

/// What a filter stopped must go no further, and what it masked must reach no stage behind it.
@Suite(.serialized) struct ModeratedTextTests {
  static var catalogue: Catalogue {
    Catalogue(
      Catalog.stages.filter { !$0.isModeration }
        + [BreakPage.self, CountWords.self, FilterWords.self, HandOnWords.self])
  }
  static let pipeline = """
    stages: [pages.render, pages.text, {ocr.read: {ocr: never}}, fault.page, count.words]
    moderation: [secret, STOPNOW]

    """

  static func run(_ folder: TemporaryFolder, ledger: MemoryLedger) throws -> (graph: Graph, results: [DocumentResult]) {
    let graph = try GraphBinder.bind(pipeline, catalogue: catalogue)
    let plan = try Planner(graph: graph, ledger: ledger, reuses: true)
      .plan(Folder.list(folder.path, include: [], exclude: []))
    let executor = Executor(
      graph: graph, pipeline: pipeline, ledger: ledger,
      settings: Executor.Settings(program: Places.product("FaultWorker"), arguments: [], version: "test", jobs: 2),
      interrupts: nil
    ) { _ in }
    let (done, end) = try executor.run(plan)
    #expect(end == .complete)
    return (graph, plan.results(done))
  }

  @Test func aStoppedDocumentGoesNoFurther() throws {
    let folder = try TemporaryFolder()
    try folder.write("a.pdf", TinyPDF([["one"], ["two STOPNOW"], ["three"]]).bytes)
    try folder.write("b.txt", "a secret thing")
    try folder.write("r.csv", "id,text\nx,one two\ny,STOPNOW three\n")
    let ledger = MemoryLedger()
    for _ in 1...2 {
      let (graph, results) = try Self.run(folder, ledger: ledger)
      #expect(results.map(\.status) == [.stopped, .ok, .ok, .stopped])
      #expect(results[0].error == "page 2: stopped: filter 2 found its word (filter.words)")
      #expect(results[0].failures.map(\.page) == [2])
      // The first page had passed before the second was known; nothing of either is reported but the text and the filters.
      let reported = graph.targetsWhenStopped(.page).map { graph.nodes[$0].name }
      #expect(
        reported.contains("filter.words") && !reported.contains("fault.page") && !reported.contains("filter.text"))
      let source = try #require(results[0].source)
      let documents = graph.documentKeys(contents: graph.contentsKey(source), record: 0, failed: [2])
      #expect(documents.compactMap { $0 }.allSatisfy { ledger.kept($0) == nil })
    }
  }

  @Test func whatIsMaskedReachesNoStageBehind() throws {
    let graph = try GraphBinder.bind(Self.pipeline, catalogue: Self.catalogue)
    func node(_ name: String) throws -> Graph.Node { try #require(graph.nodes.first { $0.name == name }) }
    func reads(_ name: String) throws -> [String] { try node(name).producers.map { graph.nodes[$0].name } }
    #expect(try reads("filter.words") == ["ocr.read"])
    #expect(try reads("fault.page") == ["filter.text", "filter.words"])
    #expect(try reads("count.words") == ["filter.text"])
    #expect(try node("ocr.read").gate == nil && node("fault.page").gate != nil && node("count.words").gate == nil)
  }

  static let wrong: [(String, String)] = [
    ("stages: [pages.render, pages.text, ocr.read, filter.words]", "filter.words is not listed"),
    ("stages: [pages.render, pages.text, ocr.read]\nmoderation: 3", "filters: expected a list"),
    ("stages: [pages.render]\nmoderation: [x]", "needs PageText, which no stage here makes"),
  ]

  @Test(arguments: wrong)
  func aWrongSectionSaysWhatIsWrong(text: String, message: String) throws {
    let problems = try #require(throws: Problems.self) { try GraphBinder.bind(text, catalogue: Self.catalogue) }
    #expect(
      problems.all.contains { $0.text(file: "f").contains(message) }, "\(problems.all.map { $0.text(file: "f") })")
  }
}
