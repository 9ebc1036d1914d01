/// Whether the text of a page is safe as a prompt to a language model, segment by segment.
package struct PromptSafety: Hashable, Sendable, Codable {
  /// The classes, named as Amazon Comprehend names them.
  package enum Class: String, Hashable, Sendable, Codable, CaseIterable {
    case safe = "SAFE_PROMPT"
    case unsafe = "UNSAFE_PROMPT"
  }

  package struct Segment: Hashable, Sendable, Codable {
    /// Where it stands in the page's text.
    package let span: Span
    /// 0...1 with 4 places; the other class has the rest to 1.
    package let unsafe: Double
    /// Around its words, in page ratios; nil where text has no place.
    package let box: Rect<Ratio>?

    package init(span: Span, unsafe: Double, box: Rect<Ratio>?) {
      self.span = span
      self.unsafe = ((unsafe.isFinite ? min(1, max(0, unsafe)) : 0) * 10_000).rounded() / 10_000
      self.box = box
    }

    /// 0...1; the two scores are 1 together.
    package func score(_ name: Class) -> Double { name == .unsafe ? unsafe : 1 - unsafe }
    /// The likelier class.
    package var likelier: Class { unsafe > 0.5 ? .unsafe : .safe }
  }

  /// In text order: the whole page where it is short, else runs of sentences.
  package let all: [Segment]

  package init(all: [Segment]) { self.all = all }
}
