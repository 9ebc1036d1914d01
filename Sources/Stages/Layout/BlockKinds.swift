import Documents

/// What kind each block of a page is, by its place, its size and how its lines begin.
struct BlockKinds {
  /// The upright page's height in pixels.
  let pageHeight: Double
  /// The page's usual height of words, each block counting by its words.
  let bodyHeight: Double
  private let blocks: [TextBlock]

  init(_ blocks: [TextBlock], pageHeight: Double) {
    (self.blocks, self.pageHeight) = (blocks, pageHeight)
    let heights = blocks.filter { $0.table == nil && !$0.isFigure }.flatMap { $0.words.map(\.height) }.sorted()
    bodyHeight = heights.isEmpty ? 1 : heights[heights.count / 2]
  }

  /// Returns the kind of each block with how well its rule fits, 0...1.
  var all: [(kind: Layout.Kind, fit: Double)] {
    let title = titleIndex
    return blocks.indices.map { index in
      let block = blocks[index]
      if block.table != nil { return (.table, 1) }
      if block.isFigure { return (.figure, 0.8) }
      if let margin = marginKind(index) { return margin }
      if index == title { return (.title, 0.8) }
      if let share = Self.itemShare(block) { return (.list, 0.5 + 0.5 * share) }
      if let share = Self.labelShare(block) { return (.keyValue, 0.5 + 0.5 * share) }
      if isHeading(block) { return (.sectionHeader, block.height >= 1.15 * bodyHeight ? 0.9 : 0.7) }
      return (.text, 0.9)
    }
  }

  /// The largest text in the upper half, when it is much larger than the rest.
  private var titleIndex: Int? {
    let candidates = blocks.indices.filter { index in
      let block = blocks[index]
      return block.table == nil && !block.isFigure && block.lines.count <= 4 && block.words.count <= 40
        && block.height >= 1.4 * bodyHeight && block.box.top < 0.5 * pageHeight
        && block.words.contains { $0.text.contains { $0.isLetter } }
    }
    return candidates.max { (blocks[$0].height, -$0) < (blocks[$1].height, -$1) }
  }

  // MARK: Margins

  /// Headers, footers and page numbers: one or two short lines at the edge, parted from the rest.
  private func marginKind(_ index: Int) -> (kind: Layout.Kind, fit: Double)? {
    let block = blocks[index]
    guard block.lines.count <= 2 else { return nil }
    let isTop = block.box.bottom < 0.1 * pageHeight
    let isBottom = block.box.top > 0.9 * pageHeight
    guard isTop || isBottom else { return nil }
    if Self.isPageNumber(block.words) { return (.pageNumber, 0.95) }
    guard block.height < 1.4 * bodyHeight else { return nil }
    let others = blocks.indices.filter { $0 != index }.map { blocks[$0].box }
    let beyond = others.filter { isTop ? $0.top > block.box.bottom : $0.bottom < block.box.top }
    // What lies between it and the edge is of the margin too; what follows stands off.
    let distance =
      beyond.map { isTop ? $0.top - block.box.bottom : block.box.top - $0.bottom }.min() ?? .infinity
    let isEdge = isTop ? block.box.bottom < 0.07 * pageHeight : block.box.top > 0.93 * pageHeight
    guard distance > 1.2 * bodyHeight || isEdge, beyond.count < others.count || distance > bodyHeight else {
      return nil
    }
    return (isTop ? .header : .footer, isEdge ? 0.9 : 0.7)
  }

  /// Whether words are a page's number: `12`, `- 12 -`, `Page 3 of 9`, `xiv`, `A-7`.
  static func isPageNumber(_ words: [PlacedWord]) -> Bool {
    let texts = words.map { $0.text.lowercased() }.filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard (1...4).contains(texts.count) else { return false }
    func isNumber(_ text: String) -> Bool {
      let core = text.filter { $0.isLetter || $0.isNumber }
      if core.allSatisfy(\.isNumber) { return core.count <= 4 }
      if core.allSatisfy({ "ivxlc".contains($0) }) { return core.count <= 6 }
      // A-7, ES-12.
      let parts = text.split(separator: "-")
      return parts.count == 2 && parts[0].count <= 3 && parts[0].allSatisfy(\.isLetter) && parts[1].count <= 4
        && parts[1].allSatisfy(\.isNumber)
    }
    let names: Set<String> = ["page", "p", "p.", "pg", "seite", "pagina", "página", "of", "von", "de", "di", "sur"]
    let rest = texts.filter { !names.contains($0) }
    return (1...2).contains(rest.count) && rest.allSatisfy(isNumber) && (rest.count == 1 || texts.count > 2)
  }

  // MARK: Lists, labels, headings

  /// Returns the share of a block's lines that begin an item, nil for a block that is no list.
  static func itemShare(_ block: TextBlock) -> Double? {
    let starts = block.lines.map { line in
      guard line.words.count >= 2, let first = line.words.first else { return false }
      return (CellText.isBullet(first.text) && first.text != "o" && first.text != ">")
        || (CellText.isItemNumber(first.text) && first.text.count <= 4)
    }
    let items = starts.filter { $0 }.count
    // The lines between items go on the item above; the first line begins one.
    guard starts.first == true,
      items >= 2 || (block.lines.first?.words.first.map { CellText.isBullet($0.text) } ?? false)
    else { return nil }
    return Double(items) / Double(block.lines.count)
  }

  /// Returns the share of a block's lines that are a label and its value, nil for less than two and for less than six in ten.
  static func labelShare(_ block: TextBlock) -> Double? {
    let labelled = block.lines.filter { line in
      guard let colon = line.words.prefix(5).firstIndex(where: { $0.text.hasSuffix(":") }) else { return false }
      return colon + 1 < line.words.count
    }.count
    guard labelled >= 2, 10 * labelled >= 6 * block.lines.count else { return nil }
    return Double(labelled) / Double(block.lines.count)
  }

  /// Whether a block is a heading: short, without a sentence's end, and larger, numbered or in capitals.
  private func isHeading(_ block: TextBlock) -> Bool {
    guard block.lines.count <= 3, block.words.count <= 20, let first = block.words.first, let last = block.words.last,
      block.words.contains(where: { $0.text.contains { $0.isLetter } })
    else { return false }
    guard let end = last.text.last else { return false }
    let ends = ".,;:-".contains(end)
    if block.height >= (block.words.count > 12 ? 1.3 : 1.15) * bodyHeight { return !ends || block.words.count <= 4 }
    guard block.lines.count == 1, !ends, block.words.count <= 10 else { return false }
    let number = first.text.filter { $0 != "." }
    let isNumbered =
      block.words.count >= 2 && first.text.first?.isNumber == true && number.allSatisfy(\.isNumber)
      && number.count <= 4 && first.text.contains(".")
      && (block.words[1].text.first?.isUppercase ?? false)
      && !block.words.dropFirst().contains { $0.text.hasSuffix(".") }
    let letters = block.words.flatMap(\.text).filter(\.isLetter)
    let isCapitals = letters.count >= 4 && letters.allSatisfy(\.isUppercase)
    return isNumbered || isCapitals
  }
}
