internal import CPNG

/// Decodes PNG (ISO/IEC 15948): all colour types, 1 to 16 bits, interlaced or not.
package enum PNG {
  /// Reads the chunks before the pixels: size (IHDR), resolution (pHYs) and orientation (eXIf).
  package static func header(_ bytes: [UInt8]) throws -> ImageHeader {
    var header: ImageHeader?
    for (kind, range) in chunks(bytes) {
      let (body, length) = (range.lowerBound, range.count)
      switch kind {
      case "IHDR" where length == 13:
        let samples = [0: 1, 2: 3, 3: 1, 4: 2, 6: 4][bytes[body + 9]] ?? 4
        header = ImageHeader(
          width: number(bytes, body), height: number(bytes, body + 4), bitsPerPixel: samples * Int(bytes[body + 8]),
          dpi: nil, orientation: 1)
      case "pHYs" where length == 9 && bytes[body + 8] == 1:
        header?.dpi = plausible(dpi: Double(number(bytes, body)) * 0.0254)
      case "eXIf":
        header?.orientation = EXIF.orientation(tiff: bytes[range]) ?? 1
      default: break
      }
    }
    guard let header, header.width > 0, header.height > 0 else {
      throw ImagingError.damaged("the PNG header is missing or wrong")
    }
    return header
  }

  /// Returns the chunks before the pixels: kind, and where their content lies.
  private static func chunks(_ bytes: [UInt8]) -> [(kind: String, body: Range<Int>)] {
    var chunks: [(String, Range<Int>)] = []
    var offset = 8
    while offset + 12 <= bytes.count {
      let length = number(bytes, offset)
      let kind = String(decoding: bytes[(offset + 4)..<(offset + 8)], as: UTF8.self)
      guard length <= bytes.count - offset - 12, kind != "IDAT" else { break }
      chunks.append((kind, (offset + 8)..<(offset + 8 + length)))
      offset += length + 12
    }
    return chunks
  }

  /// Decodes the pixels; 16 bits become 8, a palette its colours, transparency an alpha channel. Samples are taken as they are stored,
  /// whatever gamma the file states, as other decoders do and PngSuite's reference pictures have it.
  package static func decode(_ bytes: [UInt8]) throws -> Raster {
    let header = try header(bytes)
    // IHDR: bit 1 of the colour type is colour, bit 2 alpha.
    let colorType = bytes[25]
    let hasAlpha = colorType & 4 != 0 || chunks(bytes).contains { $0.kind == "tRNS" }
    let channels = hasAlpha ? 4 : colorType & 2 != 0 ? 3 : 1
    let size = header.width * header.height * channels
    var message = [CChar](repeating: 0, count: 128)
    var status: Int32 = 1
    let pixels = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      status = sheaf_png_decode(bytes, bytes.count, Int32(channels), output.baseAddress, size, &message)
      count = status == 0 ? size : 0
    }
    guard status == 0 else {
      throw ImagingError.damaged(
        "libpng: \(String(decoding: message.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))")
    }
    return Raster(width: header.width, height: header.height, channels: channels, bytes: pixels)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int {
    bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
  }
}
