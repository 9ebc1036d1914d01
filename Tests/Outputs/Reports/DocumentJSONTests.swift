import Documents
import Foundation
@testable import Pipeline
import Testing

@testable import Reports

@Suite struct DocumentJSONTests {
  static func result(_ file: String, record: Int = 0, id: String = "") -> DocumentResult {
    let source = SourceFile(name: file, uri: "", kind: .csv, digest: "d", bytes: 3, modified: 0)
    return DocumentResult(
      file: file, recordID: id, source: source, status: .partial, error: "page 2: damaged: x", attempts: 1, pages: [1],
      pageCount: 2, failures: [(2, Failure(.damaged, "x"))], record: record)
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
  func path(result: DocumentResult, expected: String) { #expect(DocumentJSON.path(result) == expected) }

  @Test func longNamesFitAndStayApart() {
    let names = ["x", "y"].map {
      DocumentJSON.path(Self.result("f.csv", record: 1, id: String(repeating: "ä", count: 300) + $0))
    }
    #expect(names[0] != names[1] && names.allSatisfy { $0.utf8.count < 255 })
  }

  @Test func otherReadersUnderstandIt() throws {
    var json = DocumentJSON(Self.result("a.pdf"), labels: [.class: "letter"])
    json.beginPage(1)
    json.endPage()
    json.endPages()
    let read = try JSONSerialization.jsonObject(with: Data(json.finish())) as? [String: Any]
    #expect(read?["status"] as? String == "partial")
    #expect(read?["class"] as? String == "letter")
    #expect((read?["failures"] as? [[String: Any]])?.first?["page"] as? Int == 2)
    #expect((read?["content"] as? [[String: Any]])?.count == 1)
  }
}
