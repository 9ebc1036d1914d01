import Documents
import OpenCV

/// Pixels as red, green and blue, 8 bits each.
struct ColorPicture: Sendable {
  let width: Int
  let height: Int
  /// `width * height * 3` bytes.
  let rgb: [UInt8]

  init(width: Int, height: Int, rgb: [UInt8]) { (self.width, self.height, self.rgb) = (width, height, rgb) }

  /// A part of a page, in another size. Where it shrinks, whole pixels are put together first, so that a page of any size costs no second
  /// copy of itself.
  init(_ image: PageImage, left: Int, top: Int, width: Int, height: Int, to newWidth: Int, _ newHeight: Int) throws {
    let factor = max(1, min(width / newWidth, height / newHeight))
    let reduced = Self(image, left: left, top: top, width: width, height: height, factor: factor)
    rgb = try Scaling.scale(
      reduced.rgb, width: reduced.width, height: reduced.height, channels: 3, to: newWidth, newHeight)
    (self.width, self.height) = (newWidth, newHeight)
  }

  /// A whole page, scaled down where its longer side has more pixels than `longest`.
  init(_ image: PageImage, longest: Int) throws {
    let scale = min(1, Double(longest) / Double(max(image.width, image.height)))
    try self.init(
      image, left: 0, top: 0, width: image.width, height: image.height,
      to: max(1, Int((Double(image.width) * scale).rounded())),
      max(1, Int((Double(image.height) * scale).rounded())))
  }

  /// A part of a page, each pixel the mean of `factor * factor`; what is left over at the far sides is left out.
  private init(_ image: PageImage, left: Int, top: Int, width: Int, height: Int, factor: Int) {
    let (newWidth, newHeight) = (max(1, width / factor), max(1, height / factor))
    let channels = image.channels
    let count = UInt32(factor * factor)
    rgb = [UInt8](unsafeUninitializedCapacity: newWidth * newHeight * 3) { output, size in
      image.bytes.withUnsafeBufferPointer { input in
        for y in 0..<newHeight {
          for x in 0..<newWidth {
            for channel in 0..<3 {
              var sum: UInt32 = 0
              for row in 0..<factor {
                var at = ((top + y * factor + row) * image.width + left + x * factor) * channels
                at += channels == 3 ? channel : 0
                for _ in 0..<factor {
                  sum += UInt32(input[at])
                  at += channels
                }
              }
              output[(y * newWidth + x) * 3 + channel] = UInt8((sum + count / 2) / count)
            }
          }
        }
      }
      size = newWidth * newHeight * 3
    }
    (self.width, self.height) = (newWidth, newHeight)
  }
}
