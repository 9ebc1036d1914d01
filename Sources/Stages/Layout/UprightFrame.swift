import Documents

/// The map from a page as it lies to the page upright and straight, and back.
struct UprightFrame: Sendable {
  /// Degrees clockwise by which the content is turned: 0, 90, 180 or 270.
  let rotation: Int
  /// How far a line of text sinks per pixel to the right.
  let slope: Double
  let width: Double
  let height: Double
  private let turn: Affine

  init(_ text: PageText) {
    let frame = text.frame ?? PageFrame(width: 1, height: 1, dpi: nil)
    rotation = text.rotation == 0 ? Self.quarterTurn(of: text) : text.rotation
    turn = .quarterTurns((360 - rotation) / 90, width: Double(frame.width), height: Double(frame.height))
    let isSideways = rotation % 180 != 0
    width = Double(isSideways ? frame.height : frame.width)
    height = Double(isSideways ? frame.width : frame.height)
    // The lines of a text layer stand as its words do.
    slope = text.source == .ocr ? text.slope : 0
  }

  /// Returns how a text layer's words are turned: words of three letters and more are wider than high.
  private static func quarterTurn(of text: PageText) -> Int {
    var (upright, up, down) = (0, 0, 0)
    for line in text.lines {
      let words = Array(text.words(of: line))
      for (index, word) in words.enumerated() where word.range.count >= 3 {
        guard let box = word.box else { continue }
        guard box.height > 1.3 * box.width else {
          upright += 1
          continue
        }
        // A line that is read upwards is turned by 270 degrees, one that is read downwards by 90.
        guard index + 1 < words.count, let next = words[index + 1].box else { continue }
        if next.center.y < box.center.y { up += 1 } else { down += 1 }
      }
    }
    guard up + down > 2 * upright, up + down >= 5 else { return 0 }
    return up > down ? 270 : 90
  }

  /// Returns a box of the page on the upright page.
  func upright(_ box: Rect<Pixels>) -> Rect<Pixels> {
    let turned = rotation == 0 ? box : turn(box)
    guard slope != 0 else { return turned }
    let (down, across) = (turned.center.x * slope, turned.center.y * slope)
    return Rect(left: turned.left + across, top: turned.top - down, width: turned.width, height: turned.height)
  }

  /// Returns a box of the upright page where it lies on the page.
  func original(_ box: Rect<Pixels>) -> Rect<Pixels> {
    var turned = box
    if slope != 0 {
      // The middle of the box as it lies solves the two equations of `upright`.
      let y = (box.center.y + slope * box.center.x) / (1 + slope * slope)
      let x = box.center.x - slope * y
      turned = Rect(left: box.left - slope * y, top: box.top + slope * x, width: box.width, height: box.height)
    }
    return rotation == 0 ? turned : turn.inverse(turned)
  }

  /// Returns words with the height of their type: OCR's boxes end with the ink, those of text layers hold the whole type.
  private static func asSet(_ words: [PlacedWord]) -> [PlacedWord] {
    let heights = words.map(\.height).sorted()
    let more = heights.isEmpty ? 0 : 0.15 * heights[heights.count / 2]
    return words.map { word in
      var word = word
      (word.top, word.bottom) = (word.top - more, word.bottom + more)
      return word
    }
  }

  /// Returns the page's placed words.
  func words(of text: PageText) -> [PlacedWord] {
    var words: [PlacedWord] = []
    func add(_ index: Int, line: Int) {
      guard let box = text.words[index].box.map(upright) else { return }
      words.append(
        PlacedWord(
          index: index, line: line, text: text.text(of: text.words[index]), left: box.left, top: box.top,
          right: box.right, bottom: box.bottom))
    }
    for (number, line) in text.lines.enumerated() {
      for index in line.words where text.words.indices.contains(index) { add(index, line: number) }
    }
    return text.source == .ocr ? Self.asSet(words) : words
  }
}

extension UprightFrame {
  /// Returns a picture's rulings on the upright page.
  func upright(_ rulings: Rulings) -> Rulings {
    guard rotation != 0 || slope != 0 else { return rulings }
    var result = Rulings()
    for ruling in rulings.horizontal {
      let box = upright(
        Rect(left: ruling.start, top: ruling.position, right: ruling.end, bottom: ruling.position))
      result.add(box)
    }
    for ruling in rulings.vertical {
      let box = upright(
        Rect(left: ruling.position, top: ruling.start, right: ruling.position, bottom: ruling.end))
      result.add(box)
    }
    return result
  }
}

extension Rulings {
  /// Adds a line given by its box, which is flat.
  fileprivate mutating func add(_ box: Rect<Pixels>) {
    if box.width > box.height {
      horizontal.append(Ruling(position: box.center.y, start: box.left, end: box.right))
    } else {
      vertical.append(Ruling(position: box.center.x, start: box.top, end: box.bottom))
    }
  }
}
