/// The records of a CSV or JSON Lines file: each is a document with an id and a text.
package struct TextRecords: Sendable {
  /// Unique within the file; the id column's value where there is one, else the record's number from 1.
  package let ids: [String]
  /// A record's text, nil where its text column is missing or unreadable.
  package let texts: [String?]
  /// What is wrong with the file as a whole, nil for a sound one.
  package let flaw: String?

  /// Reads all records.
  ///
  /// - Parameters:
  ///   - idColumn: the column with the records' ids; empty cells and repeated ids get the record's number behind them.
  package init(_ text: String, kind: FileKind, textColumn: String, idColumn: String?) {
    var ids: [String] = []
    var texts: [String?] = []
    var seen: Set<String> = []
    var flaw: String?
    func add(id: String?, text: String?) {
      let number = String(texts.count + 1)
      var unique = id.map { $0.isEmpty ? number : $0 } ?? number
      // A number behind a repeated id can itself be taken, so go on until it is free.
      while !seen.insert(unique).inserted { unique += "-" + number }
      ids.append(unique)
      texts.append(text)
    }
    if kind == .jsonl {
      for line in JSONLines.lines(text) {
        add(id: idColumn.flatMap { JSONLines.field($0, of: line) }, text: JSONLines.field(textColumn, of: line))
      }
    } else {
      let delimiter = DelimitedText.delimiter(of: text, column: textColumn) ?? ","
      var records = DelimitedText(text, delimiter: delimiter)
      let header = records.next() ?? []
      let textIndex = header.firstIndex(of: textColumn)
      let idIndex = idColumn.flatMap { header.firstIndex(of: $0) }
      while let cells = records.next() {
        func cell(_ index: Int?) -> String? { index.flatMap { $0 < cells.count ? cells[$0] : nil } }
        add(id: cell(idIndex), text: cell(textIndex))
      }
      if records.endsInQuotes {
        flaw = "a quote opened in record \(texts.count) is never closed, and records behind it are part of its text"
      }
    }
    (self.ids, self.texts, self.flaw) = (ids, texts, flaw)
  }
}
