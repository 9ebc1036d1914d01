import Binding
import Documents
import Foundation
import Support
import Testing

@testable import Pipeline
@testable import Reports

/// A page's text as files: what `ReportWriter` does with artifacts that give some.
private struct Shared: PageArtifact {
  var text: String
}

private struct ShareText: Stage {
  static let id: StageID = "share.text"
  static let about = "Gives a page's text as files"
  static let version = 1
  static let files = [
    FileSet<Shared>("shared", about: "The text of a page") {
      [ExportedFile(.inside("text.txt"), bytes: Array($0.text.utf8))]
    },
    FileSet<Shared>("copies", about: "Records, put together again") {
      [ExportedFile(.record(header: Array("text\n".utf8)), bytes: Array("\($0.text)\n".utf8))]
    },
  ]

  init(_ options: NoOptions) {}
  func run(_ page: SourcePage) -> Shared { Shared(text: "") }
}

@Suite struct ReportWriterTests {
  private static func result(_ file: String, pages: [Int], record: Int = 0) -> DocumentResult {
    let source = SourceFile(
      name: file, uri: "", kind: record > 0 ? .csv : .pdf, digest: file, bytes: 3, modified: 0)
    return DocumentResult(
      file: file, recordID: record > 0 ? "r\(record)" : "", source: source, status: .ok, error: "", attempts: 1,
      pages: pages, pageCount: 1, failures: [], record: record)
  }

  /// What a stage gives as files must lie there whole, under the document's name, and be known as ours before it is written.
  @Test func filesOfPagesAndOfRecordsAreWritten() throws {
    let folder = try TemporaryFolder()
    let graph = try GraphBinder.bind("stages: [share.text]\n", catalogue: Catalogue([ShareText.self]))
    let ledger = MemoryLedger()
    let results = [
      Self.result("a/b.pdf", pages: [1, 2]), Self.result("c.csv", pages: [1], record: 1),
      Self.result("c.csv", pages: [2], record: 2), Self.result("d.csv", pages: [1], record: 1),
    ]
    for result in results {
      for page in result.pages {
        let source = try #require(result.source)
        let key = try #require(graph.pageKeys(contents: graph.contentsKey(source), page: page)[0])
        let data = try ArtifactCoding.encode(Shared(text: "\(result.file) \(page)"))
        ledger.keep([(key, KeptArtifact(data: data, attempts: 1))])
      }
    }
    var noted: Set<String> = []
    let writer = ReportWriter(folder: folder.path, graph: graph, ledger: ledger) { paths in
      let early = paths.filter { FileManager.default.fileExists(atPath: folder.path + "/" + $0) }
      #expect(early.isEmpty, "a file was there before it was noted")
      noted.formUnion(paths)
    }
    let written = try writer.write(results, program: "test", state: .complete)
    #expect(noted == written)
    func text(_ path: String) -> String? { try? String(contentsOfFile: folder.path + "/" + path, encoding: .utf8) }
    #expect(text("shared/a/b.pdf/page-0001-text.txt") == "a/b.pdf 1")
    #expect(text("shared/a/b.pdf/page-0002-text.txt") == "a/b.pdf 2")
    #expect(text("shared/c.csv/r2/page-0001-text.txt") == "c.csv 2")
    #expect(text("copies/c.csv") == "text\nc.csv 1\nc.csv 2\n")
    #expect(text("copies/d.csv") == "text\nd.csv 1\n")
    #expect(written.contains("documents.csv") && written.contains("documents/a/b.pdf.json"))

    ReportWriter.remove(stale: written.filter { $0.hasPrefix("shared/") }, folder: folder.path)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/shared") && text("copies/c.csv") != nil)
  }
}
