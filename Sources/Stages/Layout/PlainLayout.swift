import Documents

/// The layout of text without places: blocks are what blank lines part.
struct PlainLayout {
  private let text: PageText
  private let only: Set<Int>?

  /// - Parameter only: the words to take; nil for all.
  init(_ text: PageText, only: Set<Int>? = nil) { (self.text, self.only) = (text, only) }

  var layout: Layout {
    if let only, only.isEmpty { return Layout(frame: text.frame, blocks: []) }
    let bytes = Array(text.text.utf8)
    var blocks: [[[Int]]] = []
    var end = 0
    for line in text.lines {
      let words: [Int] = line.words.filter { text.words.indices.contains($0) && isWanted($0) }
      guard let first = words.first, let last = words.last else { continue }
      let start = text.words[first].range.lowerBound
      let breaks = bytes[min(end, start)..<start].filter { $0 == 0x0A }.count
      if breaks >= 2 || blocks.isEmpty { blocks.append([]) }
      blocks[blocks.count - 1].append(words)
      end = text.words[last].range.upperBound
    }
    return Layout(frame: text.frame, blocks: blocks.map(block))
  }

  private func isWanted(_ word: Int) -> Bool { only.map { $0.contains(word) } ?? true }

  private func block(_ lines: [[Int]]) -> Layout.Block {
    let block = TextBlock(
      lines.enumerated().map { number, words in
        // Words in a row, so that what is told by the beginnings of lines holds here too.
        TextLine(
          words.enumerated().map { place, index in
            PlacedWord(
              index: index, line: number, text: text.text(of: text.words[index]), left: Double(place),
              top: Double(number), right: Double(place) + 0.9, bottom: Double(number) + 0.9)
          })
      })
    let kind: (Layout.Kind, Double) =
      if let share = BlockKinds.itemShare(block) {
        (.list, 0.5 + 0.5 * share)
      } else if let share = BlockKinds.labelShare(block) {
        (.keyValue, 0.5 + 0.5 * share)
      } else {
        (.text, 0.9)
      }
    return Layout.Block(
      kind: kind.0, words: lines.flatMap { $0 }, text: block.lines.map(\.text).joined(separator: "\n"), box: nil,
      confidence: kind.1, table: nil)
  }
}
