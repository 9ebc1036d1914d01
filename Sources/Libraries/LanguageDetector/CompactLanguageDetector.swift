// LanguageDetector: CLD2, which language a text is in. Codes are CLD2's own.
internal import CCLD2

/// A language of a text, as CLD2 sees it.
package struct FoundLanguage: Hashable, Sendable {
  /// CLD2's code, such as `de`, `iw`, `zh-Hant`.
  package var code: String
  /// Its share of the letters, 0...1.
  package var share: Double
}

/// Tells the languages of a text (CLD2 with its full tables: about 160 languages).
package enum CompactLanguageDetector {
  /// Bytes of a text that are looked at: enough for any document to be clear.
  private static let most = 1 << 20

  /// Returns at most three languages, the largest share first, and whether the first is clearly ahead; none for text without letters.
  package static func detect(_ text: String) -> (languages: [FoundLanguage], isReliable: Bool) {
    let bytes = interchangeable(text)
    var found = [sheaf_language](repeating: sheaf_language(), count: 3)
    var isReliable: Int32 = 0
    let count = bytes.withUnsafeBytes { bytes in
      sheaf_languages_detect(
        bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count), &found, &isReliable)
    }
    return (
      found.prefix(Int(count)).map { language in
        let code = withUnsafeBytes(of: language.code) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        return FoundLanguage(code: code, share: Double(language.percent) / 100)
      }, isReliable != 0
    )
  }

  /// Returns a text's bytes with blanks for what stops CLD2: control characters and places that are no characters.
  private static func interchangeable(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(text.utf8.count, most))
    for scalar in text.unicodeScalars {
      guard bytes.count < most - 4 else { break }
      let value = scalar.value
      let isControl = value < 0x20 || 0x7F...0x9F ~= value
      let isNone = 0xFDD0...0xFDEF ~= value || value & 0xFFFE == 0xFFFE
      if isControl || isNone {
        bytes.append(0x20)
      } else if let encoded = UTF8.encode(scalar) {
        bytes.append(contentsOf: encoded)
      }
    }
    return bytes
  }
}
