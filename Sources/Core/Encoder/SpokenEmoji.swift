/// Emoji and other signs as words, for the text heads alone: the vocabulary knows none of them. `Scripts/train/heads/emoji.py` does the
/// same.
enum SpokenEmoji {
  /// In the old blocks these words tell a filled shape from an outline.
  private static let shapes: Set<Substring> = ["black", "white", "heavy"]
  private static let others: Set<Substring> = ["symbol", "sign"]
  /// Asks for the coloured picture of the sign before it.
  private static let pictureSelector: Unicode.Scalar = "\u{FE0F}"

  /// Returns the words that stand for a scalar; nil where it stands for itself.
  static func spoken(_ sign: Unicode.Scalar) -> String? {
    switch sign.value {
    // Shades of skin, after Unicode's common names: the scalars' own names speak of Fitzpatrick's types.
    case 0x1F3FB: return "light skin"
    case 0x1F3FC: return "fair skin"
    case 0x1F3FD: return "medium skin"
    case 0x1F3FE: return "brown skin"
    case 0x1F3FF: return "dark skin"
    // Half a flag.
    case 0x1F1E6...0x1F1FF: return String(Unicode.Scalar(UInt8(sign.value - 0x1F1E6) + UInt8(ascii: "a")))
    case 0x2600...0x27BF, 0x1F000...0x1FAFF: break
    default: return nil
    }
    guard sign.properties.generalCategory == .otherSymbol, let name = sign.properties.name else { return nil }
    let words = name.lowercased().split(separator: " ")
    let left = words.filter { !others.contains($0) && !(sign.value < 0x1F000 && shapes.contains($0)) }
    return (left.isEmpty ? words : left).joined(separator: " ")
  }

  /// Returns the pieces of a text word by word, as the tokenizer has them, with signs said in words; a sign that is said again at once is
  /// left out. Every piece of a sign has the sign's place in the text.
  static func words(_ text: String, _ tokenizer: WordPiece) -> [[Piece]] {
    guard text.unicodeScalars.contains(where: { $0.value >= 0x2600 }) else { return tokenizer.words(text) }
    var words: [[Piece]] = []
    var between = String.UnicodeScalarView()
    var (start, offset) = (0, 0)
    func close() {
      guard !between.isEmpty else { return }
      words += tokenizer.words(String(between)).map { $0.map { $0.moved(by: start) } }
      between = String.UnicodeScalarView()
    }
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let range = offset..<(offset + UTF8.width(scalar))
      offset = range.upperBound
      if let said = spoken(scalar) {
        close()
        start = offset
        if scalar != before {
          words += tokenizer.words(said).map { $0.map { Piece(id: $0.id, range: range) } }
        }
      } else {
        between.append(scalar)
      }
      if scalar != pictureSelector { before = scalar }
    }
    close()
    return words
  }
}

extension Piece {
  /// Returns the piece so many bytes further on.
  fileprivate func moved(by bytes: Int) -> Piece {
    Piece(id: id, range: (range.lowerBound + bytes)..<(range.upperBound + bytes))
  }
}
