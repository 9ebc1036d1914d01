import Documents
import Imaging

/// The words of a page that are still there when others were removed.
enum RemainingWords {
  /// Returns the page's text of the words that no range touches and no box covers.
  ///
  /// A word goes as a whole: nobody knows where on the page a part of it stands. A word that boxes cover by two fifths cannot be seen as it
  /// was, so it must not be found either: it may be the same text a second time. Nor may a word that the picture does not show at all, as
  /// white text and hidden layers: nobody who looks at the result would know of it.
  ///
  /// - Parameter shown: the redacted picture; nil where there is none to look at.
  static func of(_ text: PageText, without ranges: [Range<Int>], boxes: [Rect<Ratio>], shownIn shown: Raster?)
    -> PageText
  {
    let frame = text.frame
    var isGone = [Bool](repeating: false, count: text.words.count)
    for range in ranges {
      for index in text.words(in: Span(range)).indices { isGone[index] = true }
    }
    for (index, word) in text.words.enumerated() where !isGone[index] {
      guard let box = word.box.flatMap({ frame?.ratios($0) }) else { continue }
      isGone[index] =
        !(shown?.shows(box) ?? true)
        || boxes.contains {
          $0.intersection(box).area > 0.4 * box.area || box.area == 0 && $0.holds(box.center)
        }
    }
    var builder = PageTextBuilder()
    for line in text.lines {
      let kept = line.words.filter { !isGone[$0] }.map { index in
        (text: text.text(of: text.words[index]), box: text.words[index].box, confidence: text.words[index].confidence)
      }
      builder.add(line: kept, angle: line.angle)
    }
    return builder.pageText(source: text.source, reason: "", frame: frame, rotation: text.rotation, skew: text.skew)
  }
}

extension Raster {
  /// Whether a place shows anything: a channel of its pixels differs by 24 levels and more.
  fileprivate func shows(_ box: Rect<Ratio>) -> Bool {
    let (left, right) = (Int(box.left * Double(width)), min(width, Int((box.right * Double(width)).rounded(.up))))
    let (top, bottom) = (Int(box.top * Double(height)), min(height, Int((box.bottom * Double(height)).rounded(.up))))
    guard left < right, top < bottom else { return false }
    for channel in 0..<min(3, channels) {
      let first = bytes[(top * width + left) * channels + channel]
      var (darkest, lightest) = (first, first)
      for y in top..<bottom {
        for x in left..<right {
          let value = bytes[(y * width + x) * channels + channel]
          (darkest, lightest) = (min(darkest, value), max(lightest, value))
        }
        if lightest - darkest >= 24 { return true }
      }
    }
    return false
  }
}

extension Rect {
  fileprivate func holds(_ point: Point<S>) -> Bool {
    point.x >= left && point.x <= right && point.y >= top && point.y <= bottom
  }
}
