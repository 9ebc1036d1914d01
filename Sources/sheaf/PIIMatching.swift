import Documents
import Evaluation

/// Compares findings of personal information with the truth.
enum PIIMatching {
  /// A stretch of a type; UTF-8 offsets.
  struct Piece: Hashable {
    var type: PIIType
    var range: Range<Int>
  }

  struct Result {
    /// Counts by type, in the order of the types' names.
    var counts: [(type: PIIType, count: Scorecard.Count)] = []
    /// Truths without a finding, and findings without a truth.
    var misses: [(piece: Piece, isMissing: Bool)] = []
  }

  /// Pairs truths and findings of the same type one to one, best pairs first, where their intersection is at least half of their union.
  /// Pieces of a type with only blanks and marks between them are one piece first.
  static func match(truth: [Piece], given: [Piece], in text: String) -> Result {
    let bytes = Array(text.utf8)
    let (truth, given) = (merged(truth, bytes), merged(given, bytes))
    var pairs: [(share: Double, truth: Int, given: Int)] = []
    for (i, left) in truth.enumerated() {
      for (j, right) in given.enumerated() where left.type == right.type {
        let common = left.range.clamped(to: right.range).count
        let share = Double(common) / Double(left.range.count + right.range.count - common)
        if share >= 0.5 { pairs.append((share, i, j)) }
      }
    }
    var (usedTruth, usedGiven): (Set<Int>, Set<Int>) = ([], [])
    for pair in pairs.sorted(by: { ($1.share, $0.truth, $0.given) < ($0.share, $1.truth, $1.given) })
    where !usedTruth.contains(pair.truth) && !usedGiven.contains(pair.given) {
      usedTruth.insert(pair.truth)
      usedGiven.insert(pair.given)
    }
    var result = Result()
    for type in Set(truth.map(\.type) + given.map(\.type)).sorted() {
      result.counts.append(
        (
          type,
          Scorecard.Count(
            truth: truth.count { $0.type == type }, given: given.count { $0.type == type },
            right: usedTruth.count { truth[$0].type == type })
        ))
    }
    result.misses =
      truth.indices.filter { !usedTruth.contains($0) }.map { (truth[$0], true) }
      + given.indices.filter { !usedGiven.contains($0) }.map { (given[$0], false) }
    return result
  }

  private static func merged(_ pieces: [Piece], _ text: [UInt8]) -> [Piece] {
    var merged: [Piece] = []
    for piece in pieces.sorted(by: { ($0.type, $0.range.lowerBound) < ($1.type, $1.range.lowerBound) })
    where !piece.range.isEmpty {
      if let last = merged.last, last.type == piece.type, last.range.upperBound <= piece.range.lowerBound,
        text[last.range.upperBound..<piece.range.lowerBound].allSatisfy({
          [0x20, 0x0A, 0x0D, 0x2C, 0x2E, 0x2D].contains($0)
        })
      {
        merged[merged.count - 1].range = last.range.lowerBound..<piece.range.upperBound
      } else {
        merged.append(piece)
      }
    }
    return merged
  }
}
