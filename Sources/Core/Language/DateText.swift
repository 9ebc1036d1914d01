/// Finds dates in text: numeric ones in any order, and ones with a month's name in nine languages.
package enum DateText {
  package struct Match: Hashable, Sendable {
    package let date: CalendarDate
    /// UTF-8 offsets into the text.
    package let range: Range<Int>
    /// The date with day and month exchanged, where the text allows both.
    package let other: CalendarDate?
    /// How the text settles the order by itself: a number above 12, or nothing.
    package let proves: DateOrder?
  }

  /// Returns the dates of a text, first to last, without overlaps.
  ///
  /// - Parameter order: what to take where day and month could both be meant. Years of two digits are 1970...2069.
  package static func find(in text: String, order: DateOrder = .dayFirst) -> [Match] {
    let tokens = Tokens.of(text)
    var matches: [Match] = []
    var index = 0
    while index < tokens.count {
      if let (match, count) = match(tokens, at: index, order: order) {
        matches.append(match)
        index += count
      } else {
        index += 1
      }
    }
    return matches
  }

  /// Returns the date that a text as a whole is, nil when it is none or more than one.
  package static func read(_ text: String, order: DateOrder = .dayFirst) -> CalendarDate? {
    let matches = find(in: text, order: order)
    return matches.count == 1 ? matches[0].date : nil
  }

  private static func match(_ tokens: [Token], at start: Int, order: DateOrder) -> (Match, Int)? {
    // A number that goes on to the left ("1.12.03.2018") or a longer word is no date.
    if start > 0, !tokens[start].isSpaced {
      let before = tokens[start - 1]
      if before.kind == tokens[start].kind || (before.kind == .digits && tokens[start].kind == .letters) { return nil }
      if start > 1, !before.isSpaced, [".", "/", "-"].contains(before.folded), tokens[start - 2].kind == .digits {
        return nil
      }
    }
    return numeric(tokens, start, order) ?? named(tokens, start)
  }

  // MARK: Numbers only

  private static func numeric(_ tokens: [Token], _ start: Int, _ order: DateOrder) -> (Match, Int)? {
    guard start + 4 < tokens.count else { return nil }
    let five = tokens[start..<start + 5]
    let (a, b, c) = (tokens[start], tokens[start + 2], tokens[start + 4])
    let separators = [tokens[start + 1], tokens[start + 3]]
    guard a.kind == .digits, b.kind == .digits, c.kind == .digits,
      separators.allSatisfy({ ["/", ".", "-", "\u{2013}", "\u{2212}"].contains($0.folded) }),
      separators[0].folded == separators[1].folded
    else { return nil }
    // "3. 12. 2018" is a date, "3 - 12 - 20" rarely.
    if five.dropFirst().contains(where: \.isSpaced) && c.folded.count != 4 && a.folded.count != 4 { return nil }
    if start + 6 < tokens.count, !tokens[start + 5].isSpaced, !tokens[start + 6].isSpaced,
      tokens[start + 5].folded == separators[0].folded, tokens[start + 6].kind == .digits
    {
      return nil
    }
    let range = a.range.lowerBound..<c.range.upperBound
    guard let x = Int(a.folded), let y = Int(b.folded), let z = Int(c.folded), b.folded.count <= 2 else { return nil }
    if a.folded.count == 4 {
      guard c.folded.count <= 2, let date = CalendarDate(year: x, month: y, day: z) else { return nil }
      return (Match(date: date, range: range, other: nil, proves: nil), 5)
    }
    guard a.folded.count <= 2, c.folded.count == 2 || c.folded.count == 4 else { return nil }
    // A version or a section number looks like this too: dots need two digits in the day or a year of four.
    if separators[0].folded == ".", c.folded.count == 2, a.folded.count + b.folded.count < 3,
      !isAnnounced(tokens, start)
    {
      return nil
    }
    let year = year(z, digits: c.folded.count)
    let dayFirst = CalendarDate(year: year, month: y, day: x)
    let monthFirst = CalendarDate(year: year, month: x, day: y)
    switch (dayFirst, monthFirst) {
    case (nil, nil): return nil
    case (let date?, nil): return (Match(date: date, range: range, other: nil, proves: .dayFirst), 5)
    case (nil, let date?): return (Match(date: date, range: range, other: nil, proves: .monthFirst), 5)
    case (let day?, let month?):
      // Points between numbers are written where the day comes first.
      let isDayFirst = order == .dayFirst || separators[0].folded == "."
      let (date, other) = isDayFirst ? (day, month) : (month, day)
      return (Match(date: date, range: range, other: date == other ? nil : other, proves: nil), 5)
    }
  }

  /// Whether a word that leads to a date, or a label's colon, stands before it: `bis 3.4.23`, `Datum: 4.3.23`.
  private static func isAnnounced(_ tokens: [Token], _ start: Int) -> Bool {
    guard start > 0 else { return false }
    let before = tokens[start - 1].folded
    return before == ":"
      || ["bis", "vom", "am", "zum", "den", "dem", "datum", "dato", "du", "le", "del", "dne"].contains(before)
  }

  package static func year(_ value: Int, digits: Int) -> Int {
    digits == 2 ? (value < 70 ? 2000 + value : 1900 + value) : value
  }

  // MARK: A month's name

  private static func named(_ tokens: [Token], _ start: Int) -> (Match, Int)? {
    var index = start
    func skip(_ words: Set<String>) {
      while index < tokens.count, words.contains(tokens[index].folded) { index += 1 }
    }
    func number(_ digits: ClosedRange<Int>) -> Int? {
      guard index < tokens.count, tokens[index].kind == .digits, digits.contains(tokens[index].folded.count) else {
        return nil
      }
      defer { index += 1 }
      return Int(tokens[index].folded)
    }
    func month() -> Int? {
      guard index < tokens.count, let month = MonthNames.number(tokens[index].folded) else { return nil }
      index += 1
      return month
    }
    func year() -> Int? {
      guard index < tokens.count, tokens[index].kind == .digits else { return nil }
      let digits = tokens[index].folded.count
      guard digits == 4 || (digits == 2 && (index == 0 || tokens[index - 1].kind != .letters || tokens[index].isSpaced))
      else { return nil }
      defer { index += 1 }
      return Int(tokens[index].folded).map { Self.year($0, digits: digits) }
    }
    func match(_ year: Int, _ month: Int, _ day: Int) -> (Match, Int)? {
      guard let date = CalendarDate(year: year, month: month, day: day) else { return nil }
      let range = tokens[start].range.lowerBound..<tokens[index - 1].range.upperBound
      return (Match(date: date, range: range, other: nil, proves: nil), index - start)
    }
    // 5 March 2018, 5. März 2018, 5-Mar-18, 1er mars 2018, 5 de marzo de 2018
    if let day = number(1...2) {
      skip(["st", "nd", "rd", "th", "er", "º", "°", ".", "-", "/", ",", "of", "de", "del", "'"])
      if let month = month() {
        skip([".", "-", "/", ",", "de", "del", "'", "\u{2019}"])
        if let year = year() { return match(year, month, day) }
      }
    }
    // 2018 March 5, 2018-Mar-05
    index = start
    if let year = number(4...4) {
      skip(["-", "/", ".", ","])
      if let month = month() {
        skip(["-", "/", ".", ","])
        if let day = number(1...2) { return match(year, month, day) }
      }
    }
    // March 5, 2018; Mar 5th 2018
    index = start
    if let month = month() {
      skip([".", "-", "/", ","])
      if let day = number(1...2) {
        skip(["st", "nd", "rd", "th", ",", ".", "-", "/", "'"])
        if let year = year(), year >= 1000 { return match(year, month, day) }
      }
    }
    return nil
  }
}
