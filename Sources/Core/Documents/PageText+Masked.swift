extension PageText {
  /// Returns the page with every character of some spans written as another one; words keep their places, the line ends in them stay.
  ///
  /// The count of characters stays, that of bytes need not.
  package func masked(_ spans: [Span], with mask: Character) -> PageText {
    let ranges = Self.merged(spans.map { $0.range.clamped(to: 0..<text.utf8.count) })
    guard !ranges.isEmpty else { return self }
    let bytes = Array(text.utf8)
    let sign = Array(String(mask).utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    // Where each byte of the old text went; within a character all point at its beginning.
    var places = [Int](repeating: 0, count: bytes.count + 1)
    var done = 0
    func copy(to end: Int) {
      for place in done..<max(done, end) { places[place] = output.count + place - done }
      output += bytes[done..<max(done, end)]
    }
    for range in ranges {
      copy(to: range.lowerBound)
      var place = range.lowerBound
      for character in String(decoding: bytes[range], as: UTF8.self) {
        let width = character.utf8.count
        for inner in place..<min(place + width, bytes.count) { places[inner] = output.count }
        output += character.isNewline ? Array(character.utf8) : sign
        place += width
      }
      done = range.upperBound
    }
    copy(to: bytes.count)
    places[bytes.count] = output.count
    let words = words.map {
      Word(range: places[$0.range.lowerBound]..<places[$0.range.upperBound], box: $0.box, confidence: $0.confidence)
    }
    return PageText(
      source: source, reason: reason, frame: frame, rotation: rotation, skew: skew,
      text: String(decoding: output, as: UTF8.self), words: words, lines: lines)
  }

  /// Returns ranges in order, those that touch joined, empty ones left out.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}
