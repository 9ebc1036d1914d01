import Documents
import Testing

@Suite struct FoldedTextTests {
  @Test(arguments: [
    ("John  SMITH", ["j0hn", "sm1th"]), ("Grüße", ["gruße"]), ("a.b-c", ["a", "b", "c"]), ("\u{AD}x\u{200B}y", ["xy"]),
    ("cafe\u{301}", ["cafe"]), ("１２", ["12"]), ("ﬁ", ["f1"]), ("", []),
  ])
  func onlyLettersAndDigitsCount(text: String, runs: [String]) {
    #expect(FoldedText(text).runs == runs)
  }

  @Test func placesAreInTheOriginal() {
    let folded = FoldedText("é-ﬁ b")
    #expect(folded.ranges == [0..<2, 3..<6, 3..<6, 7..<8])
    #expect(folded.begins == [true, true, false, true])
    #expect(folded.ends(at: 2) && !folded.ends(at: 1))
  }
}
