import Documents
import Language

/// A sentence of a page's running text.
struct Sentence {
  /// UTF-8 offsets into the page's text.
  let range: Range<Int>
  /// Line ends as blanks; as long in UTF-8 as the range.
  let text: String

  /// Sentences of a page that are looked at.
  private static let most = 4_000

  /// Returns the sentences of a page, leaving out what is no prose.
  static func of(_ page: PageText) -> [Sentence] {
    Array(Sentences.ranges(in: page.text).lazy.compactMap { prose(page, $0) }.prefix(most))
  }

  private static func prose(_ page: PageText, _ range: Range<Int>) -> Sentence? {
    guard range.count >= 12 else { return nil }
    let bytes = Array(page.text(range).utf8).map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split(separator: " ")
    let small = words.filter { $0.first?.isLowercase == true }.count
    return words.count >= 4 && small >= 2 && small * 3 >= words.count ? Sentence(range: range, text: text) : nil
  }
}
