import Documents

/// What a pipeline has found on a page's picture, as regions to draw, cut out or cover: segments where there are some, else objects; and
/// faces.
struct FoundRegions: Sendable {
  struct Region: Sendable {
    let label: String
    /// 0...1.
    let score: Double
    let box: Rect<Ratio>
    /// nil for a whole box.
    let mask: RunLengths?
  }

  let all: [Region]

  init(segments: Segments?, objects: Objects?, faces: Faces?) {
    let things =
      segments.map { segments in
        segments.all.compactMap { segment in
          segment.best.map { Region(label: segment.label, score: $0.score, box: $0.box, mask: $0.mask) }
        }
      }
      ?? (objects?.all ?? []).map { Region(label: $0.label, score: $0.confidence, box: $0.box, mask: nil) }
    let people = (faces?.all ?? []).map { Region(label: "face", score: $0.confidence, box: $0.box, mask: nil) }
    all = (things + people).filter { $0.box.area > 0 }
  }
}

extension FoundRegions.Region {
  /// Returns the region on a page: where it begins, and its pixels; nil where it has none.
  ///
  /// - Parameter margin: how much is added on each side, over the box's own sides.
  func pixels(in frame: PageFrame, margin: Double = 0) -> (left: Int, top: Int, mask: Mask)? {
    let (across, down) = (margin * box.width, margin * box.height)
    let left = Int(max(0, (box.left - across) * Double(frame.width) + 1e-6).rounded(.down))
    let top = Int(max(0, (box.top - down) * Double(frame.height) + 1e-6).rounded(.down))
    let right = min(frame.width, Int(((box.right + across) * Double(frame.width) - 1e-6).rounded(.up)))
    let bottom = min(frame.height, Int(((box.bottom + down) * Double(frame.height) - 1e-6).rounded(.up)))
    let (width, height) = (right - left, bottom - top)
    guard width > 0, height > 0 else { return nil }
    // A mask of another size is of another picture.
    if let mask, mask.width == frame.width, mask.height == frame.height {
      return (left, top, mask.window(left: left, top: top, width: width, height: height))
    }
    return (left, top, Mask(width: width, height: height, bytes: [UInt8](repeating: 1, count: width * height)))
  }
}
