import Testing

@testable import Stages

@Suite struct ToxicityReaderTests {
  @Test func theWorstSentenceHasTheWindowsLevelAndACleanOneBesideItStaysClean() {
    let shared = ToxicityReader.shared([0.9, 0.1], among: [[0.9, 0.2], [0.01, 0.1]])
    #expect(abs(shared[0][0] - 0.9) < 1e-9 && shared[1][0] < 0.02)
    #expect(shared[0][1] > 0.1 && shared[0][1] < 0.2 && shared[1][1] < shared[0][1])
  }

  @Test func sentencesAreFoundAgainInTheClearText() {
    let text = "Well. Such b*llocks, é! Now."
    let sentences = [0..<5, 6..<24, 25..<29]
    let (clear, places) = ToxicityReader.clear(sentences, in: text)
    let bytes = Array(clear.utf8)
    let parts = places.map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(parts == ["Well.", "Such bollocks, é!", "Now."])
    #expect(ToxicityReader.clear([0..<4], in: "Well").text == "Well")
  }

  @Test func scoresOfNothingAreNothing() {
    #expect(
      ToxicityReader.shared([0, 1], among: [[0, 0], [0, 1]]).allSatisfy { $0.allSatisfy { (0...1).contains($0) } })
  }
}
