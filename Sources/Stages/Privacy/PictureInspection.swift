import Documents

/// The bytes of a picture file taken apart: whether there is anything besides the picture.
enum PictureInspection {
  /// Whether a PNG or JPEG file holds pixels and what shows them, and no comment, metadata, profile or trailing byte.
  static func isBare(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) ? isBarePNG(bytes) : isBareJPEG(bytes)
  }

  /// Whether a value can be found in a file's bytes.
  static func holds(_ bytes: [UInt8], _ search: ValueSearch) -> Bool { ByteSearch(search).isFound(in: bytes) }

  private static func isBarePNG(_ bytes: [UInt8]) -> Bool {
    let allowed: Set = ["IHDR", "sRGB", "gAMA", "cHRM", "pHYs", "IDAT", "IEND"]
    var offset = 8
    while offset + 12 <= bytes.count {
      let length = bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
      let kind = String(decoding: bytes[(offset + 4)..<(offset + 8)], as: UTF8.self)
      guard allowed.contains(kind), length <= bytes.count - offset - 12 else { return false }
      offset += length + 12
      if kind == "IEND" { return offset == bytes.count }
    }
    return false
  }

  /// JPEG (ITU-T T.81, annex B): quantisation, frame, Huffman tables, restart interval, scans, and one JFIF segment without a thumbnail.
  private static func isBareJPEG(_ bytes: [UInt8]) -> Bool {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return false }
    var offset = 2
    while offset + 4 <= bytes.count {
      guard bytes[offset] == 0xFF else { return false }
      let marker = bytes[offset + 1]
      if marker == 0xD9 { return false }
      let length = Int(bytes[offset + 2]) << 8 | Int(bytes[offset + 3])
      switch marker {
      case 0xE0: guard length == 16, bytes[(offset + 4)...].starts(with: Array("JFIF\0".utf8)) else { return false }
      case 0xDB, 0xC0, 0xC1, 0xC2, 0xC4, 0xDD: break
      case 0xDA:
        offset += 2 + length
        // Pixels go on to the next marker that is no restart.
        while offset + 1 < bytes.count,
          bytes[offset] != 0xFF || bytes[offset + 1] == 0 || 0xD0...0xD7 ~= bytes[offset + 1]
        { offset += 1 }
        if offset + 2 == bytes.count, bytes[offset + 1] == 0xD9 { return true }
        continue
      default: return false
      }
      offset += 2 + length
    }
    return false
  }
}
