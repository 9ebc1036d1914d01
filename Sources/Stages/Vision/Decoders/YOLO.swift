/// Reads the output of the anchor-free YOLO heads from version 8 on, as Ultralytics exports them: `[4 + classes, candidates]`, centre and
/// size in input pixels, then a score a class.
enum YOLO {
  /// Returns what is sure enough, one label a candidate, not yet suppressed; empty where the numbers do not fit.
  ///
  /// - Parameters:
  ///   - numbers: `(4 + classes) * candidates` numbers, all first coordinates first.
  ///   - threshold: the lowest class score.
  static func detections(_ numbers: [Float], classes: Int, threshold: Double) -> [Detection] {
    let rows = 4 + classes
    guard classes > 0, !numbers.isEmpty, numbers.count % rows == 0 else { return [] }
    let candidates = numbers.count / rows
    var found: [Detection] = []
    for candidate in 0..<candidates {
      var best = 0
      for label in 1..<max(1, classes)
      where numbers[(4 + label) * candidates + candidate] > numbers[(4 + best) * candidates + candidate] {
        best = label
      }
      let score = Double(numbers[(4 + best) * candidates + candidate])
      guard score >= threshold else { continue }
      func number(_ row: Int) -> Double { Double(numbers[row * candidates + candidate]) }
      let (x, y, width, height) = (number(0), number(1), number(2), number(3))
      found.append(
        Detection(
          label: best, score: score,
          box: DetectedBox(left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2)))
    }
    return found
  }
}
