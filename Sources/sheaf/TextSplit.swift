import Foundation
import Pipeline

/// The sides of text sets: pure functions of source and text, the same as in `Scripts/train/heads/examples.py`.
enum TextSplit {
  enum Side: String {
    case held = "held-out"
    case train = "training"
  }

  /// Returns the held-out side for a fixed share of a source's texts; texts that differ in case and blanks alone are on one side.
  static func side(_ source: String, _ text: String, held: Double = 0.2) -> Side {
    let words = text.lowercased().unicodeScalars.split { $0.properties.isWhitespace || 0x1C...0x1F ~= $0.value }
    let key = "\(source):" + words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
    let number = Digest.sha256(Array(key.utf8)).prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Double(number) / 18_446_744_073_709_551_616 < held ? .held : .train
  }

  /// Returns a text without the marks of the pages that it was collected from (entities of HTML).
  static func plain(_ text: String) -> String {
    var plain = text
    for (mark, sign) in [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'")] {
      plain = plain.replacingOccurrences(of: mark, with: sign)
    }
    return plain.replacingOccurrences(of: "&#[0-9]+;", with: " ", options: .regularExpression)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
