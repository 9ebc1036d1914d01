import Documents
import Pipeline

/// The JSON file of one document: the rows of all tables, page by page, with the CSV's names and full precision of text.
struct DocumentJSON {
  private var bytes: [UInt8] = []
  private var hasPage = false

  /// Begins with what documents.csv says.
  init(_ result: DocumentResult, labels: [DocumentColumn: String]) {
    bytes += "{\n".utf8
    for (name, cell) in zip(DocumentTable.header, DocumentTable.row(result, labels: labels)) {
      member(name, cell, indent: "  ")
      bytes += ",\n".utf8
    }
    if !result.failures.isEmpty {
      let failures = result.failures.map { JSON.object(["page": .int($0.page), "error": .string($0.failure.text)]) }
      bytes += "  \"failures\": \(JSON.array(failures).text(pretty: false)),\n".utf8
    }
    bytes += "  \"content\": [".utf8
  }

  mutating func beginPage(_ number: Int) {
    bytes += "\(hasPage ? "," : "")\n    {\"page\": \(number)".utf8
    hasPage = true
  }

  mutating func endPage() { bytes += "\n    }".utf8 }

  /// Adds the rows of a table to the page that was begun, or to the document after its pages.
  mutating func add(_ table: AnyTable, rows: [[Cell]]) {
    let indent = table.scope == .page ? "      " : "    "
    bytes += (table.scope == .page ? ",\n     \"\(table.name)\": [" : ",\n  \"\(table.name)\": [").utf8
    for (index, row) in rows.enumerated() {
      bytes += "\(index == 0 ? "" : ",")\n\(indent){".utf8
      for (column, cell) in row.enumerated() {
        if column > 0 { bytes += ", ".utf8 }
        member(table.columns[column], cell, indent: "")
      }
      bytes.append(UInt8(ascii: "}"))
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Ends the list of pages; tables of document scope may follow.
  mutating func endPages() { bytes += "\(hasPage ? "\n  " : "")]".utf8 }

  mutating func finish() -> [UInt8] {
    bytes += "\n}\n".utf8
    return bytes
  }

  private mutating func member(_ name: String, _ cell: Cell, indent: String) {
    bytes += indent.utf8
    JSON.append(string: name, to: &bytes)
    bytes += ": ".utf8
    switch cell {
    case .empty: bytes += "null".utf8
    case .int(let value): bytes += String(value).utf8
    case .fixed(let value, let places): JSON.append(fixed: value, places: places, to: &bytes)
    case .text(let text): JSON.append(string: text, to: &bytes)
    }
  }
}
