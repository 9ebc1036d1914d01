internal import CPNG

extension PNG {
  /// Returns a picture as a PNG file: IHDR, the colour space (sRGB), the resolution where one is given, pixels, and nothing else.
  ///
  /// - Parameter dpi: dots per inch, for the chunk pHYs.
  package static func encode(_ raster: Raster, dpi: Double? = nil) throws -> [UInt8] {
    let row = raster.width * raster.channels
    guard raster.width > 0, raster.height > 0, [1, 3, 4].contains(raster.channels),
      raster.bytes.count == row * raster.height
    else { throw ImagingError.unsupported("a picture without pixels cannot be written") }
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    (image.width, image.height) = (png_uint_32(raster.width), png_uint_32(raster.height))
    // Bit 0 is alpha, bit 1 colour (png.h, PNG_FORMAT_FLAG_*).
    image.format = [1: 0, 3: 2, 4: 3][raster.channels] ?? 2
    // The most that zlib and 8 KB chunks can add to the filtered rows.
    let raw = (row + 1) * raster.height
    let bound = raw + raw / 128 + 65_536
    var length = png_alloc_size_t(bound)
    var isWritten = false
    let bytes = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
      isWritten = png_image_write_to_memory(&image, output.baseAddress, &length, 0, raster.bytes, 0, nil) != 0
      count = isWritten ? Int(length) : 0
    }
    png_image_free(&image)
    guard isWritten else { throw ImagingError.unsupported("libpng cannot write the picture") }
    guard let dpi else { return bytes }
    return insert(resolution: dpi, into: bytes)
  }

  /// Puts the chunk pHYs (dots per metre) behind IHDR, which is always 25 bytes behind the 8 of the signature.
  private static func insert(resolution dpi: Double, into bytes: [UInt8]) -> [UInt8] {
    let dots = UInt32(min(max(dpi / 0.0254, 1), 1e9).rounded())
    let body = Array("pHYs".utf8) + big(dots) + big(dots) + [1]
    return bytes[..<33] + big(9) + body + big(checksum(body)) + bytes[33...]
  }

  private static func big(_ value: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }

  /// CRC-32 as PNG's annex D has it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? (sum >> 1) ^ 0xEDB8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
