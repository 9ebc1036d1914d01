import Testing

@testable import ZXing

/// A label that is not read is a parcel lost.
@Suite struct BarcodeReaderTests {
  /// Code 39 (ISO/IEC 16388): nine elements a character, bars and spaces in turn, w for wide.
  static let patterns: [Character: String] = [
    "*": "nwnnwnwnn", "A": "wnnnnwnnw", "B": "nnwnnwnnw", "1": "wnnwnnnnw", "2": "nnwwnnnnw",
  ]

  /// Draws labels on white paper: each a text and its top, 40 rows high, 3 pixels an element.
  static func picture(_ labels: [(text: String, top: Int)], width: Int = 500, height: Int = 400) -> [UInt8] {
    var grey = [UInt8](repeating: 255, count: width * height)
    for label in labels {
      var x = 40
      for character in "*\(label.text)*" {
        for (index, element) in (patterns[character] ?? "").enumerated() {
          let size = element == "w" ? 9 : 3
          if index % 2 == 0 {
            for row in label.top..<(label.top + 40) { for column in x..<(x + size) { grey[row * width + column] = 0 } }
          }
          x += size
        }
        x += 3
      }
    }
    return grey
  }

  static func read(_ grey: [UInt8], width: Int = 500, height: Int = 400) throws -> [FoundBarcode] {
    try BarcodeReader.read(grey: grey, width: width, height: height, most: 32)
  }

  @Test func aLabelHasItsWholeBox() throws {
    let found = try Self.read(Self.picture([("A1", 100)]))
    #expect(found.map(\.text) == ["A1"] && found[0].format == "Code39")
    #expect(abs(found[0].top - 100) <= 2 && abs(found[0].bottom - 139) <= 2 && found[0].left < 50)
  }

  /// ZXing itself ends the process when it is asked for several and meets one twice.
  @Test func theSameLabelTwiceIsTwo() throws {
    let found = try Self.read(Self.picture([("A1", 40), ("B2", 150), ("A1", 300)]))
    #expect(found.map(\.text) == ["A1", "B2", "A1"])
    #expect(zip(found.map(\.top), [40, 150, 300]).allSatisfy { abs($0 - $1) <= 2 })
  }

  @Test func aTurnedLabelIsRead() throws {
    let upright = Self.picture([("A1", 100), ("B2", 250)])
    var turned = [UInt8](repeating: 255, count: upright.count)
    for y in 0..<400 { for x in 0..<500 { turned[x * 400 + (399 - y)] = upright[y * 500 + x] } }
    let found = try Self.read(turned, width: 400, height: 500)
    #expect(
      Set(found.map(\.text)) == ["A1", "B2"] && found.allSatisfy { $0.bottom - $0.top > 2 * ($0.right - $0.left) })
  }

  @Test func nothingIsFoundOnWhiteOrInNoise() throws {
    #expect(try Self.read([UInt8](repeating: 255, count: 200_000)).isEmpty)
    let noise = (0..<200_000).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 7) }
    #expect(try Self.read(noise).isEmpty)
  }

  @Test(arguments: [(1, 1), (3, 500), (500, 2)])
  func tinyPicturesAreSurvived(width: Int, height: Int) throws {
    #expect(try Self.read([UInt8](repeating: 90, count: width * height), width: width, height: height).isEmpty)
  }
}
