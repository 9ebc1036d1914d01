import Foundation

/// An affine map from one frame of pixels to another: x' = a x + b y + tx, y' = c x + d y + ty.
///
/// One map carries all that was done to a page before it was read (turning, straightening, scaling), so a box found on the changed
/// picture has exactly one way back to the original page.
package struct Affine: Hashable, Sendable, Codable {
  package var a, b, c, d, tx, ty: Double

  package static let identity = Affine(a: 1, b: 0, c: 0, d: 1, tx: 0, ty: 0)

  package init(a: Double, b: Double, c: Double, d: Double, tx: Double, ty: Double) {
    (self.a, self.b, self.c, self.d, self.tx, self.ty) = (a, b, c, d, tx, ty)
  }

  /// Returns the map of a uniform scaling about the origin.
  package static func scale(_ factor: Double) -> Affine {
    Affine(a: factor, b: 0, c: 0, d: factor, tx: 0, ty: 0)
  }

  /// Returns the map that turns a picture of the given size clockwise by quarter turns (0...3) into its new frame.
  package static func quarterTurns(_ turns: Int, width: Double, height: Double) -> Affine {
    switch ((turns % 4) + 4) % 4 {
    case 1: Affine(a: 0, b: -1, c: 1, d: 0, tx: height, ty: 0)
    case 2: Affine(a: -1, b: 0, c: 0, d: -1, tx: width, ty: height)
    case 3: Affine(a: 0, b: 1, c: -1, d: 0, tx: 0, ty: width)
    default: .identity
    }
  }

  /// Returns the map that turns clockwise by an angle in degrees about a point, the frame staying as it is.
  package static func rotation(degrees: Double, about center: Point<Pixels>) -> Affine {
    let radians = degrees * .pi / 180
    let (cosine, sine) = (cos(radians), sin(radians))
    return Affine(
      a: cosine, b: -sine, c: sine, d: cosine,
      tx: center.x - cosine * center.x + sine * center.y,
      ty: center.y - sine * center.x - cosine * center.y)
  }

  /// Returns the map that does this one first and then the other.
  package func then(_ next: Affine) -> Affine {
    Affine(
      a: next.a * a + next.b * c, b: next.a * b + next.b * d,
      c: next.c * a + next.d * c, d: next.c * b + next.d * d,
      tx: next.a * tx + next.b * ty + next.tx, ty: next.c * tx + next.d * ty + next.ty)
  }

  /// Returns the way back; the identity for a map that flattens everything to a line.
  package var inverse: Affine {
    let determinant = a * d - b * c
    guard abs(determinant) > 1e-12 else { return .identity }
    let (ia, ib) = (d / determinant, -b / determinant)
    let (ic, id) = (-c / determinant, a / determinant)
    return Affine(a: ia, b: ib, c: ic, d: id, tx: -(ia * tx + ib * ty), ty: -(ic * tx + id * ty))
  }

  package func callAsFunction(_ point: Point<Pixels>) -> Point<Pixels> {
    Point(x: a * point.x + b * point.y + tx, y: c * point.x + d * point.y + ty)
  }

  /// Returns the upright rectangle around the mapped corners.
  package func callAsFunction(_ rect: Rect<Pixels>) -> Rect<Pixels> {
    Rect.around(rect.corners.map { self($0) }) ?? rect
  }
}
