import Documents

/// Something that a model found, before it has a name: boxes are in the pixels of whatever picture is meant.
struct Detection: Hashable, Sendable {
  /// The number of its label.
  var label: Int
  /// 0...1.
  var score: Double
  var box: Rect<Pixels>
  /// Points of a face in the model's order; empty for other things.
  var points: [Point<Pixels>] = []
}

/// Non-maximum suppression: of boxes that show the same thing the surest stays.
enum Suppression {
  /// Returns what is left, the surest first; labels are looked at apart. Of equal scores the one that came first stays.
  ///
  /// - Parameter overlap: intersection over union from which two boxes are one.
  static func surest(_ detections: [Detection], overlap: Double) -> [Detection] {
    let order = detections.indices.sorted {
      (-detections[$0].score, $0) < (-detections[$1].score, $1)
    }
    guard overlap < 1 else { return order.map { detections[$0] } }
    var kept: [Int: [Detection]] = [:]
    var result: [Detection] = []
    for index in order {
      let detection = detections[index]
      if kept[detection.label, default: []].contains(where: { $0.box.overlap(detection.box) > overlap }) { continue }
      kept[detection.label, default: []].append(detection)
      result.append(detection)
    }
    return result
  }
}

extension Rect {
  /// Returns intersection over union, 0...1.
  func overlap(_ other: Rect) -> Double {
    let common = intersection(other).area
    let all = area + other.area - common
    return all > 0 ? common / all : 0
  }
}
