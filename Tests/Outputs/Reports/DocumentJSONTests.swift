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
