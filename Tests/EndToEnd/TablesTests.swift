import Documents
import Foundation
import Support
import Testing

/// Tables as a user gets them: rows of tables.csv, and a CSV file for each.
@Suite(.serialized) struct TablesTests {
  @Test func `the invoice's items are in a table, and in a file of their own`() throws {
    let output = try TemporaryFolder()
    let finished = try RunTests.run(
      RunTests.samples, output.path, pipeline: "Pipelines/tables.yaml", ["--include", "papers/invoice.pdf"])
    #expect(finished.status == 0, "\(finished.error)")
    let cells = try RunTests.rows(output, "tables.csv")
    #expect(cells.contains { $0["text"] == "$110.00" || $0["text"]?.contains("110.00") == true })
    #expect(cells.allSatisfy { Int($0["row_span"] ?? "") ?? 0 >= 1 && Double($0["confidence"] ?? "") ?? 2 <= 1 })
    let grids = try output.files().keys.filter { $0.hasPrefix("tables/papers/invoice.pdf-p1-t") }.sorted()
    let tables = Set(cells.compactMap { $0["table"] })
    #expect(!tables.isEmpty && grids.count == tables.count)
    let blocks = try RunTests.rows(output, "layout.csv")
    #expect(blocks.filter { $0["type"] == "LAYOUT_TABLE" }.count == tables.count)
  }
}
