/// Undoes spellings that hide a swear word: signs and digits for letters, stars, letters apart, letters drawn out.
///
/// Only what then is a known swear word is changed, so clean text stays as it is, byte for byte.
enum ClearSpelling {
  /// Returns a text with its hidden swear words spelled plainly.
  static func text(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var (clear, isChanged, start): ([UInt8], Bool, Int) = ([], false, 0)
    var tokens: [Range<Int>] = []
    for (index, byte) in (bytes + [0x20]).enumerated() where byte <= 0x20 {
      if index > start { tokens.append(start..<index) }
      start = index + 1
    }
    var (end, index) = (0, 0)
    while index < tokens.count {
      let (word, count) = spaced(bytes, tokens[index...]) ?? (plain(bytes[tokens[index]]), 1)
      let last = tokens[index + count - 1].upperBound
      clear += bytes[end..<tokens[index].lowerBound]
      if let word {
        clear += word
        isChanged = true
      } else {
        clear += bytes[tokens[index].lowerBound..<last]
      }
      (end, index) = (last, index + count)
    }
    return isChanged ? String(decoding: clear + bytes[end...], as: UTF8.self) : text
  }

  /// Letters one by one with blanks between: returns the word and how many tokens it is made of.
  private static func spaced(_ bytes: [UInt8], _ tokens: ArraySlice<Range<Int>>) -> (word: [UInt8]?, count: Int)? {
    let singles = tokens.prefix(longest).prefix { $0.count == 1 }.compactMap { letter(bytes[$0.lowerBound]) }
    guard singles.count >= shortest else { return nil }
    for count in stride(from: singles.count, through: shortest, by: -1) where isKnown(Array(singles[..<count])) {
      return (Array(singles[..<count]), count)
    }
    return nil
  }

  /// Returns the plain spelling of a token, nil where it hides nothing.
  private static func plain(_ token: ArraySlice<UInt8>) -> [UInt8]? {
    // Marks around a word are not part of it; the last may be one or a letter.
    guard let first = token.firstIndex(where: isInner), let inner = token.lastIndex(where: isInner),
      let letter = token.lastIndex(where: { isLetter($0) || isDigit($0) }), first <= letter
    else { return nil }
    for last in letter < inner ? [inner, letter] : [inner] {
      let middle = token[first...last]
      guard middle.count <= 2 * longest, middle.contains(where: isLetter) else { continue }
      if let word = letters(middle) { return Array(token[..<first]) + word + Array(token[(last + 1)...]) }
    }
    return nil
  }

  private static func letters(_ inner: ArraySlice<UInt8>) -> [UInt8]? {
    let lower = inner.map(lowered)
    if lower.allSatisfy(isLetter) {
      return [collapsed(lower, to: 1), collapsed(lower, to: 2)].first { $0 != lower && isKnown($0) }
    }
    // Letters with the same mark between each two.
    if lower.count >= 2 * shortest - 1, let mark = lower.dropFirst().first, separators.contains(mark) {
      let odd = stride(from: 1, to: lower.count, by: 2).allSatisfy { lower[$0] == mark }
      let even = stride(from: 0, to: lower.count, by: 2).compactMap { letter(lower[$0]) }
      if odd, even.count == (lower.count + 1) / 2, isKnown(even) { return even }
    }
    let read = lower.map { letter($0) ?? ($0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "#") ? 0 : 1) }
    guard !read.contains(1) else { return nil }
    let hidden = read.indices.filter { read[$0] == 0 }
    if hidden.isEmpty { return isKnown(read) ? read : nil }
    // One or two letters behind stars; more could be anything.
    guard hidden.count <= 2, read.count >= shortest, hidden.count < read.count - 1 else { return nil }
    var word = read
    for one in alphabet {
      for two in hidden.count > 1 ? alphabet : [0] {
        word[hidden[0]] = one
        if hidden.count > 1 { word[hidden[1]] = two }
        if isKnown(word) { return word }
      }
    }
    return nil
  }

  /// Whether letters are a swear word, or one with an ending.
  private static func isKnown(_ word: [UInt8]) -> Bool {
    if word.count >= shortest, SwearWords.contains(word) { return true }
    return endings.contains { ending in
      word.count >= shortest + ending.count && word.suffix(ending.count).elementsEqual(ending)
        && SwearWords.contains(word.dropLast(ending.count))
    }
  }

  /// Returns a word with every run of three and more of a letter cut to so many; a letter twice is spelling.
  private static func collapsed(_ word: [UInt8], to most: Int) -> [UInt8] {
    var (result, start): ([UInt8], Int) = ([], 0)
    while start < word.count {
      var end = start
      while end < word.count, word[end] == word[start] { end += 1 }
      result += word[start..<(end - start > 2 ? start + most : end)]
      start = end
    }
    return result
  }

  /// Letters of the shortest hidden word that is looked for; shorter ones are met by chance.
  private static let shortest = 4
  private static let longest = 14
  private static let endings = ["s", "ing", "ed", "er", "in"].map { Array($0.utf8) }
  /// The commonest letters behind stars first.
  private static let alphabet = Array("uiaeochrtnlsdkgmpbfwyvjxqz".utf8)
  private static let separators = Set(".-_*,/|".utf8)
  private static let signs: [UInt8: UInt8] = [
    "@": "a", "4": "a", "3": "e", "1": "i", "!": "i", "|": "i", "0": "o", "$": "s", "5": "s", "7": "t", "+": "t",
  ].reduce(into: [:]) { $0[$1.key.utf8.first ?? 0] = $1.value.utf8.first }

  private static func lowered(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte + 0x20 : byte }
  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= lowered(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private static func isInner(_ byte: UInt8) -> Bool { isLetter(byte) || signs[byte] != nil }
  private static func letter(_ byte: UInt8) -> UInt8? { isLetter(byte) ? lowered(byte) : signs[byte] }
}
