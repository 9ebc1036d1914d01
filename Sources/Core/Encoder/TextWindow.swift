/// A part of a text that goes through the network at once.
struct TextWindow: Hashable, Sendable {
  /// The pieces it sees.
  let pieces: Range<Int>
  /// The pieces it decides on: where windows overlap, the one in which a piece stands more central. They follow one another without
  /// gaps.
  let settled: Range<Int>

  /// Returns the windows of a text of so many pieces; one, empty, for a text without any.
  ///
  /// - Parameters:
  ///   - width: pieces a window sees at most.
  ///   - stride: pieces from one window to the next, at most `width`; the last one is moved back to see as much as the others.
  static func windows(of count: Int, width: Int, stride step: Int) -> [TextWindow] {
    guard count > width else { return [TextWindow(pieces: 0..<count, settled: 0..<count)] }
    let starts = Array(stride(from: 0, to: count - width, by: step)) + [count - width]
    let borders = [0] + zip(starts, starts.dropFirst()).map { ($0 + width + $1) / 2 } + [count]
    return starts.indices.map { index in
      TextWindow(pieces: starts[index]..<(starts[index] + width), settled: borders[index]..<borders[index + 1])
    }
  }
}
