import Documents
import Foundation

/// A sentence of a page's running text.
struct Sentence {
  /// UTF-8 offsets into the page's text.
  let range: Range<Int>
  /// Line ends as blanks; as long in UTF-8 as the range.
  let text: String

  /// Returns the sentences of a page: runs of words that read on over line ends, leaving out lines that are no prose.
  static func of(_ page: PageText) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = 0
    var end = 0
    func close() {
      if sentences.count < most, let sentence = prose(page, start..<end) { sentences.append(sentence) }
    }
    var previous: (word: String, isLast: Bool, lineWords: Int)?
    for line in page.lines {
      for index in line.words {
        let word = page.words[index]
        let text = page.text(of: word)
        if let before = previous {
          let isNew = endsSentence(before.word) && startsSentence(text)
          // A short line ends before the margin: a heading, a field, the end of a paragraph.
          if isNew || (before.isLast && before.lineWords < 4) {
            close()
            start = word.range.lowerBound
          }
        } else {
          start = word.range.lowerBound
        }
        end = word.range.upperBound
        previous = (text, index == line.words.upperBound - 1, line.words.count)
      }
    }
    close()
    return sentences
  }

  /// Sentences of a page that are looked at.
  private static let most = 4_000

  /// At most this many bytes: a page of table cells without full stops is no sentence.
  private static let longest = 1_200

  private static func prose(_ page: PageText, _ range: Range<Int>) -> Sentence? {
    guard range.count >= 12, range.count <= longest else { return nil }
    let bytes = Array(page.text(range).utf8).map { $0 == 0x0A || $0 == 0x0D || $0 == 0x09 ? 0x20 : $0 }
    let text = String(decoding: bytes, as: UTF8.self)
    let words = text.split(separator: " ")
    let small = words.filter { $0.first?.isLowercase == true }.count
    return words.count >= 4 && small >= 2 && small * 3 >= words.count ? Sentence(range: range, text: text) : nil
  }

  private static func endsSentence(_ word: String) -> Bool {
    let bare = word.trimmingCharacters(in: CharacterSet(charactersIn: "\"'”’)]"))
    if bare.hasSuffix("!") || bare.hasSuffix("?") { return true }
    guard bare.hasSuffix(".") else { return false }
    let stem = bare.dropLast().lowercased()
    return stem.count > 1 && !stem.contains(".") && !abbreviations.contains(stem)
  }

  private static func startsSentence(_ word: String) -> Bool {
    guard let first = word.first(where: { !"\"'“‘([".contains($0) }) else { return false }
    return first.isUppercase || first.isNumber
  }

  private static let abbreviations: Set<String> = [
    "no", "nr", "mr", "mrs", "ms", "dr", "st", "inc", "ltd", "co", "corp", "vs", "fig", "al", "approx", "tel", "abs",
    "bzw", "ca", "art",
    "vol", "pp", "eq", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
  ]
}
