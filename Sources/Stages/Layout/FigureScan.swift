import Documents

/// Pictures and drawings on a page: large areas of ink that are neither text, table nor ruling.
struct FigureScan {
  /// Pixels of the reduced picture to a side of a tile: about a twelfth of an inch.
  private static let tile = 8

  /// Grey levels by which ink is darker than its ground.
  private static let contrast = 48

  private let picture: ReducedPicture
  private let columns: Int
  private let rows: Int

  init(_ picture: ReducedPicture) {
    self.picture = picture
    columns = picture.width / Self.tile
    rows = picture.height / Self.tile
  }

  /// Returns the places of figures in the picture's own pixels, from the top down.
  ///
  /// - Parameter known: the places of words and tables, in the same pixels.
  func figures(known: [Rect<Pixels>]) -> [Rect<Pixels>] {
    let size = Double(Self.tile * picture.scale)
    var ink = inkTiles()
    var covered = [Bool](repeating: false, count: ink.count)
    for box in known {
      for row in Self.tiles(box.top / size, box.bottom / size, of: rows) {
        for column in Self.tiles(box.left / size, box.right / size, of: columns) {
          covered[row * columns + column] = true
        }
      }
    }
    // Ink beside words is theirs: letters reach out of their boxes.
    for index in ink.indices where covered[index] { ink[index] = false }
    var seen = [Bool](repeating: false, count: ink.count)
    var found: [Rect<Pixels>] = []
    for start in ink.indices where ink[start] && !seen[start] {
      let area = flood(from: start, ink: ink, seen: &seen)
      let (width, height) = (area.right - area.left + 1, area.bottom - area.top + 1)
      // An inch by three quarters, and filled: frames, rulings and specks are none.
      guard min(width, height) >= 8, width * height >= 120, area.count * 4 >= width * height else { continue }
      let words = covered[indexes: area, columns]
      guard words * 2 < width * height else { continue }
      found.append(
        Rect(
          left: Double(area.left) * size, top: Double(area.top) * size, right: Double(area.right + 1) * size,
          bottom: Double(area.bottom + 1) * size))
    }
    return Self.merged(found).sorted { ($0.top, $0.left) < ($1.top, $1.left) }
  }

  /// The tiles from one place to another, of so many; none for places beyond them.
  private static func tiles(_ low: Double, _ high: Double, of count: Int) -> Range<Int> {
    let first = Int(min(max(0, low), Double(count)))
    return first..<max(first, Int(min(max(-1, high), Double(count - 1))) + 1)
  }

  /// Calls a function with the place of every pixel of a tile.
  private func visit(_ row: Int, _ column: Int, _ body: (Int) -> Void) {
    for y in 0..<Self.tile {
      let start = (row * Self.tile + y) * picture.width + column * Self.tile
      for x in start..<(start + Self.tile) { body(x) }
    }
  }

  /// The tiles with ink: some of their pixels are much darker than the paper around.
  private func inkTiles() -> [Bool] {
    var ink = [Bool](repeating: false, count: rows * columns)
    picture.bytes.withUnsafeBufferPointer { bytes in
      for row in 0..<rows {
        for column in 0..<columns {
          var (least, most) = (UInt8.max, UInt8.min)
          visit(row, column) { (least, most) = (min(least, bytes[$0]), max(most, bytes[$0])) }
          var dark = 0
          visit(row, column) { if Int(bytes[$0]) + Self.contrast < Int(most) { dark += 1 } }
          // Light and even is paper, or the ground of a text; dark and even is ink.
          ink[row * columns + column] = dark >= 6 || most < 96
        }
      }
    }
    return ink
  }

  /// A connected area of tiles.
  struct Area {
    var left: Int
    var right: Int
    var top: Int
    var bottom: Int
    var count = 0
  }

  private func flood(from start: Int, ink: [Bool], seen: inout [Bool]) -> Area {
    var area = Area(left: columns, right: 0, top: rows, bottom: 0)
    var open = [start]
    seen[start] = true
    while let index = open.popLast() {
      let (row, column) = (index / columns, index % columns)
      (area.left, area.right) = (min(area.left, column), max(area.right, column))
      (area.top, area.bottom) = (min(area.top, row), max(area.bottom, row))
      area.count += 1
      for y in max(0, row - 1)...min(rows - 1, row + 1) {
        for x in max(0, column - 1)...min(columns - 1, column + 1) {
          let next = y * columns + x
          if ink[next] && !seen[next] {
            seen[next] = true
            open.append(next)
          }
        }
      }
    }
    return area
  }

  /// Puts overlapping figures together.
  private static func merged(_ boxes: [Rect<Pixels>]) -> [Rect<Pixels>] {
    var result: [Rect<Pixels>] = []
    for box in boxes {
      var box = box
      while let index = result.firstIndex(where: { $0.intersection(box).area > 0 }) {
        box = box.union(result.remove(at: index))
      }
      result.append(box)
    }
    return result
  }
}

extension [Bool] {
  /// Returns how many tiles of an area are set, of a picture of so many columns.
  fileprivate subscript(indexes area: FigureScan.Area, columns: Int) -> Int {
    (area.top...area.bottom).reduce(0) { sum, row in
      sum + (area.left...area.right).filter { self[row * columns + $0] }.count
    }
  }
}
