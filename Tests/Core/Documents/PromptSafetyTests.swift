import Testing

@testable import Documents

@Suite struct PromptSafetyTests {
  @Test(arguments: [(0.2, 0.2), (0.500_04, 0.5), (7, 1), (.nan, 0)] as [(Double, Double)])
  func theTwoScoresAreOneTogether(given: Double, kept: Double) {
    let segment = PromptSafety.Segment(span: Span(0..<1), unsafe: given, box: nil)
    #expect(segment.score(.unsafe) == kept && segment.score(.safe) + segment.score(.unsafe) == 1)
    #expect(segment.likelier == (kept > 0.5 ? .unsafe : .safe))
  }
}
