import Documents

/// Chooses the best answer to each question from the candidates of a document's pages.
struct AnswerFinder {
  /// Answers below this are taken for none.
  static let least = 0.36

  /// Weight of a question's words that a sentence must have at least.
  private static let leastWords = 0.8

  /// Sentences of a page that are compared by meaning: those with most of the question's words.
  private static let mostSentences = 12

  /// Pages of a document that are compared by meaning: of more, those that fit best by words, so that a book takes no longer than its
  /// document's time.
  static let mostPages = 24

  private let likeness: Likeness
  private let pages: [AskedPage]

  private struct Page {
    let number: Int
    let text: PageText
    let candidates: [Candidate]
    let sentences: [Sentence]
    /// The folded words of each sentence.
    let words: [[String]]

    init(_ page: AskedPage) {
      (number, text) = (page.number, page.text)
      candidates = LabelCandidates.find(PageLayout(text), page: number) + FactCandidates.find(page)
      sentences = Sentence.of(text)
      words = sentences.map { Glossary.words($0.text) }
    }
  }

  init(_ pages: [AskedPage], likeness: Likeness) { (self.pages, self.likeness) = (pages, likeness) }

  /// Returns the best answer, nil when no candidate fits well enough.
  func answer(_ question: Question, on selection: PageSelection) throws -> Answers.Answer? {
    try answers([(question, selection)])[0]
  }

  /// Returns the best answer to each question; a page is looked at once for all of them.
  func answers(_ queries: [(question: Question, pages: PageSelection)]) throws -> [Answers.Answer?] {
    let chosen = try chosenPages(queries)
    var best = [(score: Double, candidate: Candidate, text: PageText)?](repeating: nil, count: queries.count)
    for (index, asked) in pages.enumerated() where chosen.contains(where: { $0.contains(index) }) {
      let page = Page(asked)
      for (place, query) in queries.enumerated() where chosen[place].contains(index) {
        for (candidate, score) in try scored(page, query.question, likeness)
        where score > best[place]?.score ?? Self.least {
          best[place] = (score, candidate, page.text)
        }
      }
    }
    return best.map { found in found.map { answer($0.candidate, $0.score, $0.text) } }
  }

  /// Returns for each question the indexes of the pages to look at closely.
  private func chosenPages(_ queries: [(question: Question, pages: PageSelection)]) throws -> [Set<Int>] {
    let open = queries.map { query in pages.indices.filter { query.pages.contains(pages[$0].number) } }
    guard open.contains(where: { $0.count > Self.mostPages }) else { return open.map { Set($0) } }
    let byWords = Likeness(encoder: nil)
    var scores = [[(index: Int, score: Double)]](repeating: [], count: queries.count)
    for (index, asked) in pages.enumerated() {
      let page = Page(asked)
      for (place, query) in queries.enumerated() where query.pages.contains(asked.number) {
        let score = try scored(page, query.question, byWords).reduce(0) { max($0, $1.1) }
        scores[place].append((index, score))
      }
    }
    return scores.map { all in
      Set(all.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.prefix(Self.mostPages).map(\.index))
    }
  }

  private func scored(_ page: Page, _ question: Question, _ likeness: Likeness) throws -> [(Candidate, Double)] {
    try scored(page.candidates, question, likeness) + inSentences(page, question, likeness)
  }

  private func scored(
    _ candidates: [Candidate], _ question: Question, _ likeness: Likeness
  ) throws -> [(Candidate, Double)] {
    let fitting = candidates.compactMap { candidate in
      let fit = Fit.of(candidate, to: question.kind)
      return fit > 0.25 ? (candidate, fit * candidate.tie) : nil
    }
    let labels = Array(Set(fitting.map(\.0.label))).sorted()
    let likenesses = Dictionary(uniqueKeysWithValues: zip(labels, try likeness.of(labels, to: question)))
    return fitting.map { candidate, weight in
      let inTime = Self.isOtherTime(candidate.label, than: question) ? 0.6 : 1
      let ofRow = Self.asksOtherwise(question, than: candidate.row) ? 0.75 : 1
      return (candidate, weight * inTime * ofRow * (likenesses[candidate.label] ?? 0))
    }
  }

  /// Whether a question shares no word with the name of the one row of several that a value is from.
  private static func asksOtherwise(_ question: Question, than row: String?) -> Bool {
    guard let row else { return false }
    let words = Glossary.words(row)
    return !question.words.contains { asked in words.contains { Likeness.isSame(asked.word, $0) } }
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

  private func inSentences(_ page: Page, _ question: Question, _ likeness: Likeness) throws -> [(Candidate, Double)] {
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
