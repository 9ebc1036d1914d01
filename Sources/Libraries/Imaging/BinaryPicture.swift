internal import CLeptonica

/// A picture of dark and light pixels held by leptonica, for measuring what is on a page.
package final class BinaryPicture {
  let pix: UnsafeMutablePointer<Pix>

  /// Takes over a picture of 1 bit a pixel.
  init(_ pix: UnsafeMutablePointer<Pix>) { self.pix = pix }

  deinit {
    var pix: UnsafeMutablePointer<Pix>? = pix
    pixDestroy(&pix)
  }

  package var width: Int { Int(pixGetWidth(pix)) }
  package var height: Int { Int(pixGetHeight(pix)) }

  /// The count of dark pixels.
  package var darkCount: Int {
    var count: Int32 = 0
    pixCountPixels(pix, &count, nil)
    return Int(count)
  }

  /// Returns the angle in degrees by which text lines lean clockwise, with leptonica's confidence (3 and more is sure), nil when the
  /// page has too little on it. Looks within 15 degrees either way.
  package func skew() -> (degrees: Double, confidence: Double)? {
    var (angle, confidence) = (Float(0), Float(0))
    // The sweep on a picture reduced 4 times, the search on one reduced 2 times: leptonica's own choice for 300 dpi.
    guard pixFindSkewSweepAndSearch(pix, &angle, &confidence, 4, 2, 15, 1, 0.01) == 0 else { return nil }
    // Leptonica returns the turn that straightens, clockwise positive; the lean is its opposite.
    return (Double(-angle), Double(confidence))
  }

  /// Returns the dark areas that touch the picture's edge and are wider or higher than a tenth of it: the black margins of a scan.
  /// Nil when there are none.
  package func darkBorders() -> BinaryPicture? {
    var touching = pixExtractBorderConnComps(pix, 8)
    defer { pixDestroy(&touching) }
    let (width, height) = (pixGetWidth(pix) / 10, pixGetHeight(pix) / 10)
    guard let touching,
      let large = pixSelectBySize(
        touching, width, height, 8, Int32(L_SELECT_IF_EITHER), Int32(L_SELECT_IF_GT), nil)
    else { return nil }
    let borders = BinaryPicture(large)
    return borders.darkCount > 0 ? borders : nil
  }

  /// Returns the median height in pixels of what looks like letters, nil when fewer than 20 components do: 5 pixels and more and at
  /// most a tenth of the page high, no longer than 4 times or higher than 6 times the other side.
  package func letterHeight() -> Int? {
    var boxes = pixConnCompBB(pix, 8)
    defer { boxaDestroy(&boxes) }
    guard let boxes else { return nil }
    var heights: [Int] = []
    for index in 0..<boxaGetCount(boxes) {
      var (width, height) = (Int32(0), Int32(0))
      guard boxaGetBoxGeometry(boxes, index, nil, nil, &width, &height) == 0 else { continue }
      if height >= 5, Int(height) * 10 <= self.height, width <= 4 * height, height <= 6 * width {
        heights.append(Int(height))
      }
    }
    return heights.count >= 20 ? heights.sorted()[heights.count / 2] : nil
  }
}
