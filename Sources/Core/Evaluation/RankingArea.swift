/// How well scores order texts: the chance that one with a property has a larger score than one without (area under the ROC curve).
package enum RankingArea {
  /// Returns 0...1, equal scores counting half; nil unless there are both kinds.
  package static func area(_ scored: [(score: Double, isPositive: Bool)]) -> Double? {
    let positives = scored.count { $0.isPositive }
    let negatives = scored.count - positives
    guard positives > 0, negatives > 0 else { return nil }
    // The sum of the positives' ranks (Mann and Whitney), equal scores sharing theirs.
    let sorted = scored.sorted { $0.score < $1.score }
    var (sum, start) = (0.0, 0)
    while start < sorted.count {
      var end = start
      while end < sorted.count, sorted[end].score == sorted[start].score { end += 1 }
      let rank = Double(start + end + 1) / 2
      sum += rank * Double(sorted[start..<end].count { $0.isPositive })
      start = end
    }
    let least = Double(positives) * Double(positives + 1) / 2
    return (sum - least) / (Double(positives) * Double(negatives))
  }
}
