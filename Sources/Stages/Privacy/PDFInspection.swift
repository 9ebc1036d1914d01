import Documents
import Zlib

/// The bytes of a PDF taken apart without its cross-reference table, so that nothing is passed over because nothing points at it: the
/// strings between the streams, and the streams, decompressed.
struct PDFInspection {
  /// What strings say, in every encoding that they can be in.
  private(set) var strings: [String] = []
  /// Decompressed; compressed in other ways than /FlateDecode as they are.
  private(set) var streams: [[UInt8]] = []
  /// Pictures in DCT.
  private(set) var pictureCount = 0
  /// Whether a picture holds more than pixels.
  private(set) var hasBurdenedPicture = false
  /// Whether a stream could not be decompressed.
  private(set) var hasUnread = false
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let (opening, closing) = (Array("stream".utf8), Array("endstream".utf8))
    var start = 0
    var index = 0
    while index < bytes.count {
      guard Self.stands(opening, in: bytes, at: index) else {
        index += 1
        continue
      }
      strings += Self.strings(bytes[start..<index])
      var body = index + opening.count
      if body < bytes.count, bytes[body] == 0x0D { body += 1 }
      if body < bytes.count, bytes[body] == 0x0A { body += 1 }
      var end = body
      while end < bytes.count, !Self.stands(closing, in: bytes, at: end) { end += 1 }
      add(stream: Array(bytes[min(body, end)..<end]), dictionary: bytes[start..<index].suffix(600))
      index = min(bytes.count, end + closing.count)
      start = index
    }
    strings += Self.strings(bytes[min(start, bytes.count)...])
    for stream in streams { strings += Self.strings(stream[...]) }
  }

  /// Whether a value can be found in it.
  func holds(_ search: ValueSearch) -> Bool {
    let raw = ByteSearch(search)
    return hasUnread || hasBurdenedPicture || raw.isFound(in: bytes)
      || streams.contains { raw.isFound(in: $0) } || strings.contains { !search.matches(in: $0).isEmpty }
  }

  private mutating func add(stream: [UInt8], dictionary: ArraySlice<UInt8>) {
    // The dictionary is what stands since the last object began.
    let text = String(decoding: dictionary, as: Unicode.ASCII.self)
    let own = text.components(after: " obj")
    // The line end before `endstream` is not part of it.
    var body = stream
    if body.last == 0x0A { body.removeLast() }
    if own.contains("/DCTDecode") {
      pictureCount += 1
      if !PictureInspection.isBare(body) { hasBurdenedPicture = true }
    } else if own.contains("/FlateDecode") {
      if let plain = try? Zlib.inflate(body) { streams.append(plain) } else { hasUnread = true }
    } else {
      streams.append(body)
    }
  }

  private static func stands(_ word: [UInt8], in bytes: [UInt8], at index: Int) -> Bool {
    bytes[index] == word[0] && index + word.count <= bytes.count
      && (1..<word.count).allSatisfy { bytes[index + $0] == word[$0] }
  }

  /// Returns what the strings in PDF syntax say (ISO 32000-1, 7.3.4), literal and hexadecimal.
  static func strings(_ bytes: ArraySlice<UInt8>) -> [String] {
    var found: [String] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "(") {
        var (depth, content) = (1, [UInt8]())
        index += 1
        while index < bytes.endIndex, depth > 0 {
          if bytes[index] == UInt8(ascii: "\\") {
            index += 1
          } else if bytes[index] == UInt8(ascii: "(") {
            depth += 1
          } else if bytes[index] == UInt8(ascii: ")") {
            depth -= 1
          }
          if depth > 0, index < bytes.endIndex { content.append(bytes[index]) }
          index += 1
        }
        found += readings(content)
      } else if bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.endIndex, bytes[index + 1] != UInt8(ascii: "<") {
        let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.endIndex
        let digits = bytes[(index + 1)..<end].compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
        found += readings(stride(from: 0, to: digits.count - 1, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
        index = end
      } else {
        index += bytes[index] == UInt8(ascii: "<") ? 2 : 1
      }
    }
    return found
  }

  private static func readings(_ content: [UInt8]) -> [String] {
    let units = stride(from: 0, to: content.count - 1, by: 2).map { UInt16(content[$0]) << 8 | UInt16(content[$0 + 1]) }
    return [String(decoding: content, as: UTF8.self), String(decoding: units, as: UTF16.self)]
  }
}

extension String {
  /// Returns what stands behind the last occurrence of a word, all of it without one.
  fileprivate func components(after word: String) -> Substring {
    ranges(of: word).last.map { self[$0.upperBound...] } ?? self[...]
  }
}
