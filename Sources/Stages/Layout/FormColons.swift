import Documents

/// Keys that end in a colon, within one run: `Name: Ann Date: 3 May` holds two.
enum FormColons {
  /// A key may have this many words: more is a sentence.
  private static let mostWords = 8

  /// A run cut into keys with the words after each; nil for a run without a key.
  static func keys(_ run: FormText.Run, em: Double) -> [FormPair]? {
    let pieces = run.pieces
    let colons = pieces.indices.filter { isKeyEnd(pieces, $0) }
    guard let first = colons.first else { return nil }
    guard first < mostWords, !isProse(pieces[...first]), !isAside(pieces, colon: first) else { return nil }
    var pairs: [FormPair] = []
    var start = 0
    for (index, colon) in colons.enumerated() {
      let next = index + 1 < colons.count ? colons[index + 1] : nil
      let end = next.map { cut(pieces, after: colon, before: $0, em: em) } ?? pieces.count
      var key = Array(pieces[start...colon])
      // A colon on its own belongs to the word before it.
      if key.count > 1, key.last?.text == ":" { key.removeLast() }
      pairs.append(FormPair(how: .colon, key: key, value: Array(pieces[(colon + 1)..<end]), certainty: 0.9))
      start = end
    }
    // A value of many words after a short start is prose that happens to hold a colon.
    if pairs.count == 1, pairs[0].value.count > 14 { return nil }
    return pairs.filter { $0.key.contains(where: \.hasLetter) && $0.key.count <= mostWords }
  }

  private static func isKeyEnd(_ pieces: [FormText.Piece], _ index: Int) -> Bool {
    let piece = pieces[index]
    guard piece.endsInColon else { return false }
    if piece.text == ":" { return index > 0 && pieces[index - 1].hasLetter }
    // `10:` and `http:` are no keys; `No. 3:` and `Line 12:` are.
    return piece.hasLetter && !["http:", "https:"].contains(piece.text.lowercased())
      || index > 0 && pieces[index - 1].hasLetter
  }

  /// Words that announce a sentence.
  private static let asides: Set<String> = [
    "note", "notes", "caution", "important", "warning", "example", "tip", "hint", "nb", "attention", "remember",
    "remarque", "hinweis", "achtung",
    "nota", "aviso",
  ]

  private static func isAside(_ pieces: [FormText.Piece], colon: Int) -> Bool {
    let key = FormLabels.folded(pieces[...colon].map(\.text).joined(separator: " "))
    return key.count == 1 && asides.contains(key[0]) && pieces.count - colon > 4
  }

  /// Returns whether words before a colon are a sentence: many, in small letters, with a sentence's end among them.
  private static func isProse(_ key: ArraySlice<FormText.Piece>) -> Bool {
    let words = key.dropLast()
    if words.contains(where: {
      $0.text.count > 3 && $0.text.hasSuffix(".") && $0.text.dropLast().allSatisfy(\.isLowercase)
    }) {
      return true
    }
    let small = words.filter { $0.text.first?.isLowercase == true }.count
    return key.count >= 6 && small * 2 > key.count
  }

  /// Returns where the next key begins among the words between two colons: at the widest gap, after the last figure, or so that the
  /// last words that begin with a capital are the key.
  private static func cut(_ pieces: [FormText.Piece], after colon: Int, before next: Int, em: Double) -> Int {
    let first = colon + 1
    guard first < next else { return next }
    let gaps = (first...next).dropFirst().map { (index: $0, width: pieces[$0].box.left - pieces[$0 - 1].box.right) }
    if let widest = gaps.max(by: { $0.width < $1.width }), widest.width > 0.55 * em,
      gaps.filter({ $0.width > 0.7 * widest.width }).count == 1
    {
      return widest.index
    }
    if let figure = (first..<next).last(where: { pieces[$0].hasDigit }) { return figure + 1 }
    var start = next
    while start > first + 1, next - start < 2, pieces[start - 1].text.first?.isUppercase == true,
      pieces[next].text.first?.isUppercase == true,
      FormLabels.isLabel(pieces[(start - 1)...next].map(\.text).joined(separator: " "))
    {
      start -= 1
    }
    return start
  }
}
