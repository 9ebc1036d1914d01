import Documents
import Foundation

/// The rows of a card's print, word by word, with each word also in the form in which labels are looked up.
struct PrintedLines {
  struct Token: Equatable {
    var text: String
    /// Capitals without accents, letters and digits alone.
    var folded: String
    var box: Rect<Pixels>
    var confidence: Double
    /// Whether a gap or the row's start stands before it.
    var startsCell: Bool
    /// Its word on the page, of which it can be a part.
    var word: Int
  }

  let rows: [[Token]]
  /// The median height of a word.
  let wordHeight: Double

  init(_ text: PageText) {
    let page = PageRows(text)
    wordHeight = page.wordHeight
    rows = page.rows.map { row in
      row.cells.flatMap { cell in
        cell.members.enumerated().flatMap { index, member -> [Token] in
          let word = text.words[member.word]
          return Self.parts(text.text(of: word)).enumerated().map { part, text in
            Token(
              text: text, folded: Reconciliation.folded(text), box: member.box, confidence: word.confidence,
              startsCell: index == 0 && part == 0, word: member.word)
          }
        }
      }
    }.filter { !$0.isEmpty }
  }

  /// All words of the page in their label form, with blanks at the ends and between: what kinds are looked up in.
  var folded: String {
    " " + rows.map { $0.map(\.folded).filter { !$0.isEmpty }.joined(separator: " ") }.joined(separator: " ") + " "
  }

  /// Labels that stick to the number before them and the value after them, with what may follow without a gap.
  private static let sticky: [(label: String, values: String)] = [
    ("LIC#", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), ("LIC", ""), ("DLN", ""), ("DOB", ""), ("EXP", ""), ("ISS", ""),
    ("SEX", "MF"), ("CLASS", ""),
    ("REST", ""), ("END", ""), ("HGT", ""), ("WGT", ""), ("EYES", "BGH"), ("REV", ""), ("NUMBER", ""),
  ]

  /// Returns the parts of a word: languages beside one another are parted by a slash (`Surname/Nom`), numbers of fields stick to labels
  /// and labels to values (`4dLIC#WDL123`).
  static func parts(_ word: String) -> [String] {
    let capitals = word.uppercased()
    if capitals.utf8.count == word.utf8.count, let sticky = stickyParts(word, capitals) { return sticky }
    guard !word.contains(where: \.isNumber) else { return [word] }
    return word.split(separator: "/").map(String.init)
  }

  private static func stickyParts(_ word: String, _ capitals: String) -> [String]? {
    for (label, values) in sticky {
      guard let place = capitals.firstRange(of: label) else { continue }
      let before = word[..<place.lowerBound]
      let after = capitals[place.upperBound...]
      // The number before is one or two characters, one of them a digit, or misread in small letters.
      guard before.count <= 2, before.isEmpty || before.contains(where: { $0.isNumber || $0.isLowercase }),
        !(before.isEmpty && after.isEmpty)
      else { continue }
      if let next = after.first, next.isLetter, !values.contains(next) { continue }
      if !before.isEmpty && !before.contains(where: \.isNumber) && label.count < 3 { continue }
      // Ligatures are two capitals: the word may be shorter than its capitals.
      let rest = word.dropFirst(before.count + label.count)
      let parts = [String(before), String(capitals[place]), String(rest)]
      return parts.filter { $0.contains { $0.isLetter || $0.isNumber } }
    }
    return nil
  }
}
