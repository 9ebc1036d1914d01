import Documents

/// Removes personal information from a text file or a record, and leaves every other byte as it is.
///
/// The text that was read loses what was found in it. Of a record, the other columns are looked through: for the values found, for cells
/// that are a part of one (a first name), for words of names, and for what has a form of its own, such as a mail address. Columns can be
/// removed whole.
struct TextRedaction: Sendable {
  var mask: TextMask
  var columns: [String]
  var others: OtherTexts

  /// - Parameters:
  ///   - read: the text that the ranges belong to.
  /// - Returns: the new text, and the values that were found beside those already known.
  func text(
    _ file: TextSource, read: String, ranges: [(range: Range<Int>, type: PIIType)], search: ValueSearch
  ) -> (text: String, more: [HiddenValue]) {
    let own = mask.apply(to: read, ranges)
    var more: [HiddenValue] = []
    switch file.form {
    case .plain: return (own, [])
    case .cells(let delimiter, let names):
      let cells = DelimitedCells(file.text, delimiter: delimiter)
      let textIndex = names.firstIndex(of: file.textColumn)
      var texts: [Int: String] = [:]
      for (index, cell) in cells.cells.enumerated() {
        let name = index < names.count ? names[index] : ""
        if columns.contains(name) {
          texts[index] = whole(cell.text)
        } else if index == textIndex, cell.text == read {
          texts[index] = own
        } else {
          texts[index] = other(cell.text, column: name, search, &more)
        }
      }
      return (cells.replacing(texts), more)
    case .object:
      let tokens = JSONTokens(file.text)
      var texts: [Int: String] = [:]
      for (index, token) in tokens.tokens.enumerated() {
        if let member = token.member, columns.contains(member), !token.isName {
          texts[index] = whole(token.text)
        } else if token.isDirect, token.member == file.textColumn, token.text == read {
          texts[index] = own
        } else {
          texts[index] = other(token.text, column: token.member ?? "", search, &more)
        }
      }
      return (tokens.replacing(texts), more)
    }
  }

  /// Returns the cells of a record that are removed whole and hold something.
  func wholeColumns(_ file: TextSource) -> [String] {
    switch file.form {
    case .plain: []
    case .cells(let delimiter, let names):
      zip(names, DelimitedCells(file.text, delimiter: delimiter).cells).filter {
        columns.contains($0) && !$1.text.isEmpty
      }
      .map { $0.0 }
    case .object:
      JSONTokens(file.text).tokens.compactMap { $0.isName ? nil : $0.member }.filter(columns.contains)
    }
  }

  private func whole(_ text: String) -> String {
    text.isEmpty ? "" : mask.character == nil ? "[REDACTED]" : mask.replacement(for: text, type: .name)
  }

  /// Returns another column's cell without what is hidden.
  private func other(_ text: String, column: String, _ search: ValueSearch, _ more: inout [HiddenValue]) -> String {
    let found = others.findings(in: text, column: column)
    let bytes = Array(text.utf8)
    for finding in found {
      let value = HiddenValue(String(decoding: bytes[finding.range], as: UTF8.self), type: finding.type)
      if !more.contains(value) { more.append(value) }
    }
    return mask.apply(to: text, found + search.hidden(in: text))
  }

  /// Whether a written text still shows a value, in the file's own form or once it is read.
  static func leaks(in written: RedactedPage.Written, kind: FileKind, search: ValueSearch) -> Bool {
    let cells: [String] =
      switch kind {
      case .csv: DelimitedCells(written.text, delimiter: written.delimiter?.first ?? ",").cells.map(\.text)
      case .jsonl: JSONTokens(written.text).tokens.map(\.text)
      default: []
      }
    return ([written.text] + cells).contains { !search.matches(in: $0).isEmpty }
  }
}
