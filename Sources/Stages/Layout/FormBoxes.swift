import Documents

/// Cells with small print over a value, as forms of offices have them: the label stands in the first line of the cell.
struct FormBoxes {
  private let text: FormText
  private let rulings: Rulings
  private var em: Double { text.em }

  init(_ text: FormText, rulings: Rulings) { (self.text, self.rulings) = (text, rulings) }

  /// The cell that a run stands in, by the rulings around it.
  private struct Cell {
    var top: Double
    var bottom: Double
    var left: Double
    var right: Double

    var place: (Double, Double, Double) { (top, left, right) }

    /// Whether two are the same cell: rulings of a picture lean and break, so that runs side by side meet other pieces of them.
    func isSame(_ other: Cell, within slack: Double) -> Bool {
      zip([top, bottom, left, right], [other.top, other.bottom, other.left, other.right]).allSatisfy {
        abs($0 - $1) <= slack
      }
    }
  }

  /// The pairs of cells, from the top down.
  var pairs: [FormPair] {
    guard rulings.horizontal.count >= 2 else { return [] }
    var cells: [(cell: Cell, runs: [FormText.Run])] = []
    for run in text.lines.joined() {
      guard let cell = cell(around: run.box) else { continue }
      // Cells of a page are few, those of the last lines fewer.
      if let place = cells.indices.suffix(60).last(where: { cells[$0].cell.isSame(cell, within: 0.4 * em) }) {
        cells[place].runs.append(run)
      } else {
        cells.append((cell, [run]))
      }
    }
    return cells.sorted { $0.cell.place < $1.cell.place }.compactMap { pair($0.runs, $0.cell) }
  }

  private func cell(around box: Rect<Pixels>) -> Cell? {
    let (x, y) = (box.center.x, box.center.y)
    let across = rulings.horizontal.filter { $0.start <= x && x <= $0.end }
    guard let top = across.filter({ $0.position <= y }).map(\.position).max(),
      let bottom = across.filter({ $0.position > y }).map(\.position).min(), bottom - top < 7.5 * em
    else { return nil }
    // A cell's side runs along it; marks between the places of digits do not.
    let down = rulings.vertical.filter {
      $0.start <= y && y <= $0.end && min($0.end, bottom) - max($0.start, top) >= 0.6 * (bottom - top)
    }
    let left = down.filter { $0.position <= box.left + 0.3 * em }.map(\.position).max() ?? 0
    let right = down.filter { $0.position >= box.right - 0.3 * em }.map(\.position).min() ?? text.frame.width
    return Cell(top: top, bottom: bottom, left: left, right: right)
  }

  private func pair(_ runs: [FormText.Run], _ cell: Cell) -> FormPair? {
    let lines = Dictionary(grouping: runs, by: \.line).sorted { $0.key < $1.key }.map {
      $0.value.sorted { $0.box.left < $1.box.left }
    }
    guard (2...4).contains(lines.count), lines[0].count == 1 else { return nil }
    let label = lines[0][0]
    let value = lines.dropFirst().flatMap { $0 }
    // The label is the first thing in its cell, near its upper edge; small, or a label by its words or its number.
    guard label.pieces.contains(where: \.hasLetter), !label.pieces.contains(where: \.endsInColon),
      label.pieces.count <= 22,
      value.reduce(0, { $0 + $1.pieces.count }) <= 12, value.allSatisfy({ $0.pieces.count <= 8 }),
      label.box.left - cell.left < 4 * em || cell.left == 0, label.box.top - cell.top < 1.2 * em
    else { return nil }
    let height = value.map(\.box.height).max() ?? 0
    let isSmall = label.box.height < 0.9 * height
    // The label's name comes first, behind the number of its field.
    let starts = label.pieces.drop { $0.text.count <= 3 && $0.hasDigit }.prefix(6)
    let isNumbered = starts.startIndex > 0
    let isLabelled = starts.first?.text.first?.isUppercase == true && starts.contains { FormLabels.isLabel($0.text) }
    guard isLabelled, !FormLabels.isOpen(label.text), isSmall || isNumbered || label.pieces.count <= 6 else {
      return nil
    }
    return FormPair(
      how: .boxed, key: label.pieces, value: value.flatMap(\.pieces), certainty: isSmall || isNumbered ? 0.8 : 0.6)
  }
}
