import Testing

@testable import Encoder

@Suite struct TextPassTests {
  static let tokens = TextHead(name: "tokens", kind: .tokens, activation: .sigmoid, labels: ["A"])
  static let text = TextHead(name: "text", kind: .text, activation: .sigmoid, labels: ["A"])

  /// A text of 17 words of one piece, seen by two windows; each window's numbers say which window and place they are from.
  static func pass() -> TextPass {
    let words = (0..<17).map { [Piece(id: $0, range: (4 * $0)..<(4 * $0 + 3))] }
    let windows = TextWindow.windows(of: 17, width: 10, stride: 7)
    var pass = TextPass(words: words, windows: windows)
    for (index, window) in windows.enumerated() {
      pass.take((0..<12).map { Float(100 * index + $0) }[...], of: tokens, window: window)
      pass.take([Float(index)], of: text, window: window)
    }
    return pass
  }

  @Test func aPieceHasTheNumbersOfTheWindowThatSettlesIt() {
    // Place 0 is [CLS].
    let expected: [Float] = (1...8).map { Float($0) } + (2...10).map { Float(100 + $0) }
    #expect(Self.pass().tokens["tokens"] == expected)
  }

  @Test func partsFollowOneAnotherWithTheirPlaces() {
    let parts = Self.pass().parts(Self.text)
    #expect(parts.map(\.range) == [0..<31, 32..<67] && parts.map(\.pieces) == [8, 9])
    #expect(parts[0].scores[0] == 0.5 && parts[1].scores[0] > 0.7)
  }
}
