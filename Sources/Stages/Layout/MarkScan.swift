import Documents

/// Small squares and rings on a picture: boxes to tick and buttons to choose.
struct MarkScan {
  struct Mark: Equatable, Sendable {
    /// In the page's pixels.
    var box: Rect<Pixels>
    var isRound: Bool
    /// The share of dark pixels inside, away from the border, 0...1.
    var ink: Double
  }

  /// Sides of a mark in pixels of the reduced picture, about hundredths of an inch.
  private static let sides = 9...30
  /// Darkness from which a pixel is ink: the reduced picture keeps the darkest pixel of a square, so strokes are dark.
  private static let dark: UInt8 = 150

  private let picture: ReducedPicture

  init(_ picture: ReducedPicture) { self.picture = picture }

  /// Returns the squares and rings, from the top down.
  func marks() -> [Mark] {
    let squares = squares()
    let scale = Double(picture.scale)
    let rings = rings().filter { ring in !squares.contains { $0.intersects(ring) } }
    let all = squares.map { ($0, false) } + rings.map { ($0, true) }
    return all.map { place, isRound in
      Mark(
        box: Rect(
          left: Double(place.left) * scale, top: Double(place.top) * scale, right: Double(place.right) * scale,
          bottom: Double(place.bottom) * scale), isRound: isRound, ink: ink(place, isRound: isRound))
    }.sorted { ($0.box.top, $0.box.left) < ($1.box.top, $1.box.left) }
  }

  /// A square of pixels; right and bottom lie outside.
  private struct Place {
    var left: Int
    var top: Int
    var right: Int
    var bottom: Int

    func intersects(_ other: Place) -> Bool {
      min(right, other.right) > max(left, other.left) && min(bottom, other.bottom) > max(top, other.top)
    }
  }

  private func isDark(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < picture.width && y < picture.height && picture.bytes[y * picture.width + x] < Self.dark
  }

  // MARK: Squares

  /// Returns squares: a dark run as the upper side, dark columns at its ends and a dark run below them.
  private func squares() -> [Place] {
    var found: [Place] = []
    picture.bytes.withUnsafeBufferPointer { bytes in
      for y in 0..<picture.height {
        var x = 0
        let row = y * picture.width
        while x < picture.width {
          guard bytes[row + x] < Self.dark else {
            x += 1
            continue
          }
          let start = x
          while x < picture.width, bytes[row + x] < Self.dark { x += 1 }
          guard Self.sides.contains(x - start) else { continue }
          let place = Place(left: start, top: y, right: x, bottom: y)
          if let square = square(from: place), !found.suffix(60).contains(where: { $0.intersects(square) }) {
            found.append(square)
          }
        }
      }
    }
    return found
  }

  private func square(from top: Place) -> Place? {
    let width = top.right - top.left
    // Both sides go down together.
    var height = 1
    while height <= width + 3, sideIsDark(top.left, top.top + height, step: 1),
      sideIsDark(top.right - 1, top.top + height, step: -1)
    {
      height += 1
    }
    guard abs(height - width) <= max(2, width / 5) else { return nil }
    let bottom = (max(1, height - 3)..<(height + 1)).contains { offset in
      let row = (top.left..<top.right).filter { isDark($0, top.top + offset) }.count
      return row >= width * 9 / 10
    }
    // A filled block is no box, and a box stands apart: nothing goes on beyond its corners.
    guard bottom, !goesOn(top, width: width, height: height) else { return nil }
    return Place(left: top.left, top: top.top, right: top.right, bottom: top.top + height)
  }

  private func sideIsDark(_ x: Int, _ y: Int, step: Int) -> Bool {
    isDark(x, y) || isDark(x + step, y) || isDark(x - step, y)
  }

  /// Returns whether lines lead on from the square: a cell of a table, a letter's stem.
  private func goesOn(_ top: Place, width: Int, height: Int) -> Bool {
    let reach = max(3, width / 4)
    func run(_ points: [(Int, Int)]) -> Bool { points.filter { isDark($0.0, $0.1) }.count * 4 >= points.count * 3 }
    let (left, right, upper, lower) = (top.left, top.right - 1, top.top, top.top + height - 1)
    for y in [upper, lower] {
      if run((1...reach).map { (left - $0 - 1, y) }) || run((1...reach).map { (right + $0 + 1, y) }) { return true }
    }
    for x in [left, right] {
      if run((1...reach).map { (x, upper - $0 - 1) }) || run((1...reach).map { (x, lower + $0 + 1) }) { return true }
    }
    return false
  }

  // MARK: Rings

  /// Returns rings: connected ink as wide as high whose pixels lie on one circle, or within it.
  private func rings() -> [Place] {
    components().filter { place in
      let (width, height) = (place.right - place.left, place.bottom - place.top)
      guard Self.sides.contains(width), Self.sides.contains(height), abs(width - height) <= max(1, width / 8) else {
        return false
      }
      let radius = Double(min(width, height)) / 2
      guard radius >= 4 else { return false }
      let (x, y) = (Double(place.left) + Double(width) / 2, Double(place.top) + Double(height) / 2)
      // Sixteen points of the circle are ink, the corners of its square are not.
      let onCircle = Self.directions.filter { (cosine, sine) in
        let inner = [radius - 0.5, radius - 1.2, radius - 1.9].contains {
          isDark(Int(x + $0 * cosine), Int(y + $0 * sine))
        }
        return inner
      }.count
      let corners = [
        (place.left, place.top), (place.right - 1, place.top), (place.left, place.bottom - 1),
        (place.right - 1, place.bottom - 1),
      ]
      return onCircle >= 15 && corners.allSatisfy { !isDark($0.0, $0.1) }
    }
  }

  private static let directions: [(Double, Double)] = [
    (1, 0), (0.924, 0.383), (0.707, 0.707), (0.383, 0.924), (0, 1), (-0.383, 0.924), (-0.707, 0.707), (-0.924, 0.383),
    (-1, 0),
    (-0.924, -0.383), (-0.707, -0.707), (-0.383, -0.924), (0, -1), (0.383, -0.924), (0.707, -0.707), (0.924, -0.383),
  ]

  /// Returns the boxes of connected ink.
  private func components() -> [Place] {
    var runs: [(start: Int, end: Int, y: Int)] = []
    var parents: [Int] = []
    func root(_ index: Int) -> Int {
      var index = index
      while parents[index] != index {
        parents[index] = parents[parents[index]]
        index = parents[index]
      }
      return index
    }
    var above = 0..<0
    for y in 0..<picture.height {
      let first = runs.count
      appendRuns(y, to: &runs)
      parents += Array(first..<runs.count)
      // Both rows go from left to right, so one pass joins what touches.
      var other = above.lowerBound
      for index in first..<runs.count {
        while other < above.upperBound, runs[other].end < runs[index].start { other += 1 }
        var touching = other
        while touching < above.upperBound, runs[touching].start <= runs[index].end {
          let (one, two) = (root(touching), root(index))
          parents[max(one, two)] = min(one, two)
          touching += 1
        }
      }
      above = first..<runs.count
    }
    var places: [Int: Place] = [:]
    for (index, run) in runs.enumerated() {
      let place = Place(left: run.start, top: run.y, right: run.end, bottom: run.y + 1)
      let root = root(index)
      places[root] = places[root].map { Self.joined($0, place) } ?? place
    }
    return places.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func joined(_ one: Place, _ two: Place) -> Place {
    Place(
      left: min(one.left, two.left), top: min(one.top, two.top), right: max(one.right, two.right),
      bottom: max(one.bottom, two.bottom))
  }

  private func appendRuns(_ y: Int, to runs: inout [(start: Int, end: Int, y: Int)]) {
    var start = -1
    let row = y * picture.width
    picture.bytes.withUnsafeBufferPointer { bytes in
      for x in 0..<picture.width {
        if bytes[row + x] < Self.dark {
          if start < 0 { start = x }
        } else if start >= 0 {
          runs.append((start, x, y))
          start = -1
        }
      }
    }
    if start >= 0 { runs.append((start, picture.width, y)) }
  }

  /// Returns the share of dark pixels inside a mark, a fifth of it away from its border.
  private func ink(_ place: Place, isRound: Bool) -> Double {
    let margin = max(2, (place.right - place.left) / 5 + (isRound ? 1 : 0))
    var (dark, all) = (0, 0)
    for y in (place.top + margin)..<max(place.top + margin, place.bottom - margin) {
      for x in (place.left + margin)..<max(place.left + margin, place.right - margin) {
        all += 1
        if isDark(x, y) { dark += 1 }
      }
    }
    return all == 0 ? 0 : Double(dark) / Double(all)
  }
}
