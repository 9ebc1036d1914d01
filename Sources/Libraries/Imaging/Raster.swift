/// Decoded pixels: 8 bits a channel, rows from the top without padding.
package struct Raster: Hashable, Sendable {
  package var width: Int
  package var height: Int
  /// 1 grey, 3 RGB, 4 RGB and alpha (not premultiplied).
  package var channels: Int
  package var bytes: [UInt8]
  /// What was wrong with a picture that was decoded all the same, nil for a sound one.
  package var flaw: String?

  package init(width: Int, height: Int, channels: Int, bytes: [UInt8], flaw: String? = nil) {
    (self.width, self.height, self.channels, self.bytes, self.flaw) = (width, height, channels, bytes, flaw)
  }

  /// Returns the picture without alpha, on white, as paper shows it.
  package var onWhite: Raster {
    guard channels == 4 else { return self }
    let pixels = width * height
    let opaque = [UInt8](unsafeUninitializedCapacity: pixels * 3) { output, count in
      bytes.withUnsafeBufferPointer { input in
        for index in 0..<pixels {
          let alpha = Int(input[index * 4 + 3])
          for channel in 0..<3 {
            let value = Int(input[index * 4 + channel]) * alpha + 255 * (255 - alpha)
            output[index * 3 + channel] = UInt8((value + 127) / 255)
          }
        }
      }
      count = pixels * 3
    }
    return Raster(width: width, height: height, channels: 3, bytes: opaque, flaw: flaw)
  }
}

/// What a picture file says of itself before any pixel is decoded.
package struct ImageHeader: Hashable, Sendable {
  package var width: Int
  package var height: Int
  /// Bits of one stored pixel, all channels together.
  package var bitsPerPixel: Int
  /// Dots per inch, nil where the file does not say or says nonsense.
  package var dpi: Double?
  /// EXIF orientation 1...8 (TIFF 6.0, tag 274); 1 is upright.
  package var orientation: Int

  package init(width: Int, height: Int, bitsPerPixel: Int, dpi: Double?, orientation: Int) {
    (self.width, self.height, self.bitsPerPixel) = (width, height, bitsPerPixel)
    (self.dpi, self.orientation) = (dpi, orientation)
  }

  /// Bytes of the stored pixels without compression.
  package var rawBytes: Int {
    // A header can state any size at all.
    let (pixels, isTooMany) = width.multipliedReportingOverflow(by: height)
    let (bits, isTooLarge) = pixels.multipliedReportingOverflow(by: bitsPerPixel)
    return isTooMany || isTooLarge ? .max : bits / 8
  }
}

/// Why a picture cannot be decoded.
package enum ImagingError: Error, Hashable, Sendable {
  /// The bytes break the format's rules.
  case damaged(String)
  /// The bytes are sound but of a variant that is not decoded.
  case unsupported(String)
}

/// Returns a resolution when it is one that paper and screens have, so that nonsense in a header does no harm.
func plausible(dpi: Double) -> Double? { dpi >= 30 && dpi <= 4_800 ? dpi : nil }
