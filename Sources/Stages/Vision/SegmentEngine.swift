import Documents

/// Cuts things out of a picture, each where its prompt points.
protocol SegmentEngine {
  /// What it is called in reports, such as `grabcut`.
  var name: String { get }
  /// Returns for each prompt what it may mean, the best first, at least one.
  func candidates(_ prompts: [PlacedPrompt], in image: PageImage) throws -> [[SegmentCandidate]]
}

/// A mask as an engine gives it: of a window of the page.
struct SegmentCandidate: Sendable {
  var mask: Mask
  /// Where the mask lies on the page, in pixels.
  var left: Int
  var top: Int
  /// 0...1, the overlap to expect.
  var score: Double
  /// What it is, where the engine knows.
  var label = ""

  /// The candidate as artifacts hold it.
  func placed(in frame: PageFrame) -> PictureSegment.Candidate {
    let around = mask.box.map {
      Rect<Pixels>(
        left: $0.left + Double(left), top: $0.top + Double(top), width: $0.width, height: $0.height)
    }
    return PictureSegment.Candidate(
      mask: RunLengths(mask, left: left, top: top, width: frame.width, height: frame.height), score: score,
      box: frame.ratios(around ?? Rect(left: Double(left), top: Double(top), width: 0, height: 0)))
  }
}

/// Takes prompts at their word: the box, or the region, is the mask. For crops and redaction of what was found, without any cutting.
struct PromptItself: SegmentEngine {
  let name = "prompt"

  func candidates(_ prompts: [PlacedPrompt], in image: PageImage) -> [[SegmentCandidate]] {
    prompts.map { prompt in
      let frame = prompt.frame
      if let region = prompt.region { return [SegmentCandidate(mask: region, left: 0, top: 0, score: 1)] }
      let box = prompt.box ?? prompt.bounds
      let left = min(frame.width - 1, Int(box.left.rounded(.down)))
      let top = min(frame.height - 1, Int(box.top.rounded(.down)))
      let width = max(1, min(frame.width, Int(box.right.rounded(.up))) - left)
      let height = max(1, min(frame.height, Int(box.bottom.rounded(.up))) - top)
      let mask = Mask(width: width, height: height, bytes: [UInt8](repeating: 1, count: width * height))
      return [SegmentCandidate(mask: mask, left: left, top: top, score: 1)]
    }
  }
}
