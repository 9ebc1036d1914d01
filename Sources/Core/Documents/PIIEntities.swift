/// A piece of personal information on a page: its place and, where reports show it, its text.
package struct PIIEntity: Codable, Sendable, Hashable {
  package let type: PIIType
  /// UTF-8 offsets into the page's text.
  package let span: Span
  /// The box of its words in each line it touches, in text order; empty for text without a place.
  package let boxes: [Rect<Ratio>]
  /// 0...1: how likely it is what `type` says.
  package let score: Double
  /// Which recogniser found it and why, in a few words for people.
  package let evidence: String
  /// What reports show of it: letters and digits as stars unless the pipeline asked for the text.
  package let shown: String

  /// A word counts whole where the span touches only a part of it, as no place is known inside a word.
  package init(type: PIIType, span: Span, of text: PageText, score: Double, evidence: String, shown: String = "") {
    (self.type, self.span, self.evidence, self.shown) = (type, span, evidence, shown)
    self.score = score.isFinite ? (min(1, max(0, score)) * 10_000).rounded() / 10_000 : 0
    boxes = text.boxes(in: span)
  }

  /// The box around all of it; nil for text without a place.
  package var box: Rect<Ratio>? {
    boxes.dropFirst().reduce(boxes.first) { box, next in box.map { $0.union(next) } }
  }
}

/// The personal information of a page, first to last; entities never overlap.
package struct PIIEntities: Codable, Sendable, Hashable {
  package let all: [PIIEntity]

  package init(all: [PIIEntity]) { self.all = all }
}
