internal import CTIFF

/// Decodes TIFF 6.0 page by page through libtiff: strips and tiles, G3 and G4, LZW, Deflate, JPEG, PackBits, all common colours.
package final class TIFF {
  private let file: OpaquePointer

  /// libtiff prints to standard error unless its handlers are taken away, for the whole process.
  private static let isSilenced: Bool = {
    _ = TIFFSetErrorHandler(nil)
    _ = TIFFSetWarningHandler(nil)
    return true
  }()

  /// Opens a file by the exact bytes of its path.
  package init(path: [CChar]) throws {
    precondition(Self.isSilenced)
    // "m" reads instead of mapping: a file that shrinks meanwhile is an error then, not a fatal signal.
    guard let file = TIFFOpen(path, "rm") else { throw ImagingError.damaged("libtiff cannot open the file") }
    self.file = file
  }

  deinit { TIFFClose(file) }

  /// The number of pages; libtiff stops at a damaged or circular directory.
  package var pageCount: Int { Int(TIFFNumberOfDirectories(file)) }

  /// Reads the header of a page, counted from 0.
  package func header(page: Int) throws -> ImageHeader {
    guard let directory = UInt16(exactly: page), TIFFSetDirectory(file, tdir_t(directory)) != 0 else {
      throw ImagingError.damaged("libtiff cannot find the page")
    }
    let (width, height) = (Int(long(TIFFTAG_IMAGEWIDTH)), Int(long(TIFFTAG_IMAGELENGTH)))
    guard width > 0, height > 0 else { throw ImagingError.damaged("the TIFF page has no size") }
    let perInch = short(TIFFTAG_RESOLUTIONUNIT, 2) == 3 ? 2.54 : 1
    return ImageHeader(
      width: width, height: height,
      bitsPerPixel: Int(short(TIFFTAG_BITSPERSAMPLE, 1)) * Int(short(TIFFTAG_SAMPLESPERPIXEL, 1)),
      dpi: plausible(dpi: Double(float(TIFFTAG_XRESOLUTION)) * perInch),
      orientation: Int(short(TIFFTAG_ORIENTATION, 1)))
  }

  /// Decodes a page, counted from 0, as it is stored: not yet turned by its orientation.
  package func decode(page: Int) throws -> Raster {
    let header = try header(page: page)
    var reason = [CChar](repeating: 0, count: 1_024)
    guard TIFFRGBAImageOK(file, &reason) != 0 else {
      throw ImagingError.unsupported(
        "libtiff: \(String(decoding: reason.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self))")
    }
    let pixels = header.width * header.height
    var status: Int32 = 0
    // Asking for the file's own orientation keeps the rows as stored; libtiff can mirror but not turn.
    let packed = [UInt32](unsafeUninitializedCapacity: pixels) { output, count in
      status = TIFFReadRGBAImageOriented(
        file, UInt32(header.width), UInt32(header.height), output.baseAddress, Int32(header.orientation), 1)
      count = status != 0 ? pixels : 0
    }
    guard status != 0 else { throw ImagingError.damaged("libtiff cannot decode the page") }
    return Self.raster(packed, width: header.width, height: header.height)
  }

  /// Unpacks libtiff's ABGR words to RGBA, to RGB when nothing is transparent, to grey when nothing is coloured.
  private static func raster(_ packed: [UInt32], width: Int, height: Int) -> Raster {
    let isOpaque = packed.allSatisfy { $0 >> 24 == 255 }
    let isGrey = isOpaque && packed.allSatisfy { $0 & 0xFF == ($0 >> 8) & 0xFF && $0 & 0xFF == ($0 >> 16) & 0xFF }
    let channels = isGrey ? 1 : isOpaque ? 3 : 4
    let bytes = [UInt8](unsafeUninitializedCapacity: packed.count * channels) { output, count in
      for (index, pixel) in packed.enumerated() {
        let alpha = pixel >> 24
        for channel in 0..<channels {
          let value = (pixel >> UInt32(8 * channel)) & 0xFF
          // libtiff premultiplies; a Raster does not.
          let isColor = channels == 4 && channel < 3
          output[index * channels + channel] = UInt8(
            isColor && alpha > 0 ? min(255, (value * 255 + alpha / 2) / alpha) : value)
        }
      }
      count = packed.count * channels
    }
    return Raster(width: width, height: height, channels: channels, bytes: bytes)
  }

  // TIFFGetField is variadic and so not importable; TIFFVGetField takes the same addresses in a list.
  private func get<Value>(_ tag: Int32, _ initial: Value) -> Value {
    var value = initial
    withUnsafeMutablePointer(to: &value) { pointer in
      _ = withVaList([pointer]) { TIFFVGetFieldDefaulted(file, UInt32(tag), $0) }
    }
    return value
  }

  private func long(_ tag: Int32) -> UInt32 { get(tag, UInt32(0)) }
  private func short(_ tag: Int32, _ initial: UInt16) -> UInt16 { get(tag, initial) }
  private func float(_ tag: Int32) -> Float { get(tag, Float(0)) }
}
