import Language

/// Finds dates and times in a scanned text and joins what belongs together.
struct DateScan {
  private let text: ScanText
  private var pieces: [Recogniser.Finding] = []

  init(_ text: ScanText) { self.text = text }

  private static let weekdays: Set<String> = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  /// Months that are no other words, and what else a month's name needs beside it.
  private static let months: Set<String> = [
    "january", "february", "april", "june", "july", "august", "september", "october", "november", "december", "march",
    "may", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep",
    "sept", "oct", "nov", "dec", "januar", "februar", "marz", "juni", "juli", "oktober", "dezember", "mai", "janvier",
    "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre",
    "octobre", "novembre", "decembre", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
    "septiembre", "octubre", "noviembre", "diciembre",
  ]
  /// Words before a number that make it a year.
  private static let yearWords: Set<String> = [
    "in", "since", "until", "till", "by", "during", "from", "of", "before", "after", "year", "circa", "around", "born",
    "c", "to", "and", "between", "early", "late", "mid", "seit",
    "im", "jahr", "en", "depuis", "dated", "class",
  ]

  /// Returns what was found, first to last.
  func findings() -> [Recogniser.Finding] {
    var scan = self
    scan.addDates()
    for index in text.words.indices { scan.addWord(index) }
    return scan.joined()
  }

  private mutating func addDates() {
    // Whole dates are rare beside words, so the costly reader sees only lines with digits.
    var start = 0
    while start < text.count {
      let end = text.codes[start...].firstIndex(of: 0x0A) ?? text.count
      let line = start..<end
      start = end + 1
      guard text.codes[line].contains(where: ScanText.isDigit) else { continue }
      let base = text.offsets[line.lowerBound]
      for match in DateText.find(in: text.string(line)) {
        let lower = text.offsets.partitioningIndex { $0 >= base + match.range.lowerBound }
        let upper = text.offsets.partitioningIndex { $0 >= base + match.range.upperBound }
        // ISO 8601 puts a T between the day and its time.
        let isTimed = text[upper] == 0x54 && ScanText.isDigit(text[upper + 1])
        let end = isTimed ? time(from: upper + 1)?.upperBound ?? upper : upper
        pieces.append(Recogniser.Finding(range: lower..<end, score: 0.9, why: "a whole date"))
      }
    }
  }

  private mutating func addWord(_ index: Int) {
    let word = text.words[index]
    if word.hasDigits, let time = time(from: word.range.lowerBound) {
      pieces.append(Recogniser.Finding(range: time, score: 0.7, why: "a time of day"))
    } else if word.hasDigits, let year = year(at: index) {
      pieces.append(year)
    } else if Self.weekdays.contains(word.folded), word.isCapital || word.isShouted {
      pieces.append(Recogniser.Finding(range: word.range, score: 0.92, why: "a day of the week"))
    } else if Self.months.contains(word.folded), let range = partialDate(at: index) {
      pieces.append(Recogniser.Finding(range: range, score: 0.75, why: "a month with its year or day"))
    }
  }

  /// 10:30, 10:30:05.123, 5 pm, 10.30 a.m., T10:30Z.
  private func time(from start: Int) -> Range<Int>? {
    guard ScanText.isDigit(text[start]), !ScanText.isDigit(text[start - 2]) || ![0x3A, 0x2E].contains(text[start - 1])
    else { return nil }
    var position = start
    while ScanText.isDigit(text[position]) { position += 1 }
    guard position - start <= 2, let hour = Int(text.string(start..<position)), hour <= 24 else { return nil }
    var (parts, isPointed) = (1, false)
    while parts < 3, [0x3A, 0x2E].contains(text[position]), ScanText.isDigit(text[position + 1]),
      ScanText.isDigit(text[position + 2]), !ScanText.isDigit(text[position + 3]),
      text[position + 1] <= 0x35
    {
      isPointed = isPointed || text[position] == 0x2E
      position += 3
      parts += 1
    }
    var end = position
    if parts == 3, text[end] == 0x2E, ScanText.isDigit(text[end + 1]) {
      end += 1
      while ScanText.isDigit(text[end]) { end += 1 }
    }
    if text[end] == 0x5A, !ScanText.isWord(text[end + 1]) { end += 1 }
    var next = end
    if text[next] == 0x20 { next += 1 }
    if text[next] == 0x41 || text[next] == 0x50 {
      let dotted = text[next + 1] == 0x2E && text[next + 2] == 0x4D
      let letter = dotted ? next + 2 : next + 1
      if text[letter] == 0x4D, !ScanText.isWord(text[letter + 1]), hour <= 12 {
        return start..<(dotted && text[letter + 1] == 0x2E ? letter + 2 : letter + 1)
      }
    }
    // Without a part of the day, only the colon tells; "1:20" can be a ratio.
    guard parts >= 2, !isPointed, !ScanText.isWord(text[end]), position - start >= 4,
      parts == 3 || ScanText.isDigit(text[start + 1]) || hasTimeWord(start)
    else { return nil }
    return start..<end
  }

  private func hasTimeWord(_ start: Int) -> Bool {
    let index = text.word(from: start)
    return index > 0
      && ["at", "um", "a", "by", "until", "from", "to", "time", "till", "before", "after", "around"].contains(
        text.words[index - 1].folded)
  }

  /// A year, a decade.
  private func year(at index: Int) -> Recogniser.Finding? {
    let word = text.words[index]
    let digits = text.codes[word.range].prefix(while: ScanText.isDigit)
    guard digits.count == 4, let value = Int(String(decoding: digits, as: UTF8.self)), 1500...2100 ~= value,
      text.isFree(word.range, isNumber: true)
    else { return nil }
    let rest = String(decoding: text.codes[word.range].dropFirst(4), as: UTF8.self)
    if rest == "S", value % 10 == 0 { return Recogniser.Finding(range: word.range, score: 0.65, why: "a decade") }
    guard rest.isEmpty, index > 0, text.isJoined(index - 1, index),
      Self.yearWords.contains(text.words[index - 1].folded), 1700...2060 ~= value
    else { return nil }
    // "of 2000 people", "in 1999 cases": something counted follows.
    if text[word.range.upperBound] == 0x20, index + 1 < text.words.count, !text.words[index + 1].hasDigits {
      let next = text.words[index + 1].folded
      if next.count > 3, next.hasSuffix("s"),
        !["is", "was", "has", "this", "as", "does", "protects", "its", "texas"].contains(next), value % 100 == 0
      {
        return nil
      }
      if [
        "people", "men", "women", "children", "participants", "patients", "cases", "miles", "feet", "meters", "dollars",
        "euros", "words", "items", "samples",
      ].contains(next) {
        return nil
      }
    }
    return Recogniser.Finding(range: word.range, score: 0.6, why: "a year, as the word before says")
  }

  /// March 2018, March 5, 5 March, 5th of March.
  private func partialDate(at index: Int) -> Range<Int>? {
    let word = text.words[index]
    func number(_ other: Int) -> (value: Int, digits: Int)? {
      guard text.words.indices.contains(other) else { return nil }
      let folded = text.words[other].folded
      let digits = folded.prefix { $0.isNumber }
      guard let value = Int(digits), ["", "st", "nd", "rd", "th"].contains(folded.dropFirst(digits.count)) else {
        return nil
      }
      return (value, digits.count)
    }
    guard word.isCapital || index > 0 && number(index - 1) != nil else { return nil }
    var range = word.range
    if index + 1 < text.words.count, text.isJoined(index, index + 1), let next = number(index + 1), !isAmount(index + 1)
    {
      if next.digits == 4 && 1500...2100 ~= next.value || next.digits <= 2 && 1...31 ~= next.value {
        range = range.lowerBound..<text.words[index + 1].range.upperBound
      }
    }
    var before = index - 1
    if before >= 0, ["of", "de"].contains(text.words[before].folded) { before -= 1 }
    if before >= 0, text.isJoined(before, before + 1), let day = number(before), day.digits <= 2, 1...31 ~= day.value {
      range = text.words[before].range.lowerBound..<range.upperBound
    }
    if range == word.range { return nil }
    return range
  }

  private func isAmount(_ index: Int) -> Bool {
    let end = text.words[index].range.upperBound
    return text[end] == 0x25 || (text[end] == 0x2E || text[end] == 0x2C) && ScanText.isDigit(text[end + 1])
  }

  /// Pieces beside each other are one: a day with its time, the two ends of a range.
  private func joined() -> [Recogniser.Finding] {
    var joined: [Recogniser.Finding] = []
    for piece in pieces.sorted(by: { ($0.range.lowerBound, -$0.range.count) < ($1.range.lowerBound, -$1.range.count) })
    {
      guard let last = joined.last else {
        joined.append(piece)
        continue
      }
      if piece.range.lowerBound < last.range.upperBound {
        if piece.range.upperBound > last.range.upperBound {
          joined[joined.count - 1].range = last.range.lowerBound..<piece.range.upperBound
        }
        continue
      }
      let between = String(
        decoding: text.codes[last.range.upperBound..<piece.range.lowerBound], as: UTF8.self
      ).lowercased()
      if between.count <= 6, [" ", ", ", " at ", "t", " - ", "-", " to ", " um "].contains(between) {
        joined[joined.count - 1] = Recogniser.Finding(
          range: last.range.lowerBound..<piece.range.upperBound, score: max(last.score, piece.score), why: last.why)
      } else {
        joined.append(piece)
      }
    }
    return joined
  }
}
