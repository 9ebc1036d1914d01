import Documents
import Zlib

/// The numbered objects of a PDF file while it is written.
struct PDFObjects {
  private var objects: [[UInt8]] = []

  /// Returns the number of an object that is set later.
  mutating func reserve() -> Int {
    objects.append([])
    return objects.count
  }

  mutating func set(_ number: Int, _ body: String) { objects[number - 1] = Array(body.utf8) }

  /// Adds an object and returns its number.
  mutating func add(_ body: String) -> Int {
    objects.append(Array(body.utf8))
    return objects.count
  }

  /// Adds a stream with the entries of its dictionary, its length apart, and returns its number.
  mutating func add(_ entries: String, stream: [UInt8]) -> Int {
    objects.append(
      Array("<< \(entries) /Length \(stream.count) >>\nstream\n".utf8) + stream + Array("\nendstream".utf8))
    return objects.count
  }

  /// Returns the whole file: header, objects, cross-reference table, trailer.
  func bytes(root: Int) -> [UInt8] {
    // The four bytes above 127 tell transfer programs that the file is binary (ISO 32000-1, 7.5.2).
    var bytes = Array("%PDF-1.6\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
    bytes.reserveCapacity(objects.reduce(1_024) { $0 + $1.count + 64 })
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(bytes.count)
      bytes += "\(index + 1) 0 obj\n".utf8
      bytes += object
      bytes += "\nendobj\n".utf8
    }
    let start = bytes.count
    bytes += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8
    for offset in offsets {
      let digits = String(offset)
      bytes += (String(repeating: "0", count: max(0, 10 - digits.count)) + digits + " 00000 n \n").utf8
    }
    bytes += "trailer\n<< /Size \(objects.count + 1) /Root \(root) 0 R >>\nstartxref\n\(start)\n%%EOF\n".utf8
    return bytes
  }

  /// Returns the bytes as a zlib stream, which is what /FlateDecode reads.
  static func deflate(_ bytes: [UInt8]) -> [UInt8] {
    // The wrapper puts 8 bytes with the length in front of the stream.
    Array(Zlib.compress(bytes).dropFirst(8))
  }

  /// Returns a number as PDF writes it: no exponent, 4 places at most.
  static func number(_ value: Double) -> String {
    var bytes: [UInt8] = []
    JSON.append(fixed: value, places: 4, to: &bytes)
    while bytes.last == UInt8(ascii: "0") { bytes.removeLast() }
    if bytes.last == UInt8(ascii: ".") { bytes.removeLast() }
    return bytes.isEmpty || bytes == [UInt8(ascii: "-")] ? "0" : String(decoding: bytes, as: UTF8.self)
  }
}
