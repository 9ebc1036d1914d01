/// What the vocabulary of small letters does not say of a piece: its capitals, and whether a line begins with it.
enum PieceShapes {
  /// Returns a number a piece: 0 no capital, 1 the first letter alone, 2 other capitals; 3 more behind a line break. The first piece of
  /// a text follows none.
  static func shapes(of pieces: [Piece], in text: String) -> [Int] {
    var (capitals, breaks): ([Int], [Int]) = ([], [])
    var offset = 0
    for scalar in text.unicodeScalars {
      if scalar == "\n" { breaks.append(offset) }
      if scalar.properties.isUppercase { capitals.append(offset) }
      offset += UTF8.width(scalar)
    }
    // Pieces come in text order, so both lists are gone through once.
    var (capital, lineBreak) = (0, 0)
    var before: Int?
    return pieces.map { piece in
      while capital < capitals.count, capitals[capital] < piece.range.lowerBound { capital += 1 }
      var end = capital
      while end < capitals.count, capitals[end] < piece.range.upperBound { end += 1 }
      let isFirstOnly = end == capital + 1 && capitals[capital] == piece.range.lowerBound
      var shape = end == capital ? 0 : isFirstOnly ? 1 : 2
      if let before {
        while lineBreak < breaks.count, breaks[lineBreak] < before { lineBreak += 1 }
        if lineBreak < breaks.count, breaks[lineBreak] < piece.range.lowerBound { shape += 3 }
      }
      before = piece.range.upperBound
      return shape
    }
  }
}
