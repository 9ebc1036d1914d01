internal import CTurboJPEG

extension JPEG {
  /// Returns a picture as a baseline JPEG file: a JFIF header, tables, pixels, and nothing else; alpha is laid on white.
  ///
  /// - Parameters:
  ///   - quality: 1...100, libjpeg's scale; from 90 colours keep their full resolution.
  ///   - dpi: dots per inch, for the JFIF header.
  package static func encode(_ raster: Raster, quality: Int = 85, dpi: Double? = nil) throws -> [UInt8] {
    let raster = raster.onWhite
    let isGrey = raster.channels == 1
    // JPEG's own limit of a side is 65,500 in libjpeg.
    guard (1...65_500).contains(raster.width), (1...65_500).contains(raster.height),
      raster.bytes.count == raster.width * raster.height * raster.channels
    else { throw ImagingError.unsupported("a picture of this size cannot be written as JPEG") }
    guard let handle = tjInitCompress() else { throw ImagingError.unsupported("libjpeg-turbo cannot start") }
    defer { tjDestroy(handle) }
    var output: UnsafeMutablePointer<UInt8>?
    defer { tjFree(output) }
    var length: UInt = 0
    let sampling = isGrey ? TJSAMP_GRAY : quality >= 90 ? TJSAMP_444 : TJSAMP_420
    let status = tjCompress2(
      handle, raster.bytes, Int32(raster.width), 0, Int32(raster.height),
      Int32(bitPattern: UInt32((isGrey ? TJPF_GRAY : TJPF_RGB).rawValue)), &output, &length,
      Int32(bitPattern: UInt32(sampling.rawValue)), Int32(min(100, max(1, quality))), TJFLAG_ACCURATEDCT)
    guard status == 0, let output else { throw ImagingError.unsupported("libjpeg-turbo cannot write the picture") }
    var bytes = [UInt8](UnsafeBufferPointer(start: output, count: Int(length)))
    // TurboJPEG always begins with SOI and a JFIF segment; its unit and densities stand at 13...17 (JFIF 1.02).
    if let dpi, bytes.count > 20, bytes[6..<11].elementsEqual(Array("JFIF\0".utf8)) {
      let dots = UInt16(min(max(dpi, 1), 65_535).rounded())
      bytes.replaceSubrange(
        13..<18, with: [1, UInt8(dots >> 8), UInt8(dots & 255), UInt8(dots >> 8), UInt8(dots & 255)])
    }
    return bytes
  }
}
