/// How a hidden text is written: each character as a mask character, or the whole as its type in brackets.
package struct TextMask: Codable, Sendable, Hashable {
  /// nil for the type in brackets, such as `[NAME]`.
  package var character: Character? { sign?.first }
  private let sign: String?
  /// Whether blanks inside a value are masked too; line ends never are.
  package let masksBlanks: Bool

  package init(character: Character?, masksBlanks: Bool = true) {
    (sign, self.masksBlanks) = (character.map { String($0) }, masksBlanks)
  }

  /// Returns what stands for a hidden text.
  package func replacement(for text: String, type: PIIType) -> String {
    guard let character else { return "[\(type.rawValue)]" }
    return String(
      text.map { letter in
        if letter.isNewline { return letter }
        return letter.isWhitespace && !masksBlanks ? letter : character
      })
  }

  /// Returns a text with ranges of it hidden.
  ///
  /// - Parameter ranges: UTF-8 offsets, in any order; where they overlap, the first to begin counts and grows.
  package func apply(to text: String, _ ranges: [(range: Range<Int>, type: PIIType)]) -> String {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var done = 0
    for (range, type) in Self.merged(ranges) {
      let range = range.clamped(to: 0..<bytes.count)
      guard !range.isEmpty else { continue }
      output += bytes[done..<range.lowerBound]
      output += replacement(for: String(decoding: bytes[range], as: UTF8.self), type: type).utf8
      done = range.upperBound
    }
    return String(decoding: output + bytes[done...], as: UTF8.self)
  }

  /// Returns ranges in order, those that overlap joined under the type of the first.
  package static func merged(_ ranges: [(range: Range<Int>, type: PIIType)]) -> [(range: Range<Int>, type: PIIType)] {
    var merged: [(range: Range<Int>, type: PIIType)] = []
    for next in ranges.sorted(by: {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }) {
      if let last = merged.last, next.range.lowerBound < last.range.upperBound {
        let end = max(last.range.upperBound, next.range.upperBound)
        merged[merged.count - 1].range = last.range.lowerBound..<end
      } else {
        merged.append(next)
      }
    }
    return merged
  }
}
