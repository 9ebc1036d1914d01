/// Finds postal addresses in a scanned text: a street with its number, in the order of several countries, and what follows it up to a
/// postcode or country.
struct AddressScan {
  private let text: ScanText

  init(_ text: ScanText) { self.text = text }

  /// Words that end an English street's name (United States Postal Service, publication 28, and British use).
  private static let endings: Set<String> = [
    "street", "avenue", "ave", "road", "rd", "lane", "ln", "drive", "boulevard", "blvd", "court", "way", "terrace",
    "highway", "hwy", "parkway", "pkwy", "crescent", "square",
    "close", "grove", "gardens", "mews", "trail", "turnpike", "alley", "plaza", "loop", "circle", "place", "row",
    "walk", "hill", "route", "crossing", "esplanade", "parade", "st", "dr",
    "ct", "ter", "cres", "sq", "pl", "cir", "expressway", "quay", "path", "run", "point", "ridge", "pike", "bend",
    "view",
  ]
  /// Endings that are common words as well: what stands between the number and them must be capitalised.
  private static let weak: Set<String> = [
    "way", "close", "place", "row", "walk", "hill", "drive", "court", "square", "circle", "loop", "st", "dr", "ct",
    "pl", "route", "point", "run", "path", "view", "ridge", "trail",
    "crossing", "bend", "lane", "road", "parade", "alley", "gardens", "grove", "ter", "sq",
  ]
  /// Words that begin a street's name in Romance and Slavic languages and others.
  private static let beginnings: Set<String> = [
    "rue", "boulevard", "chemin", "allee", "impasse", "quai", "calle", "avenida", "avda", "paseo", "plaza", "carrer",
    "via", "viale", "piazza", "corso", "largo", "vicolo", "rua",
    "travessa", "praca", "ul", "ulica", "ulitsa", "aleja", "strada", "cours", "avenue", "camino", "carretera", "ronda",
    "rambla", "str",
  ]
  /// How streets' names end in Germanic, Nordic and other languages, written as one word.
  private static let tails = [
    "strasse", "str", "weg", "gasse", "platz", "allee", "damm", "ufer", "straat", "laan", "plein", "gracht", "dreef",
    "kade", "gatan", "vagen", "gade", "vej", "veien", "gata", "katu", "tie",
    "kuja", "utca", "gotu", "stigur", "braut", "vegur", "alle", "straede", "vang", "svinget", "stien", "veg", "hof",
    "singel", "ring",
  ]

  /// Returns what was found, first to last.
  func findings() -> [Recogniser.Finding] {
    var findings: [Recogniser.Finding] = []
    var covered = 0
    for index in text.words.indices where text.words[index].range.lowerBound >= covered {
      guard let (range, score, why) = address(at: index) else { continue }
      let whole = extended(range)
      findings.append(
        Recogniser.Finding(
          range: whole, score: whole == range ? score : min(0.95, score + 0.1),
          why: whole == range ? why : "\(why), with a place"))
      covered = whole.upperBound
    }
    return findings
  }

  private func address(at index: Int) -> (Range<Int>, Double, String)? {
    let word = text.words[index]
    if word.hasDigits { return afterNumber(index) ?? postcode(index) }
    if let range = box(index) { return (range, 0.8, "a post box") }
    return beforeNumber(index) ?? state(index)
  }

  private func isHouseNumber(_ index: Int) -> Bool {
    let word = text.words[index]
    guard word.hasDigits, word.range.count <= 6, text[word.range.lowerBound - 1] != 0x24,
      ![0x2E, 0x2C, 0x3A].contains(text[word.range.lowerBound - 1]) || text[word.range.lowerBound - 2] == 0x20
    else { return false }
    let digits = word.folded.prefix { $0.isNumber }
    return 1...5 ~= digits.count && word.folded.count - digits.count <= 1 && digits.first != "0"
  }

  /// Whether two neighbouring words stand on one line, apart by blanks or the point of an abbreviation.
  private func isBeside(_ index: Int) -> Bool {
    guard index + 1 < text.words.count else { return false }
    let between = text.words[index].range.upperBound..<text.words[index + 1].range.lowerBound
    return between.count <= 2 && between.allSatisfy { [0x20, 0x2E, 0x27, 0x2D].contains(text[$0]) }
  }

  /// 100 Main Street; 12, rue de la Paix; 48 Via Roma.
  private func afterNumber(_ index: Int) -> (Range<Int>, Double, String)? {
    guard isHouseNumber(index) else { return nil }
    let start = text.words[index].range.lowerBound
    var next = index + 1
    guard next < text.words.count, text.words[next].range.lowerBound - text.words[index].range.upperBound <= 2,
      text[text.words[index].range.upperBound] == 0x20 || text[text.words[index].range.upperBound] == 0x2C
    else { return nil }
    if Self.beginnings.contains(text.words[next].folded), let end = name(from: next + 1) {
      return (start..<end, 0.8, "a number and a street")
    }
    if isTailed(next), text.words[next].isCapital {
      return (start..<text.words[next].range.upperBound, 0.75, "a number and a street")
    }
    var count = 0
    while next < text.words.count, count < 5 {
      let word = text.words[next]
      if count > 0, Self.endings.contains(word.folded) {
        let isNamed =
          (index + 1..<next).allSatisfy { text.words[$0].isCapital || text.words[$0].hasDigits } && word.isCapital
        guard isNamed || (!Self.weak.contains(word.folded) && text.words[next - 1].folded != "the") else { return nil }
        var end = word.range.upperBound
        if text[end] == 0x2E, word.folded.count <= 4 { end += 1 }
        return (start..<end, isNamed ? 0.85 : 0.65, "a number and a street")
      }
      guard isBeside(next) else { return nil }
      count += 1
      next += 1
    }
    return nil
  }

  /// Musterstraße 12; Via Roma 48; ul. Długa 3.
  private func beforeNumber(_ index: Int) -> (Range<Int>, Double, String)? {
    let word = text.words[index]
    guard word.hasLetters, word.isCapital || Self.beginnings.contains(word.folded) else { return nil }
    if Self.beginnings.contains(word.folded) {
      var next = index
      var capitals = 0
      while isBeside(next), next - index < 5 {
        next += 1
        if capitals > 0, isHouseNumber(next) {
          return (word.range.lowerBound..<text.words[next].range.upperBound, 0.75, "a street and its number")
        }
        capitals += text.words[next].isCapital ? 1 : 0
        if !text.words[next].isCapital, text.words[next].range.count > 4 { return nil }
      }
      return nil
    }
    guard isTailed(index) else { return nil }
    if isBeside(index), isHouseNumber(index + 1) {
      return (word.range.lowerBound..<text.words[index + 1].range.upperBound, 0.8, "a street and its number")
    }
    return nil
  }

  private func isTailed(_ index: Int) -> Bool {
    let folded = text.words[index].folded
    return Self.tails.contains { folded.hasSuffix($0) && (folded.count >= $0.count + 3) } && text.words[index].isCapital
  }

  /// Returns the end of one to four words of a name, nil for none.
  private func name(from start: Int) -> Int? {
    guard start < text.words.count, isBeside(start - 1) else { return nil }
    var (next, end) = (start, Int?.none)
    while next < text.words.count, next - start < 5 {
      let word = text.words[next]
      if word.isCapital { end = word.range.upperBound } else if word.range.count > 3 { break }
      guard isBeside(next) else { break }
      next += 1
    }
    return end
  }

  /// P.O. Box 123; Postfach 12.
  private func box(_ index: Int) -> Range<Int>? {
    let words = text.words
    func folded(_ offset: Int) -> String { words.indices.contains(index + offset) ? words[index + offset].folded : "" }
    var next: Int?
    if folded(0) == "p", folded(1) == "o", folded(2) == "box" { next = index + 3 }
    if folded(0) == "po", folded(1) == "box" || folded(0) == "post" && folded(1) == "office" && folded(2) == "box" {
      next = index + 2
    }
    if folded(0) == "postfach" || folded(0) == "apartado" { next = index + 1 }
    guard let next, words.indices.contains(next), words[next].hasDigits, text.isNear(index, next) else { return nil }
    return words[index].range.lowerBound..<words[next].range.upperBound
  }

  /// Springfield, IL 62704; DPO AA 19766.
  private func state(_ index: Int) -> (Range<Int>, Double, String)? {
    let words = text.words
    guard words[index].isShouted, words[index].range.count == 2, Countries.states.contains(words[index].folded),
      index > 0, index + 1 < words.count,
      text.isJoined(index, index + 1), text.isJoined(index - 1, index), isZIP(index + 1), words[index - 1].isCapital
    else { return nil }
    var start = index - 1
    while start > 0, words[start - 1].isCapital, !words[start - 1].hasDigits, index - start < 3, isBeside(start - 1) {
      start -= 1
    }
    var end = words[index + 1].range.upperBound
    if text[end] == 0x2D, index + 2 < words.count, words[index + 2].range.lowerBound == end + 1,
      words[index + 2].range.count == 4
    {
      end = words[index + 2].range.upperBound
    }
    // Military posts: the unit stands on the line before.
    if ["apo", "fpo", "dpo"].contains(words[index - 1].folded) { start = unit(before: index - 1) }
    return (words[start].range.lowerBound..<end, 0.8, "a place, its state and ZIP code")
  }

  /// Returns the first word of the line before a word that begins a line: a ship, or a unit with its box.
  private func unit(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 6, text.words[start - 1].isCapital || text.words[start - 1].hasDigits,
      text.isJoined(start - 1, start)
    {
      let gap = text.words[start - 1].range.upperBound..<text.words[start].range.lowerBound
      let breaks = gap.contains { text[$0] == 0x0A }
      guard start == index ? breaks : !breaks else { break }
      start -= 1
    }
    return start
  }

  private func isZIP(_ index: Int) -> Bool { text.words[index].range.count == 5 && !text.words[index].hasLetters }

  /// SW1A 1AA; 1017 AB Amsterdam; 10115 Berlin behind a country's letter.
  private func postcode(_ index: Int) -> (Range<Int>, Double, String)? {
    let words = text.words
    let first = words[index]
    guard index + 1 < words.count, text[first.range.upperBound] == 0x20,
      words[index + 1].range.lowerBound == first.range.upperBound + 1
    else { return nil }
    let second = words[index + 1]
    // Royal Mail: A9, A99, AA9, AA99, A9A, AA9A, then 9AA.
    let kinds = String(
      decoding: text.cased[first.range].map { ScanText.isDigit($0) ? UInt8(0x39) : 0x41...0x5A ~= $0 ? 0x41 : 0x2D },
      as: UTF8.self)
    let inner = String(
      decoding: text.cased[second.range].map { ScanText.isDigit($0) ? UInt8(0x39) : 0x41...0x5A ~= $0 ? 0x41 : 0x2D },
      as: UTF8.self)
    if ["A9", "A99", "AA9", "AA99", "A9A", "AA9A"].contains(kinds), inner == "9AA" {
      return (first.range.lowerBound..<second.range.upperBound, 0.75, "a British postcode")
    }
    // Canada Post: A9A 9A9.
    if kinds == "A9A", inner == "9A9" {
      return (first.range.lowerBound..<second.range.upperBound, 0.7, "a Canadian postcode")
    }
    return nil
  }

  // MARK: What follows a street

  private static let particles: Set<String> = [
    "de", "la", "le", "les", "of", "and", "am", "an", "der", "den", "im", "sur", "van", "nan", "del", "di", "upon", "y",
    "e", "do", "da", "el",
  ]
  private static let units: Set<String> = [
    "apt", "apartment", "suite", "ste", "unit", "floor", "fl", "room", "rm", "flat", "building", "bldg", "no", "po",
    "box", "level", "piso", "p",
  ]

  /// Returns an address with all that follows up to its last unit, postcode, state or country: capitalised words and numbers, apart by
  /// blanks, commas and line ends.
  private func extended(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    var (position, breaks, isComplete) = (range.upperBound, 0, false)
    var index = text.word(from: range.upperBound)
    let limit = min(text.words.count, index + 14)
    while index < limit {
      let word = text.words[index]
      let between = position..<max(position, word.range.lowerBound)
      guard between.count <= 8, between.allSatisfy({ [0x20, 0x2C, 0x2E, 0x0A, 0x2D, 0x23, 0x28].contains(text[$0]) })
      else { break }
      let newBreaks = between.count { text[$0] == 0x0A }
      breaks += newBreaks
      if newBreaks > 1 || breaks > 5 { break }
      // A point ends the sentence, unless it ends an abbreviation.
      if let point = between.first(where: { text[$0] == 0x2E }), newBreaks == 0, text[point + 1] == 0x20, index > 0,
        text.words[index - 1].range.count > 4
      {
        break
      }
      if let length = Countries.names.length(in: text, at: index), word.isCapital || word.folded == "usa" {
        end = text.words[index + length - 1].range.upperBound
        position = end
        index += length
        // A postcode may follow on the line, nothing else does.
        let isCoded =
          index < limit && text.words[index].hasDigits && text.words[index].range.lowerBound == end + 1
          && text[end] == 0x20
        if isCoded, !isAmountOrTime(text.words[index].range) { end = text.words[index].range.upperBound }
        break
      }
      // Behind the postcode and its town only the country follows; groups of digits on a line of their own are a telephone number.
      if isComplete || (newBreaks > 0 && word.hasDigits && startsNumber(index)) { break }
      let isUnit = Self.units.contains(word.folded)
      guard word.isCapital || word.hasDigits || Self.particles.contains(word.folded) || isUnit else { break }
      if word.hasDigits, !isAmountOrTime(word.range) {
        end = word.range.upperBound
        // In front of its town, a postcode begins a part of its own: ", 75002 Paris".
        if 4...5 ~= word.range.count, between.contains(where: { [0x2C, 0x0A].contains(text[$0]) }) {
          end = town(behind: index)
          position = end
          index = text.word(from: end)
          isComplete = index > 0 && text.words[index - 1].isCapital
          continue
        }
      } else if word.isShouted, word.range.count == 2, Countries.states.contains(word.folded), index + 1 < limit,
        isZIP(index + 1)
      {
        end = text.words[index + 1].range.upperBound
      } else if word.hasDigits {
        break
      }
      position = word.range.upperBound
      index += 1
    }
    if text[end] == 0x29 { end += 1 }
    return range
      .lowerBound..<max(
        range.upperBound, text[end - 1] == 0x29 && !text.codes[range.lowerBound..<end].contains(0x28) ? end - 1 : end)
  }

  /// Whether a word is the first of several groups of digits.
  private func startsNumber(_ index: Int) -> Bool {
    guard index + 1 < text.words.count, !text.words[index].hasLetters else { return false }
    let gap = text.words[index].range.upperBound..<text.words[index + 1].range.lowerBound
    return text.words[index + 1].hasDigits && gap.count <= 2
      && gap.allSatisfy { [0x20, 0x2D, 0x29].contains(text[$0]) }
  }

  /// Returns the end of the capitalised words that follow a postcode on its line, or of the postcode.
  private func town(behind index: Int) -> Int {
    var next = index
    while next - index < 3, next + 1 < text.words.count, text.words[next + 1].isCapital,
      !text.words[next + 1].hasDigits,
      text.words[next + 1].range.lowerBound == text.words[next].range.upperBound + 1,
      [0x20, 0x2D].contains(text[text.words[next].range.upperBound])
    {
      next += 1
    }
    return text.words[next].range.upperBound
  }

  private func isAmountOrTime(_ range: Range<Int>) -> Bool {
    if range.count > 6 { return true }
    let next = text[range.upperBound]
    if [0x2E, 0x3A, 0x2F, 0x2C].contains(next), ScanText.isDigit(text[range.upperBound + 1]) { return true }
    return next == 0x2D && ScanText.isDigit(text[range.upperBound + 1]) && range.count != 5 || next == 0x25
      || text[range.lowerBound - 1] == 0x24
  }
}
