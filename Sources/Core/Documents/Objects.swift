/// The things that were found in a page's picture, the surest first.
package struct Objects: Hashable, Sendable, Codable {
  package var all: [DetectedObject]
  /// The model that found them, such as `deimv2-femto`; empty where there was no picture.
  package var model: String

  package init(all: [DetectedObject], model: String) { (self.all, self.model) = (all, model) }
}

/// One thing in a picture: what it is and where.
package struct DetectedObject: Hashable, Sendable, Codable {
  /// The model's own word, such as `dining table`.
  package let label: String
  /// The upright box around it, in ratios of the page.
  package let box: Rect<Ratio>
  /// 0...1.
  package let confidence: Double
  /// What kinds of thing it is, the narrowest first, such as `furniture`; empty where the labels have none.
  package let parents: [String]
  /// The colours inside the box, the most frequent first.
  package let colors: [DominantColor]

  package init(
    label: String, box: Rect<Ratio>, confidence: Double, parents: [String] = [], colors: [DominantColor] = []
  ) {
    (self.label, self.box, self.parents, self.colors) = (label, box, parents, colors)
    self.confidence = confidence.isFinite ? min(1, max(0, confidence)) : 0
  }
}

/// A colour of a picture or of a part of it.
package struct DominantColor: Hashable, Sendable, Codable {
  /// A common English word, such as `dark grey`.
  package let name: String
  /// The mean of the pixels, 0...255 each.
  package let red: Int
  package let green: Int
  package let blue: Int
  /// The part of the pixels that have it, 0...1.
  package let share: Double

  package init(name: String, red: Int, green: Int, blue: Int, share: Double) {
    (self.name, self.red, self.green, self.blue, self.share) = (name, red, green, blue, share)
  }

  /// `#` and six hexadecimal digits, as in CSS.
  package var hex: String {
    "#"
      + [red, green, blue].map { value in
        let digits = String(min(255, max(0, value)), radix: 16)
        return digits.count < 2 ? "0" + digits : digits
      }.joined()
  }
}
