/// A page of a text file, or a record of one, as it stands in its file: what a changed copy of the file is made of.
package struct TextSource: Sendable, Hashable {
  package enum Form: Sendable, Hashable {
    case plain
    /// A record of delimited text, with the names of its columns.
    case cells(delimiter: Character, columns: [String])
    /// A line that is a JSON object.
    case object
  }

  package let form: Form
  /// What stands before the first record: a byte order mark, the header of a CSV file.
  package let header: String
  /// The file's text, or the record's with blank lines before it and its line end.
  package let text: String
  /// The column or member with the text that is read as the document; empty for a plain text.
  package let textColumn: String

  package init(form: Form, header: String, text: String, textColumn: String) {
    (self.form, self.header, self.text, self.textColumn) = (form, header, text, textColumn)
  }
}

/// All pages or records of a text file as they stand in it; put together again, header first, they are the file.
package struct TextSources: Sendable {
  private let text: String
  private let form: TextSource.Form
  private let header: String
  private let textColumn: String
  /// UTF-8 offsets into the text.
  private let ranges: [Range<Int>]

  /// - Parameters:
  ///   - text: a file's text without its byte order mark.
  ///   - isMarked: whether the file begins with one.
  package init(_ text: String, kind: FileKind, textColumn: String, isMarked: Bool) {
    let mark = isMarked ? "\u{FEFF}" : ""
    var text = text
    text.makeContiguousUTF8()
    self.text = text
    let length = text.utf8.count
    var ranges: [Range<Int>] = []
    var start = 0
    if kind == .jsonl {
      (form, header, self.textColumn) = (.object, mark, textColumn)
      for line in JSONLines.lines(text) {
        // The line feed belongs to its line; the last line can lack it.
        let end = min(length, text.utf8.distance(from: text.startIndex, to: line.endIndex) + 1)
        ranges.append(start..<end)
        start = end
      }
    } else if kind == .csv {
      let delimiter = DelimitedText.delimiter(of: text, column: textColumn) ?? ","
      var records = DelimitedText(text, delimiter: delimiter)
      form = .cells(delimiter: delimiter, columns: records.next() ?? [])
      start = length - records.left
      (header, self.textColumn) = (mark + text.utf8.prefix(start).text, textColumn)
      while records.next() != nil {
        ranges.append(start..<(length - records.left))
        start = length - records.left
      }
    } else {
      (form, header, self.textColumn) = (.plain, mark, "")
      ranges = TextPages.ranges(text)
    }
    // Blank lines behind the last record belong to it.
    if let last = ranges.popLast() { ranges.append(last.lowerBound..<length) }
    self.ranges = ranges
  }

  package var count: Int { ranges.count }

  /// Returns a record, counted from 1; nil where there is none.
  package func record(_ number: Int) -> TextSource? {
    guard ranges.indices.contains(number - 1) else { return nil }
    let range = ranges[number - 1]
    let start = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let part = text.utf8[start..<text.utf8.index(start, offsetBy: range.count)]
    return TextSource(form: form, header: header, text: part.text, textColumn: textColumn)
  }
}

extension Substring.UTF8View {
  fileprivate var text: String { String(decoding: self, as: UTF8.self) }
}
