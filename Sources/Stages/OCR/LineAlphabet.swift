/// The characters that a line reader may answer with, by the class that stands for each in its output.
struct LineAlphabet: Hashable {
  /// Class and character, sorted by class; without the blank, which is class 0.
  let letters: [(class: Int, text: Character)]
  /// The class of the space between words.
  let space: Int
  /// Classes in all, the blank, the space and those left out included.
  let count: Int

  static func == (left: LineAlphabet, right: LineAlphabet) -> Bool {
    left.letters.elementsEqual(right.letters, by: ==) && left.space == right.space && left.count == right.count
  }

  func hash(into hasher: inout Hasher) { hasher.combine(count) }

  /// Makes the alphabet of languages from all characters of a model, one a line: ASCII and signs for English, whose few accents are
  /// rarer than specks over letters; Latin letters with accents for others.
  ///
  /// The model knows 18,000 characters, most of them Chinese; one that no such page holds is only ever a mistake.
  init(characters: some StringProtocol, languages: [String]) {
    // Split by bytes: as Characters, a line's end can become one with what follows.
    let lines = characters.utf8.split(separator: 10, omittingEmptySubsequences: false)
    let isEnglish = languages.allSatisfy { $0 == "eng" }
    letters = lines.enumerated().compactMap { index, line in
      let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
      guard let scalar = scalars.first, scalars.count == 1,
        Self.isSign(scalar) || (0x21...0x7E).contains(scalar.value)
          || (!isEnglish && (0xC0...0x24F).contains(scalar.value))
      else { return nil }
      return (index + 1, Character(scalar))
    }
    space = lines.count + 1
    count = lines.count + 2
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { "€£¥§°©®–—‘’“”„«»•".unicodeScalars.contains(scalar) }

  /// Returns the text that an ONNX model keeps under a name in its metadata, nil when it has none.
  ///
  /// The metadata is a message of two strings, key (field 1) and value (field 2), near the end of the file.
  static func metadata(_ name: String, in onnx: [UInt8]) -> String? {
    let key: [UInt8] = [0x0A, UInt8(name.utf8.count)] + Array(name.utf8) + [0x12]
    guard onnx.count > key.count else { return nil }
    for start in stride(from: onnx.count - key.count, through: 0, by: -1)
    where onnx[start] == key[0] && onnx[start..<(start + key.count)].elementsEqual(key) {
      var (length, shift, index) = (0, 0, start + key.count)
      while index < onnx.count, shift <= 28 {
        length |= Int(onnx[index] & 0x7F) << shift
        index += 1
        if onnx[index - 1] < 0x80 { break }
        shift += 7
      }
      guard length <= onnx.count - index else { return nil }
      return String(validating: onnx[index..<(index + length)], as: UTF8.self)
    }
    return nil
  }
}
