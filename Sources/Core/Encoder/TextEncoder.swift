import Foundation
import OpenVINO

/// Why the text encoder cannot be used; carries no text that was encoded.
package enum TextEncoderError: Error, Hashable, Sendable {
  case unreadable(String)
  case failed(String)
}

/// Turns short texts into vectors whose products say how alike they mean (MiniLM-L6, mean pooled, length 1); belongs to one thread.
package final class TextEncoder {
  /// The width of a vector.
  package static let width = 384
  /// Pieces of a text that are looked at, special ones included; the model was trained with 256 at most.
  package static let mostPieces = 128
  /// Lengths are rounded up to this, so that few shapes occur and a text's vector does not depend on its neighbours.
  private static let lengthStep = 8
  /// Texts that go through at once.
  private static let batch = 32
  /// Vectors kept for texts met again (labels repeat from page to page); all are dropped when there are more.
  private static let mostKept = 4_096

  private let encoder: EncoderGraph
  private var kept: [String: [Float]] = [:]

  package init(_ files: EncoderFiles) throws {
    encoder = try EncoderGraph(files)
  }

  /// Returns a vector for each text, in their order.
  package func vectors(_ texts: [String]) throws -> [[Float]] {
    if kept.count > Self.mostKept { kept.removeAll() }
    let new = Set(texts.filter { kept[$0] == nil }).sorted()
    let byLength = Dictionary(grouping: new.map { ($0, ids($0)) }) { Self.rounded($0.1.count) }
    for (length, all) in byLength.sorted(by: { $0.key < $1.key }) {
      for start in stride(from: 0, to: all.count, by: Self.batch) {
        let texts = all[start..<min(start + Self.batch, all.count)]
        let vectors = try run(texts.map(\.1), length: length)
        for (text, vector) in zip(texts, vectors) { kept[text.0] = vector }
      }
    }
    return texts.map { kept[$0] ?? [] }
  }

  /// Returns how alike two vectors mean, -1...1.
  package static func likeness(_ left: [Float], _ right: [Float]) -> Double {
    guard left.count == right.count else { return 0 }
    var sum: Float = 0
    for index in left.indices { sum += left[index] * right[index] }
    return Double(sum)
  }

  private static func rounded(_ count: Int) -> Int { (count + lengthStep - 1) / lengthStep * lengthStep }

  private func ids(_ text: String) -> [Int] {
    [encoder.tokenizer.classID] + encoder.tokenizer.pieces(text).prefix(Self.mostPieces - 2).map(\.id) + [
      encoder.tokenizer.separatorID
    ]
  }

  private func run(_ texts: [[Int]], length: Int) throws -> [[Float]] {
    let padding = Int64(encoder.tokenizer.paddingID)
    var ids = [Int64](repeating: padding, count: texts.count * length)
    var mask = [Float](repeating: 0, count: ids.count)
    for (row, text) in texts.enumerated() {
      for (column, id) in text.enumerated() {
        ids[row * length + column] = Int64(id)
        mask[row * length + column] = 1
      }
    }
    let shape = [texts.count, length]
    do {
      let flat = try encoder.graph.run(
        [("ids", .integers(ids, shape: shape)), ("mask", .floats(mask, shape: shape))], output: "sentence")
      guard flat.count == texts.count * Self.width else { throw TextEncoderError.failed("output of another size") }
      return texts.indices.map { Array(flat[($0 * Self.width)..<(($0 + 1) * Self.width)]) }
    } catch OpenVINOError.failed(let message), OpenVINOError.missingLibrary(let message) {
      throw TextEncoderError.failed(message)
    }
  }
}
