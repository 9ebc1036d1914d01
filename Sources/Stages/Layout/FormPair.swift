import Documents

/// A key and its value among the pieces of a page, before their words are told.
struct FormPair: Equatable, Sendable {
  var how: Form.Arrangement
  var key: [FormText.Piece]
  var value: [FormText.Piece]
  /// How sure the arrangement is, 0...1, before the words' own confidence.
  var certainty: Double
  /// Whether the value's pieces are parts of one, written in a box each: blanks are in their texts.
  var isJoined = false

  var keyText: String { Self.text(key, isKey: true) }
  var valueText: String { isJoined ? value.map(\.text).joined() : Self.text(value, isKey: false) }

  /// Returns the text of pieces, parts of one word without a blank between, leaders left out; of a key without the colon at its end.
  static func text(_ pieces: [FormText.Piece], isKey: Bool) -> String {
    var text = ""
    var last: Int?
    for piece in pieces where !piece.isLeader {
      if !text.isEmpty && piece.word != last { text += " " }
      text += piece.text
      last = piece.word
    }
    guard isKey else { return text }
    while let end = text.last, ": ：._▶►>→*;".contains(end) { text.removeLast() }
    return text
  }

  static func box(_ pieces: [FormText.Piece]) -> Rect<Pixels>? {
    guard let first = pieces.first else { return nil }
    return pieces.dropFirst().reduce(first.box) { $0.union($1.box) }
  }
}
