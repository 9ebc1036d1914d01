import Documents
import Imaging
import Tesseract

/// Turns the characters of a strip into words with their boxes.
enum StripWords {
  /// Returns words: between spaces, each box reaching from the middle of the gap before to that of the gap behind, drawn in to the ink.
  ///
  /// - Parameters:
  ///   - image: the strip straightened.
  ///   - stepWidth: pixels of `image` for a step.
  static func words(
    _ letters: [LineReader.Letter], of strip: TextStrip, image: Raster, stepWidth: Double
  ) -> [RecognizedWord] {
    let groups = letters.split { $0.text == " " }
    let ink = Ink(image)
    return groups.indices.map { index in
      let group = groups[index]
      func border(_ before: ArraySlice<LineReader.Letter>, _ behind: ArraySlice<LineReader.Letter>) -> Double {
        (Double((before.last?.step ?? 0) + (behind.first?.step ?? 0)) / 2 + 0.5) * stepWidth
      }
      let start = index == groups.startIndex ? 0 : border(groups[index - 1], group)
      let end = index == groups.endIndex - 1 ? Double(image.width) : border(group, groups[index + 1])
      let part = ink.box(from: Int(start), to: Int(end.rounded(.up)))
      let box = strip.box(part, height: image.height)
      return RecognizedWord(
        text: String(group.map(\.text)), left: Int(box.left.rounded()), top: Int(box.top.rounded()),
        right: Int(box.right.rounded()), bottom: Int(box.bottom.rounded()),
        confidence: Double(group.reduce(0) { $0 + $1.confidence }) / Double(group.count) * 100)
    }
  }

  /// Where a straightened strip differs from its paper.
  struct Ink {
    private let width: Int
    private let height: Int
    private let isInk: [Bool]

    init(_ image: Raster) {
      (width, height) = (image.width, image.height)
      var counts = [Int](repeating: 0, count: 256)
      for byte in image.bytes { counts[Int(byte)] += 1 }
      func level(_ share: Double) -> Int {
        var left = Int(Double(image.bytes.count) * share)
        for value in 0..<256 {
          left -= counts[value]
          if left < 0 { return value }
        }
        return 255
      }
      // Letters cover the lesser part of a strip, dark on light or light on dark.
      let (dark, paper, light) = (level(0.02), level(0.5), level(0.98))
      let reach = max(16, max(paper - dark, light - paper) / 2)
      isInk = image.bytes.map { abs(Int($0) - paper) >= reach }
    }

    /// Returns the box of the ink between two columns, the outermost rows left out, which belong to the lines above and below; all
    /// between the columns where there is none.
    func box(from start: Int, to end: Int) -> Rect<Pixels> {
      let (start, end, margin) = (max(0, start), min(width, end), height / 12)
      var (left, right, top, bottom) = (Int.max, -1, Int.max, -1)
      for row in margin..<(height - margin) {
        for column in start..<max(start, end) where isInk[row * width + column] {
          (left, right, top, bottom) = (min(left, column), max(right, column), min(top, row), max(bottom, row))
        }
      }
      guard right >= left, bottom >= top else {
        return Rect(
          left: Double(start), top: Double(margin), right: Double(max(start + 1, end)), bottom: Double(height - margin))
      }
      return Rect(left: Double(left), top: Double(top), right: Double(right + 1), bottom: Double(bottom + 1))
    }
  }
}
