import Documents

/// A stretch of a page that may be an answer, with what stands beside it.
struct Candidate {
  var page: Int
  var text: String
  /// Its places in the page's text, in reading order.
  var places: [Range<Int>]
  var kind: ValueKind
  /// Whether the value is all that stands there, not a part cut out of more.
  var isWhole: Bool
  /// What names it: a label, the headings of its row and column, or the sentence around it.
  var label: String
  var evidence: Answers.Answer.Evidence
  /// How firmly the place ties value and label, 0...1.
  var tie: Double
  /// The part of the label that names one row of several; nil where there is none.
  var row: String?
}

extension Candidate {
  /// Returns a value as candidates: whole, and each part of it that is of a kind by its form.
  ///
  /// - Parameter range: the value's place in the segment's text; all of it for nil.
  static func all(
    in segment: Segment, _ range: Range<Int>? = nil, label: String, tie: Double, evidence: Answers.Answer.Evidence,
    row: String? = nil, on page: PageText, number: Int
  ) -> [Candidate] {
    let range = range ?? 0..<segment.text.utf8.count
    let text = segment.text(range)
    let spans = TypedSpans.find(in: text)
    func candidate(_ part: Range<Int>, _ kind: ValueKind, isWhole: Bool) -> Candidate? {
      let trimmed = LabelText.trimmed(text, part)
      guard !trimmed.isEmpty else { return nil }
      let offset = range.lowerBound
      let places = segment.places((trimmed.lowerBound + offset)..<(trimmed.upperBound + offset), in: page)
      guard !places.isEmpty else { return nil }
      return Candidate(
        page: number, text: String(decoding: Array(text.utf8)[trimmed], as: UTF8.self), places: places, kind: kind,
        isWhole: isWhole, label: label, evidence: evidence, tie: tie, row: row)
    }
    let whole = LabelText.trimmed(text, 0..<text.utf8.count)
    let parts = spans.filter { $0.range.count < whole.count }.compactMap {
      candidate($0.range, $0.kind, isWhole: false)
    }
    return (candidate(whole, LabelText.kind(text, spans), isWhole: true).map { [$0] } ?? []) + parts
  }
}
