import Language

/// Dates of machine-readable zones: YYMMDD.
enum MRZDate {
  /// Returns `YYYY-MM-DD`, nil when the six characters are no date.
  ///
  /// - Parameter century: the century (1900 or 2000) of a two-digit year.
  static func iso(_ digits: String, century: (Int) -> Int) -> String? {
    guard digits.count == 6, digits.allSatisfy({ ("0"..."9").contains($0) }), let number = Int(digits) else {
      return nil
    }
    let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
    return CalendarDate(year: century(year) + year, month: month, day: day)?.iso
  }
}
