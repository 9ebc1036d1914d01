/// A coordinate space; a number of one space cannot be used in another by mistake.
package protocol Space: Sendable {}

/// Pixels of a page picture, origin top left, y downwards.
package enum Pixels: Space {}
/// PDF points of a displayed page (1/72 inch), origin top left, y downwards.
package enum Points: Space {}
/// Ratios of a page's width and height, 0...1, origin top left: the space of every report.
package enum Ratio: Space {}

/// A place in a space.
package struct Point<S: Space>: Hashable, Sendable, Codable {
  package var x: Double
  package var y: Double

  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// An upright rectangle in a space; sizes are finite and never negative.
package struct Rect<S: Space>: Hashable, Sendable, Codable {
  package let left: Double
  package let top: Double
  package let width: Double
  package let height: Double

  /// Orders the corners; a number that is not finite becomes 0, so hostile input cannot poison later sums.
  package init(left: Double, top: Double, right: Double, bottom: Double) {
    func finite(_ value: Double) -> Double { value.isFinite ? value : 0 }
    let (left, top, right, bottom) = (finite(left), finite(top), finite(right), finite(bottom))
    self.left = min(left, right)
    self.top = min(top, bottom)
    width = abs(right - left)
    height = abs(bottom - top)
  }

  package init(left: Double, top: Double, width: Double, height: Double) {
    self.init(left: left, top: top, right: left + max(0, width), bottom: top + max(0, height))
  }

  package var right: Double { left + width }
  package var bottom: Double { top + height }
  package var area: Double { width * height }
  package var center: Point<S> { Point(x: left + width / 2, y: top + height / 2) }
  package var corners: [Point<S>] {
    [Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom), Point(x: left, y: bottom)]
  }

  /// Returns the smallest rectangle that holds both.
  package func union(_ other: Rect) -> Rect {
    Rect(
      left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
      bottom: max(bottom, other.bottom))
  }

  /// Returns the common part; its area is 0 when there is none.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(left, other.left)
    let top = max(top, other.top)
    return Rect(
      left: left, top: top, right: max(left, min(right, other.right)),
      bottom: max(top, min(bottom, other.bottom)))
  }

  /// Returns the smallest rectangle that holds all points, nil for none.
  package static func around(_ points: [Point<S>]) -> Rect? {
    guard let first = points.first else { return nil }
    return points.dropFirst().reduce(Rect(left: first.x, top: first.y, width: 0, height: 0)) { box, point in
      box.union(Rect(left: point.x, top: point.y, width: 0, height: 0))
    }
  }
}
