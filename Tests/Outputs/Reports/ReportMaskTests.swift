import Binding
import Documents
import Support
import Testing

@testable import Pipeline
@testable import Reports

/// A page that says what to hide.
private struct Hiding: HidingArtifact {
  var text: String
  var hidden: HiddenParts
}

private struct HideText: Stage {
  static let id: StageID = "hide.text"
  static let about = "Says what to hide"
  static let version = 1
  static let tables = [
    Table<Hiding>(
      "hidden_words", about: "One row a word", rows: { page in page.text.split(separator: " ").map(String.init) },
      columns: [Column<String>("text") { .text($0) }, Column("n") { _ in .int(7) }])
  ]
  static let files = [
    FileSet<Hiding>("crops", about: "Pictures of the page") {
      [ExportedFile(.inside("a.txt"), bytes: Array($0.text.utf8))]
    }
  ]

  init(_ options: NoOptions) {}
  func run(_ page: SourcePage) throws -> Hiding { throw Failure(.internal, "never run") }
}

@Suite struct ReportMaskTests {
  static func hidden(_ boxes: [Rect<Ratio>] = []) -> HiddenParts {
    HiddenParts(values: [HiddenValue("Zoë Lund", type: .name)], boxes: boxes, mask: TextMask(character: "*"))
  }

  private static func write(_ pages: [Int: Hiding], all: [Int], redact: Bool = true) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let graph = try GraphBinder.bind(
      "stages: [hide.text]\noutputs: {redact: \(redact)}\n", catalogue: Catalogue([HideText.self]))
    let source = SourceFile(name: "a.pdf", uri: "", kind: .pdf, digest: "a", bytes: 3, modified: 0)
    let ledger = MemoryLedger()
    for (page, artifact) in pages {
      let key = try #require(graph.pageKeys(contents: graph.contentsKey(source), page: page)[0])
      ledger.keep([(key, KeptArtifact(data: try ArtifactCoding.encode(artifact), attempts: 1))])
    }
    let result = DocumentResult(
      file: "a.pdf", recordID: "", source: source, status: .ok, error: "", attempts: 1, pages: all,
      pageCount: all.count,
      failures: [], record: 0)
    _ = try ReportWriter(folder: folder.path, graph: graph, ledger: ledger) { _ in }
      .write([result], program: "test", state: .complete)
    return folder
  }

  /// A word list holds a name in pieces, and on pages where nothing was found too.
  @Test func tablesAndDocumentsLoseWhatIsHiddenAnywhereInTheDocument() throws {
    let empty = HiddenParts(values: [], boxes: [], mask: TextMask(character: "*"))
    let pages = [1: Hiding(text: "Zoë Lund went", hidden: Self.hidden()), 2: Hiding(text: "with LUND", hidden: empty)]
    let folder = try Self.write(pages, all: [1, 2])
    let rows = try folder.text("hidden_words.csv")
    #expect(
      rows
        == "document,page,text,n\r\na.pdf,1,***,7\r\na.pdf,1,****,7\r\na.pdf,1,went,7\r\na.pdf,2,with,7\r\na.pdf,2,****,7\r\n"
    )
    #expect(try !folder.text("documents/a.pdf.json").contains("und"))
    #expect(try folder.files().keys.allSatisfy { !$0.hasPrefix("crops/") })
    let open = try Self.write(pages, all: [1, 2], redact: false)
    #expect(
      try open.text("hidden_words.csv").contains("Lund") && open.files().keys.contains("crops/a.pdf/page-0001-a.txt"))
  }

  /// Of a page whose redaction failed nobody knows what to hide.
  @Test func nothingIsReportedOfAPageThatDoesNotSay() throws {
    let folder = try Self.write([1: Hiding(text: "went", hidden: Self.hidden())], all: [1, 2])
    #expect(try folder.text("hidden_words.csv") == "document,page,text,n\r\na.pdf,1,went,7\r\n")
  }

  /// A word that OCR read wrong lies where the box is all the same.
  @Test func rowsWithinABoxAreHiddenWhateverTheySay() throws {
    let mask = ReportMask([(1, Self.hidden([Rect(left: 0.05, top: 0.05, width: 0.3, height: 0.2)]))])
    let shown = AnyTable(Words.table)
    let rows = mask.rows(shown.rows(Words(all: ["Zqe x", "far"])), of: shown, page: 1)
    #expect(rows.map { $0[0] } == [.text("*** *"), .text("far")])
    #expect(mask.rows(shown.rows(Words(all: ["Zqe x"])), of: shown, page: nil).map { $0[0] } == [.text("Zqe x")])
  }
}

private struct Words: PageArtifact {
  var all: [String]

  static let table = Table<Words>(
    "t", about: "", rows: { $0.all },
    columns: [Column<String>("text") { .text($0) }]
      + Column.box { word in
        word == "far"
          ? Rect(left: 0.8, top: 0.8, width: 0.1, height: 0.1) : Rect(left: 0.1, top: 0.1, width: 0.1, height: 0.1)
      })
}
