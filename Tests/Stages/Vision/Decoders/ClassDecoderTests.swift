import Testing

@testable import Stages

@Suite struct ClassDecoderTests {
  @Test func scoresAreSharesWhateverAModelWrites() {
    #expect(ClassDecoder.scores([0, 128, 64], isBytes: true) == [0, 0.5, 0.25])
    #expect(ClassDecoder.scores([0.25, 0.75], isBytes: false) == [0.25, 0.75], "shares stay")
    let shares = ClassDecoder.scores([2, 2, -100], isBytes: false)
    #expect(abs(shares[0] - 0.5) < 1e-9 && shares[2] < 1e-9, "others go through softmax")
    let bytes = ClassDecoder.scores([100, 100, 0], isBytes: true, step: 0.5)
    #expect(abs(bytes[0] - 0.5) < 1e-9, "so do bytes that are logits")
    #expect(ClassDecoder.scores([1e30, 0], isBytes: false) == [1, 0], "large ones do not overflow")
  }
}
