extension Mask {
  /// The pixels whose centres lie inside a polygon by the even-odd rule (a centre on a left or upper edge is inside, on a right or lower
  /// one outside), so that polygons side by side share no pixel. Fewer than 3 corners hold nothing; parts beyond the picture are cut off.
  ///
  /// - Parameter polygon: corners in pixels, where pixel 0 reaches from 0 to 1; the last is joined to the first.
  package init(polygon: [Point<Pixels>], width: Int, height: Int) {
    self.init(width: width, height: height)
    let corners = polygon.filter { $0.x.isFinite && $0.y.isFinite }
    guard corners.count >= 3, let last = corners.last else { return }
    let lowest = corners.map(\.y).min() ?? 0
    let highest = corners.map(\.y).max() ?? 0
    let first = Int(max(0, (lowest - 0.5).rounded(.up)))
    let end = Int(min(Double(height), (highest + 0.5).rounded(.up)))
    guard first < end else { return }
    for y in first..<end {
      let line = Double(y) + 0.5
      var crossings: [Double] = []
      var from = last
      for to in corners {
        if (from.y <= line) != (to.y <= line) {
          crossings.append(from.x + (line - from.y) * (to.x - from.x) / (to.y - from.y))
        }
        from = to
      }
      crossings.sort()
      for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
        // The first centre at or right of a crossing.
        let left = max(0, (crossings[pair] - 0.5).rounded(.up))
        let right = min(Double(width), (crossings[pair + 1] - 0.5).rounded(.up))
        guard left < right else { continue }
        for x in Int(left)..<Int(right) { bytes[y * width + x] ^= 1 }
      }
    }
  }

  /// Several polygons of one object, as COCO has them: what lies in any of them.
  package init(polygons: [[Point<Pixels>]], width: Int, height: Int) {
    self = polygons.reduce(Mask(width: width, height: height)) {
      $0.union(Mask(polygon: $1, width: width, height: height))
    }
  }
}
