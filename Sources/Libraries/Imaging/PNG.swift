import CPNG

/// Decodes PNG (ISO/IEC 15948): all colour types, 1 to 16 bits, interlaced or not.
package enum PNG {
  /// Reads the chunks before the pixels: size (IHDR), resolution (pHYs) and orientation (eXIf).
  package static func header(_ bytes: [UInt8]) throws -> ImageHeader {
    var header: ImageHeader?
    var offset = 8
    while offset + 12 <= bytes.count {
      let length = number(bytes, offset)
      let kind = String(decoding: bytes[(offset + 4)..<(offset + 8)], as: UTF8.self)
      let body = offset + 8
      guard length <= bytes.count - body - 4, kind != "IDAT" else { break }
      switch kind {
      case "IHDR" where length == 13:
        let samples = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][bytes[body + 9]] ?? 4
        header = ImageHeader(
          width: number(bytes, body), height: number(bytes, body + 4), bitsPerPixel: samples * Int(bytes[body + 8]),
          dpi: nil, orientation: 1)
      case "pHYs" where length == 9 && bytes[body + 8] == 1:
        header?.dpi = plausible(dpi: Double(number(bytes, body)) * 0.0254)
      case "eXIf":
        header?.orientation = EXIF.orientation(tiff: bytes[body..<(body + length)]) ?? 1
      default: break
      }
      offset = body + length + 4
    }
    guard let header, header.width > 0, header.height > 0 else {
      throw ImagingError.damaged("the PNG header is missing or wrong")
    }
    return header
  }

  /// Decodes the pixels; 16 bits become 8, a palette its colours, transparency an alpha channel.
  package static func decode(_ bytes: [UInt8]) throws -> Raster {
    var image = png_image()
    image.version = png_uint_32(PNG_IMAGE_VERSION)
    defer { png_image_free(&image) }
    return try bytes.withUnsafeBytes { input in
      guard png_image_begin_read_from_memory(&image, input.baseAddress, input.count) != 0 else {
        throw ImagingError.damaged(message(image))
      }
      // Without it libpng takes 16-bit samples as linear light, and a 16-bit scan comes out too bright.
      image.flags |= png_uint_32(PNG_IMAGE_FLAG_16BIT_sRGB)
      let (color, alpha) = (png_uint_32(PNG_FORMAT_FLAG_COLOR), png_uint_32(PNG_FORMAT_FLAG_ALPHA))
      let hasAlpha = image.format & alpha != 0
      // A palette, linear light and the order of channels are left to libpng; transparent grey becomes colour too.
      image.format = hasAlpha ? color | alpha : image.format & color
      let channels = hasAlpha ? 4 : image.format != 0 ? 3 : 1
      let (width, height) = (Int(image.width), Int(image.height))
      var isDecoded = false
      let pixels = [UInt8](unsafeUninitializedCapacity: width * height * channels) { output, count in
        isDecoded = png_image_finish_read(&image, nil, output.baseAddress, 0, nil) != 0
        count = isDecoded ? width * height * channels : 0
      }
      guard isDecoded else { throw ImagingError.damaged(message(image)) }
      return Raster(width: width, height: height, channels: channels, bytes: pixels)
    }
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func message(_ image: png_image) -> String {
    let text = withUnsafeBytes(of: image.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return "libpng: \(text)"
  }
}
