import Binding
import Documents
import Pipeline

/// What points at a thing in a picture, as it was written: a box, points on it and beside it, its outline, a mask, or some of these.
struct SegmentPrompt: Hashable, Sendable {
  /// How positions are written.
  enum Unit: String, BindableChoice {
    /// Ratios of the page's width and height, 0...1.
    case ratio
    /// Pixels of the page's picture.
    case pixels
  }

  var label = ""
  /// Where it was written: `options`, the name of a list, or the stage that found the thing.
  var source = "options"
  var unit = Unit.ratio
  /// Left, top, width, height; or empty.
  var box: [Double] = []
  /// Points on the thing, x and y each.
  var points: [[Double]] = []
  /// Points beside it, x and y each.
  var background: [[Double]] = []
  /// The corners of an outline, x and y each.
  var contour: [[Double]] = []
  var mask: Mask?
  /// A mask as COCO's compressed run lengths, of the size of the page's picture.
  var runLengths = ""

  /// The kind in one word, such as `box+point`.
  var kind: String {
    let parts = [
      (!box.isEmpty, "box"), (!contour.isEmpty, "contour"), (mask != nil || !runLengths.isEmpty, "mask"),
      (!points.isEmpty || !background.isEmpty, points.count + background.count > 1 ? "points" : "point"),
    ]
    return parts.filter(\.0).map(\.1).joined(separator: "+")
  }

  /// What is wrong with the way it is written, nil when nothing is.
  var problem: String? {
    if box.isEmpty && points.isEmpty && contour.isEmpty && mask == nil && runLengths.isEmpty {
      return "a prompt needs a box, a point, a contour or a mask"
    }
    if !box.isEmpty && box.count != 4 { return "a box is left, top, width, height" }
    if !box.isEmpty && !(box[2] > 0 && box[3] > 0) { return "a box needs a width and a height above 0" }
    if !contour.isEmpty && contour.count < 3 { return "a contour needs at least 3 corners" }
    if !(points + background + contour).allSatisfy({ $0.count == 2 }) { return "a point is x, y" }
    let numbers = box + (points + background + contour).flatMap { $0 }
    if !numbers.allSatisfy(\.isFinite) { return "a position is no number" }
    if unit == .ratio, !numbers.allSatisfy({ (-0.001...1.001).contains($0) }) {
      return "a ratio is from 0 to 1; for positions in pixels say units: pixels"
    }
    return nil
  }

  /// Returns the prompt on a page; throws a `Failure` for one that does not lie on it.
  func placed(in frame: PageFrame) throws -> PlacedPrompt {
    if let problem { throw Failure(.absent, "prompt: \(problem)") }
    let (x, y) = unit == .ratio ? (Double(frame.width), Double(frame.height)) : (1, 1)
    func point(_ numbers: [Double]) throws -> Point<Pixels> {
      let point = Point<Pixels>(x: numbers[0] * x, y: numbers[1] * y)
      guard (0...Double(frame.width)).contains(point.x), (0...Double(frame.height)).contains(point.y) else {
        throw Failure(.absent, "prompt: a point lies outside the picture of \(frame.width) x \(frame.height) pixels")
      }
      // A point on the far edge belongs to the last pixel.
      return Point(x: min(point.x, Double(frame.width) - 0.5), y: min(point.y, Double(frame.height) - 0.5))
    }
    var placed = PlacedPrompt(
      frame: frame, points: try points.map(point), background: try background.map(point), box: nil, region: nil)
    if !box.isEmpty {
      let whole = Rect<Pixels>(left: box[0] * x, top: box[1] * y, width: box[2] * x, height: box[3] * y)
      let inside = whole.intersection(frame.bounds)
      guard inside.area > 0 else {
        throw Failure(.absent, "prompt: a box lies outside the picture of \(frame.width) x \(frame.height) pixels")
      }
      placed.box = inside
    }
    placed.region = try region(in: frame, x, y)
    return placed
  }

  /// The outline or mask on a page.
  private func region(in frame: PageFrame, _ x: Double, _ y: Double) throws -> Mask? {
    var region: Mask?
    if !contour.isEmpty {
      let corners = contour.map { Point<Pixels>(x: $0[0] * x, y: $0[1] * y) }
      region = Mask(polygon: corners, width: frame.width, height: frame.height)
    }
    if !runLengths.isEmpty {
      guard let runs = RunLengths(width: frame.width, height: frame.height, compressed: runLengths) else {
        throw Failure(.absent, "prompt: the run lengths are not of \(frame.width) x \(frame.height) pixels")
      }
      region = runs.mask
    }
    if let mask {
      guard mask.width == frame.width, mask.height == frame.height else {
        throw Failure(
          .absent,
          "prompt: the mask has \(mask.width) x \(mask.height) pixels, the picture \(frame.width) x \(frame.height)")
      }
      region = mask
    }
    if let region, region.area == 0 { throw Failure(.absent, "prompt: the contour or mask holds no pixel") }
    return region
  }
}

/// A prompt in the pixels of a page's picture; it lies on the page.
struct PlacedPrompt: Hashable, Sendable {
  let frame: PageFrame
  /// On the thing.
  let points: [Point<Pixels>]
  /// Beside it.
  let background: [Point<Pixels>]
  /// Around it, not empty.
  var box: Rect<Pixels>?
  /// About its outline, not empty, of the size of the page's picture.
  var region: Mask?

  /// The smallest rectangle around all that is said of where the thing is.
  var bounds: Rect<Pixels> {
    let boxes = [box, region?.box, Rect.around(points)].compactMap { $0 }
    return boxes.dropFirst().reduce(boxes.first ?? frame.bounds) { $0.union($1) }
  }
}
