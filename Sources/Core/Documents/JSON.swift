/// A JSON value that keeps the order of its members, so that the same content is always the same bytes (RFC 8259).
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  /// A number with a fixed count of decimal places.
  case fixed(Double, places: Int)
  case string(String)
  case array([JSON])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSON
    package init(_ name: String, _ value: JSON) { (self.name, self.value) = (name, value) }
  }

  /// Returns an object with the given members in their order.
  package static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .object(members.map { Member($0.key, $0.value) })
  }

  /// Returns the text: with two blanks a level, or on one line.
  package func text(pretty: Bool) -> String {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: pretty ? 0 : nil)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(into bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .int(let value): bytes += String(value).utf8
    case .fixed(let value, let places): Self.append(fixed: value, places: places, to: &bytes)
    case .string(let value): Self.append(string: value, to: &bytes)
    case .array(let values):
      Self.write(values.map { (nil, $0) }, between: "[", "]", into: &bytes, indent: indent)
    case .object(let members):
      Self.write(members.map { ($0.name, $0.value) }, between: "{", "}", into: &bytes, indent: indent)
    }
  }

  private static func write(
    _ items: [(name: String?, value: JSON)], between open: String, _ close: String, into bytes: inout [UInt8],
    indent: Int?
  ) {
    func newLine(_ level: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: level * 2)
    }
    bytes += open.utf8
    for (index, item) in items.enumerated() {
      if index > 0 { bytes += (indent == nil ? ", " : ",").utf8 }
      if let indent { newLine(indent + 1) }
      if let name = item.name {
        append(string: name, to: &bytes)
        bytes += ": ".utf8
      }
      item.value.write(into: &bytes, indent: indent.map { $0 + 1 })
    }
    if let indent, !items.isEmpty { newLine(indent) }
    bytes += close.utf8
  }

  /// Appends a string with quotes and escapes.
  package static func append(string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += #"\""#.utf8
      case UInt8(ascii: "\\"): bytes += #"\\"#.utf8
      case 0x0A: bytes += #"\n"#.utf8
      case 0x0D: bytes += #"\r"#.utf8
      case 0x09: bytes += #"\t"#.utf8
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += #"\u00"#.utf8
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends a number with a fixed count of decimal places (0...9) and a point, whatever the locale; 0 for one that is not finite.
  package static func append(fixed value: Double, places: Int, to bytes: inout [UInt8]) {
    let scale = (0..<places).reduce(1) { scale, _ in scale * 10 }
    let scaled = (value * Double(scale)).rounded()
    guard scaled.isFinite, abs(scaled) < 9e18 else { return bytes.append(UInt8(ascii: "0")) }
    let number = Int(scaled)
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    bytes += String(abs(number) / scale).utf8
    guard places > 0 else { return }
    let fraction = String(abs(number) % scale)
    bytes.append(UInt8(ascii: "."))
    bytes += repeatElement(UInt8(ascii: "0"), count: places - fraction.utf8.count)
    bytes += fraction.utf8
  }
}
