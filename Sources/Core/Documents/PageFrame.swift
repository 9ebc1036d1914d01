/// The pixel frame of a page, shared by its picture, its text and every box found on it.
package struct PageFrame: Hashable, Sendable, Codable {
  /// Pixels, at least 1.
  package let width: Int
  package let height: Int
  /// Dots per inch that the frame stands for; nil where a picture does not say.
  package let dpi: Double?

  package init(width: Int, height: Int, dpi: Double?) {
    self.width = max(1, width)
    self.height = max(1, height)
    self.dpi = dpi
  }

  package var bounds: Rect<Pixels> {
    Rect(left: 0, top: 0, width: Double(width), height: Double(height))
  }

  /// Returns a box as page ratios, clipped to the page. With `pixels(_:)` the one bridge between the spaces.
  package func ratios(_ box: Rect<Pixels>) -> Rect<Ratio> {
    func clip(_ value: Double) -> Double { min(1, max(0, value)) }
    return Rect(
      left: clip(box.left / Double(width)), top: clip(box.top / Double(height)),
      right: clip(box.right / Double(width)), bottom: clip(box.bottom / Double(height)))
  }

  /// Returns a box given in points of the displayed page, in this frame's pixels.
  package func pixels(_ box: Rect<Points>, pageWidth: Double, pageHeight: Double) -> Rect<Pixels> {
    let x = Double(width) / max(pageWidth, 1e-6)
    let y = Double(height) / max(pageHeight, 1e-6)
    return Rect(left: box.left * x, top: box.top * y, right: box.right * x, bottom: box.bottom * y)
  }
}
