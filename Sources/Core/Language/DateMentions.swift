/// Finds every mention of a time in text: dates (in nine languages), and in English days, months, years, decades, times of day and
/// words such as "yesterday" or "two weeks ago".
package enum DateMentions {
  /// Returns UTF-8 ranges, first to last, without overlaps.
  package static func find(in text: String) -> [Range<Int>] {
    let dates = DateText.find(in: text).map(\.range)
    let tokens = Tokens.of(text)
    let bytes = Array(text.utf8)
    var found: [Range<Int>] = []
    var (index, next) = (0, 0)
    while index < tokens.count {
      while next < dates.count, dates[next].upperBound <= tokens[index].range.lowerBound { next += 1 }
      if next < dates.count, dates[next].overlaps(tokens[index].range) {
        if found.last != dates[next] { found.append(dates[next]) }
        index += 1
      } else if let end = mention(tokens, index, bytes) {
        found.append(tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound)
        index = end
      } else {
        index += 1
      }
    }
    return joined(found, bytes)
  }

  /// Puts together what overlaps and what only a comma, "of", "at" or blanks part: "Monday, 5 March 2018 at 8:30".
  private static func joined(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
    ranges.reduce(into: []) { joined, range in
      // "May 5" of "next May 5, 2018" may be found twice.
      if let last = joined.last, range.lowerBound < last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
        return
      }
      if let last = joined.last, range.lowerBound - last.upperBound <= 4 {
        let between = String(decoding: bytes[last.upperBound..<range.lowerBound], as: UTF8.self)
        let word = between.filter { $0 != " " && $0 != "," }
        if word.isEmpty || word == "of" || word == "at" {
          joined[joined.count - 1] = last.lowerBound..<range.upperBound
          return
        }
      }
      joined.append(range)
    }
  }

  /// Returns the index behind a mention that begins at a token, nil where none does.
  private static func mention(_ tokens: [Token], _ start: Int, _ bytes: [UInt8]) -> Int? {
    let token = tokens[start]
    func word(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].folded : "" }
    func isCapital(_ index: Int) -> Bool {
      tokens.indices.contains(index) && (0x41...0x5A).contains(bytes[tokens[index].range.lowerBound])
    }
    guard token.kind != .sign, start == 0 || token.isSpaced || tokens[start - 1].kind == .sign else { return nil }
    if token.kind == .digits { return time(tokens, start) ?? year(tokens, start) ?? span(tokens, start) }
    if days.contains(token.folded) && isCapital(start) {
      return parts.contains(word(start + 1)) ? start + 2 : start + 1
    }
    if months.contains(token.folded), isCapital(start) {
      let follows = tokens.indices.contains(start + 1) && tokens[start + 1].kind == .digits
      // "May" and "March" also begin sentences as verbs.
      guard follows || !["may", "march"].contains(token.folded) || leaders.contains(word(start - 1)) else {
        return nil
      }
      guard follows, tokens[start + 1].folded.count <= 4 else { return start + 1 }
      return ["st", "nd", "rd", "th"].contains(word(start + 2)) ? start + 3 : start + 2
    }
    if relatives.contains(token.folded) { return start + 1 }
    if ["last", "next", "this", "past", "every"].contains(token.folded) {
      let following = word(start + 1)
      if units.contains(following) || parts.contains(following) || (isCapital(start + 1) && days.contains(following)) {
        return start + 2
      }
      if isCapital(start + 1), months.contains(following) { return start + 2 }
    }
    return numbers.contains(token.folded) ? span(tokens, start) : nil
  }

  /// `8:30`, `8.30 p.m.`, `10am`.
  private static func time(_ tokens: [Token], _ start: Int) -> Int? {
    func at(_ index: Int) -> Token? { tokens.indices.contains(index) ? tokens[index] : nil }
    guard let hour = Int(tokens[start].folded), hour < 25, tokens[start].folded.count <= 2 else { return nil }
    var end = start + 1
    var hasMinutes = false
    if let colon = at(end), colon.folded == ":" || colon.folded == ".", !colon.isSpaced, let minutes = at(end + 1),
      minutes.kind == .digits, minutes.folded.count == 2, !minutes.isSpaced, Int(minutes.folded) ?? 60 < 60
    {
      hasMinutes = colon.folded == ":"
      end += 2
    }
    if let half = at(end)?.folded, half == "am" || half == "pm" { return end + 1 }
    if let half = at(end)?.folded, half == "a" || half == "p", at(end + 1)?.folded == ".", at(end + 2)?.folded == "m" {
      return at(end + 3)?.folded == "." ? end + 4 : end + 3
    }
    return hasMinutes && at(end)?.folded != ":" ? end : nil
  }

  /// `in 2019`, `the 1990s`.
  private static func year(_ tokens: [Token], _ start: Int) -> Int? {
    let digits = tokens[start].folded
    if start + 1 < tokens.count, tokens[start + 1].folded == "s", !tokens[start + 1].isSpaced, digits.hasSuffix("0"),
      digits.count == 4 || digits.count == 2
    {
      return start + 2
    }
    guard let year = Int(digits), digits.count == 4, 1_000...2_100 ~= year, start > 0,
      leaders.contains(tokens[start - 1].folded),
      start + 1 == tokens.count || tokens[start + 1].isSpaced
        || ![":", "/", "-", "%"].contains(tokens[start + 1].folded)
    else { return nil }
    return start + 1
  }

  /// `two weeks ago`.
  private static func span(_ tokens: [Token], _ start: Int) -> Int? {
    guard start + 2 < tokens.count, units.contains(tokens[start + 1].folded),
      ["ago", "later", "earlier"].contains(tokens[start + 2].folded)
    else { return nil }
    return start + 3
  }

  private static func set(_ words: String) -> Set<String> { Set(words.split(separator: " ").map(String.init)) }

  private static let days = set("monday tuesday wednesday thursday friday saturday sunday")
  private static let months = set(
    "january february march april may june july august september october november december")
  private static let relatives = set("yesterday today tomorrow tonight")
  private static let parts = set("morning afternoon evening night weekend spring summer autumn fall winter")
  private static let units = set(
    "day days week weeks month months year years hour hours minute minutes decade decades century centuries quarter")
  private static let leaders = set(
    "in since of by from until till during year circa before after to and between early late mid")
  private static let numbers = set("a an one two three four five six seven eight nine ten twelve few several many")
}
