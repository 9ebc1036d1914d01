import Foundation
import OpenVINO

/// A classifier: one score for each label.
struct ClassDecoder: Sendable {
  let pictureInput: GraphPort
  let output: String
  /// How many labels it tells apart.
  let count: Int
  private let isBytes: Bool
  private let step: Double

  /// - Parameter step: what one step of a byte is worth as a logit; 0 where bytes are 256ths.
  init(inputs: [GraphPort], outputs: [GraphPort], step: Double = 0) throws {
    self.step = step
    guard inputs.count == 1, let picture = inputs.first else { throw DecoderError.input("one picture is expected") }
    guard outputs.count == 1, let output = outputs.first, let count = output.shape.last, count > 1,
      output.shape.dropLast().allSatisfy({ abs($0) == 1 })
    else { throw DecoderError.output("one score for each label is expected") }
    (pictureInput, self.output, self.count, isBytes) = (picture, output.name, count, output.kind == .bytes)
  }

  /// Returns the share of each label, 0...1, in the order of the model's numbers.
  func scores(_ output: GraphOutput) throws -> [Double] {
    guard output.numbers.count == count else { throw DecoderError.output("\(count) scores are expected") }
    return Self.scores(output.numbers, isBytes: isBytes, step: step)
  }

  /// Returns scores as shares: bytes are 256ths, or logits in steps; other numbers are taken as they are where they are shares already, else through
  /// softmax.
  static func scores(_ numbers: [Float], isBytes: Bool, step: Double = 0) -> [Double] {
    let values = numbers.map { Double($0) * (isBytes && step > 0 ? step : 1) }
    if isBytes, step == 0 { return values.map { $0 / 256 } }
    let sum = values.reduce(0, +)
    if values.allSatisfy({ $0 >= 0 && $0 <= 1 }), abs(sum - 1) < 0.02 { return values }
    let largest = values.max() ?? 0
    let powers = values.map { exp($0 - largest) }
    let all = powers.reduce(0, +)
    return powers.map { all > 0 ? $0 / all : 0 }
  }
}
