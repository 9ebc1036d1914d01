import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

@Suite(.serialized, .enabled(if: HostilePage.headsAreHere, "the text heads' parts are not installed"))
struct ScoreSentimentTests {
  @Test func theFourScoresAreOneTogether() throws {
    let found = try ScoreSentiment(NoOptions()).run(PageText(plain: "The room was clean and quiet.", reason: ""))
    #expect(abs((found.scores?.all.reduce(0, +) ?? 0) - 1) < 0.001)
    #expect(try ScoreSentiment(NoOptions()).run(PageText(plain: "", reason: "")).scores == nil)
  }

  @Test func ofEqualScoresTheFirstClassIsSaid() {
    #expect(Sentiment.Scores(all: [0.25, 0.25, 0.25, 0.25]).likeliest == .positive)
    #expect(Sentiment.Scores(all: [0.1, 0.2, 0.3, 0.4]).likeliest == .mixed)
  }
}
