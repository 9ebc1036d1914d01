internal import COpenVINO

/// An input or output of a graph as its file declares it.
package struct GraphPort: Hashable, Sendable {
  /// The kinds of numbers that go through.
  package enum Kind: Hashable, Sendable {
    case floats
    case integers
    case bytes
    /// Any other; such a port cannot be used here.
    case other
  }

  package let name: String
  /// Lengths, -1 where any will do; empty where even their count is open.
  package let shape: [Int]
  package let kind: Kind

  package init(name: String, shape: [Int], kind: Kind) { (self.name, self.shape, self.kind) = (name, shape, kind) }

  static func kind(_ type: Int32) -> Kind {
    switch type {
    case SHEAF_OV_F32: .floats
    case SHEAF_OV_I64, SHEAF_OV_I32: .integers
    case SHEAF_OV_U8: .bytes
    default: .other
    }
  }
}

/// Numbers that come out of a graph, row by row, with their shape.
package struct GraphOutput: Hashable, Sendable {
  package let shape: [Int]
  /// Whole numbers too: labels and the like are small enough to be exact.
  package let numbers: [Float]

  package init(shape: [Int], numbers: [Float]) { (self.shape, self.numbers) = (shape, numbers) }
}
