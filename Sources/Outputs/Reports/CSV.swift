import Documents
import Pipeline

/// Writes CSV (RFC 4180): CRLF, quotes doubled, UTF-8.
package struct CSV {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let options: CSVOptions

  package init(_ options: CSVOptions) { self.options = options }

  /// Appends the header, behind a byte order mark where one is wanted.
  package func append(header: [String], to bytes: inout [UInt8]) {
    if options.bom { bytes += Self.byteOrderMark }
    append(row: header.map(Cell.text), to: &bytes)
  }

  /// Appends a row and its line end.
  package func append(row: [Cell], to bytes: inout [UInt8]) {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private func append(_ cell: Cell, to bytes: inout [UInt8]) {
    switch cell {
    case .empty: break
    case .int(let value): bytes += String(value).utf8
    case .fixed(let value, let places): JSON.append(fixed: value, places: places, to: &bytes)
    case .text(let text): append(text, to: &bytes)
    }
  }

  private func append(_ text: String, to bytes: inout [UInt8]) {
    let isGuarded = !options.raw && Self.looksLikeFormula(text)
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isGuarded { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(0x22) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(0x22) }
  }

  /// Whether a spreadsheet would take a text for a formula (OWASP, CSV Injection; ASVS 1.2.10), full-width forms included.
  static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": return true
    default: return false
    }
  }
}
