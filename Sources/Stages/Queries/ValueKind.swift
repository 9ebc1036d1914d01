import Foundation
import Language

/// What sort of thing a value is, or a question asks for.
enum ValueKind: String, Sendable, Codable, CaseIterable {
  case date, time, amount, number, percent, identifier, email, phone, url, name, address, text
}

/// A stretch of a text that is of a kind.
struct TypedSpan: Hashable {
  let kind: ValueKind
  /// UTF-8 offsets.
  let range: Range<Int>
}

/// Finds values by their form.
enum TypedSpans {
  static func find(in text: String) -> [TypedSpan] {
    var spans: [TypedSpan] = DateText.find(in: text).map { TypedSpan(kind: .date, range: $0.range) }
    func add(_ kind: ValueKind, _ range: Range<Int>) {
      if !spans.contains(where: { $0.range.overlaps(range) }) { spans.append(TypedSpan(kind: kind, range: range)) }
    }
    for (word, range) in words(text) {
      if word.contains("@"), word.contains(".") { add(.email, trimmed(word, range)) }
      if word.hasPrefix("www.") || word.hasPrefix("http") { add(.url, trimmed(word, range)) }
    }
    for range in clocks(text) { add(.time, range) }
    for range in codes(text) { add(.identifier, range) }
    for match in AmountText.find(in: text) {
      let kind: ValueKind = match.isPercent ? .percent : match.currency != nil || match.hasCents ? .amount : .number
      // Through the percent sign, which may stand behind a blank.
      let sign = text.utf8.dropFirst(match.range.upperBound).prefix(2).firstIndex(of: 0x25)
      let end = sign.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) + 1 }
      add(kind, match.isPercent ? match.range.lowerBound..<(end ?? match.range.upperBound) : match.fullRange)
    }
    return spans.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Words between blanks with their UTF-8 ranges.
  static func words(_ text: String) -> [(String, Range<Int>)] {
    var words: [(String, Range<Int>)] = []
    var start = 0
    for part in text.utf8.split(separator: 0x20, omittingEmptySubsequences: false) {
      if !part.isEmpty { words.append((String(decoding: Array(part), as: UTF8.self), start..<(start + part.count))) }
      start += part.count + 1
    }
    return words
  }

  /// A word's range without the marks around it.
  static func trimmed(_ word: String, _ range: Range<Int>) -> Range<Int> {
    let bytes = Array(word.utf8)
    let marks = Set(",;:()[]<>'\"".utf8)
    let front = bytes.prefix { marks.contains($0) }.count
    let back = bytes.dropFirst(front).reversed().prefix { marks.contains($0) || $0 == 0x2E }.count
    return (range.lowerBound + front)..<max(range.lowerBound + front, range.upperBound - back)
  }

  /// Times of day: 08:28, 12:22 PM, 17 Uhr.
  private static func clocks(_ text: String) -> [Range<Int>] {
    let words = words(text)
    return words.indices.compactMap { index in
      let (word, range) = words[index]
      let parts = trimmedText(word).split(separator: ":")
      let next = index + 1 < words.count ? words[index + 1].0.lowercased() : ""
      let isClock =
        (2...3).contains(parts.count) && parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(\.isNumber) }
      let half = ["am", "pm", "a.m.", "p.m.", "uhr"]
      if isClock {
        return range
          .lowerBound..<(half.contains(next) ? words[index + 1].1.upperBound : trimmed(word, range).upperBound)
      }
      if half.contains(next), word.allSatisfy(\.isNumber) { return range.lowerBound..<words[index + 1].1.upperBound }
      return nil
    }
  }

  private static func trimmedText(_ word: String) -> String {
    word.trimmingCharacters(in: CharacterSet(charactersIn: ",;()[]<>'\""))
  }

  /// Numbers and names of things: INV-100, DE123456789, 201/113/40209, +49 9831 505-0, FR20 1242 1242 …
  private static func codes(_ text: String) -> [Range<Int>] {
    let words = words(text)
    var codes: [Range<Int>] = []
    var index = 0
    while index < words.count {
      let (word, range) = words[index]
      var end = index
      // Groups of digits go on over blanks behind a country code (IBAN) or in telephone numbers.
      if isGroupStart(word) {
        while end + 1 < words.count, isGroup(words[end + 1].0) { end += 1 }
      }
      if end > index || isCode(word) {
        codes.append(trimmed(word, range).lowerBound..<trimmed(words[end].0, words[end].1).upperBound)
      }
      index = end + 1
    }
    return codes
  }

  private static func isGroupStart(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard let first = bytes.first else { return false }
    let digits = bytes.filter { 0x30...0x39 ~= $0 }.count
    // A country code and two check digits, a plus sign, or an area code in brackets.
    let isBank = (4...6).contains(bytes.count) && digits >= 2 && bytes.prefix(2).allSatisfy { 0x41...0x5A ~= $0 }
    return isBank || (first == 0x2B && digits >= 2) || (first == 0x28 && digits >= 2)
  }

  private static func isGroup(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    return bytes.count <= 9
      && bytes.allSatisfy { 0x30...0x39 ~= $0 || $0 == 0x2D || $0 == 0x2F || $0 == 0x2A || $0 == 0x29 }
      && bytes.contains { 0x30...0x39 ~= $0 || $0 == 0x2A }
  }

  private static func isCode(_ word: String) -> Bool {
    let bytes = Array(trimmedText(word).utf8)
    let digits = bytes.filter { 0x30...0x39 ~= $0 }.count
    let letters = bytes.filter { 0x41...0x5A ~= $0 || 0x61...0x7A ~= $0 }.count
    let joints = bytes.filter { [0x2D, 0x2F, 0x5F].contains($0) }.count
    guard digits >= 1, bytes.count >= 4, bytes.allSatisfy({ $0 < 0x80 && ![0x25, 0x24, 0x2C].contains($0) }) else {
      return false
    }
    if bytes.contains(0x2E) && letters == 0 { return false }
    return (letters > 0 && digits >= 2) || (joints > 0 && digits >= 3) || (digits >= 7 && digits == bytes.count)
  }
}
