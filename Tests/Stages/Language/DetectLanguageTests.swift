import Binding
import Documents
import Pipeline
import Testing

@testable import Stages

@Suite struct DetectLanguageTests {
  static func languages(_ pages: [String]) -> Languages {
    let texts = pages.map { PageText(plain: $0, reason: "") }
    return DetectLanguage(NoOptions()).run(Pages(texts.enumerated().map { ($0 + 1, $1) }))
  }

  @Test func aDocumentIsInTheLanguageOfMostOfIts() {
    let found = Self.languages([
      "Das Schiff kam am Abend in den Hafen, und alle gingen an Land.", "Am Morgen war der Himmel klar.", "The end.",
    ])
    #expect(found.label == "de")
    #expect(found.all.first.map { (0.5...1).contains($0.score) } == true)
  }

  @Test(arguments: [[], [""], ["1 2 3"]] as [[String]]) func aDocumentWithoutWordsHasNoLanguage(pages: [String]) {
    let found = Self.languages(pages)
    #expect(found.label == nil && found.all.isEmpty)
  }
}
