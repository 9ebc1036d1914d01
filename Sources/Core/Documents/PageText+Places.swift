extension PageText {
  /// Returns the box around a span's words in page ratios; nil where text has no place.
  package func ratioBox(of span: Span) -> Rect<Ratio>? {
    guard let frame, let box = Self.box(words(in: span)) else { return nil }
    return frame.ratios(box)
  }

  /// Returns a box for each line that a span touches, in page ratios and text order; none where text has no place.
  package func lineBoxes(of span: Span) -> [Rect<Ratio>] {
    let members = words(in: span)
    guard let frame, !members.isEmpty else { return [] }
    // Lines are runs of words in order, so the first is found by bisection.
    let first = lines.partitioningIndex { $0.words.upperBound > members.startIndex }
    return lines[first...].prefix { $0.words.lowerBound < members.endIndex }.compactMap { line in
      Self.box(words[line.words.clamped(to: members.indices)]).map(frame.ratios)
    }
  }
}
