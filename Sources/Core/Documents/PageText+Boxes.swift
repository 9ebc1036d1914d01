extension PageText {
  /// Returns the box around a span's words in page ratios; nil where text has no place.
  package func ratioBox(of span: Span) -> Rect<Ratio>? {
    guard let frame, let box = Self.box(words(in: span)) else { return nil }
    return frame.ratios(box)
  }

  /// Returns the places of a span: the box around its words in each line it touches, in text order, clipped to the page.
  ///
  /// Words that belong to no line have a box each. Words without a place have none, and text without a frame has none at all.
  package func boxes(in span: Span) -> [Rect<Ratio>] {
    guard let frame else { return [] }
    let members = words(in: span)
    var boxes: [Rect<Ratio>] = []
    var index = members.startIndex
    while index < members.endIndex {
      let line = line(ofWord: index)
      let end = min(members.endIndex, max(index + 1, line?.words.upperBound ?? 0))
      if let box = Self.box(members[index..<end]) { boxes.append(frame.ratios(box)) }
      index = end
    }
    return boxes
  }

  /// Returns the line of a word, nil where none holds it. Lines are in text order, so it is found by bisection.
  private func line(ofWord index: Int) -> Line? {
    let place = lines.partitioningIndex { $0.words.upperBound > index }
    return place < lines.count && lines[place].words.contains(index) ? lines[place] : nil
  }
}
