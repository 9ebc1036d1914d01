import Documents

/// The colours of a picture or of a part of it, told apart by their common names.
enum DominantColors {
  /// Pixels looked at; a larger picture is sampled.
  private static let mostPixels = 40_000
  /// The smallest share that is worth a row.
  private static let least = 0.05

  /// Returns at most `most` colours, the most frequent first; empty for an empty part.
  ///
  /// - Parameter box: in pixels; what lies beyond the picture is left out.
  static func of(_ image: PageImage, in box: Rect<Pixels>, most: Int = 5) -> [DominantColor] {
    let left = min(max(0, Int(box.left)), image.width)
    let top = min(max(0, Int(box.top)), image.height)
    let right = min(max(left, Int(box.right.rounded(.up))), image.width)
    let bottom = min(max(top, Int(box.bottom.rounded(.up))), image.height)
    let area = (right - left) * (bottom - top)
    guard area > 0 else { return [] }
    // One step in both directions keeps the sample even.
    let step = max(1, Int((Double(area) / Double(mostPixels)).squareRoot().rounded(.up)))
    var sums: [String: (red: Int, green: Int, blue: Int, count: Int)] = [:]
    var total = 0
    for y in stride(from: top, to: bottom, by: step) {
      for x in stride(from: left, to: right, by: step) {
        let place = (y * image.width + x) * image.channels
        let red = Int(image.bytes[place])
        let green = image.channels == 3 ? Int(image.bytes[place + 1]) : red
        let blue = image.channels == 3 ? Int(image.bytes[place + 2]) : red
        var sum = sums[ColorName.of(red: red, green: green, blue: blue)] ?? (0, 0, 0, 0)
        sum = (sum.red + red, sum.green + green, sum.blue + blue, sum.count + 1)
        sums[ColorName.of(red: red, green: green, blue: blue)] = sum
        total += 1
      }
    }
    return sums.sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }
      .map { name, sum in
        DominantColor(
          name: name, red: sum.red / sum.count, green: sum.green / sum.count, blue: sum.blue / sum.count,
          share: (Double(sum.count) / Double(total) * 10_000).rounded() / 10_000)
      }
      .filter { $0.share >= least }.prefix(most).map { $0 }
  }
}
