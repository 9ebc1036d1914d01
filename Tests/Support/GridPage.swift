import Documents

/// Returns a page of 1000 x 700 pixels whose words stand on a grid: a column is 10 pixels, a row 30, letters are 20 high.
package func gridPage(_ lines: [String], source: PageText.Source = .ocr) -> PageText {
  var builder = PageTextBuilder()
  for (row, line) in lines.enumerated() {
    var words: [(String, Rect<Pixels>?, Double)] = []
    var column = 0
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if !word.isEmpty {
        let box = Rect<Pixels>(
          left: Double(column * 10), top: Double(row * 30), width: Double(word.count * 10), height: 20)
        words.append((String(word), box, 0.95))
      }
      column += word.count + 1
    }
    if !words.isEmpty { builder.add(line: words, angle: 0) }
  }
  return builder.pageText(
    source: source, reason: "", frame: PageFrame(width: 1000, height: 700, dpi: 100), rotation: 0, skew: 0)
}
