import Foundation

/// The strings and numbers of a line of JSON with their places, for changing some and leaving the rest as it is written.
package struct JSONTokens: Sendable {
  package struct Token: Sendable, Hashable {
    /// UTF-8 offsets into the line, quotes included.
    package let range: Range<Int>
    /// What a string says; a number, truth value or null as it is written.
    package let text: String
    package let isString: Bool
    /// Whether it is the name of a member and no value.
    package let isName: Bool
    /// The member of the outermost object that it belongs to, nil for that member's own name.
    package let member: String?
    /// Whether it is the member's value itself and not a part of it.
    package let isDirect: Bool
  }

  package let tokens: [Token]
  private let bytes: [UInt8]

  package init(_ line: String) {
    bytes = Array(line.utf8)
    var tokens: [Token] = []
    var (index, depth) = (0, 0)
    var member: String?
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): (depth, index) = (depth + 1, index + 1)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): (depth, index) = (depth - 1, index + 1)
      case UInt8(ascii: "\""):
        let end = Self.endOfString(bytes, from: index)
        let text = Self.text(bytes[index..<end])
        let isName = Self.next(bytes, from: end) == UInt8(ascii: ":")
        if isName, depth == 1 { member = text }
        tokens.append(
          Token(
            range: index..<end, text: text, isString: true, isName: isName, member: isName && depth == 1 ? nil : member,
            isDirect: !isName && depth == 1))
        index = end
      case UInt8(ascii: ":"), UInt8(ascii: ","), 0x09, 0x0A, 0x0D, 0x20: index += 1
      default:
        var end = index + 1
        while end < bytes.count, !Self.signs.contains(bytes[end]) { end += 1 }
        tokens.append(
          Token(
            range: index..<end, text: String(decoding: bytes[index..<end], as: UTF8.self), isString: false,
            isName: false, member: member, isDirect: depth == 1))
        index = end
      }
    }
    self.tokens = tokens
  }

  /// Returns the line with other texts for some tokens, all of them strings then; the rest is byte for byte the same.
  package func replacing(_ texts: [Int: String]) -> String {
    var output: [UInt8] = []
    var done = 0
    for (index, token) in tokens.enumerated() {
      guard let text = texts[index], text != token.text else { continue }
      output += bytes[done..<token.range.lowerBound]
      JSON.append(string: text, to: &output)
      done = token.range.upperBound
    }
    return String(decoding: output + bytes[done...], as: UTF8.self)
  }

  private static let signs = Set("{}[]:,\" \t\r\n".utf8)

  private static func endOfString(_ bytes: [UInt8], from start: Int) -> Int {
    var index = start + 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(bytes.count, index + 1)
  }

  private static func next(_ bytes: [UInt8], from start: Int) -> UInt8? {
    bytes[start...].first { $0 != 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }
  }

  /// Returns what a string token says; as it is written where its escapes are wrong.
  private static func text(_ token: ArraySlice<UInt8>) -> String {
    let written = String(decoding: token.dropFirst().dropLast(), as: UTF8.self)
    guard token.contains(UInt8(ascii: "\\")) else { return written }
    let read = try? JSONSerialization.jsonObject(with: Data(token), options: .fragmentsAllowed)
    return read as? String ?? written
  }
}
