import Documents
import Foundation

/// What each place of a picture is, as a model that names classes sees it.
struct ClassMap: Sendable {
  let width: Int
  let height: Int
  /// The class of each place, rows from the top; 0 is the background.
  let classes: [UInt8]
  /// How sure the model is of it, 0...1.
  let shares: [Float]

  /// Reads scores of each place's classes, `height * width * count` numbers; nil where they are not as many.
  init?(scores: [Float], width: Int, height: Int, count: Int) {
    guard width > 0, height > 0, (1...256).contains(count), scores.count == width * height * count else { return nil }
    (self.width, self.height) = (width, height)
    var (classes, shares): ([UInt8], [Float]) = ([], [])
    for place in 0..<(width * height) {
      let all = scores[(place * count)..<((place + 1) * count)]
      var (best, most) = (0, -Float.infinity)
      for (index, score) in all.enumerated() where score > most { (best, most) = (index, score) }
      let sum = all.reduce(Float(0)) { $0 + exp($1 - most) }
      classes.append(UInt8(best))
      shares.append(sum.isFinite && sum > 0 ? 1 / sum : 0)
    }
    (self.classes, self.shares) = (classes, shares)
  }

  /// Returns the class that has most of a part of the picture, without the background; nil where there is nothing else.
  func commonest(in part: Rect<Ratio>) -> UInt8? {
    var counts: [UInt8: Int] = [:]
    each(part) { index in if classes[index] != 0 { counts[classes[index], default: 0] += 1 } }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  /// Returns where a class is within a part of the picture, as a mask of the whole map, and how sure the model is of it on the mean.
  func mask(of wanted: UInt8, in part: Rect<Ratio>) -> (mask: Mask, score: Double) {
    var (mask, sum, count) = (Mask(width: width, height: height), 0.0, 0)
    each(part) { index in
      guard classes[index] == wanted else { return }
      mask.bytes[index] = 1
      (sum, count) = (sum + Double(shares[index]), count + 1)
    }
    return (mask, count == 0 ? 0 : sum / Double(count))
  }

  /// Returns the index of a place, given in ratios of the picture.
  func index(_ place: Point<Ratio>) -> Int {
    let x = min(width - 1, max(0, Int(place.x * Double(width))))
    let y = min(height - 1, max(0, Int(place.y * Double(height))))
    return y * width + x
  }

  private func each(_ part: Rect<Ratio>, _ body: (Int) -> Void) {
    let left = min(width - 1, max(0, Int((part.left * Double(width)).rounded(.down))))
    let top = min(height - 1, max(0, Int((part.top * Double(height)).rounded(.down))))
    let right = min(width, max(left + 1, Int((part.right * Double(width)).rounded(.up))))
    let bottom = min(height, max(top + 1, Int((part.bottom * Double(height)).rounded(.up))))
    for y in top..<bottom { for x in left..<right { body(y * width + x) } }
  }
}
