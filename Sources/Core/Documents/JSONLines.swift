import Foundation

/// Reads JSON Lines: one object a line.
package enum JSONLines {
  /// Returns the lines that are not blank. Only a line feed ends one: U+2028 and its like stand inside strings.
  static func lines(_ text: String) -> [Substring] {
    text.unicodeScalars.split(separator: "\n").map { Substring($0) }.filter { $0.contains { !$0.isWhitespace } }
  }

  /// Returns a field of one line's object as text (a string as it is, a number or truth value as written), nil without one.
  package static func field(_ name: String, of line: some StringProtocol) -> String? {
    guard let object = object(line), let value = object[name] else { return nil }
    switch value {
    case let text as String: return text
    // JSON's true is an NSNumber too, told apart by its C type.
    case let number as NSNumber where String(cString: number.objCType) == "c":
      return number.boolValue ? "true" : "false"
    case let number as NSNumber: return number.stringValue
    default: return nil
    }
  }

  package static func isObject(_ line: some StringProtocol) -> Bool { object(line) != nil }

  private static func object(_ line: some StringProtocol) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
  }
}
