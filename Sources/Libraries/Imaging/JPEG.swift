internal import CTurboJPEG

/// Decodes JPEG (ITU-T T.81): baseline and progressive; grey, YCbCr, RGB, CMYK and YCCK.
package enum JPEG {
  /// Reads size and colours, and from the APP segments resolution (JFIF) and orientation (EXIF).
  package static func header(_ bytes: [UInt8]) throws -> ImageHeader {
    let handle = try Handle()
    let (width, height, colors) = try handle.header(bytes)
    let samples = colors == TJCS_GRAY.rawValue ? 1 : isCMYK(colors) ? 4 : 3
    var header = ImageHeader(width: width, height: height, bitsPerPixel: samples * 8, dpi: nil, orientation: 1)
    for (marker, body) in segments(bytes) {
      if marker == 0xE0, body.starts(with: Array("JFIF\0".utf8)), body.count >= 12 {
        let start = body.startIndex
        let density = Double(Int(body[start + 8]) << 8 | Int(body[start + 9]))
        header.dpi = [1: density, 2: density * 2.54][Int(body[start + 7])].flatMap(plausible)
      } else if marker == 0xE1, body.starts(with: Array("Exif\0\0".utf8)) {
        header.orientation = EXIF.orientation(tiff: body.dropFirst(6)) ?? header.orientation
      }
    }
    return header
  }

  /// Decodes the pixels to grey or RGB; what a cut file still holds is returned with its flaw.
  package static func decode(_ bytes: [UInt8]) throws -> Raster {
    let handle = try Handle()
    let (width, height, colors) = try handle.header(bytes)
    let isGrey = colors == TJCS_GRAY.rawValue
    let (format, channels) =
      isGrey ? (TJPF_GRAY, 1) : isCMYK(colors) ? (TJPF_CMYK, 4) : (TJPF_RGB, 3)
    let (pixels, flaw) = try handle.pixels(bytes, width: width, height: height, format: format, channels: channels)
    guard channels == 4 else {
      return Raster(width: width, height: height, channels: channels, bytes: pixels, flaw: flaw)
    }
    return Raster(
      width: width, height: height, channels: 3, bytes: rgb(cmyk: pixels, isInverted: isAdobe(bytes)), flaw: flaw)
  }

  private static func isCMYK(_ colors: UInt32) -> Bool { colors == TJCS_CMYK.rawValue || colors == TJCS_YCCK.rawValue }

  /// Whether an Adobe segment (APP14) is there: Adobe's files store CMYK inverted (Adobe Technical Note 5116).
  private static func isAdobe(_ bytes: [UInt8]) -> Bool {
    segments(bytes).contains { $0.marker == 0xEE && $0.body.starts(with: Array("Adobe".utf8)) }
  }

  private static func rgb(cmyk: [UInt8], isInverted: Bool) -> [UInt8] {
    let pixels = cmyk.count / 4
    return [UInt8](unsafeUninitializedCapacity: pixels * 3) { output, count in
      for index in 0..<pixels {
        let key = Int(isInverted ? cmyk[index * 4 + 3] : 255 - cmyk[index * 4 + 3])
        for channel in 0..<3 {
          let ink = Int(cmyk[index * 4 + channel])
          output[index * 3 + channel] = UInt8((isInverted ? ink : 255 - ink) * key / 255)
        }
      }
      count = pixels * 3
    }
  }

  /// Returns the marker segments up to the first scan.
  private static func segments(_ bytes: [UInt8]) -> [(marker: UInt8, body: ArraySlice<UInt8>)] {
    var found: [(UInt8, ArraySlice<UInt8>)] = []
    var offset = 2
    while offset + 4 <= bytes.count, bytes[offset] == 0xFF, bytes[offset + 1] != 0xDA {
      let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
      guard length >= 2, offset + 2 + length <= bytes.count else { break }
      found.append((bytes[offset + 1], bytes[(offset + 4)..<(offset + 2 + length)]))
      offset += 2 + length
    }
    return found
  }

  /// A TurboJPEG decompressor, freed with its owner.
  private final class Handle {
    private let pointer: tjhandle

    init() throws {
      guard let pointer = tjInitDecompress() else { throw ImagingError.damaged("libjpeg-turbo cannot start") }
      self.pointer = pointer
    }

    deinit { tjDestroy(pointer) }

    func header(_ bytes: [UInt8]) throws -> (width: Int, height: Int, colors: UInt32) {
      var (width, height, subsampling, colors) = (Int32(0), Int32(0), Int32(0), Int32(0))
      let status = tjDecompressHeader3(
        pointer, bytes, UInt(bytes.count), &width, &height, &subsampling, &colors)
      // A header can be read with a warning; only one without a size is useless.
      guard status == 0 || tjGetErrorCode(pointer) == Int32(TJERR_WARNING.rawValue), width > 0, height > 0 else {
        // TurboJPEG's own limit, not the file's fault: 4:1:0 and stranger samplings.
        if message.contains("subsampling") {
          throw ImagingError.unsupported("a JPEG of rare sampling factors is not read")
        }
        throw ImagingError.damaged(message)
      }
      return (Int(width), Int(height), UInt32(bitPattern: colors))
    }

    func pixels(
      _ bytes: [UInt8], width: Int, height: Int, format: TJPF, channels: Int
    ) throws -> (pixels: [UInt8], flaw: String?) {
      var status: Int32 = -1
      // Zeroed, not uninitialised: a cut file leaves rows unwritten.
      var pixels = [UInt8](repeating: channels == 4 ? 0 : 255, count: width * height * channels)
      pixels.withUnsafeMutableBufferPointer { output in
        status = tjDecompress2(
          pointer, bytes, UInt(bytes.count), output.baseAddress, Int32(width), 0, Int32(height),
          Int32(bitPattern: UInt32(format.rawValue)), TJFLAG_ACCURATEDCT | TJFLAG_LIMITSCANS)
      }
      guard status != 0 else { return (pixels, nil) }
      guard tjGetErrorCode(pointer) == Int32(TJERR_WARNING.rawValue) else { throw ImagingError.damaged(message) }
      return (pixels, message)
    }

    private var message: String { "libjpeg: \(tjGetErrorStr2(pointer).map { String(cString: $0) } ?? "unknown error")" }
  }
}
