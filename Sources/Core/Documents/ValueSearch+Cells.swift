extension ValueSearch {
  /// Returns what of a cell of another column, or of a report, must not be shown: values, single words of names that begin with a capital, and
  /// the whole of a cell that is a part of a value. A cell with `<<`, as machine-readable zones have it, goes as a whole with any part.
  package func hidden(in text: String) -> [(range: Range<Int>, type: PIIType)] {
    guard !values.isEmpty else { return [] }
    if let type = type(ofPart: text) { return [(0..<text.utf8.count, type)] }
    let bytes = Array(text.utf8)
    let words = nameWords(in: text).filter { word in
      let first = String(decoding: bytes[word.range], as: UTF8.self).first
      return first?.isUppercase == true
    }
    let found = (matches(in: text) + words).map { (range: $0.range, type: $0.type) }
    if let first = found.first, text.contains("<<") { return [(0..<text.utf8.count, first.type)] }
    return found
  }
}
