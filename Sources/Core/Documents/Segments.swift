import Foundation

/// What was cut out of a page's picture: a mask for each prompt, with other ways to see it where the engine gives some.
package struct Segments: Hashable, Sendable, Codable {
  package var all: [PictureSegment]
  /// The engine and its model, such as `grabcut`; empty where there was no picture.
  package var engine: String

  package init(all: [PictureSegment], engine: String) { (self.all, self.engine) = (all, engine) }
}

/// One thing that was cut out of a picture.
package struct PictureSegment: Hashable, Sendable, Codable {
  /// A mask and how sure the engine is of it.
  package struct Candidate: Hashable, Sendable, Codable {
    package let mask: RunLengths
    /// 0...1: what the engine expects the overlap with the thing's true outline to be (intersection over union).
    package let score: Double
    /// The upright box around the mask, in ratios of the page.
    package let box: Rect<Ratio>
    /// The mask as a PNG of the page's size, 255 inside; empty where it was not asked for.
    package var png: Data

    package init(mask: RunLengths, score: Double, box: Rect<Ratio>, png: Data = Data()) {
      (self.mask, self.box, self.png) = (mask, box, png)
      self.score = score.isFinite ? min(1, max(0, score)) : 0
    }
  }

  /// What it is, empty where nobody said.
  package let label: String
  /// Where the prompt came from: `options`, the name of a file, or the stage that found the thing.
  package let source: String
  /// The prompt's kind, such as `box`.
  package let prompt: String
  /// The best first, at least one.
  package let candidates: [Candidate]

  package init(label: String, source: String, prompt: String, candidates: [Candidate]) {
    (self.label, self.source, self.prompt, self.candidates) = (label, source, prompt, candidates)
  }

  package var best: Candidate? { candidates.first }
}
