import Foundation
import Language

/// Tells labels from values by their words.
enum LabelText {
  /// A segment cut at its colons.
  struct Split {
    /// Labels with the value behind them.
    var pairs: [(label: String, value: Range<Int>)] = []
    /// Words that may name what stands beside or below; closed by a colon or not.
    var open: (text: String, isClosed: Bool)?
    var startsWithLabel: Bool { !pairs.isEmpty || open?.isClosed == true }
  }

  static func split(_ segment: Segment) -> Split {
    let words = TypedSpans.words(segment.text)
    let ends = words.indices.filter { index in
      words[index].0.hasSuffix(":") || words[index].0 == ":" || (words[index].0 == "#" && index > 0)
    }
    guard !ends.isEmpty else { return glued(segment, words) }
    var split = Split()
    var start = 0
    for (position, end) in ends.enumerated() {
      let label = segment.text(words[start].1.lowerBound..<words[end].1.upperBound)
      let next = position + 1 < ends.count ? ends[position + 1] : words.count
      // Before a further colon one word is taken for the next label.
      let last = next == words.count ? words.count : max(end + 1, next)
      let values = (end + 1)..<last
      if values.isEmpty {
        if next == words.count, isLabel(label) { split.open = (clean(label), true) }
      } else {
        let stop = next == words.count ? values.upperBound : values.upperBound
        let range = words[values.lowerBound].1.lowerBound..<words[stop - 1].1.upperBound
        if isLabel(label) { split.pairs.append((clean(label), range)) }
      }
      start = min(last, words.count - 1)
    }
    return split
  }

  /// No colon before a blank: `INVOICE:INV-100`, or no colon at all.
  private static func glued(_ segment: Segment, _ words: [(String, Range<Int>)]) -> Split {
    var split = Split()
    for (word, range) in words where !word.contains("//") {
      let halves = word.split(separator: ":", maxSplits: 1)
      guard halves.count == 2, halves[0].contains(where: \.isLetter), halves[1].count >= 2 else { continue }
      let label = segment.text(0..<(range.lowerBound + halves[0].utf8.count))
      let value = (range.lowerBound + halves[0].utf8.count + 1)..<segment.text.utf8.count
      if isLabel(label) { split.pairs.append((clean(label), value)) }
      return split
    }
    if isLabel(segment.text) { split.open = (clean(segment.text), false) }
    return split
  }

  /// Whether words can name something: some letters, not many words, not a value by form.
  static func isLabel(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic).count
    guard letters >= 2, text.split(separator: " ").count <= 9 else { return false }
    return !isValue(text)
  }

  /// Whether a text is a value by its form: mostly a date, an amount, a number, a code.
  static func isValue(_ text: String) -> Bool {
    let spans = TypedSpans.find(in: text)
    let covered = spans.reduce(0) { $0 + $1.range.count }
    return covered > 0 && covered * 10 >= text.utf8.count * 6
  }

  /// Whether a text is a date or a year, which can head a column.
  static func isPeriod(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    let year = words.last.flatMap { Int($0) } ?? 0
    return words.count <= 4 && ((1900...2100).contains(year) || DateText.find(in: text).count == 1)
  }

  /// Returns a label without marks around it and without the number of a form's field (`4b EXP`).
  static func clean(_ label: String) -> String {
    let bare = label.trimmingCharacters(in: CharacterSet(charactersIn: ":;,.*#•-–—_|/()[]").union(.whitespaces))
    let words = bare.split(separator: " ", maxSplits: 1)
    let isField =
      words.count == 2 && words[0].count <= 3 && words[0].first?.isNumber == true
      && words[0].dropFirst().allSatisfy { $0.isNumber || $0.isLetter || $0 == "." }
    return isField ? String(words[1]) : bare
  }

  /// Returns where a value begins in `Last Name Sampleton`: behind the last word that ends a label, nil when nothing follows one.
  static func valueStart(_ text: String) -> Int? {
    let words = TypedSpans.words(text)
    guard (2...8).contains(words.count) else { return nil }
    let last = words.prefix(4).lastIndex { word, _ in
      Glossary.words(word).last.map { labelEnds.contains($0) } ?? false
    }
    guard let last, last + 1 < words.count, words[last + 1].0.first?.isLowercase == false else { return nil }
    return words[last + 1].1.lowerBound
  }

  private static let labelEnds: Set<String> = [
    "name", "number", "no", "nr", "date", "birthday", "address", "phone", "telephone", "tel", "email", "fax", "id",
    "city", "state",
    "country", "title", "position", "gender", "sex", "age", "nationality", "occupation", "employer", "department",
    "signature",
    "class", "height", "weight", "eyes", "hair", "expires", "exp", "dob", "iss", "company", "school", "degree",
    "reference",
  ]

  /// Returns a range without blanks and marks at its ends.
  static func trimmed(_ text: String, _ range: Range<Int>) -> Range<Int> {
    let bytes = Array(text.utf8)
    var (low, high) = (range.lowerBound, min(range.upperBound, bytes.count))
    let front = Set(" :;,|_=>*#".utf8)
    let back = Set(" :;,|_=<*".utf8)
    let bullet = Array("•".utf8)
    while low < high {
      // A bullet's bytes are those of other signs too, such as €.
      let isBullet = bytes[low..<high].starts(with: bullet)
      guard isBullet || front.contains(bytes[low]) else { break }
      low += isBullet ? bullet.count : 1
    }
    while high > low, back.contains(bytes[high - 1]) { high -= 1 }
    return low..<high
  }

  /// The kind of a value as a whole.
  static func kind(_ text: String, _ spans: [TypedSpan]) -> ValueKind {
    let count = trimmed(text, 0..<text.utf8.count).count
    if let span = spans.first(where: { $0.range.count * 10 >= count * 9 }) { return span.kind }
    let words = text.split(separator: " ")
    let hasDigit = text.contains(where: \.isNumber)
    if !hasDigit, (1...6).contains(words.count), words[0].first?.isUppercase == true || words[0].first?.isLetter == true
    {
      let capitals = words.filter { $0.first?.isUppercase == true }.count
      if capitals * 2 >= words.count { return .name }
    }
    if hasDigit, words.count >= 3, text.contains(where: \.isLetter) { return .address }
    return hasDigit && words.count <= 2 ? .identifier : .text
  }
}
