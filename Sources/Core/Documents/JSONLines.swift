import Foundation

/// Reads JSON Lines: one object a line.
package enum JSONLines {
  /// Returns a field of one line's object as text (a string as it is, a number or truth value as written), nil without one.
  package static func field(_ name: String, of line: some StringProtocol) -> String? {
    guard let object = object(line), let value = object[name] else { return nil }
    switch value {
    case let text as String: return text
    case let number as NSNumber: return number.stringValue
    default: return nil
    }
  }

  package static func isObject(_ line: some StringProtocol) -> Bool { object(line) != nil }

  private static func object(_ line: some StringProtocol) -> [String: Any]? {
    try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
  }
}
