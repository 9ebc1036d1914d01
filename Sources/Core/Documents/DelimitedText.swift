/// Reads delimited text (RFC 4180, with `;` and tab as other delimiters in use): quoted cells, doubled quotes, line breaks in quotes.
package struct DelimitedText: Sequence, IteratorProtocol {
  private var rest: Substring.UTF8View
  private let delimiter: UInt8
  /// Whether the text ended inside quotes.
  package private(set) var endsInQuotes = false
  /// The bytes of UTF-8 that are not read yet.
  package var left: Int { rest.count }

  package init(_ text: String, delimiter: Character = ",") {
    rest = text[...].utf8
    self.delimiter = delimiter.asciiValue ?? UInt8(ascii: ",")
  }

  /// Returns the next record's cells, nil at the end. Blank lines are passed over.
  package mutating func next() -> [String]? {
    while let byte = rest.first, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    var cells: [String] = []
    while true {
      cells.append(cell())
      guard let byte = rest.first else { return cells }
      rest.removeFirst()
      if byte != delimiter {
        if byte == UInt8(ascii: "\r"), rest.first == UInt8(ascii: "\n") { rest.removeFirst() }
        return cells
      }
    }
  }

  /// Reads one cell and stops before its delimiter or line end.
  private mutating func cell() -> String {
    var bytes: [UInt8] = []
    if rest.first == UInt8(ascii: "\"") {
      rest.removeFirst()
      var isClosed = false
      while let byte = rest.popFirst() {
        if byte != UInt8(ascii: "\"") {
          bytes.append(byte)
        } else if rest.first == UInt8(ascii: "\"") {
          bytes.append(byte)
          rest.removeFirst()
        } else {
          isClosed = true
          break
        }
      }
      endsInQuotes = !isClosed
    }
    // Also what follows a closing quote, which RFC 4180 forbids and real files have.
    while let byte = rest.first, byte != delimiter, byte != UInt8(ascii: "\n"), byte != UInt8(ascii: "\r") {
      bytes.append(byte)
      rest.removeFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Returns the delimiter under which the first record has a column of this name, nil when none does. A lone word needs a record
  /// below it to be a header: a note that says just "text" is no empty table.
  package static func delimiter(of text: String, column: String) -> Character? {
    [",", ";", "\t"].first { delimiter in
      var records = DelimitedText(text, delimiter: delimiter)
      guard let header = records.next(), header.contains(column) else { return false }
      return header.count > 1 || records.next() != nil
    }
  }
}
