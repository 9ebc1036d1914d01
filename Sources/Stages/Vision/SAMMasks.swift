import Documents

/// What a decoder of SAM's kind gives: masks as numbers, above 0 inside, with the overlap expected of each.
enum SAMMasks {
  /// Returns the masks, the best first, at most `most`; nil for numbers that are no masks of that size.
  ///
  /// Masks with a point beside the thing in them come last.
  ///
  /// - Parameters:
  ///   - beside: pixels of the masks that are not the thing.
  static func masks(
    logits: [Float], overlaps: [Float], width: Int, height: Int, beside: [(x: Int, y: Int)], most: Int
  ) -> [(mask: Mask, score: Double)]? {
    let size = width * height
    guard size > 0, !overlaps.isEmpty, logits.count == overlaps.count * size else { return nil }
    let found = overlaps.indices.map { index -> (mask: Mask, score: Double, isWrong: Bool) in
      let mask = Mask(
        width: width, height: height, bytes: logits[(index * size)..<((index + 1) * size)].map { $0 > 0 ? 1 : 0 })
      let score = overlaps[index].isFinite ? min(1, max(0, Double(overlaps[index]))) : 0
      return (mask, score, beside.contains { mask[$0.x, $0.y] })
    }
    let sorted = found.enumerated().sorted { left, right in
      let (one, other) = (left.element, right.element)
      if one.isWrong != other.isWrong { return other.isWrong }
      return one.score == other.score ? left.offset < right.offset : one.score > other.score
    }
    return sorted.prefix(most).map { ($0.element.mask, $0.element.score) }
  }
}
