import Foundation

// Words are packed as little-endian 32-bit integers (start, length, left, top, right, bottom, confidence): a page of 500 words is
// written and read in microseconds, where 500 JSON objects take milliseconds and dominate a run over text PDFs.
extension PageText: Codable {
  private enum CodingKeys: String, CodingKey {
    case source, reason, frame, rotation, skew, text, words, lines
  }
  private static let absent = Int32.min
  private static let stride = 7

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(source, forKey: .source)
    try container.encode(reason, forKey: .reason)
    try container.encodeIfPresent(frame, forKey: .frame)
    try container.encode(rotation, forKey: .rotation)
    try container.encode(skew, forKey: .skew)
    try container.encode(text, forKey: .text)
    try container.encode(Self.data(words.flatMap(Self.pack)), forKey: .words)
    let angles = lines.flatMap {
      [Int32($0.words.lowerBound), Int32($0.words.upperBound), Int32(($0.angle * 100).rounded())]
    }
    try container.encode(Self.data(angles), forKey: .lines)
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let numbers = Self.numbers(try container.decode(Data.self, forKey: .words))
    let angles = Self.numbers(try container.decode(Data.self, forKey: .lines))
    let text = try container.decode(String.self, forKey: .text)
    guard numbers.count % Self.stride == 0, angles.count % 3 == 0 else {
      throw DecodingError.dataCorruptedError(forKey: .words, in: container, debugDescription: "packed words are cut")
    }
    let words = Swift.stride(from: 0, to: numbers.count, by: Self.stride).map { Self.unpack(numbers, at: $0) }
    let lines = Swift.stride(from: 0, to: angles.count, by: 3).map {
      Line(words: Int(angles[$0])..<max(Int(angles[$0]), Int(angles[$0 + 1])), angle: Double(angles[$0 + 2]) / 100)
    }
    guard lines.allSatisfy({ $0.words.lowerBound >= 0 && $0.words.upperBound <= words.count }) else {
      throw DecodingError.dataCorruptedError(forKey: .lines, in: container, debugDescription: "a line names no word")
    }
    self.init(
      source: try container.decode(Source.self, forKey: .source),
      reason: try container.decode(String.self, forKey: .reason),
      frame: try container.decodeIfPresent(PageFrame.self, forKey: .frame),
      rotation: try container.decode(Int.self, forKey: .rotation),
      skew: try container.decode(Double.self, forKey: .skew),
      text: text, words: words, lines: lines)
  }

  private static func pack(_ word: Word) -> [Int32] {
    func fixed(_ value: Double) -> Int32 { Int32((value * 64).rounded()) }
    let box = word.box.map { [fixed($0.left), fixed($0.top), fixed($0.right), fixed($0.bottom)] }
    return [Int32(word.range.lowerBound), Int32(word.range.count)] + (box ?? [absent, 0, 0, 0])
      + [Int32((word.confidence * 10_000).rounded())]
  }

  private static func unpack(_ numbers: [Int32], at index: Int) -> Word {
    func pixel(_ offset: Int) -> Double { Double(numbers[index + offset]) / 64 }
    let start = Int(max(0, numbers[index]))
    let box =
      numbers[index + 2] == absent
      ? nil : Rect<Pixels>(left: pixel(2), top: pixel(3), right: pixel(4), bottom: pixel(5))
    return Word(
      range: start..<(start + Int(max(0, numbers[index + 1]))), box: box,
      confidence: Double(numbers[index + 6]) / 10_000)
  }

  private static func data(_ numbers: [Int32]) -> Data {
    numbers.map(\.littleEndian).withUnsafeBytes { Data($0) }
  }

  private static func numbers(_ data: Data) -> [Int32] {
    [Int32](unsafeUninitializedCapacity: data.count / 4) { buffer, count in
      count = data.count / 4
      _ = data.copyBytes(to: UnsafeMutableRawBufferPointer(buffer).prefixBytes(count * 4))
      for index in 0..<count { buffer[index] = Int32(littleEndian: buffer[index]) }
    }
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func prefixBytes(_ count: Int) -> UnsafeMutableRawBufferPointer { Self(rebasing: self[..<count]) }
}
