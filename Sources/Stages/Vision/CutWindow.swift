import Documents
import OpenCV

/// The part of a page around a prompt, as red, green and blue, scaled to a size that can be cut in a moment.
struct CutWindow: Sendable {
  /// Where it lies on the page, in whole pixels.
  let left: Int
  let top: Int
  let pageWidth: Int
  let pageHeight: Int
  /// Its own size in its own pixels.
  let width: Int
  let height: Int
  /// `width * height * 3`.
  let rgb: [UInt8]

  /// - Parameters:
  ///   - box: what the window is about; it is widened by `margin` of its sides, 8 pixels at least, within the page.
  ///   - most: its most pixels; a larger part of the page is scaled down, a smaller one up to four times until its box has a side of 64.
  init(_ image: PageImage, around box: Rect<Pixels>, margin: Double, most: Int) throws {
    let (across, down) = (max(8, margin * box.width), max(8, margin * box.height))
    left = min(image.width - 1, max(0, Int((box.left - across).rounded(.down))))
    top = min(image.height - 1, max(0, Int((box.top - down).rounded(.down))))
    pageWidth = max(1, min(image.width, Int((box.right + across).rounded(.up))) - left)
    pageHeight = max(1, min(image.height, Int((box.bottom + down).rounded(.up))) - top)
    let wish = min(4, max(1, 64 / max(1, min(box.width, box.height))))
    let scale = min(wish, (Double(most) / Double(pageWidth * pageHeight)).squareRoot())
    width = max(1, Int((Double(pageWidth) * scale).rounded()))
    height = max(1, Int((Double(pageHeight) * scale).rounded()))
    rgb = try ColorPicture(
      image, left: left, top: top, width: pageWidth, height: pageHeight, to: width, height
    ).rgb
  }

  /// Window pixels to one of the page.
  var scaleX: Double { Double(width) / Double(pageWidth) }
  var scaleY: Double { Double(height) / Double(pageHeight) }

  /// Returns marks, each told from the centre of its pixel on the page.
  func marks(_ mark: (_ x: Double, _ y: Double) -> GrabCutMark) -> [UInt8] {
    var marks = [UInt8](repeating: 0, count: width * height)
    for y in 0..<height {
      let pageY = Double(top) + (Double(y) + 0.5) / scaleY
      for x in 0..<width {
        marks[y * width + x] = mark(Double(left) + (Double(x) + 0.5) / scaleX, pageY).rawValue
      }
    }
    return marks
  }

  /// Returns the window's pixel at a place of the page, the nearest one for a place outside.
  func index(_ point: Point<Pixels>) -> Int {
    let x = min(width - 1, max(0, Int((point.x - Double(left)) * scaleX)))
    let y = min(height - 1, max(0, Int((point.y - Double(top)) * scaleY)))
    return y * width + x
  }

  /// Returns a mask of the window as one of the page's own pixels, as large as the window is there.
  func onPage(_ mask: Mask) throws -> Mask {
    guard width != pageWidth || height != pageHeight else { return mask }
    let scaled = try Scaling.scale(
      mask.bytes.map { $0 == 0 ? 0 : 255 }, width: width, height: height, channels: 1, to: pageWidth, pageHeight)
    return Mask(width: pageWidth, height: pageHeight, bytes: scaled.map { $0 >= 128 ? 1 : 0 })
  }
}
