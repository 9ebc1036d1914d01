import Foundation
import Testing

@testable import Encoder

@Suite struct HeadCardTests {
  @Test func aCardIsReadWithWhatItLeavesOutAndWhatIsNew() throws {
    let json = """
      {"version": 3, "weights_sha256": "ab", "heads": [
        {"name": "mood", "kind": "text", "activation": "softmax", "labels": ["UP", "DOWN"], "note": "new"},
        {"name": "parts", "kind": "tokens", "activation": "sigmoid", "labels": ["A"], "temperature": 2,
         "thresholds": {"A": 0.3}}]}
      """
    let card = try JSONDecoder().decode(HeadCard.self, from: Data(json.utf8))
    #expect(card.weights == "ab")
    #expect(card.heads[0] == TextHead(name: "mood", kind: .text, activation: .softmax, labels: ["UP", "DOWN"]))
    #expect(card.heads[1].thresholds == ["A": 0.3])
  }

  @Test func labelsThatExcludeOneAnotherShareOneCertainty() {
    let head = TextHead(name: "", kind: .text, activation: .softmax, labels: ["A", "B"])
    #expect(head.scores([0, 0]) == [0.5, 0.5])
    #expect(abs(head.scores([900, -900]).reduce(0, +) - 1) < 1e-12)
  }

  @Test func aTemperatureMakesScoresLessCertain() {
    func score(_ temperature: Double?) -> Double {
      TextHead(name: "", kind: .text, activation: .sigmoid, labels: ["A"], temperature: temperature).scores([3])[0]
    }
    #expect(score(nil) > score(2) && score(2) > 0.5)
  }
}
