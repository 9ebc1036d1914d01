import Documents
import Foundation
import OpenCV

/// Cuts things out by colour and edges, without a model: GrabCut, seeded by the prompt.
///
/// A box is where the thing may be; its middle is taken to be the thing. A lone point is tried with squares of six sizes around it, and the
/// outlines that follow edges best are given. A contour or mask is made to follow the edges near it.
struct GrabCutEngine: SegmentEngine {
  let name = "grabcut"
  /// The most pixels of a window that is cut.
  var pixels = 20_000
  /// How often colours are learned. On photos of COCO a second round loses what the first has won.
  var rounds = 1

  func candidates(_ prompts: [PlacedPrompt], in image: PageImage) throws -> [[SegmentCandidate]] {
    try prompts.map { prompt in
      if let region = prompt.region { return [try refined(region, prompt, image)] }
      if let box = prompt.box { return [try cut(box, prompt, image)] }
      return try grown(prompt, image)
    }
  }

  // MARK: A box

  /// Cuts out of a box. The middle (an ellipse of 0.6 of its sides, towards the point if there is one) is the thing: the part of COCO's
  /// boxes where more than four fifths of all pixels are.
  private func cut(_ box: Rect<Pixels>, _ prompt: PlacedPrompt, _ image: PageImage) throws -> SegmentCandidate {
    let window = try CutWindow(image, around: box, margin: 0.25, most: pixels)
    var (center, core) = (box.center, 0.6)
    if let point = Rect.around(prompt.points)?.center {
      core = 0.55
      center = Point(x: center.x + 0.6 * (point.x - center.x), y: center.y + 0.6 * (point.y - center.y))
    }
    let near = 0.1 * min(box.width, box.height)
    func mark(_ x: Double, _ y: Double) -> GrabCutMark {
      if let sure = Self.sure(x, y, prompt, near: near) { return sure }
      guard x >= box.left, x < box.right, y >= box.top, y < box.bottom else { return .background }
      let (across, down) = ((x - center.x) / (box.width / 2), (y - center.y) / (box.height / 2))
      return across * across + down * down <= core * core ? .object : .probablyObject
    }
    var marks = window.marks(mark)
    for point in prompt.points { marks[window.index(point)] = GrabCutMark.object.rawValue }
    if !marks.contains(where: { $0 & 1 == 0 }) {
      // A box as large as the picture leaves no background: its corners stand in.
      marks = window.marks { x, y in
        let (across, down) = ((x - box.center.x) / (box.width / 2), (y - box.center.y) / (box.height / 2))
        return across * across + down * down > 1.2 ? .probablyBackground : mark(x, y)
      }
    }
    var mask = try decided(marks, window)
    // Of a small thing too few pixels would be left to learn from.
    if prompt.points.isEmpty, box.area >= 0.01 * prompt.frame.bounds.area {
      mask = try loosened(mask, box, window, sure: { Self.sure($0, $1, prompt, near: near) })
    }
    return try candidate(mask, window) { $0.overlapFromBox }
  }

  /// Cuts once more with a much smaller part of the box's middle that is surely the thing, so that ground between legs is let go; what
  /// loses more than two fifths by it has lost the thing, and stays as it was.
  private func loosened(
    _ mask: Mask, _ box: Rect<Pixels>, _ window: CutWindow, sure: (_ x: Double, _ y: Double) -> GrabCutMark?
  ) throws -> Mask {
    let marks = window.marks { x, y in
      if let sure = sure(x, y) { return sure }
      guard x >= box.left, x < box.right, y >= box.top, y < box.bottom else { return .background }
      let (across, down) = ((x - box.center.x) / (box.width / 2), (y - box.center.y) / (box.height / 2))
      if across * across + down * down <= 0.2 * 0.2 { return .object }
      return mask.bytes[window.index(Point(x: x, y: y))] == 1 ? .probablyObject : .probablyBackground
    }
    let second = try decided(marks, window)
    return Double(second.area) >= 0.6 * Double(mask.area) ? second : mask
  }

  /// What points say of a place close to them.
  private static func sure(_ x: Double, _ y: Double, _ prompt: PlacedPrompt, near: Double) -> GrabCutMark? {
    func isNear(_ point: Point<Pixels>) -> Bool {
      let (across, down) = (x - point.x, y - point.y)
      return across * across + down * down <= max(0.75, near) * max(0.75, near)
    }
    if prompt.background.contains(where: isNear) { return .background }
    if prompt.points.contains(where: isNear) { return .object }
    return nil
  }

  // MARK: Points

  /// The sides of the squares that are searched around a point, over the side of a square as large as the page.
  private static let scales = [0.03, 0.06, 0.12, 0.24, 0.45, 0.8]

  private func grown(_ prompt: PlacedPrompt, _ image: PageImage) throws -> [SegmentCandidate] {
    // Points beside a thing alone say nothing of where it is.
    let about = prompt.points.isEmpty ? [prompt.frame.bounds.center] : prompt.points
    let span = Rect.around(about) ?? prompt.frame.bounds
    let side = (Double(image.width) * Double(image.height)).squareRoot()
    var found: [SegmentCandidate] = []
    for scale in Self.scales where scale * side >= max(span.width, span.height) {
      guard let candidate = try grown(prompt, about: about, center: span.center, side: scale * side, scale, image)
      else {
        continue
      }
      found.append(candidate)
    }
    if found.isEmpty {
      let box = Rect<Pixels>(
        left: span.center.x - side / 2, top: span.center.y - side / 2, width: side, height: side
      ).intersection(prompt.frame.bounds)
      found = [try cut(box, prompt, image)]
    }
    var chosen: [SegmentCandidate] = []
    for candidate in found.sorted(by: { $0.score > $1.score }) where chosen.count < 3 {
      if !chosen.contains(where: { $0.isNearly(candidate) }) { chosen.append(candidate) }
    }
    return chosen
  }

  /// Cuts out of a square around the points; nil where nothing comes of it.
  private func grown(
    _ prompt: PlacedPrompt, about: [Point<Pixels>], center: Point<Pixels>, side: Double, _ scale: Double,
    _ image: PageImage
  ) throws -> SegmentCandidate? {
    let half = side / 2
    let square = Rect<Pixels>(left: center.x - half, top: center.y - half, width: side, height: side)
      .intersection(prompt.frame.bounds)
    let window = try CutWindow(image, around: square, margin: 0.3, most: pixels)
    var marks = window.marks { x, y in
      if prompt.background.contains(where: { Self.isWithin(max(0.75, 0.1 * half), x, y, of: $0) }) {
        return .background
      }
      if about.contains(where: { Self.isWithin(max(0.75, 0.3 * half), x, y, of: $0) }) { return .object }
      guard x >= square.left, x < square.right, y >= square.top, y < square.bottom else { return .background }
      return Self.isWithin(0.8 * half, x, y, of: center) ? .probablyObject : .probablyBackground
    }
    for point in about { marks[window.index(point)] = GrabCutMark.object.rawValue }
    guard marks.contains(where: { $0 & 1 == 0 }) else { return nil }
    let mask = try connected(decided(marks, window), to: about, window)
    return try candidate(mask, window) { $0.overlapFromPoint(scale: scale) }
  }

  private static func isWithin(_ radius: Double, _ x: Double, _ y: Double, of point: Point<Pixels>) -> Bool {
    let (across, down) = (x - point.x, y - point.y)
    return across * across + down * down <= radius * radius
  }

  /// Returns what hangs together with the points.
  private func connected(_ mask: Mask, to points: [Point<Pixels>], _ window: CutWindow) throws -> Mask {
    let parts = try ConnectedParts.number(mask.bytes, width: mask.width, height: mask.height)
    let wanted = Set(points.map { parts.labels[window.index($0)] }).subtracting([0])
    guard !wanted.isEmpty, parts.count > 1 else { return mask }
    return Mask(width: mask.width, height: mask.height, bytes: parts.labels.map { wanted.contains($0) ? 1 : 0 })
  }

  // MARK: A region

  /// Moves a region's outline to the edges near it: a tenth of its size to either side is open.
  private func refined(_ region: Mask, _ prompt: PlacedPrompt, _ image: PageImage) throws -> SegmentCandidate {
    let bounds = prompt.box.map { (region.box ?? $0).intersection($0) } ?? region.box ?? prompt.bounds
    let window = try CutWindow(image, around: bounds, margin: 0.25, most: pixels)
    let drawn = window.marks { x, y in
      let (column, row) = (min(region.width - 1, Int(x)), min(region.height - 1, Int(y)))
      return region[column, row] ? .object : .background
    }
    var (inner, outer) = (Mask(width: window.width, height: window.height, bytes: drawn), Mask(width: 0, height: 0))
    let rough = inner
    outer = inner
    let steps = max(1, Int(0.1 * Double(rough.area).squareRoot()))
    for _ in 0..<steps { (inner, outer) = (inner.shrunk, outer.grown) }
    var marks = rough.bytes.indices.map { index -> UInt8 in
      if inner.bytes[index] == 1 { return GrabCutMark.object.rawValue }
      if rough.bytes[index] == 1 { return GrabCutMark.probablyObject.rawValue }
      return (outer.bytes[index] == 1 ? GrabCutMark.probablyBackground : .background).rawValue
    }
    for point in prompt.points { marks[window.index(point)] = GrabCutMark.object.rawValue }
    for point in prompt.background { marks[window.index(point)] = GrabCutMark.background.rawValue }
    let mask = try decided(marks, window)
    return try candidate(mask.area == 0 ? rough : mask, window) { $0.overlapFromBox }
  }

  // MARK: Both

  private func decided(_ marks: [UInt8], _ window: CutWindow) throws -> Mask {
    let cut = try GrabCut.cut(
      rgb: window.rgb, width: window.width, height: window.height, marks: marks, rounds: rounds)
    return Mask(width: window.width, height: window.height, bytes: cut.map { $0 & 1 })
  }

  private func candidate(
    _ mask: Mask, _ window: CutWindow, score: (OutlineFit) -> Double
  ) throws -> SegmentCandidate {
    SegmentCandidate(
      mask: try window.onPage(mask), left: window.left, top: window.top, score: score(OutlineFit(mask, rgb: window.rgb))
    )
  }
}

extension SegmentCandidate {
  /// Whether another candidate is the same thing but for its outline: four fifths of both together are in common.
  fileprivate func isNearly(_ other: SegmentCandidate) -> Bool {
    guard let mine = mask.box, let theirs = other.mask.box else { return false }
    func onPage(_ box: Rect<Pixels>, _ candidate: SegmentCandidate) -> Rect<Pixels> {
      Rect(
        left: box.left + Double(candidate.left), top: box.top + Double(candidate.top), width: box.width,
        height: box.height)
    }
    let common = onPage(mine, self).intersection(onPage(theirs, other)).area
    let areas = (mask.area, other.mask.area)
    return common > 0.8 * max(mine.area, theirs.area) && min(areas.0, areas.1) * 5 > max(areas.0, areas.1) * 4
  }
}
