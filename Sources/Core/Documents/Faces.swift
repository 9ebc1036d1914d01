/// The faces that were found in a page's picture, the surest first.
package struct Faces: Hashable, Sendable, Codable {
  package var all: [DetectedFace]
  /// The model that found them, such as `yunet-n`; empty where there was no picture.
  package var model: String

  package init(all: [DetectedFace], model: String) { (self.all, self.model) = (all, model) }
}

/// One face in a picture.
package struct DetectedFace: Hashable, Sendable, Codable {
  /// The upright box around it, in ratios of the page.
  package let box: Rect<Ratio>
  /// 0...1.
  package let confidence: Double
  /// nil where the model gives none.
  package let landmarks: FaceLandmarks?

  package init(box: Rect<Ratio>, confidence: Double, landmarks: FaceLandmarks?) {
    (self.box, self.landmarks) = (box, landmarks)
    self.confidence = confidence.isFinite ? min(1, max(0, confidence)) : 0
  }
}

/// Five points of a face in ratios of the page; left is the left side of the picture.
package struct FaceLandmarks: Hashable, Sendable, Codable {
  package let eyeLeft: Point<Ratio>
  package let eyeRight: Point<Ratio>
  package let nose: Point<Ratio>
  package let mouthLeft: Point<Ratio>
  package let mouthRight: Point<Ratio>

  package init(
    eyeLeft: Point<Ratio>, eyeRight: Point<Ratio>, nose: Point<Ratio>, mouthLeft: Point<Ratio>,
    mouthRight: Point<Ratio>
  ) {
    (self.eyeLeft, self.eyeRight, self.nose) = (eyeLeft, eyeRight, nose)
    (self.mouthLeft, self.mouthRight) = (mouthLeft, mouthRight)
  }
}
