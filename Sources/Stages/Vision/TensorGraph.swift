import OpenVINO

/// A neural network as an engine sees it: named numbers in, named numbers out.
protocol TensorGraph: AnyObject {
  /// In the graph's order.
  var inputNames: [String] { get }
  /// In the graph's order.
  var outputNames: [String] { get }
  /// Returns the outputs' numbers, each row by row, in the order of the names.
  func run(_ inputs: [(name: String, value: GraphInput)], outputs: [String]) throws -> [[Float]]
}
