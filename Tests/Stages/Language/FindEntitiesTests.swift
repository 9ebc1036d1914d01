import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

@Suite(.serialized, .enabled(if: HostilePage.headsAreHere, "the text heads' parts are not installed"))
struct FindEntitiesTests {
  @Test func everyEntityStandsWhereItsBytesStand() throws {
    let page = PageText(plain: "Grüße! Barack Obama flew from Berlin to Paris on 3 May 2011.", reason: "")
    let found = try FindEntities(NoOptions()).run(page).all
    for entity in found { #expect(page.text(entity.span.range) == entity.text) }
    #expect(found.contains { $0.kind == .date && $0.text == "3 May 2011" })
  }

  @Test func aTextWithoutWordsNamesNothing() throws {
    #expect(try FindEntities(NoOptions()).run(PageText(plain: " \n", reason: "")).all.isEmpty)
  }
}
