import Testing

@testable import Pipeline

/// A condition read wrong runs a stage over the wrong documents, or over none.
@Suite struct ConditionTests {
  @Test(arguments: [
    ("class == invoice", "class == invoice"),
    ("class == receipt or class == invoice", "class == invoice or class == receipt"),
    ("class in [receipt, invoice]", "class == invoice or class == receipt"), ("class != picture", "class != picture"),
    ("language == de", "language == de"),
  ])
  func `the forms a user may write`(text: String, canonical: String) {
    #expect(Condition(text)?.text == canonical)
  }

  @Test(arguments: [
    "", "class", "class = invoice", "kind == pdf", "class == a or language == de", "class == a or", "class != a b",
  ])
  func `anything else is refused`(text: String) {
    #expect(Condition(text) == nil)
  }

  @Test func `an unknown label is only ever "not" something`() {
    #expect(Condition("class == invoice")?.holds(for: nil) == false)
    #expect(Condition("class != invoice")?.holds(for: nil) == true)
    #expect(Condition("class != invoice")?.holds(for: "invoice") == false)
    #expect(Condition("class in [a, b]")?.holds(for: "b") == true)
  }
}
