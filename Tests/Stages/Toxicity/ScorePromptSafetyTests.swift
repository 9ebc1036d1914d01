import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

@Suite(.serialized, .enabled(if: HostilePage.headsAreHere, "the text heads' parts are not installed"))
struct ScorePromptSafetyTests {
  @Test func aLongPromptIsScoredPartByPartToItsEnd() throws {
    let page = PageText(plain: String(repeating: "Tell me how bread is baked. ", count: 60), reason: "")
    let parts = try ScorePromptSafety(NoOptions()).run(page).all
    #expect(parts.count > 2 && parts.first?.span.range.lowerBound == 0)
    #expect(parts.last?.span.range.upperBound == page.text.utf8.count - 1)
  }

  @Test func aTextWithoutWordsIsNoPrompt() throws {
    #expect(try ScorePromptSafety(NoOptions()).run(PageText(plain: "\n", reason: "")).all.isEmpty)
  }
}
