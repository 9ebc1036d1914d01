import Binding
import Documents
import Pipeline
import Stages
import Support
import Testing

/// A pipeline file that is wrong must say so, all of it, before an input is opened.
@Suite struct GraphBinderTests {
  static var catalogue: Catalogue {
    Catalogue(
      Catalog.stages + [
        BreakPage.self, CountWords.self, Left.self, Right.self, NeedsPicture.self, MayRead.self, Refine.self,
      ])
  }

  /// What `Right` makes and `Left` needs, and the other way round: a cycle.
  struct Chicken: PageArtifact { var x = 0 }
  struct Egg: PageArtifact { var x = 0 }
  struct Left: Stage {
    static let id: StageID = "cycle.left"
    static let about = "Needs an egg"
    static let version = 1
    init(_ options: NoOptions) {}
    func run(_ egg: Egg) -> Chicken { Chicken() }
  }
  struct Right: Stage {
    static let id: StageID = "cycle.right"
    static let about = "Needs a chicken"
    static let version = 1
    init(_ options: NoOptions) {}
    func run(_ chicken: Chicken) -> Egg { Egg() }
  }
  struct Gallery: DocumentArtifact { var x = 0 }
  struct NeedsPicture: Stage {
    static let id: StageID = "test.gallery"
    static let about = "Needs every page's picture"
    static let version = 1
    init(_ options: NoOptions) {}
    func run(_ pages: Pages<PageImage>) -> Gallery { Gallery() }
  }

  struct Said: PageArtifact { var hasText: Bool }
  struct MayRead: Stage {
    static let id: StageID = "test.mayread"
    static let about = "Uses the text where there is one"
    static let version = 1
    let readsNames = true
    init(_ options: NoOptions) {}
    func run(_ text: IfMade<PageText>) -> Said { Said(hasText: text.artifact != nil) }
  }

  struct Refine: Stage {
    static let id: StageID = "test.refine"
    static let about = "Makes a text of a text"
    static let version = 1
    init(_ options: NoOptions) {}
    func run(_ text: PageText) -> PageText { text }
  }

  static func problems(_ text: String) -> [String] {
    do {
      _ = try GraphBinder.bind(text, catalogue: catalogue)
      return []
    } catch let problems as Problems {
      return problems.all.map { $0.text(file: "f") }
    } catch {
      return ["\(error)"]
    }
  }

  static let reading = "stages: [pages.render, pages.text, ocr.read"

  static let wrong: [(String, [String])] = [
    ("", ["f:1:1: the pipeline file is empty"]),
    ("- a", ["f:1:1: expected a mapping with the section \"stages\", found a list"]),
    ("version: 1", ["f:1:1: the section \"stages\" is missing"]),
    (
      "version: 2\nstages: [pages.render, pages.text, ocr.read]",
      ["f:1:10: this Sheaf reads pipeline files of version 1"]
    ),
    ("stages: []", ["f:1:9: stages: expected a list of stages, found a list"]),
    (
      "stages: [ocr.raed]",
      [
        "f:1:10: unknown stage \"ocr.raed\"; did you mean \"ocr.read\"?"
      ]
    ),
    (
      "stages: [ocr.read]",
      [
        "f:1:10: ocr.read needs PageImage, which no stage here makes; add pages.render",
        "f:1:10: ocr.read needs TextLayer, which no stage here makes; add pages.text",
      ]
    ),
    (
      reading + ", documents.classify, {expenses.read: {when: class == invoise}}]",
      ["f:1:89: when: no document is \"invoise\"; did you mean \"invoice\"?"]
    ),
    (
      reading + ", {expenses.read: {when: class == invoice}}]",
      ["f:1:69: when: no stage here tells the class of a document; add documents.classify"]
    ),
    (
      reading + ", documents.classify, {barcodes.read: {when: class == invoice}}]",
      [
        "f:1:89: when: barcodes.read works on pages, before anything is known of the document; only document stages can wait"
      ]
    ),
    (
      reading + ", documents.classify, {expenses.read: {when: invoice}}]",
      ["f:1:89: when: expected a condition such as \"class == invoice\" or \"class in [invoice, receipt]\""]
    ),
    (
      "\(reading), {ocr.read: {as: again}}, test.mayread]",
      ["f:1:71: PageText for test.mayread is made by ocr.read and again; choose with \"from:\""]
    ),
    ("stages: [pages.render]", ["f:1:9: no stage here makes anything that is kept; add one such as \"ocr.read\""]),
    ("\(reading), ocr.read]", ["f:1:46: the name \"ocr.read\" is used twice; give one of them another with \"as:\""]),
    (
      "\(reading), {ocr.read: {as: again}}, fault.page]",
      [
        "f:1:71: PageText for fault.page is made by ocr.read and again; choose with \"from:\""
      ]
    ),
    (
      "\(reading), {fault.page: {from: ocr.red}}]",
      ["f:1:66: from: names no stage of this pipeline; did you mean \"ocr.read\"?"]
    ),
    ("\(reading), {fault.page: {from: pages.text}}]", ["f:1:66: from: fault.page does not read what pages.text makes"]),
    (
      "stages: [cycle.left, cycle.right]",
      ["f:1:10: these stages wait for each other: cycle.left -> cycle.right -> cycle.left"]
    ),
    ("\(reading), test.gallery]", ["f:1:46: test.gallery reads PageImage of every page, which is not kept"]),
    (
      "\(reading)]\noutputs: {csv: {optional: [wrods]}}",
      [
        "f:2:10: outputs: no stage here has an optional table \"wrods\"; did you mean \"words\"?"
      ]
    ),
    (
      "input: {dip: 300}\nlimits: {memory: 1}\nstagse: 1\nstages: [{ocr.read: {lang: x}}, pages.render, pages.text]",
      [
        "f:1:9: unknown option \"dip\"; did you mean \"dpi\"?",
        "f:2:18: memory: must be from 100 MB to 35184372088832 B, is 1 B",
        "f:3:1: unknown section \"stagse\"; did you mean \"stages\"?",
        "f:4:22: unknown option \"lang\"; known: ocr, languages, reader",
      ]
    ),
  ]

  @Test(arguments: wrong)
  func everyProblemAtOnce(text: String, expected: [String]) { #expect(Self.problems(text) == expected) }

  @Test func producersComeFirstWhateverTheFilesOrder() throws {
    let graph = try GraphBinder.bind(
      "stages: [count.words, ocr.read, pages.text, pages.render]", catalogue: Self.catalogue)
    #expect(graph.nodes.map(\.name) == ["pages.text", "pages.render", "ocr.read", "count.words"])
    #expect(graph.nodes[3].producers == [2] && graph.nodes[2].producers == [0, 1])
    #expect(graph.pageArtifactsForDocuments == [2])
  }

  @Test func fromChoosesAmongProducers() throws {
    let text =
      "stages: [pages.render, pages.text, ocr.read, {ocr.read: {as: always, ocr: always}}, {fault.page: {from: always}}]"
    let graph = try GraphBinder.bind(text, catalogue: Self.catalogue)
    let fault = try #require(graph.nodes.first { $0.name == "fault.page" })
    #expect(fault.producers.map { graph.nodes[$0].name } == ["always"])
  }

  @Test func whatAStageMayUseIsTiedWhereItIsMadeAndNotMissedElsewhere() throws {
    let without = try GraphBinder.bind("stages: [test.mayread]", catalogue: Self.catalogue)
    #expect(without.nodes.map(\.producers) == [[]])
    let with = try GraphBinder.bind("\(Self.reading), test.mayread]", catalogue: Self.catalogue)
    #expect(with.nodes.last?.producers == [2])
  }

  @Test func aStageThatMakesWhatItReadsStandsBeforeAllOthers() throws {
    let graph = try GraphBinder.bind("\(Self.reading), test.mayread, test.refine]", catalogue: Self.catalogue)
    let producers = graph.nodes.map { node in (node.name, node.producers.map { graph.nodes[$0].name }) }
    #expect(producers.first { $0.0 == "test.mayread" }?.1 == ["test.refine"])
    #expect(producers.first { $0.0 == "test.refine" }?.1 == ["ocr.read"])
  }

  @Test func missingLanguageIsAMissingPart() {
    #expect(throws: MissingPart.self) {
      _ = try GraphBinder.bind(
        "stages: [pages.render, pages.text, {ocr.read: {languages: [xxx]}}]", catalogue: Self.catalogue)
    }
  }

  @Test func drawingsNameEveryStage() throws {
    let graph = try GraphBinder.bind("stages: [pages.render, pages.text, ocr.read]", catalogue: Self.catalogue)
    for name in ["pages.render", "pages.text", "ocr.read", "lines.csv"] {
      #expect(graph.dot.contains(name))
      #expect(graph.mermaid.contains(name))
    }
  }
}
