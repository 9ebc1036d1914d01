import Testing

@testable import sheaf

/// Texts that were trained on must not be measured as held out: the sides are those of the training scripts.
@Suite struct TextSplitTests {
  static let sides: [(String, String, Double, Bool)] = [
    ("civil", "All human beings", 0.2, false),
    ("moderation", "All human beings", 0.35, false),
    ("civil", "ALL  human\tbeings ", 0.2, false),
    ("moderation", "ALL  human\tbeings ", 0.35, false),
    ("civil", "Straße Ökonomie", 0.2, false),
    ("moderation", "Straße Ökonomie", 0.35, false),
    ("civil", "one", 0.2, false),
    ("moderation", "one", 0.35, false),
    ("civil", "two", 0.2, true),
    ("moderation", "two", 0.35, true),
    ("civil", "three", 0.2, false),
    ("moderation", "three", 0.35, false),
    ("civil", "four", 0.2, true),
    ("moderation", "four", 0.35, true),
    ("civil", "five", 0.2, false),
    ("moderation", "five", 0.35, false),
    ("civil", "Ünïcode\u{A0}blank", 0.2, false),
    ("moderation", "Ünïcode\u{A0}blank", 0.35, false),
    ("civil", "tab\u{1C}separated", 0.2, false),
    ("moderation", "tab\u{1C}separated", 0.35, false),
  ]

  // Printed by Scripts/train/heads/examples.py.
  @Test(arguments: Self.sides) func sidesAreThoseOfTheTraining(source: String, text: String, held: Double, isHeld: Bool)
  {
    #expect((TextSplit.side(source, text, held: held) == .held) == isHeld)
  }

  @Test func marksOfPagesAreTakenOut() {
    #expect(TextSplit.plain(" a &amp;lt; b &#128512; &quot;c&quot;\n") == "a < b   \"c\"")
  }
}
