import Documents

/// A count of bytes, written as a number with a unit: `200 MB`, `2GB`, `65536`. Units are decimal (SI), as files are sold and listed.
package struct ByteCount: BindableValue, Hashable, Comparable, ExpressibleByIntegerLiteral {
  package let bytes: Int

  package init(_ bytes: Int) { self.bytes = bytes }
  package init(integerLiteral bytes: Int) { self.bytes = bytes }

  private static let units: [(name: String, bytes: Int)] = [
    ("GB", 1_000_000_000), ("MB", 1_000_000), ("KB", 1_000), ("B", 1),
  ]

  package static func < (left: ByteCount, right: ByteCount) -> Bool { left.bytes < right.bytes }

  package static func bind(_ node: YAMLNode) throws -> ByteCount {
    let text = try node.scalar(expecting: "a size such as 200 MB")
    let number = text.prefix { $0.isNumber || $0 == "." }
    let unit = text.dropFirst(number.count).drop(while: \.isWhitespace).uppercased()
    let factor = unit.isEmpty ? 1 : units.first { $0.name == unit }?.bytes
    guard let factor, let value = Double(number), value * Double(factor) < 9e18 else {
      throw node.problem("expected a size such as 200 MB, found \"\(text)\"")
    }
    return ByteCount(Int(value * Double(factor)))
  }

  /// The largest unit that gives a whole number.
  package var canonical: String {
    let unit = Self.units.first { bytes >= $0.bytes && bytes % $0.bytes == 0 } ?? ("B", 1)
    return "\(bytes / unit.bytes) \(unit.name)"
  }

  package static var schema: [JSON.Member] {
    [
      .init("type", .array([.string("string"), .string("integer")])),
      .init("pattern", .string(#"^[0-9.]+ ?([kKmMgG]?[bB])?$"#)),
    ]
  }
}
