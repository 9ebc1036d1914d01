import Documents

/// Finds the pairs of a page: keys by their colon or their words, values beside or below them.
struct FormPairs {
  private(set) var pairs: [FormPair] = []
  private let text: FormText
  private var em: Double { text.em }
  /// The keys of each run; nil for runs without.
  private var keys: [[[FormPair]?]] = []
  /// Runs that are a value already, as line and index.
  private var taken: Set<[Int]> = []

  private let rulings: Rulings

  /// - Parameter used: words of pairs that were found otherwise.
  init(_ text: FormText, rulings: Rulings = Rulings(), used: Set<Int> = []) {
    (self.text, self.rulings) = (text, rulings)
    for (line, runs) in text.lines.enumerated() {
      for (index, run) in runs.enumerated() where run.pieces.contains(where: { used.contains($0.word) }) {
        taken.insert([line, index])
      }
    }
    keys = text.lines.map { $0.map { text.isParagraph($0) ? nil : FormColons.keys($0, em: text.em) } }
    for (line, runs) in text.lines.enumerated() {
      for index in runs.indices where !taken.contains([line, index]) { readColons(line, index) }
    }
    readColumns()
    for (line, runs) in text.lines.enumerated() {
      for index in runs.indices where !taken.contains([line, index]) && keys[line][index] == nil {
        readLabel(line, index)
      }
    }
    pairs.removeAll { $0.value.isEmpty && Self.closesWhatItDidNotOpen($0.key) }
    pairs.sort { (Self.place($0), $0.keyText) < (Self.place($1), $1.keyText) }
  }

  /// Returns whether a key ends a bracket that began on the line above, so that it is the end of a sentence.
  private static func closesWhatItDidNotOpen(_ key: [FormText.Piece]) -> Bool {
    let text = key.dropFirst().map(\.text).joined()
    return text.contains(")") && !text.contains("(") && key.first?.text.contains("(") == false
  }

  private static func place(_ pair: FormPair) -> Double {
    guard let box = FormPair.box(pair.key) else { return 0 }
    return box.center.y + box.left / 1e4
  }

  // MARK: Keys with a colon

  private mutating func readColons(_ line: Int, _ index: Int) {
    guard let found = keys[line][index] else { return }
    for (number, pair) in found.enumerated() {
      var pair = pair
      let isLast = number == found.count - 1
      if isLast, pair.value.allSatisfy(\.isLeader) {
        (pair.value, pair.how) = value(of: pair.key, line, index) ?? ([], .colon)
      } else if isLast {
        pair.value += continuation(of: pair.value, key: pair.key, line)
      }
      pair.value.removeAll(where: \.isLeader)
      pairs.append(pair)
    }
  }

  /// Returns the value of a key at the end of its run: the run to the right, or the one below.
  private mutating func value(of key: [FormText.Piece], _ line: Int, _ index: Int) -> (
    [FormText.Piece], Form.Arrangement
  )? {
    guard let box = FormPair.box(key) else { return nil }
    let runs = text.lines[line]
    if index + 1 < runs.count, keys[line][index + 1]?.isEmpty ?? true, !taken.contains([line, index + 1]),
      runs[index + 1].box.left - box.right < max(12 * em, 0.25 * text.frame.width), !isLabel(runs[index + 1]),
      !isQuestion(runs[index + 1]), !isHead(line)
    {
      taken.insert([line, index + 1])
      let value = runs[index + 1].pieces
      return (
        value + continuation(of: value, key: key, line),
        runs[index + 1].box.left - box.right > 2.5 * em ? .aligned : .colon
      )
    }
    guard let (lower, place) = below(box, line), keys[lower][place] == nil, !taken.contains([lower, place]),
      !isLabel(text.lines[lower][place])
    else { return nil }
    taken.insert([lower, place])
    let value = text.lines[lower][place].pieces
    return (value + (digits(behind: place, lower) ?? continuation(of: value, key: key, lower)), .below)
  }

  /// Returns what goes on with a number that is written digit by digit, as `123 – 45 – 6789`; nil where no such number stands.
  private mutating func digits(behind place: Int, _ line: Int) -> [FormText.Piece]? {
    let runs = text.lines[line]
    func isPart(_ run: FormText.Run) -> Bool {
      run.pieces.allSatisfy { piece in piece.text.allSatisfy { $0.isNumber || "-–—/.".contains($0) } }
    }
    guard isPart(runs[place]) else { return nil }
    var more: [FormText.Piece] = []
    for next in runs.indices.dropFirst(place + 1) {
      guard isPart(runs[next]), !taken.contains([line, next]), keys[line][next] == nil,
        runs[next].box.left - runs[next - 1].box.right < 3 * em
      else { break }
      taken.insert([line, next])
      more += runs[next].pieces
    }
    return more.isEmpty ? nil : more
  }

  /// Returns the run right below a box: the first whose sides overlap, not far down.
  private func below(_ box: Rect<Pixels>, _ line: Int) -> (Int, Int)? {
    for lower in text.lines.indices.dropFirst(line + 1) {
      guard let top = text.lines[lower].map(\.box.top).min(), top - box.bottom < 1.6 * em else { return nil }
      for (place, run) in text.lines[lower].enumerated() {
        let overlap = min(run.box.right, box.right) - max(run.box.left, box.left)
        guard overlap > 0.3 * min(run.box.width, box.width), abs(run.box.left - box.left) < 8 * em else { continue }
        return run.box.top - box.bottom < 1.6 * em ? (lower, place) : nil
      }
    }
    return nil
  }

  /// Returns the lines that go on with a value: right below, with the same left edge, and nothing under the key.
  private mutating func continuation(
    of value: [FormText.Piece], key: [FormText.Piece], _ line: Int
  ) -> [FormText.Piece] {
    guard let first = value.first, let keyBox = FormPair.box(key), var bottom = FormPair.box(value)?.bottom else {
      return []
    }
    // Below a value that starts left of its key's end the next line may be anything.
    guard first.box.left > keyBox.left + 2 * em || keyBox.bottom < first.box.top + 0.3 * em else { return [] }
    var more: [FormText.Piece] = []
    for lower in text.lines.indices.dropFirst(line + 1) where more.count < 30 {
      let runs = text.lines[lower]
      guard let top = runs.map(\.box.top).min(), top - bottom < 0.75 * em else { break }
      guard let place = runs.firstIndex(where: { abs($0.box.left - first.box.left) < 0.9 * em }) else { break }
      let run = runs[place]
      let isUnderKey = runs[..<place].contains { $0.box.right > keyBox.left && $0.box.left < keyBox.right }
      if isUnderKey || keys[lower][place] != nil || taken.contains([lower, place]) || isLabel(run) { break }
      taken.insert([lower, place])
      more += run.pieces
      bottom = run.box.bottom
    }
    return more
  }

  // MARK: Keys without a colon

  private func isLabel(_ run: FormText.Run) -> Bool {
    run.pieces.count <= 6 && !run.pieces.contains { $0.hasDigit } && FormLabels.isLabel(run.text)
  }

  private func isQuestion(_ run: FormText.Run) -> Bool {
    run.pieces.count >= 3 && run.pieces.last?.text.hasSuffix("?") == true
  }

  /// Returns whether a line is the head of a table: three runs and more without a figure or a colon, and something below each label.
  private func isHead(_ line: Int) -> Bool {
    let runs = text.lines[line]
    return runs.count >= 3 && keys[line].allSatisfy { $0 == nil }
      && runs.allSatisfy { !$0.pieces.contains(where: \.hasDigit) }
      && runs.filter(isLabel).count * 2 >= runs.count
  }

  /// Returns whether two lines and more of about as many runs follow: a table, whose heads are no keys.
  private func isTable(under line: Int) -> Bool {
    let least = text.lines[line].count * 3 / 5
    return [line + 1, line + 2].allSatisfy { text.lines.indices.contains($0) && text.lines[$0].count >= max(2, least) }
  }

  private mutating func readLabel(_ line: Int, _ index: Int) {
    let run = text.lines[line][index]
    // Leaders: `Total ........ 12.00`.
    if let leader = run.pieces.firstIndex(where: \.isLeader), leader > 0, leader <= 8,
      run.pieces[..<leader].contains(where: \.hasLetter)
    {
      var value = Array(run.pieces[(leader + 1)...].filter { !$0.isLeader })
      if value.isEmpty, index + 1 < text.lines[line].count, keys[line][index + 1] == nil {
        value = text.lines[line][index + 1].pieces
        taken.insert([line, index + 1])
      }
      if value.count <= 12 {
        pairs.append(FormPair(how: .leader, key: Array(run.pieces[..<leader]), value: value, certainty: 0.8))
      }
      return
    }
    guard isLabel(run), run.pieces.first?.text.first?.isUppercase == true, !(isHead(line) && isTable(under: line))
    else {
      return
    }
    if let over = over(run) {
      taken.formUnion([[line, index], [over.line, over.index]])
      pairs.append(
        FormPair(how: .above, key: run.pieces, value: text.lines[over.line][over.index].pieces, certainty: 0.6))
      return
    }
    let before = taken
    guard let (value, how) = value(of: run.pieces, line, index), !value.isEmpty, value.count <= 12 else {
      taken = before
      return
    }
    taken.insert([line, index])
    pairs.append(FormPair(how: how == .colon ? .aligned : how, key: run.pieces, value: value, certainty: 0.65))
  }

  /// Returns the run over a label that stands right under a ruling, which is the line that is written on.
  private func over(_ run: FormText.Run) -> (line: Int, index: Int)? {
    let isUnderLine = rulings.horizontal.contains {
      $0.position > run.box.top - 0.9 * em && $0.position <= run.box.top + 0.3 * em && $0.start <= run.box.center.x
        && $0.end >= run.box.center.x
    }
    guard isUnderLine, run.line > 0 else { return nil }
    for (index, upper) in text.lines[run.line - 1].enumerated() {
      let overlap = min(upper.box.right, run.box.right) - max(upper.box.left, run.box.left)
      let isNear =
        run.box.top - upper.box.bottom < 1.2 * em && (overlap > 0 || abs(upper.box.left - run.box.left) < 3 * em)
      if isNear, upper.pieces.count <= 12, !taken.contains([run.line - 1, index]), keys[run.line - 1][index] == nil,
        !isLabel(upper)
      {
        return (run.line - 1, index)
      }
    }
    return nil
  }

  /// Reads blocks of two columns: three lines and more in which a text without figures stands left of something, all on the same edges.
  private mutating func readColumns() {
    var block: [(line: Int, left: FormText.Run, right: FormText.Run)] = []
    func close(_ pairs: inout [FormPair], _ taken: inout Set<[Int]>) {
      defer { block = [] }
      guard block.count >= 3 else { return }
      for row in block {
        pairs.append(FormPair(how: .aligned, key: row.left.pieces, value: row.right.pieces, certainty: 0.6))
        taken.formUnion([[row.line, 0], [row.line, 1]])
      }
    }
    for (line, runs) in text.lines.enumerated() {
      let fits =
        runs.count == 2 && runs.indices.allSatisfy { keys[line][$0] == nil && !taken.contains([line, $0]) }
        && !runs[0].pieces.contains(where: \.hasDigit) && runs[0].pieces.contains(where: \.hasLetter)
        && runs[0].pieces.count <= 5
        && runs[0].pieces.first?.text.first?.isUppercase == true && runs[1].pieces.count <= 6
      guard fits else {
        close(&pairs, &taken)
        continue
      }
      if let last = block.last,
        abs(last.left.box.left - runs[0].box.left) > em
          || min(abs(last.right.box.left - runs[1].box.left), abs(last.right.box.right - runs[1].box.right)) > em
          || runs[0].box.top - last.left.box.bottom > 2 * em
      {
        close(&pairs, &taken)
      }
      block.append((line, runs[0], runs[1]))
    }
    close(&pairs, &taken)
  }
}
