/// The measure of the COCO detection challenge (Lin et al. 2014, arXiv:1405.0312; as `pycocotools` computes it): precision averaged over
/// 101 recalls, for boxes that overlap the truth by 0.50, 0.55 … 0.95.
package struct AveragePrecision: Sendable {
  /// A box; any unit, the same for all of a picture.
  package struct Box: Hashable, Sendable {
    package var left: Double
    package var top: Double
    package var width: Double
    package var height: Double

    package init(left: Double, top: Double, width: Double, height: Double) {
      (self.left, self.top, self.width, self.height) = (left, top, width, height)
    }

    fileprivate func shared(_ other: Box) -> Double {
      let width = min(left + width, other.left + other.width) - max(left, other.left)
      let height = min(top + height, other.top + other.height) - max(top, other.top)
      return width > 0 && height > 0 ? width * height : 0
    }

    fileprivate var area: Double { width * height }
  }

  private struct Truth {
    let box: Box
    let isCrowd: Bool
  }

  private struct Found {
    let box: Box
    let score: Double
  }

  /// The overlaps that are averaged.
  package static let overlaps = (0..<10).map { 0.5 + 0.05 * Double($0) }
  /// Detections of a class that count in a picture.
  private static let mostPerPicture = 100

  private var truths: [String: [String: [Truth]]] = [:]
  private var found: [String: [String: [Found]]] = [:]

  package init() {}

  /// Adds a true object.
  ///
  /// - Parameter isCrowd: many objects under one box: what lies in it is neither right nor wrong.
  package mutating func add(truth box: Box, label: String, picture: String, isCrowd: Bool = false) {
    truths[label, default: [:]][picture, default: []].append(Truth(box: box, isCrowd: isCrowd))
  }

  /// Adds what a detector found.
  package mutating func add(found box: Box, label: String, picture: String, score: Double) {
    found[label, default: [:]][picture, default: []].append(Found(box: box, score: score))
  }

  /// Labels that have true objects, with how many, sorted.
  package var labels: [(label: String, count: Int)] {
    truths.mapValues { $0.values.reduce(0) { $0 + $1.count { !$0.isCrowd } } }.filter { $0.value > 0 }
      .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Returns a label's average precision, 0...1, at each of some overlaps; nil for a label without true objects.
  package func precision(_ label: String, overlaps: [Double] = Self.overlaps) -> Double? {
    let all = overlaps.compactMap { precision(label, overlap: $0) }
    return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }

  /// Returns the mean over all labels with true objects; nil without any.
  package func mean(overlaps: [Double] = Self.overlaps) -> Double? {
    let all = labels.compactMap { precision($0.label, overlaps: overlaps) }
    return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }

  private func precision(_ label: String, overlap: Double) -> Double? {
    let pictures = truths[label] ?? [:]
    let count = pictures.values.reduce(0) { $0 + $1.count { !$0.isCrowd } }
    guard count > 0 else { return nil }
    var hits: [(score: Double, isRight: Bool)] = []
    for (picture, found) in (found[label] ?? [:]).sorted(by: { $0.key < $1.key }) {
      hits += Self.hits(found, truths: pictures[picture] ?? [], overlap: overlap)
    }
    hits = hits.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
    var (right, precisions, recalls) = (0, [Double](), [Double]())
    for (index, hit) in hits.enumerated() {
      if hit.isRight { right += 1 }
      precisions.append(Double(right) / Double(index + 1))
      recalls.append(Double(right) / Double(count))
    }
    // Precision at a recall is the best at that recall or a higher one.
    for index in precisions.indices.reversed().dropFirst() {
      precisions[index] = max(precisions[index], precisions[index + 1])
    }
    let sum = (0...100).reduce(0.0) { sum, step in
      let index = recalls.firstIndex { $0 >= Double(step) / 100 - 1e-12 }
      return sum + (index.map { precisions[$0] } ?? 0)
    }
    return sum / 101
  }

  /// Matches what was found in a picture, the surest first, each with the truth it overlaps most; what falls on a crowd is left out.
  private static func hits(_ found: [Found], truths: [Truth], overlap: Double) -> [(score: Double, isRight: Bool)] {
    let ranked = found.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
      .map(\.element).prefix(mostPerPicture)
    var free = truths.filter { !$0.isCrowd }.map(\.box)
    let crowds = truths.filter(\.isCrowd).map(\.box)
    return ranked.compactMap { candidate in
      func union(_ box: Box) -> Double { candidate.box.area + box.area - candidate.box.shared(box) }
      let overlaps = free.map { union($0) > 0 ? candidate.box.shared($0) / union($0) : 0 }
      if let best = overlaps.indices.max(by: { overlaps[$0] < overlaps[$1] }), overlaps[best] >= overlap - 1e-10 {
        free.remove(at: best)
        return (candidate.score, true)
      }
      let area = candidate.box.area
      let isInCrowd = crowds.contains { area > 0 && candidate.box.shared($0) / area >= overlap }
      return isInCrowd ? nil : (candidate.score, false)
    }
  }
}
