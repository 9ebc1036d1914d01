/// Cuts running text into sentences, whatever its language; a pure function that looks at each character a bounded number of times.
package enum Sentences {
  /// Bytes of UTF-8 that a sentence has at most; longer ones are cut at a blank. Amazon Comprehend takes as much in one segment.
  package static let longest = 1_000

  /// Returns the UTF-8 ranges of a text's sentences in order: none is blank, none overlap, and all that is not blank is in one.
  ///
  /// A sentence ends at a mark that ends sentences with a blank behind it, at an empty line, before an item of a list and after a line of
  /// three words or less, such as a heading; not at other line ends, as pages break lines anywhere.
  package static func ranges(in text: String) -> [Range<Int>] {
    var reader = SentenceReader(text)
    return reader.sentences().flatMap { cut($0, reader) }
  }

  /// Cuts what is too long at the last blank that fits, else between two characters.
  private static func cut(_ sentence: Range<Int>, _ reader: SentenceReader) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    while start < sentence.upperBound {
      var end = start
      var lastBlank: Int?
      while end < sentence.upperBound, reader.offset(end + 1) - reader.offset(start) <= longest {
        if end > start, reader.isBlank(end) { lastBlank = end }
        end += 1
      }
      if end < sentence.upperBound, let lastBlank { end = lastBlank }
      parts.append(reader.offset(start)..<reader.offset(end))
      start = end
      while start < sentence.upperBound, reader.isBlank(start) { start += 1 }
    }
    return parts
  }
}
