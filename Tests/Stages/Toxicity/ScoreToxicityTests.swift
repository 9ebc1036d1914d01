import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

@Suite(.serialized, .enabled(if: HostilePage.headsAreHere, "the text heads' parts are not installed"))
struct ScoreToxicityTests {
  @Test func everySentenceOfAPageIsScoredWhereItStands() throws {
    let page = PageText(plain: "The shop opens at nine. It closes at five.\n\nCome in!", reason: "")
    let found = try ScoreToxicity(NoOptions()).run(page).all
    #expect(found.map { page.text($0.span.range) } == ["The shop opens at nine.", "It closes at five.", "Come in!"])
  }

  @Test func aTextWithoutWordsHasNoSegments() throws {
    #expect(try ScoreToxicity(NoOptions()).run(PageText(plain: " ", reason: "")).all.isEmpty)
  }
}
