/// Finds hidden values in other text, however they are written there: in another case, without accents, with other blanks and signs, broken
/// over lines.
///
/// A value is looked for as whole words; a long one (9 letters and digits, or 6 with four digits) also inside longer runs, as where blanks were
/// lost. Too short to tell one from another are values of fewer than 4 letters and digits (names: 3), and dates and ages of fewer
/// than 6: those are hidden only where they were found. A name of one word must begin with a capital, as `Mark` and `mark` differ.
package struct ValueSearch: Sendable {
  private struct Needle: Sendable {
    let letters: [Unicode.Scalar]
    let value: Int
    let isGlued: Bool
    let needsCapital: Bool
  }

  /// A value found in a text.
  package struct Match: Sendable, Hashable {
    /// UTF-8 offsets.
    package let range: Range<Int>
    package let type: PIIType
  }

  package let values: [HiddenValue]
  private var needles: [Unicode.Scalar: [Needle]] = [:]
  /// The folded words of names, for cells that hold a part of one.
  private let nameParts: Set<String>
  /// The folded words of each value.
  private let words: [Set<String>]

  package init(_ values: [HiddenValue]) {
    self.values = values
    var seen: Set<String> = []
    var nameParts: Set<String> = []
    var words: [Set<String>] = []
    for (index, value) in values.enumerated() {
      let folded = FoldedText(value.text)
      let runs = folded.runs
      words.append(Set(runs))
      if value.type == .name { nameParts.formUnion(runs.filter { $0.unicodeScalars.count >= 3 }) }
      guard Self.isSearched(folded, value.type), let first = folded.letters.first,
        seen.insert(String(String.UnicodeScalarView(folded.letters))).inserted
      else { continue }
      // 0 and 1 stand for letters too, so digits are counted in the text itself.
      let digits = value.text.unicodeScalars.filter { $0.properties.numericType == .decimal }.count
      let isLone = runs.count == 1 && digits == 0
      needles[first, default: []].append(
        Needle(
          letters: folded.letters, value: index,
          isGlued: folded.letters.count >= 9 || folded.letters.count >= 6 && digits >= 4,
          needsCapital: isLone && value.type == .name && value.text.first?.isUppercase == true))
    }
    for key in Array(needles.keys) { needles[key]?.sort { $0.letters.count > $1.letters.count } }
    (self.nameParts, self.words) = (nameParts, words)
  }

  package var isEmpty: Bool { needles.isEmpty }

  private static func isSearched(_ folded: FoldedText, _ type: PIIType) -> Bool {
    switch type {
    case .name: folded.letters.count >= 3
    case .dateTime, .age: folded.letters.count >= 6
    default: folded.letters.count >= 4
    }
  }

  /// Returns where values stand in a text, first to last, never overlapping; of several at one place the longest.
  package func matches(in text: String) -> [Match] {
    guard !needles.isEmpty else { return [] }
    let folded = FoldedText(text)
    let bytes = Array(text.utf8)
    var found: [Match] = []
    var index = 0
    while index < folded.letters.count {
      guard let needle = needles[folded.letters[index]]?.first(where: { fits($0, folded, at: index, bytes) }) else {
        index += 1
        continue
      }
      let last = index + needle.letters.count - 1
      let range = folded.ranges[index].lowerBound..<folded.ranges[last].upperBound
      found.append(Match(range: range, type: values[needle.value].type))
      index = last + 1
    }
    return found
  }

  private func fits(_ needle: Needle, _ text: FoldedText, at index: Int, _ bytes: [UInt8]) -> Bool {
    let end = index + needle.letters.count
    guard end <= text.letters.count, needle.isGlued || (text.begins[index] && text.ends(at: end - 1)) else {
      return false
    }
    if needle.needsCapital {
      let first = String(decoding: bytes[text.ranges[index]], as: UTF8.self)
      guard first != first.lowercased() || first == first.uppercased() else { return false }
    }
    return text.letters[index..<end].elementsEqual(needle.letters)
  }

  /// Returns the type of the value that a whole cell is, or is a part of; nil for any other cell.
  ///
  /// A cell is a part when all its words are words of one value and at least one of them has three letters or digits: a first name
  /// in a column of its own, or a single word of a row.
  package func type(ofPart text: String) -> PIIType? {
    let runs = FoldedText(text).runs
    guard runs.contains(where: { $0.unicodeScalars.count >= 3 }) else { return nil }
    return zip(values, words).first { runs.allSatisfy($1.contains) }?.0.type
  }

  /// Returns where single words of names stand in a text.
  package func nameWords(in text: String) -> [Match] {
    guard !nameParts.isEmpty else { return [] }
    let folded = FoldedText(text)
    var found: [Match] = []
    var start = 0
    for index in folded.letters.indices where folded.ends(at: index) {
      let run = String(String.UnicodeScalarView(folded.letters[start...index]))
      if nameParts.contains(run) {
        found.append(Match(range: folded.ranges[start].lowerBound..<folded.ranges[index].upperBound, type: .name))
      }
      start = index + 1
    }
    return found
  }
}
