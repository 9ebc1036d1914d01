import Foundation

/// A stretch of a text with what it is called.
package struct TaggedSpan: Hashable, Sendable {
  /// A label without its `B-` or `I-`.
  package let label: String
  /// UTF-8 offsets into the text; whole words.
  package let range: Range<Int>
  /// 0...1, the mean of its pieces.
  package let score: Double

  package init(label: String, range: Range<Int>, score: Double) {
    (self.label, self.range, self.score) = (label, range, score)
  }
}

/// Reads labels of the form `B-NAME`, `I-NAME` and `O` as stretches of words; `Scripts/train/heads/decode.py` does the same.
struct TagSpans {
  private let labels: [String]
  /// For each label that continues a stretch, the label that begins it.
  private let beginnings: [Int?]

  init(labels: [String]) {
    self.labels = labels
    beginnings = labels.map { $0.hasPrefix("I-") ? labels.firstIndex(of: "B-" + $0.dropFirst(2)) : nil }
  }

  /// Returns the stretches on the likeliest way through the labels on which a stretch continues only what has begun, in text order.
  ///
  /// - Parameters:
  ///   - words: each word's pieces and its place in the text.
  ///   - numbers: a row a piece, one number a label, before the activation.
  ///   - bias: what is taken from the number of "nothing", to find more.
  func spans(
    words: [(pieces: Range<Int>, range: Range<Int>)], numbers: some RandomAccessCollection<Float>, bias: Double = 0
  ) -> [TaggedSpan] {
    let rows = chances(numbers, bias: bias)
    guard !rows.isEmpty, !words.isEmpty else { return [] }
    var found: [(name: Substring, pieces: Range<Int>)] = []
    for (piece, label) in likeliestWay(rows).enumerated() where labels[label] != "O" {
      let name = labels[label].dropFirst(2)
      if beginnings[label] != nil, let last = found.last, last.pieces.upperBound == piece, last.name == name {
        found[found.count - 1].pieces = last.pieces.lowerBound..<(piece + 1)
      } else {
        found.append((name, piece..<(piece + 1)))
      }
    }
    return whole(found.map { ($0.name, $0.pieces, score($0.name, rows[$0.pieces])) }, words)
  }

  /// Returns the logarithms of each piece's chances.
  private func chances(_ numbers: some RandomAccessCollection<Float>, bias: Double) -> [[Double]] {
    let none = labels.firstIndex(of: "O")
    return stride(from: 0, to: numbers.count - labels.count + 1, by: labels.count).map { start in
      let first = numbers.index(numbers.startIndex, offsetBy: start)
      var row = numbers[first..<numbers.index(first, offsetBy: labels.count)].map(Double.init)
      if let none { row[none] -= bias }
      let most = row.max() ?? 0
      let sum = log(row.reduce(0) { $0 + exp($1 - most) })
      return row.map { $0 - most - sum }
    }
  }

  /// Viterbi: the labels of the likeliest way.
  private func likeliestWay(_ rows: [[Double]]) -> [Int] {
    func best(_ values: [Double]) -> Int {
      values.indices.reduce(0) { values[$1] > values[$0] ? $1 : $0 }
    }
    // What continues cannot stand first.
    var total = zip(rows[0], beginnings).map { $1 == nil ? $0 : -1e9 }
    var back: [[Int]] = []
    for row in rows.dropFirst() {
      let any = best(total)
      let sources = labels.indices.map { label in
        guard let beginning = beginnings[label] else { return any }
        return total[label] >= total[beginning] ? label : beginning
      }
      total = labels.indices.map { total[sources[$0]] + row[$0] }
      back.append(sources)
    }
    var way = [best(total)]
    for sources in back.reversed() { way.append(sources[way[way.count - 1]]) }
    return way.reversed()
  }

  private func score(_ name: Substring, _ rows: ArraySlice<[Double]>) -> Double {
    let own = labels.indices.filter { labels[$0].count > 2 && labels[$0].dropFirst(2) == name }
    let sum = rows.reduce(0) { sum, row in sum + own.reduce(0) { $0 + exp(row[$1]) } }
    return min(1, sum / Double(rows.count))
  }

  /// Widens stretches to whole words; of two in one word the longer has it.
  private func whole(
    _ found: [(name: Substring, pieces: Range<Int>, score: Double)], _ words: [(pieces: Range<Int>, range: Range<Int>)]
  ) -> [TaggedSpan] {
    var spans: [TaggedSpan] = []
    var index = 0
    for (name, pieces, score) in found {
      while index < words.count, words[index].pieces.upperBound <= pieces.lowerBound { index += 1 }
      var last = index
      while last + 1 < words.count, words[last + 1].pieces.lowerBound < pieces.upperBound { last += 1 }
      guard index < words.count else { break }
      let range = words[index].range.lowerBound..<words[last].range.upperBound
      if let before = spans.last, range.lowerBound < before.range.upperBound {
        if range.count <= before.range.count { continue }
        spans.removeLast()
      }
      spans.append(TaggedSpan(label: String(name), range: range, score: score))
    }
    return spans
  }
}
