/// The cells of one record of delimited text with their places, for changing some and leaving the rest as it is written.
package struct DelimitedCells: Sendable {
  package struct Cell: Sendable, Hashable {
    /// UTF-8 offsets into the record, quotes included.
    package let range: Range<Int>
    /// What the cell says.
    package let text: String
  }

  package let cells: [Cell]
  private let bytes: [UInt8]
  private let delimiter: UInt8

  /// Takes a record with the blank lines before it and its line end.
  package init(_ record: String, delimiter: Character) {
    bytes = Array(record.utf8)
    self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ",")
    var records = DelimitedText(record, delimiter: delimiter)
    let texts = records.next() ?? []
    var offset = bytes.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? bytes.count
    var cells: [Cell] = []
    for text in texts {
      let end = Self.end(of: bytes, from: offset, delimiter: self.delimiter)
      cells.append(Cell(range: offset..<end, text: text))
      offset = min(bytes.count, end + 1)
    }
    self.cells = cells
  }

  /// Returns where the cell that begins at an offset ends, by the rules of `DelimitedText`.
  private static func end(of bytes: [UInt8], from start: Int, delimiter: UInt8) -> Int {
    var index = start
    if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
      index += 1
      while index < bytes.count {
        if bytes[index] != UInt8(ascii: "\"") {
          index += 1
        } else if index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "\"") {
          index += 2
        } else {
          index += 1
          break
        }
      }
    }
    while index < bytes.count, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    return index
  }

  /// Returns the record with other texts in some of its cells; the rest is byte for byte the same.
  package func replacing(_ texts: [Int: String]) -> String {
    var output: [UInt8] = []
    var done = 0
    for (index, cell) in cells.enumerated() {
      guard let text = texts[index], text != cell.text else { continue }
      output += bytes[done..<cell.range.lowerBound]
      let isQuoted = cell.range.first.map { bytes[$0] == UInt8(ascii: "\"") } ?? false
      output += isQuoted || text.utf8.contains(where: needsQuotes) ? Self.quoted(text) : Array(text.utf8)
      done = cell.range.upperBound
    }
    return String(decoding: output + bytes[done...], as: UTF8.self)
  }

  private func needsQuotes(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
  }

  private static func quoted(_ text: String) -> [UInt8] {
    [UInt8(ascii: "\"")] + text.utf8.flatMap { $0 == UInt8(ascii: "\"") ? [$0, $0] : [$0] } + [UInt8(ascii: "\"")]
  }
}
