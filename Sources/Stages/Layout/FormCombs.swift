import Documents

/// Boxes for one letter or digit each, side by side, as forms ask for numbers in: what stands in them is one value.
struct FormCombs {
  private let text: FormText
  private let rulings: Rulings
  private let isRead: Bool
  private var em: Double { text.em }

  /// - Parameters:
  ///   - rulings: those of the picture as they are: a number over several boxes hides their sides from whoever leaves out what lies in words.
  ///   - isRead: whether OCR read the text, which takes the sides of boxes for signs.
  init(_ text: FormText, rulings: Rulings, isRead: Bool) {
    (self.text, self.rulings, self.isRead) = (text, rulings, isRead)
  }

  /// A row of boxes.
  private struct Comb {
    var box: Rect<Pixels>
    /// From one box to the next.
    var pitch: Double
    /// Boxes, the room between two groups of them counted as they would fill it.
    var places: Double { box.width / pitch }
  }

  /// Boxes of a comb, at least.
  private static let leastBoxes = 3
  /// Heights and widths of boxes, in heights of a word.
  private static let heights = 1.1...4.5
  private static let pitches = 0.55...3.0

  /// The pairs of combs with something in them and a label, from the top down.
  var pairs: [FormPair] {
    combs().sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }.compactMap(pair)
  }

  // MARK: Boxes

  private func combs() -> [Comb] {
    let posts = rulings.vertical.filter { Self.heights.contains($0.length / em) }
    var bands: [(start: Double, end: Double, posts: [Ruling])] = []
    for post in posts {
      if let band = bands.firstIndex(where: {
        abs($0.start - post.start) < 0.4 * em && abs($0.end - post.end) < 0.4 * em
      }) {
        bands[band].posts.append(post)
      } else {
        bands.append((post.start, post.end, [post]))
      }
    }
    return bands.filter { $0.posts.count >= 2 }.flatMap { band -> [Comb] in
      // The sides of the first and last box may go on into the frame around the label.
      let places = rulings.vertical.filter { $0.start < band.start + 0.4 * em && $0.end > band.end - 0.4 * em }
        .map(\.position).sorted()
        .reduce(into: [Double]()) { if let last = $0.last, $1 - last < 0.3 * em { return } else { $0.append($1) } }
      return stretches(places).compactMap { comb($0, top: band.start, bottom: band.end) }
    }
  }

  /// Returns the runs of posts that stand as near to each other as boxes of a comb do, groups of them a separator apart.
  private func stretches(_ places: [Double]) -> [[Double]] {
    let steps = zip(places, places.dropFirst()).map { $1 - $0 }
    let narrow = steps.filter { Self.pitches.contains($0 / em) }.sorted()
    guard !narrow.isEmpty else { return [] }
    let pitch = narrow[narrow.count / 2]
    var all: [[Double]] = []
    for (index, place) in places.enumerated() {
      if index > 0, steps[index - 1] <= 2.2 * pitch { all[all.count - 1].append(place) } else { all.append([place]) }
    }
    return all
  }

  private func comb(_ places: [Double], top: Double, bottom: Double) -> Comb? {
    let steps = zip(places, places.dropFirst()).map { $1 - $0 }
    guard steps.count >= Self.leastBoxes, let first = places.first, let last = places.last else { return nil }
    let pitch = steps.sorted()[steps.count / 2]
    let regular = steps.count { abs($0 - pitch) < 0.2 * pitch }
    guard Self.pitches.contains(pitch / em), regular * 10 >= steps.count * 7 else { return nil }
    let isClosed = [top, bottom].contains { edge in
      let near = rulings.horizontal.filter { abs($0.position - edge) < 0.6 * em }
      return Ruling.cover(near, from: first, to: last) >= 0.5 * (last - first)
    }
    return isClosed ? Comb(box: Rect(left: first, top: top, right: last, bottom: bottom), pitch: pitch) : nil
  }

  // MARK: Contents

  private func pair(_ comb: Comb) -> FormPair? {
    let box = comb.box
    let value = text.lines.joined().flatMap(\.pieces).filter { piece in
      let (x, y) = (piece.box.center.x, piece.box.center.y)
      return box.left - 0.3 * em < x && x < box.right + 0.3 * em && box.top - 0.2 * em < y && y < box.bottom + 0.2 * em
    }.compactMap { isRead ? withoutSides($0, comb) : $0 }.sorted { $0.box.left < $1.box.left }
    let letters = value.reduce(0) { $0 + $1.text.count }
    guard letters > 0, Double(letters) <= comb.places + 1.5, value.allSatisfy({ fits($0, comb) }),
      value.contains(where: { $0.hasDigit || $0.hasLetter }), let label = label(of: comb)
    else { return nil }
    return FormPair(how: .boxed, key: label, value: spaced(value, comb.pitch), certainty: 0.85, isJoined: true)
  }

  /// Returns a piece without the sides of boxes that OCR took for signs, as in `4|5/6)7`; nil where nothing else is left.
  private func withoutSides(_ piece: FormText.Piece, _ comb: Comb) -> FormText.Piece? {
    func isSide(_ character: Character) -> Bool { !(character.isLetter || character.isNumber || character == "-") }
    var signs = Array(piece.text)
    // From the first digit's left to the last one's right it is less than a box to each by what stands empty beside them.
    let most = Int((piece.box.width / comb.pitch + 0.7).rounded()) - signs.count { $0 == "-" }
    var count = signs.count { !isSide($0) && $0 != "-" }
    // A side can also look like a 1: it then stands between a sign and a digit that has no side of its own.
    for index in signs.indices.dropFirst().dropLast() where count > max(1, most) && "1lI".contains(signs[index]) {
      if isSide(signs[index - 1]) != isSide(signs[index + 1]) {
        signs[index] = "|"
        count -= 1
      }
    }
    var piece = piece
    piece.text = String(signs.filter { !isSide($0) })
    return piece.text.isEmpty ? nil : piece
  }

  /// Returns whether a piece has about as many characters as boxes: words of a narrow column have more.
  private func fits(_ piece: FormText.Piece, _ comb: Comb) -> Bool {
    Double(piece.text.count) <= piece.box.width / comb.pitch + 1.6
      && Double(piece.text.count) >= piece.box.width / comb.pitch - 2
  }

  /// Returns the pieces with a blank before each that an empty box, or a wide gap between groups, parts from the one before it.
  private func spaced(_ value: [FormText.Piece], _ pitch: Double) -> [FormText.Piece] {
    var value = value
    for index in value.indices.dropFirst() where value[index].box.left - value[index - 1].box.right > 1.35 * pitch {
      value[index].text = " " + value[index].text
    }
    return value
  }

  /// Returns the label: above the boxes, before or below them.
  private func label(of comb: Comb) -> [FormText.Piece]? {
    let box = comb.box
    let runs = text.lines.joined().filter { run in
      run.pieces.contains(where: \.hasLetter) && run.pieces.count <= 14 && !text.isParagraph(run)
        && run.box.intersection(box).area < 0.3 * run.box.area
    }
    func over(_ run: FormText.Run) -> Bool {
      min(run.box.right, box.right) - max(run.box.left, box.left) > 0.5 * min(run.box.width, box.width)
    }
    let above = runs.filter { over($0) && $0.box.center.y < box.top && box.top - $0.box.bottom < 1.5 * em }
      .max { $0.box.bottom < $1.box.bottom }
    let before = runs.filter {
      $0.box.right < box.left + 0.4 * em && box.left - $0.box.right < 4 * em && $0.box.center.y > box.top
        && $0.box.center.y < box.bottom
    }.max { $0.box.right < $1.box.right }
    let below = runs.filter { over($0) && $0.box.center.y > box.bottom && $0.box.top - box.bottom < em }
      .min { $0.box.top < $1.box.top }
    if let before, before.pieces.contains(where: \.endsInColon) || above == nil { return before.pieces }
    return (above ?? below)?.pieces
  }
}
