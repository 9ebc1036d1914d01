import Foundation
import Testing

@testable import Encoder

@Suite(.serialized, .enabled(if: Parts.areHere, "the text encoder's parts are not installed"))
struct TextEncoderTests {
  struct Expected: Decodable {
    var text: String
    var vector: [Float]
  }

  @Test func meansWhatTheOriginalMeans() throws {
    let encoder = try TextEncoder(EncoderFiles.find("encoder").get())
    let expected = try Parts.lines("vectors.jsonl", Expected.self)
    for (expected, vector) in zip(expected, try encoder.vectors(expected.map(\.text))) {
      #expect(vector.count == TextEncoder.width)
      #expect(TextEncoder.likeness(vector, expected.vector) > 0.999, "\(expected.text)")
    }
  }

  @Test func aTextMeansTheSameWhateverStandsBesideIt() throws {
    let texts = (1...40).map { "Label number \($0) of a form" } + ["Total", "", "Due date of the payment"]
    let alone = try TextEncoder(EncoderFiles.find("encoder").get())
    let together = try TextEncoder(EncoderFiles.find("encoder").get())
    #expect(try texts.map { try alone.vectors([$0])[0] } == together.vectors(texts))
  }

  @Test func aLongTextIsCutAndDoesNotFail() throws {
    let encoder = try TextEncoder(EncoderFiles.find("encoder").get())
    let vector = try encoder.vectors([String(repeating: "word ", count: 5_000)])[0]
    #expect(vector.count == TextEncoder.width && vector.allSatisfy(\.isFinite))
  }
}
