import Documents

/// Finds hidden values in bytes of any kind: as UTF-8, as UTF-16 of either order and as its hexadecimal digits, whatever the case of ASCII
/// letters.
///
/// Values of fewer than 8 bytes are left out: in megabytes of compressed pixels they stand by chance.
struct ByteSearch: Sendable {
  static let least = 8

  private var needles: [UInt32: [[UInt8]]] = [:]

  init(_ search: ValueSearch) {
    var seen: Set<[UInt8]> = []
    for value in search.values where value.text.utf8.count >= Self.least {
      let units = Array(value.text.utf16)
      let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }
      let little = units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
      let digits = Array("0123456789abcdef".utf8)
      let hex = big.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      for form in [Array(value.text.utf8), big, little, hex] {
        let needle = form.map(Self.lower)
        if seen.insert(needle).inserted { needles[Self.head(needle[...]), default: []].append(needle) }
      }
    }
  }

  /// Whether a value stands in the bytes.
  func isFound(in bytes: [UInt8]) -> Bool {
    guard !needles.isEmpty, bytes.count >= Self.least else { return false }
    return bytes.withUnsafeBufferPointer { input in
      var head = UInt32(0)
      for index in 0..<input.count {
        head = head << 8 | UInt32(Self.lower(input[index]))
        guard index >= 3, let candidates = needles[head] else { continue }
        let start = index - 3
        for needle in candidates where start + needle.count <= input.count {
          if (4..<needle.count).allSatisfy({ Self.lower(input[start + $0]) == needle[$0] }) { return true }
        }
      }
      return false
    }
  }

  private static func lower(_ byte: UInt8) -> UInt8 { 0x41...0x5A ~= byte ? byte + 0x20 : byte }

  private static func head(_ bytes: ArraySlice<UInt8>) -> UInt32 { bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) } }
}
