import Documents

/// Chooses the best answer to each question from the candidates of a document's pages.
struct AnswerFinder {
  /// Answers below this are taken for none.
  static let least = 0.36

  /// Weight of a question's words that a sentence must have at least.
  private static let leastWords = 0.8

  private let likeness: Likeness
  private let pages: [Page]

  private struct Page {
    let number: Int
    let text: PageText
    let candidates: [Candidate]
    let sentences: [Sentence]
    /// The folded words of each sentence.
    let words: [[String]]
  }

  /// Sentences of a page that are compared by meaning: those with most of the question's words.
  private static let mostSentences = 12

  init(_ pages: [(number: Int, text: PageText)], likeness: Likeness) {
    self.likeness = likeness
    self.pages = pages.map { number, text in
      let sentences = Sentence.of(text)
      return Page(
        number: number, text: text, candidates: LabelledValues.find(PageLayout(text), page: number),
        sentences: sentences, words: sentences.map { Glossary.words($0.text) })
    }
  }

  /// Returns the best answer, nil when no candidate fits well enough.
  func answer(_ question: Question, on selection: PageSelection) throws -> Answers.Answer? {
    var best: (score: Double, candidate: Candidate, text: PageText)?
    for page in pages where selection.contains(page.number) {
      let all = try scored(page.candidates, question) + inSentences(page, question)
      for (candidate, score) in all where score > best?.score ?? Self.least {
        best = (score, candidate, page.text)
      }
    }
    return best.map { answer($0.candidate, $0.score, $0.text) }
  }

  private func scored(_ candidates: [Candidate], _ question: Question) throws -> [(Candidate, Double)] {
    let fitting = candidates.compactMap { candidate in
      let fit = Fit.of(candidate, to: question.kind)
      return fit > 0.25 ? (candidate, fit * candidate.tie) : nil
    }
    let labels = Array(Set(fitting.map(\.0.label))).sorted()
    let likenesses = Dictionary(uniqueKeysWithValues: zip(labels, try likeness.of(labels, to: question)))
    return fitting.map { candidate, weight in
      let inTime = Self.isOtherTime(candidate.label, than: question) ? 0.6 : 1
      return (candidate, weight * inTime * (likenesses[candidate.label] ?? 0))
    }
  }

  /// Whether a label speaks of years, but not of the year that the question names.
  private static func isOtherTime(_ label: String, than question: Question) -> Bool {
    let asked = years(question.text)
    let named = asked.isEmpty ? [] : years(label)
    return !named.isEmpty && named.isDisjoint(with: asked)
  }

  /// Years that stand in a text, those of `FY19` with their century.
  private static func years(_ text: String) -> Set<String> {
    Set(
      text.split { !$0.isNumber }.compactMap { digits in
        if digits.count == 4, digits.hasPrefix("19") || digits.hasPrefix("20") { return String(digits) }
        return digits.count == 2 && text.contains("FY\(digits)") ? "20\(digits)" : nil
      })
  }

  private func inSentences(_ page: Page, _ question: Question) throws -> [(Candidate, Double)] {
    let total = question.words.reduce(0) { $0 + $1.weight }
    let found = page.sentences.indices.compactMap { index -> (candidate: Candidate, coverage: Double)? in
      let coverage = Likeness.coverage(question.words, page.words[index])
      // One general word, such as "total", is no sign of what a sentence is about.
      guard coverage * total >= Self.leastWords else { return nil }
      return SentenceValues.candidate(page.sentences[index], question, page: page.number, text: page.text)
        .map { ($0, coverage) }
    }
    let nearest = found.enumerated().sorted { ($1.element.coverage, $0.offset) < ($0.element.coverage, $1.offset) }
      .prefix(Self.mostSentences).map(\.element.candidate)
    let likenesses = try likeness.of(sentences: nearest.map(\.label), to: question)
    return zip(nearest, likenesses).map { ($0, $0.tie * $1) }
  }

  private func answer(_ candidate: Candidate, _ score: Double, _ text: PageText) -> Answers.Answer {
    let words = candidate.places.flatMap { text.words(in: Span($0)) }
    return Answers.Answer(
      text: candidate.text, page: candidate.page, spans: candidate.places.map { Span($0) },
      box: PageText.box(words[...]).flatMap { text.frame?.ratios($0) },
      confidence: (min(1, max(0, score)) * 10_000).rounded() / 10_000, evidence: candidate.evidence,
      by: likeness.means)
  }
}

/// How well a value is of the kind that is asked for.
enum Fit {
  static func of(_ candidate: Candidate, to kind: ValueKind) -> Double {
    let fit = of(candidate.kind, to: kind)
    // A value cut out of a longer one must be of the very kind.
    if candidate.isWhole { return fit }
    return fit == 1 && kind != .text ? 0.97 : 0
  }

  private static func of(_ given: ValueKind, to asked: ValueKind) -> Double {
    if given == asked { return 1 }
    switch (asked, given) {
    case (.text, .address): return 0.93
    case (.text, _): return 1
    case (.date, .time): return 0.5
    case (.amount, .number): return 0.8
    case (.amount, .percent): return 0.3
    case (.number, .amount): return 0.7
    case (.identifier, .number), (.identifier, .phone): return 0.95
    case (.identifier, .address): return 0.6
    case (.identifier, .date): return 0.4
    case (.phone, .identifier), (.phone, .number): return 0.97
    case (.name, .text): return 0.75
    case (.name, .address): return 0.6
    case (.address, .name), (.address, .text): return 0.6
    case (.url, .email): return 0.3
    default: return 0
    }
  }
}
