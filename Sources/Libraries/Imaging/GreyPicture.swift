internal import CLeptonica

/// A grey picture held by leptonica, for measuring and straightening pages.
package final class GreyPicture {
  private let pix: UnsafeMutablePointer<Pix>

  private static let isSilenced: Bool = {
    _ = setMsgSeverity(Int32(L_SEVERITY_NONE))
    return true
  }()

  private init(_ pix: UnsafeMutablePointer<Pix>) { self.pix = pix }

  /// Takes `width * height` grey bytes; nil when memory is short or the size is wrong.
  package convenience init?(width: Int, height: Int, bytes: [UInt8]) {
    precondition(Self.isSilenced)
    guard bytes.count == width * height, let pix = pixCreateNoInit(Int32(width), Int32(height), 8) else { return nil }
    let stride = Int(pixGetWpl(pix)) * 4
    pixGetData(pix).withMemoryRebound(to: UInt8.self, capacity: stride * height) { rows in
      bytes.withUnsafeBufferPointer { input in
        guard let base = input.baseAddress else { return }
        for y in 0..<height { (rows + y * stride).update(from: base + y * width, count: width) }
      }
    }
    // Leptonica keeps pixels in 32-bit words, the first one in the highest byte.
    pixEndianByteSwap(pix)
    self.init(pix)
  }

  deinit {
    var pix: UnsafeMutablePointer<Pix>? = pix
    pixDestroy(&pix)
  }

  package var width: Int { Int(pixGetWidth(pix)) }
  package var height: Int { Int(pixGetHeight(pix)) }

  /// The grey bytes, rows from the top without padding.
  package var bytes: [UInt8] {
    guard let copy = pixCopy(nil, pix) else { return [] }
    var owned: UnsafeMutablePointer<Pix>? = copy
    defer { pixDestroy(&owned) }
    pixEndianByteSwap(copy)
    let stride = Int(pixGetWpl(copy)) * 4
    let (width, height) = (width, height)
    return pixGetData(copy).withMemoryRebound(to: UInt8.self, capacity: stride * height) { rows in
      [UInt8](unsafeUninitializedCapacity: width * height) { output, count in
        guard let base = output.baseAddress else { return }
        for y in 0..<height { (base + y * width).update(from: rows + y * stride, count: width) }
        count = width * height
      }
    }
  }

  /// Returns the dark pixels by Otsu's threshold over the whole picture.
  package func binarized() -> BinaryPicture? {
    var binary: UnsafeMutablePointer<Pix>?
    guard pixOtsuAdaptiveThreshold(pix, Int32(width), Int32(height), 0, 0, 0, nil, &binary) == 0, let binary else {
      return nil
    }
    return BinaryPicture(binary)
  }

  /// Returns the picture with a mask's pixels, and 3 pixels around them, painted in one grey.
  package func painted(_ mask: BinaryPicture, grey: UInt8) -> GreyPicture? {
    guard let copy = pixCopy(nil, pix) else { return nil }
    let result = GreyPicture(copy)
    var wide = pixDilateBrick(nil, mask.pix, 7, 7)
    defer { pixDestroy(&wide) }
    guard let wide, pixPaintThroughMask(copy, wide, 0, 0, UInt32(grey)) == 0 else { return nil }
    return result
  }

  /// Returns the picture turned clockwise about its centre in a frame of the same size, new corners white.
  package func rotated(degrees: Double) -> GreyPicture? {
    pixRotateAMGray(pix, Float(degrees * .pi / 180), 255).map(GreyPicture.init)
  }

  /// Returns the picture enlarged by a factor, with linear interpolation.
  package func enlarged(by factor: Double) -> GreyPicture? {
    pixScaleGrayLI(pix, Float(factor), Float(factor)).map(GreyPicture.init)
  }

  /// Returns the picture enlarged or reduced by a factor, with leptonica's choice of method (area mapping to reduce it much).
  package func scaled(by factor: Double) -> GreyPicture? {
    pixScale(pix, Float(factor), Float(factor)).map(GreyPicture.init)
  }
}
