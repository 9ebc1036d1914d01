import Documents
@testable import Pipeline
import Testing

@testable import Reports

@Suite struct DocumentPathTests {
  static func result(_ file: String, record: Int = 0, id: String = "") -> DocumentResult {
    DocumentJSONTests.result(file, record: record, id: id)
  }

  static let paths: [(DocumentResult, String)] = [
    (result("a/b.pdf"), "documents/a/b.pdf.json"), (result("100%.pdf"), "documents/100%25.pdf.json"),
    (result("a.csv", record: 1, id: "x"), "documents/a.csv/x.json"),
    (result("a.csv", record: 1, id: "../../etc"), "documents/a.csv/%2E.%2F..%2Fetc.json"),
    (result("a.csv", record: 1, id: ".."), "documents/a.csv/%2E..json"),
    (result("a\nb"), "documents/a%0Ab.json"), (result("data"), "documents/data.json"),
    (result("data.json", record: 1, id: "1"), "documents/data%2Ejson/1.json"),
    (result("a.pdf.json/x"), "documents/a.pdf%2Ejson/x.json"),
  ]

  /// No id may lead out of the folder or onto another document's file.
  @Test(arguments: paths)
  func path(result: DocumentResult, expected: String) { #expect(DocumentPath.json(result) == expected) }

  @Test func longNamesFitAndStayApart() {
    let names = ["x", "y"].map {
      DocumentPath.json(Self.result("f.csv", record: 1, id: String(repeating: "ä", count: 300) + $0))
    }
    #expect(names[0] != names[1] && names.allSatisfy { $0.utf8.count < 255 })
  }

  static let files: [(ExportedFile.Place, DocumentResult, Int?, String)] = [
    (.document(extension: nil), result("a/b.pdf"), nil, "redacted/a/b.pdf"),
    (.document(extension: "pdf"), result("a/b.PDF"), nil, "redacted/a/b.PDF"),
    (.document(extension: "png"), result("a/b.tif"), nil, "redacted/a/b.tif.png"),
    (.inside("mask-1.png"), result("b.jpg"), 12, "redacted/b.jpg/page-0012-mask-1.png"),
    (.inside("all.png"), result("b.jpg"), nil, "redacted/b.jpg/all.png"),
    (.inside("x.png"), result("a.csv", record: 2, id: "../e"), 1, "redacted/a.csv/%2E.%2Fe/page-0001-x.png"),
    (.record(header: []), result("d/a.csv", record: 2, id: "7"), 1, "redacted/d/a.csv"),
  ]

  /// A redacted document is looked for under its own name.
  @Test(arguments: files)
  func file(place: ExportedFile.Place, result: DocumentResult, page: Int?, expected: String) {
    #expect(DocumentPath.file(place, set: "redacted", result: result, page: page) == expected)
  }

  @Test func gridsStandBesideTheirDocumentsName() {
    #expect(DocumentPath.grid(Self.result("a/b.pdf"), page: 3, number: 2) == "tables/a/b.pdf-p3-t2.csv")
    #expect(DocumentPath.grid(Self.result("a/b.pdf"), page: nil, number: 1) == "tables/a/b.pdf-t1.csv")
  }
}
