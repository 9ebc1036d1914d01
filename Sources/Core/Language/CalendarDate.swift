/// A day of the Gregorian calendar.
package struct CalendarDate: Hashable, Sendable, Codable, Comparable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// Returns nil for a day that does not exist, or a year outside 1000...9999.
  package init?(year: Int, month: Int, day: Int) {
    guard 1000...9999 ~= year, 1...12 ~= month, day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// ISO 8601: `2018-03-05`.
  package var iso: String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// Days since 1 March of the year 0, for differences.
  package var dayNumber: Int {
    let y = month > 2 ? year : year - 1
    let m = month > 2 ? month - 3 : month + 9
    return 365 * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1
  }

  package static func < (left: CalendarDate, right: CalendarDate) -> Bool { left.dayNumber < right.dayNumber }
}

/// Which of two small numbers is the day, where a date does not say.
package enum DateOrder: String, Hashable, Sendable, Codable {
  case dayFirst, monthFirst
}
