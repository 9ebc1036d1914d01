import Documents

/// A page's picture at about 100 dpi in which the darkest pixel of each square counts, so that a hairline stays.
struct ReducedPicture: Sendable {
  let width: Int
  let height: Int
  /// Pixels of the page to one of these, along each side.
  let scale: Int
  /// Grey, rows from the top.
  let bytes: [UInt8]

  private init(width: Int, height: Int, scale: Int, bytes: [UInt8]) {
    (self.width, self.height, self.scale, self.bytes) = (width, height, scale, bytes)
  }

  /// - Parameter image: with its resolution; a picture that states none, or a small one, counts as a page of 8.5 inches.
  init(_ image: PageImage) {
    let stated = image.dpi.map { $0.isFinite ? min($0, 10_000) : 0 } ?? 0
    let dpi = stated >= 72 ? stated : Double(min(image.width, image.height)) / 8.5
    scale = max(1, Int((dpi / 100).rounded()))
    width = image.width / scale
    height = image.height / scale
    let (scale, width, height, channels) = (scale, width, height, image.channels)
    let stride = image.width * channels
    let step = scale * channels
    bytes = [UInt8](unsafeUninitializedCapacity: width * height) { output, count in
      // The darkest of the rows first: that pass runs over many bytes at once.
      var darkest = [UInt8](repeating: 255, count: stride)
      image.bytes.withUnsafeBufferPointer { input in
        darkest.withUnsafeMutableBufferPointer { row in
          for y in 0..<height {
            let top = y * scale * stride
            for x in 0..<stride { row[x] = input[top + x] }
            for line in 1..<max(2, scale) where line < scale {
              let start = top + line * stride
              for x in 0..<stride { row[x] = min(row[x], input[start + x]) }
            }
            for x in 0..<width {
              var least: UInt8 = 255
              for offset in (x * step)..<((x + 1) * step) { least = min(least, row[offset]) }
              output[y * width + x] = least
            }
          }
        }
      }
      count = width * height
    }
  }

  /// The picture with rows and columns exchanged.
  var transposed: ReducedPicture {
    let turned = [UInt8](unsafeUninitializedCapacity: width * height) { output, count in
      bytes.withUnsafeBufferPointer { input in
        for y in 0..<height {
          for x in 0..<width { output[x * height + y] = input[y * width + x] }
        }
      }
      count = width * height
    }
    return ReducedPicture(width: height, height: width, scale: scale, bytes: turned)
  }
}
