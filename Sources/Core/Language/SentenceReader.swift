/// Reads a text character by character and tells where sentences end; positions count Unicode scalars.
struct SentenceReader {
  private let scalars: [Unicode.Scalar]
  /// UTF-8 offsets of the scalars, and of the end.
  private let offsets: [Int]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offset = 0
    offsets =
      scalars.map { scalar in
        defer { offset += UTF8.width(scalar) }
        return offset
      } + [text.utf8.count]
  }

  func offset(_ position: Int) -> Int { offsets[position] }
  func isBlank(_ position: Int) -> Bool { scalars[position].properties.isWhitespace }

  /// Returns the sentences' ranges without the blanks around them.
  mutating func sentences() -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var (start, end): (Int?, Int) = (nil, 0)
    func close() {
      if let first = start { sentences.append(first..<end) }
      start = nil
    }
    var position = 0
    while position < scalars.count {
      if isBlank(position) {
        // One step over all blanks, so that a wall of them costs no more than once.
        let next = afterBlanks(position)
        if let first = start, breaksLine(position..<next, sentence: first) { close() }
        position = next
      } else {
        if start == nil { start = position }
        let next = afterMarks(position)
        end = max(position + 1, next)
        if next > position, let first = start, endsSentence(position..<next, sentence: first) { close() }
        position = end
      }
    }
    close()
    return sentences
  }

  // MARK: Marks

  /// Returns the position behind a run of marks that end sentences and what closes with them; the same position where none is.
  private func afterMarks(_ position: Int) -> Int {
    guard Self.ends.contains(scalars[position]) else { return position }
    var next = position + 1
    while next < scalars.count, Self.ends.contains(scalars[next]) || Self.closers.contains(scalars[next]) { next += 1 }
    return next
  }

  private func endsSentence(_ marks: Range<Int>, sentence: Int) -> Bool {
    let first = scalars[marks.lowerBound]
    // Chinese and Japanese put no blank behind the mark.
    if Self.fullWidth.contains(first) { return true }
    guard marks.upperBound < scalars.count else { return true }
    guard isBlank(marks.upperBound) else { return false }
    let next = scalars[min(afterOpeners(afterBlanks(marks.upperBound)), scalars.count - 1)]
    let isSmall = next.properties.isLowercase
    guard first == "." else { return !isSmall || marks.count == 1 }
    // Dots in a row leave a thought open.
    if marks.count > 1, scalars[marks.lowerBound + 1] == "." { return !isSmall }
    return endsAtFullStop(marks.lowerBound, sentence: sentence, isSmall: isSmall)
  }

  private func endsAtFullStop(_ stop: Int, sentence: Int, isSmall: Bool) -> Bool {
    var first = stop
    // Far enough back for any abbreviation.
    while first > sentence, stop - first < 12, !isBlank(first - 1), !Self.openers.contains(scalars[first - 1]) {
      first -= 1
    }
    let word = String(String.UnicodeScalarView(scalars[first..<stop]))
    let isWhole = first == sentence || isBlank(first - 1) || Self.openers.contains(scalars[first - 1])
    let folded = Fold.text(word)
    if isWhole {
      // "1." at the start is the number of a list's item, "3. März" a date.
      let isNumber = !word.isEmpty && word.unicodeScalars.allSatisfy { $0.properties.numericType == .decimal }
      if isNumber, first == sentence || (word.count <= 2 && isMonth(afterBlanks(stop + 1))) { return false }
      if Self.abbreviations.contains(folded) { return false }
      if Self.finals.contains(folded) { return !isSmall }
      // Initials, and abbreviations with inner dots: e.g., U.S.
      let letters = word.unicodeScalars.filter { $0.properties.isAlphabetic }
      if letters.count == 1, word.count == 1 { return false }
      if word.contains("."), word.count <= 6, letters.count <= 3 { return false }
    }
    return !isSmall || folded.count > 2
  }

  private func isMonth(_ position: Int) -> Bool {
    var end = position
    while end < scalars.count, end - position < 12, scalars[end].properties.isAlphabetic { end += 1 }
    return MonthNames.number(Fold.text(String(String.UnicodeScalarView(scalars[position..<end])))) != nil
  }

  // MARK: Lines

  /// Tells whether a sentence ends at blanks that hold a line end.
  private func breaksLine(_ blanks: Range<Int>, sentence: Int) -> Bool {
    let lines = blanks.filter { scalars[$0] == "\n" || scalars[$0] == "\u{2029}" || scalars[$0] == "\u{0C}" }
    guard let line = lines.first else { return false }
    if lines.count > 1 || scalars[line] != "\n" || startsItem(blanks.upperBound) { return true }
    // The last line of what is open so far.
    var (words, position, isWord) = (0, blanks.lowerBound, false)
    while position > sentence, words < 4, scalars[position - 1] != "\n" {
      position -= 1
      let isLetter = !isBlank(position)
      if isLetter && !isWord { words += 1 }
      isWord = isLetter
    }
    return words < 4 && blanks.upperBound < scalars.count && !scalars[blanks.upperBound].properties.isLowercase
  }

  /// Tells whether a list's item starts here: a bullet, or a number or letter with a full stop or bracket, and a blank behind it.
  private func startsItem(_ position: Int) -> Bool {
    guard position < scalars.count else { return false }
    var next = position
    if Self.bullets.contains(scalars[next]) {
      next += 1
    } else {
      let first = scalars[next] == "(" ? next + 1 : next
      next = first
      while next < scalars.count, next - first < 3, scalars[next].properties.numericType == .decimal { next += 1 }
      if next == first, next < scalars.count, scalars[next].properties.isAlphabetic { next += 1 }
      guard next > first, next < scalars.count, scalars[next] == "." || scalars[next] == ")" else { return false }
      next += 1
    }
    return next < scalars.count && isBlank(next)
  }

  private func afterBlanks(_ position: Int) -> Int {
    var next = position
    while next < scalars.count, isBlank(next) { next += 1 }
    return next
  }

  private func afterOpeners(_ position: Int) -> Int {
    var next = position
    while next < scalars.count, next - position < 8, Self.openers.contains(scalars[next]) { next += 1 }
    return next
  }

  // MARK: Sets

  /// Sentence_Terminal of Unicode (UAX 29), those of living scripts.
  private static let ends = Set(".!?…‼⁇⁈⁉؟۔।॥։።၊။។៕᠃᠉".unicodeScalars).union(fullWidth)
  private static let fullWidth = Set("。！？｡".unicodeScalars)
  private static let closers = Set("\"'”’»)]}」』）".unicodeScalars)
  private static let openers = Set("\"'“‘„«([{「『（¿¡".unicodeScalars)
  private static let bullets = Set("•‣◦▪●·*-–—".unicodeScalars)

  /// Words with a full stop after which a sentence goes on.
  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "col", "capt", "lt", "sgt", "st", "mt", "vs", "cf", "viz",
    "approx", "no", "nos", "nr", "fig", "figs", "vol", "pp", "ed", "eds", "eq", "sec", "art", "dept", "tel", "ext",
    "e.g", "i.e", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    "hr", "fr", "bzw", "ca", "abs", "str", "z.b", "d.h", "u.a", "usw", "ggf", "evtl", "vgl", "geb", "mme", "mlle",
    "sr", "sra", "dña", "sig", "dott", "p.ej", "dhr", "mevr", "bv", "tzv", "tzn", "tj", "np", "ul",
  ]
  /// Words with a full stop that often end a sentence too: it goes on only where the next word is small.
  private static let finals: Set<String> = ["inc", "ltd", "co", "corp", "jr", "etc", "al", "u.s", "u.k", "p.m", "a.m"]
}
