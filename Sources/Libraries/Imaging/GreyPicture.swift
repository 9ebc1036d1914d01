import CLeptonica

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

  /// Returns the angle in degrees by which text lines lean clockwise, with leptonica's confidence (3 and more is sure), nil when the
  /// page has too little on it. Looks within 15 degrees either way.
  package func skew() -> (degrees: Double, confidence: Double)? {
    var binary = pixThresholdToBinary(pix, 130)
    defer { pixDestroy(&binary) }
    var (angle, confidence) = (Float(0), Float(0))
    // The sweep on a picture reduced 4 times, the search on one reduced 2 times: leptonica's own choice for 300 dpi.
    guard let binary, pixFindSkewSweepAndSearch(binary, &angle, &confidence, 4, 2, 15, 1, 0.01) == 0 else { return nil }
    // Leptonica returns the turn that straightens, clockwise positive; the lean is its opposite.
    return (Double(-angle), Double(confidence))
  }

  /// Returns the picture turned clockwise about its centre in a frame of the same size, new corners white.
  package func rotated(degrees: Double) -> GreyPicture? {
    let radians = Float(degrees * .pi / 180)
    return pixRotateAMGray(pix, radians, 255).map(GreyPicture.init)
  }

  /// Returns the picture scaled by a factor: smooth interpolation up, area averaging down.
  package func scaled(by factor: Double) -> GreyPicture? {
    pixScale(pix, Float(factor), Float(factor)).map(GreyPicture.init)
  }
}
