import Testing
import Zlib

@Suite struct ZlibTests {
  @Test(arguments: [0, 1, 100, 70_000])
  func roundTrip(count: Int) throws {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * $0) }
    #expect(try Zlib.decompress(Zlib.compress(bytes)) == bytes)
  }

  @Test func damageIsNoticed() {
    var bytes = Zlib.compress(Array(repeating: 7, count: 1_000))
    bytes[12] ^= 0xFF
    #expect(throws: Zlib.Failure.self) { try Zlib.decompress(bytes) }
    #expect(throws: Zlib.Failure.self) { try Zlib.decompress([1, 2]) }
    #expect(throws: Zlib.Failure.self) { try Zlib.decompress([UInt8](repeating: 0xFF, count: 20)) }
  }

  /// A stream of another program says nowhere how long it will be.
  @Test func streamsOfUnknownLengthAreRead() throws {
    for count in [0, 10, 100_000] {
      let bytes = [UInt8](repeating: 65, count: count)
      let stream = Array(Zlib.compress(bytes).dropFirst(8))
      #expect(try Zlib.inflate(stream) == bytes)
      if count > 1_000 { #expect(throws: Zlib.Failure.self) { try Zlib.inflate(stream, limit: 5_000) } }
    }
    #expect(throws: Zlib.Failure.self) { try Zlib.inflate([1, 2, 3]) }
    #expect(throws: Zlib.Failure.self) { try Zlib.inflate([]) }
  }
}
