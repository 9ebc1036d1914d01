import Documents
import Pipeline

@testable import Stages

/// A page drawn from characters: a word begins at its column, a character is 12 pixels wide, a line 30 high; `-` runs of three and
/// more are rulings, `|` is a piece of one.
struct DrawnPage {
  static let characterWidth = 12.0
  static let lineHeight = 30.0

  let text: PageText
  let rulings: Rulings

  init(_ drawing: String, source: PageText.Source = .textLayer) {
    let rows = drawing.split(separator: "\n", omittingEmptySubsequences: false).map(Array.init)
    var builder = PageTextBuilder()
    var horizontal: [Ruling] = []
    var posts: [Int: [Int]] = [:]
    for (number, row) in rows.enumerated() {
      let top = Double(number) * Self.lineHeight + 20
      var words: [(text: String, box: Rect<Pixels>?, confidence: Double)] = []
      var column = 0
      while column < row.count {
        let start = column
        if row[column] == "|" { posts[column, default: []].append(number) }
        if row[column] == " " || row[column] == "|" {
          column += 1
          continue
        }
        while column < row.count, row[column] != " ", row[column] != "|" { column += 1 }
        let word = String(row[start..<column])
        let left = Double(start) * Self.characterWidth + 20
        let width = Double(word.count) * Self.characterWidth
        if word.allSatisfy({ $0 == "-" || $0 == "+" }) && word.count >= 3 {
          horizontal.append(Ruling(position: top + 12, start: left - 6, end: left + width + 6))
          for (offset, character) in word.enumerated() where character == "+" {
            posts[start + offset, default: []].append(number)
          }
        } else {
          words.append((word, Rect(left: left, top: top, width: width - 2, height: 24), 1))
        }
      }
      builder.add(line: words)
    }
    let vertical = posts.sorted { $0.key < $1.key }.compactMap { column, lines -> Ruling? in
      guard let first = lines.min(), let last = lines.max(), last > first else { return nil }
      let top = Double(first) * Self.lineHeight + 20
      return Ruling(
        position: Double(column) * Self.characterWidth + 26, start: top, end: Double(last) * Self.lineHeight + 44)
    }
    text = builder.pageText(
      source: source, reason: "test", frame: PageFrame(width: 1600, height: 2000, dpi: 200))
    rulings = Rulings(horizontal: horizontal, vertical: vertical)
  }

  /// The tables that are found, without drawing a picture.
  var tables: Tables {
    let frame = UprightFrame(text)
    let words = frame.words(of: text)
    let found = TableFinder(words: words, rulings: rulings).tables()
    let titles = TableTitles(words, tables: found.map(\.draft))
    return Tables(
      frame: text.frame,
      all: found.enumerated().map {
        TableGrid(text: text, frame: frame, rulings: rulings).grid($1, title: titles.all[$0])
      })
  }

  /// The page's picture: words as grey blocks with light between letters, rulings black.
  var image: PageImage {
    let (width, height) = (1600, 2000)
    var bytes = [UInt8](repeating: 255, count: width * height)
    func fill(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double, _ value: UInt8) {
      for y in max(0, Int(top))..<max(1, min(height, Int(bottom))) {
        for x in max(0, Int(left))..<max(1, min(width, Int(right))) { bytes[y * width + x] = value }
      }
    }
    for ruling in rulings.horizontal {
      fill(ruling.start, ruling.position, ruling.end, ruling.position + 3, 0)
    }
    for ruling in rulings.vertical { fill(ruling.position, ruling.start, ruling.position + 3, ruling.end, 0) }
    for word in text.words {
      guard let box = word.box else { continue }
      var x = box.left
      while x < box.right {
        fill(x, box.top + 6, x + 3, box.bottom - 6, 40)
        x += 12
      }
    }
    return PageImage(width: width, height: height, channels: 1, dpi: 200, bytes: bytes)
  }
}

extension Tables.Grid {
  /// The cells as text: `row,column[+rows][x columns] text`.
  var drawn: [String] {
    cells.filter { !$0.words.isEmpty }.map { cell in
      let span = (cell.rowSpan > 1 ? "v\(cell.rowSpan)" : "") + (cell.columnSpan > 1 ? "h\(cell.columnSpan)" : "")
      return "\(cell.row),\(cell.column)\(span) \(cell.text)"
    }
  }
}
