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

  /// The path of a document's file below the output folder, different for every document: folders keep the input's names (a file of
  /// records has a folder of its own name) and never end in `.json`, files always do; bytes that a path cannot hold stand as %XX.
  static func path(_ result: DocumentResult) -> String {
    var parts = result.file.split(separator: "/").map(String.init)
    if result.record > 0 { parts.append(result.recordID) }
    let folders = parts.dropLast().map { folder in
      let name = component(folder)
      return name.hasSuffix(".json") ? name.dropLast(5) + "%2Ejson" : name
    }
    return (["documents"] + folders + [component(parts.last ?? "") + ".json"]).joined(separator: "/")
  }

  /// Returns a name as one part of a path.
  private static func component(_ name: String) -> String {
    var bytes: [UInt8] = []
    for (index, byte) in name.utf8.enumerated() {
      let isLeadingDot = index == 0 && byte == UInt8(ascii: ".")
      if byte < 0x20 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "/") || isLeadingDot {
        bytes += Folder.percent(byte).utf8
      } else {
        bytes.append(byte)
      }
    }
    // File systems take names of 255 bytes; a longer one ends in a hash (FNV-1a, 64 bits) of the whole.
    if bytes.count > 200 {
      let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      var cut = bytes.prefix(160)
      while let last = cut.last, last & 0xC0 == 0x80 { cut.removeLast() }
      bytes = Array(cut.dropLast()) + Array("~\(String(hash, radix: 16))".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
