import Foundation
import Tesseract

/// Puts strips that were read into the reading order of Tesseract's lines.
enum MergedLines {
  /// A strip and the words in it, from left to right.
  struct Piece: Hashable {
    var strip: TextStrip
    var words: [RecognizedWord]

    /// Mean confidence by letters, 0...100.
    var confidence: Double {
      let letters = words.reduce(0) { $0 + $1.text.count }
      return words.reduce(0) { $0 + $1.confidence * Double($1.text.count) } / Double(max(1, letters))
    }
  }

  /// Confidence below which a strip is a speck or a stamp, and below which a word of Tesseract outside all strips is.
  private static let leastConfidence = 70.0

  /// Returns lines of strips, and of Tesseract's words that no strip holds.
  static func lines(_ first: [RecognizedLine], _ pieces: [Piece]) -> [RecognizedLine] {
    let pieces = pieces.filter { !$0.words.isEmpty && $0.confidence >= leastConfidence }
    // How many of each line's words lie in each strip.
    var votes = [[Int: Int]](repeating: [:], count: pieces.count)
    var groups = [[Piece]](repeating: [], count: first.count)
    for (index, line) in first.enumerated() {
      for word in line.words {
        let (x, y) = (Double(word.left + word.right) / 2, Double(word.top + word.bottom) / 2)
        if let piece = pieces.firstIndex(where: { $0.strip.contains(x: x, y: y) }) {
          votes[piece][index, default: 0] += 1
        } else if word.confidence >= leastConfidence, word.text.contains(where: { $0.isLetter || $0.isNumber }) {
          groups[index].append(Piece(strip: strip(word, angle: line.angle), words: [word]))
        }
      }
    }
    var rest: [Piece] = []
    for (piece, votes) in zip(pieces, votes) {
      // The first of equals, so that the result does not hang on the order of a dictionary.
      if let line = votes.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) })?.key {
        groups[line].append(piece)
      } else {
        rest.append(piece)
      }
    }
    let slopes = pieces.map(\.strip).filter { $0.slope != 0 }.map(\.slope).sorted()
    let slope = slopes.isEmpty ? 0 : slopes[slopes.count / 2]
    var rows = groups.flatMap { self.rows($0, slope: slope) }
    for row in self.rows(rest, slope: slope) {
      let place = rows.firstIndex { isBelow($0, row, slope: slope) } ?? rows.endIndex
      rows.insert(row, at: place)
    }
    return rows.map { line($0) }
  }

  /// Returns a word's box as a strip.
  private static func strip(_ word: RecognizedWord, angle: Double) -> TextStrip {
    TextStrip(
      left: Double(word.left), right: Double(word.right), centerX: Double(word.left + word.right) / 2,
      centerY: Double(word.top + word.bottom) / 2, height: Double(word.bottom - word.top), slope: tan(angle * .pi / 180)
    )
  }

  /// Returns pieces as rows from the top, each from left to right.
  private static func rows(_ pieces: [Piece], slope: Double) -> [[Piece]] {
    var rows: [[Piece]] = []
    for piece in pieces.sorted(by: { (level($0, slope), $0.strip.left) < (level($1, slope), $1.strip.left) }) {
      if let last = rows.last?.last,
        level(piece, slope) - level(last, slope) < min(piece.strip.height, last.strip.height) / 2
      {
        rows[rows.count - 1].append(piece)
      } else {
        rows.append([piece])
      }
    }
    return rows.map { $0.sorted { $0.strip.left < $1.strip.left } }
  }

  /// How far down the page a piece is, its lean taken off.
  private static func level(_ piece: Piece, _ slope: Double) -> Double {
    piece.strip.centerY - slope * piece.strip.centerX
  }

  /// Returns whether a row stands below another in the same column.
  private static func isBelow(_ row: [Piece], _ other: [Piece], slope: Double) -> Bool {
    guard let first = row.first, let last = row.last, let start = other.first, let end = other.last else {
      return false
    }
    return first.strip.left < end.strip.right && last.strip.right > start.strip.left
      && level(first, slope) > level(start, slope)
  }

  private static func line(_ row: [Piece]) -> RecognizedLine {
    // The longest strip tells the lean best.
    let longest = row.max { $0.strip.right - $0.strip.left < $1.strip.right - $1.strip.left }
    return RecognizedLine(words: row.flatMap(\.words), angle: atan(longest?.strip.slope ?? 0) * 180 / .pi)
  }
}
