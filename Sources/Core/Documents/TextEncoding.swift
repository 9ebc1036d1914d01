import Foundation

/// How the bytes of a text file stand for characters.
package enum TextEncoding: String, Sendable, Codable {
  case utf8 = "UTF-8"
  case utf16 = "UTF-16"
  case latin1 = "Latin-1"

  /// Returns the text of bytes and how they were read, nil when they are no text.
  ///
  /// Order: a byte order mark; UTF-16 without one when every other byte of plain text is 0; UTF-8 when it is valid; else Latin-1
  /// (as Windows-1252, its superset in use) when no control characters occur.
  ///
  /// - Parameter isWhole: false when the bytes are the head of a longer file, whose last character may be cut.
  package static func decode(_ bytes: [UInt8], isWhole: Bool = true) -> (String, TextEncoding)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return utf8(bytes.dropFirst(3), isWhole: isWhole) }
    if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), bigEndian: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), bigEndian: true) }
    let sample = bytes.prefix(4_096)
    let zeros = sample.enumerated().filter { $0.element == 0 }
    if !zeros.isEmpty {
      let odd = zeros.filter { $0.offset % 2 == 1 }.count
      guard bytes.count % 2 == 0 || !isWhole, zeros.count * 4 >= sample.count else { return nil }
      if odd == zeros.count { return utf16(bytes[...], bigEndian: false) }
      return odd == 0 ? utf16(bytes[...], bigEndian: true) : nil
    }
    if let found = utf8(bytes[...], isWhole: isWhole) { return found }
    guard !bytes.contains(where: isControl) else { return nil }
    return String(bytes: bytes, encoding: .windowsCP1252).map { ($0, .latin1) }
      ?? String(bytes: bytes, encoding: .isoLatin1).map { ($0, .latin1) }
  }

  private static func utf8(_ bytes: ArraySlice<UInt8>, isWhole: Bool) -> (String, TextEncoding)? {
    guard !bytes.contains(where: isControl) else { return nil }
    for cut in 0...(isWhole ? 0 : 3) {
      if let text = String(validating: bytes.dropLast(cut), as: UTF8.self) { return (text, .utf8) }
    }
    return nil
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> (String, TextEncoding)? {
    var units: [UInt16] = []
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    let text = String(decoding: units, as: UTF16.self)
    return text.utf8.contains(where: isControl) ? nil : (text, .utf16)
  }

  /// Whether a byte occurs only in binary data; tab, line ends, form feed, escape and the separators of records occur in texts.
  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x1B && !(0x09...0x0D).contains(byte)) || byte == 0x7F
  }
}
