/// A value that must not be read any more: what a finding's text was, and its type. Kept as private as the page's text.
package struct HiddenValue: Codable, Sendable, Hashable {
  package let text: String
  package let type: PIIType

  package init(_ text: String, type: PIIType) { (self.text, self.type) = (text, type) }
}

/// What the reports of a document must not show.
package struct HiddenParts: Codable, Sendable, Hashable {
  package var values: [HiddenValue]
  /// Places whose text is hidden whatever it says.
  package var boxes: [Rect<Ratio>]
  package var mask: TextMask

  package init(values: [HiddenValue], boxes: [Rect<Ratio>], mask: TextMask) {
    (self.values, self.boxes, self.mask) = (values, boxes, mask)
  }
}
