import Documents
import Foundation
import Language

/// Finds answers in running text: the sentence that fits a question, and the part of it that answers.
enum SentenceValues {
  /// How firmly a sentence ties its parts to what it is about.
  private static let tie = 0.93

  /// Returns the part of a sentence that answers a question, nil when it has none of the kind.
  static func candidate(_ sentence: Sentence, _ question: Question, page: Int, text: PageText) -> Candidate? {
    guard let (range, kind) = part(of: sentence.text, question) else { return nil }
    let trimmed = trimmed(sentence.text, range)
    guard !trimmed.isEmpty else { return nil }
    let base = sentence.range.lowerBound
    let place = (base + trimmed.lowerBound)..<(base + trimmed.upperBound)
    return Candidate(
      page: page, text: String(decoding: Array(sentence.text.utf8)[trimmed], as: UTF8.self), places: [place],
      kind: kind,
      isWhole: true, label: sentence.text, evidence: .text, tie: tie)
  }

  private static func trimmed(_ text: String, _ range: Range<Int>) -> Range<Int> {
    let bytes = Array(text.utf8)
    let marks = Set(" ,;:.\"()".utf8)
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, marks.contains(bytes[low]) { low += 1 }
    while high > low, marks.contains(bytes[high - 1]) { high -= 1 }
    // A bracket that was opened inside belongs to the answer.
    if high < bytes.count, bytes[high] == 0x29, bytes[low..<high].contains(0x28) { high += 1 }
    return low..<high
  }

  private static func part(of text: String, _ question: Question) -> (Range<Int>, ValueKind)? {
    let words = SentenceWord.of(text)
    let isAsked = words.map { word in question.words.contains { Likeness.isSame($0.word, word.folded) } }
    switch question.kind {
    case .date, .time, .amount, .number, .percent, .email, .phone, .url, .identifier:
      return typed(text, words, isAsked, question)
    case .name:
      return name(words, isAsked) ?? rest(words, isAsked).map { ($0, .text) }
    case .address, .text:
      if let which = which(words, question) { return (which, .text) }
      guard let clause = clause(words, question, isAsked) else { return nil }
      // What begins with an amount is the amount.
      let money = TypedSpans.find(in: text).first { $0.range.lowerBound == clause.lowerBound && $0.kind == .amount }
      return (money.map { withScale($0.range, words) } ?? clause, .text)
    }
  }

  // MARK: Values by form

  private static func typed(
    _ text: String, _ words: [SentenceWord], _ isAsked: [Bool], _ question: Question
  ) -> (Range<Int>, ValueKind)? {
    let wanted: Set<ValueKind> =
      switch question.kind {
      case .amount: [.amount, .number, .percent]
      case .number: [.number, .amount]
      case .identifier, .phone: [.identifier, .phone, .number]
      default: [question.kind]
      }
    let asked = Set(Glossary.words(question.text))
    var spans = TypedSpans.find(in: text).filter { span in
      wanted.contains(span.kind) && !asked.isSuperset(of: Glossary.words(part(text, span.range)))
    }
    if spans.isEmpty { spans = spelled(words, question, asked) }
    if question.kind == .amount, let money = spans.first(where: { $0.kind == .amount }) { spans = [money] }
    // What stands behind the words that are asked about is meant more often than what stands before.
    let behind = isAsked.firstIndex(of: true).map { words[$0].range.lowerBound } ?? 0
    guard let span = spans.first(where: { $0.range.lowerBound >= behind }) ?? spans.first else { return nil }
    return (withScale(span.range, words), question.kind)
  }

  private static func part(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// `$29.3 million`: the scale is part of the amount.
  private static func withScale(_ range: Range<Int>, _ words: [SentenceWord]) -> Range<Int> {
    guard let next = words.first(where: { $0.range.lowerBound >= range.upperBound }),
      ["million", "billion", "thousand", "percent", "years", "months", "days"].contains(next.folded)
    else { return range }
    return range.lowerBound..<next.range.upperBound
  }

  /// Numbers and times of day in words: `eleven`, `half past nine`, and years that stand alone.
  private static func spelled(_ words: [SentenceWord], _ question: Question, _ asked: Set<String>) -> [TypedSpan] {
    let isWhen = question.kind == .date || question.kind == .time
    guard isWhen || question.kind == .number else { return [] }
    return words.indices.compactMap { index -> TypedSpan? in
      let word = words[index]
      guard !asked.contains(word.folded) else { return nil }
      if isWhen, word.folded.count == 4, let year = Int(word.folded), (1500...2100).contains(year) {
        let hasMonth = index > 0 && MonthNames.number(words[index - 1].folded) != nil
        return TypedSpan(
          kind: question.kind, range: (hasMonth ? words[index - 1] : word).range.lowerBound..<word.range.upperBound)
      }
      guard numbers.contains(word.folded) || (isWhen && ["noon", "midnight"].contains(word.folded)) else { return nil }
      var start = index
      if isWhen, index >= 2, ["past", "to"].contains(words[index - 1].folded),
        numbers.contains(words[index - 2].folded) || ["half", "quarter"].contains(words[index - 2].folded)
      {
        start = index - 2
      } else if isWhen, index + 1 < words.count, ["past", "to"].contains(words[index + 1].folded) {
        return nil
      }
      return TypedSpan(kind: question.kind, range: words[start].range.lowerBound..<word.range.upperBound)
    }
  }

  private static let numbers: Set<String> = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty", "seventy",
    "eighty",
    "ninety", "hundred",
  ]

  // MARK: Names and clauses

  /// The first run of capitalised words that the question does not name.
  private static func name(_ words: [SentenceWord], _ isAsked: [Bool]) -> (Range<Int>, ValueKind)? {
    var best: Range<Int>?
    var index = 0
    while index < words.count {
      var end = index
      while end < words.count, words[end].isCapital, !isAsked[end], end == index || words[end - 1].joins { end += 1 }
      // The first word of a sentence is capital in any case.
      if end > index + (index == 0 ? 1 : 0), best == nil {
        best = words[index].range.lowerBound..<words[end - 1].range.upperBound
      }
      index = max(end, index + 1)
    }
    return best.map { ($0, .name) }
  }

  /// `Which shelf …?` is answered by `Shelf 14`.
  private static func which(_ words: [SentenceWord], _ question: Question) -> Range<Int>? {
    let asked = Glossary.words(question.text)
    guard asked.count > 1, asked[0] == "which" else { return nil }
    for (word, next) in zip(words, words.dropFirst()) where Likeness.isSame(word.folded, asked[1]) {
      if next.folded.first?.isNumber == true { return word.range.lowerBound..<next.range.upperBound }
    }
    return nil
  }

  private static func clause(_ words: [SentenceWord], _ question: Question, _ isAsked: [Bool]) -> Range<Int>? {
    let asked = Glossary.words(question.text)
    let openers: Set<String> =
      switch asked.first {
      case "why": ["because", "due"]
      case "how": ["by", "using", "through"]
      default: []
      }
    if let index = words.lastIndex(where: { openers.contains($0.folded) }), index + 2 < words.count {
      let start = asked.first == "how" ? index + 1 : index
      return words[start].range.lowerBound..<words[words.count - 1].range.upperBound
    }
    return rest(words, isAsked)
  }

  /// The part of a sentence behind, or before, the words that the question has too.
  private static func rest(_ words: [SentenceWord], _ isAsked: [Bool]) -> Range<Int>? {
    guard let first = isAsked.firstIndex(of: true), let last = isAsked.lastIndex(of: true), let end = words.last else {
      return words.isEmpty ? nil : words[0].range.lowerBound..<words[words.count - 1].range.upperBound
    }
    let behind = words[(last + 1)...].drop { joints.contains($0.folded) }
    let before = words[..<first]
    let isNamed = words[last...].prefix(behind.startIndex - last).contains(where: \.closes)
    if isNamed && !behind.isEmpty || behind.count >= 2 && behind.count >= before.count {
      return (behind.first ?? end).range.lowerBound..<end.range.upperBound
    }
    let kept = before.reversed().drop { joints.contains($0.folded) }.reversed()
    if kept.count >= 2, let start = kept.first, let stop = kept.last {
      return start.range.lowerBound..<stop.range.upperBound
    }
    return words[0].range.lowerBound..<end.range.upperBound
  }

  private static let joints: Set<String> = [
    "is", "are", "was", "were", "be", "been", "of", "to", "in", "for", "on", "at", "by", "as", "that", "the", "a", "an",
    "has", "have",
    "had", "with", "and", "which", "from", "primarily", "mainly", "also",
  ]
}

/// A word of a sentence with its place.
struct SentenceWord {
  let folded: String
  let range: Range<Int>
  let isCapital: Bool
  /// Whether the next word goes on with it: no comma or full stop between.
  let joins: Bool
  /// Whether a colon follows: what comes next is named by what stands before.
  let closes: Bool

  static func of(_ text: String) -> [SentenceWord] {
    TypedSpans.words(text).compactMap { word, range in
      let trimmed = TypedSpans.trimmed(word, range)
      guard !trimmed.isEmpty else { return nil }
      let core = String(decoding: Array(text.utf8)[trimmed], as: UTF8.self)
      let last = word.utf8.last ?? 0
      return SentenceWord(
        folded: Fold.text(core), range: trimmed, isCapital: core.first?.isUppercase == true,
        joins: ![0x2C, 0x3B, 0x2E, 0x3A].contains(last), closes: last == 0x3A)
    }
  }
}
