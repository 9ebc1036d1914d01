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
}
