import Language

/// Dates as cards print them.
enum PrintedDate {
  /// Returns the first date of a text with the words that it stands in, nil for none.
  ///
  /// Passports print the month in two languages (`12 AUG/AOUT 74`): a word right after a month's name is left out.
  static func find(_ text: String, order: DateOrder) -> (date: CalendarDate, text: String)? {
    if let match = DateText.find(in: text, order: order).first { return (match.date, slice(text, match.range)) }
    var words: [Substring] = []
    for word in text.split(whereSeparator: { $0 == " " || $0 == "/" }) {
      if let last = words.last, last.allSatisfy(\.isLetter), word.allSatisfy(\.isLetter) { continue }
      words.append(word)
    }
    let shorter = words.joined(separator: " ")
    return DateText.find(in: shorter, order: order).first.map { ($0.date, slice(shorter, $0.range)) }
  }

  /// Returns a date of birth: a year of two digits that would lie ahead is of the last century. Of two digits means from 1970 on, so
  /// only a year after 2030 is certain.
  static func birth(_ date: CalendarDate, text: String) -> CalendarDate {
    guard date.year > 2030, !text.contains(String(date.year)) else { return date }
    return CalendarDate(year: date.year - 100, month: date.month, day: date.day) ?? date
  }

  private static func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }
}
