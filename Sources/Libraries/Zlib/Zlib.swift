internal import CZlib

/// Compresses what the ledger keeps, over zlib (RFC 1950).
package enum Zlib {
  package enum Failure: Error, Hashable, Sendable {
    case damaged
  }

  /// Returns the bytes compressed: their length (8 bytes, little-endian), then a zlib stream at the fastest level.
  package static func compress(_ bytes: [UInt8]) -> [UInt8] {
    var length = compressBound(uLong(bytes.count))
    var output = [UInt8](repeating: 0, count: 8 + Int(length))
    withUnsafeBytes(of: UInt64(bytes.count).littleEndian) { output.replaceSubrange(0..<8, with: $0) }
    output.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      // The buffer has the size zlib asks for, so the only failure left is memory, which ends the process anyway.
      _ = compress2(base + 8, &length, bytes, uLong(bytes.count), 1)
    }
    output.removeLast(output.count - 8 - Int(length))
    return output
  }

  /// Returns what `compress` was given.
  ///
  /// - Parameter limit: the most bytes to give back; more is refused before anything is allocated.
  package static func decompress(_ bytes: [UInt8], limit: Int = 1 << 31) throws -> [UInt8] {
    guard bytes.count >= 8 else { throw Failure.damaged }
    let stated = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard let length = Int(exactly: stated), length <= limit else { throw Failure.damaged }
    var written = uLong(length)
    var status = Z_OK
    let output = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      bytes.withUnsafeBufferPointer { input in
        guard let base = input.baseAddress else { return }
        // zlib wants a place to write even for nothing.
        var none: UInt8 = 0
        status = withUnsafeMutablePointer(to: &none) {
          uncompress(buffer.baseAddress ?? $0, &written, base + 8, uLong(bytes.count - 8))
        }
      }
      count = status == Z_OK ? Int(written) : 0
    }
    guard status == Z_OK, Int(written) == length else { throw Failure.damaged }
    return output
  }

  /// Returns the content of a zlib stream of unknown length.
  ///
  /// - Parameter limit: the most bytes to give back; a stream that holds more is refused.
  package static func inflate(_ stream: [UInt8], limit: Int = 1 << 28) throws -> [UInt8] {
    var room = min(limit, max(1_024, stream.count * 4))
    while true {
      var written = uLong(room)
      var status = Z_OK
      let output = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        status = uncompress(buffer.baseAddress, &written, stream, uLong(stream.count))
        count = status == Z_OK ? Int(written) : 0
      }
      if status == Z_OK { return output }
      guard status == Z_BUF_ERROR, room < limit else { throw Failure.damaged }
      room = min(limit, room * 4)
    }
  }
}
