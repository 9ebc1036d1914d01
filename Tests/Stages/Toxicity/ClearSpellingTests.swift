import Testing

@testable import Stages

@Suite struct ClearSpellingTests {
  // The mildest word of the list stands for all.
  @Test(
    arguments: [
      ("what b0ll0cks!", "what bollocks!"), ("B*LLOCKS", "bollocks"), ("b o l l o c k s it is", "bollocks it is"),
      ("b.o.l.l.o.c.k.s.", "bollocks."), ("bolloooocks", "bollocks"), ("(b@llocks)", "(b@llocks)"),
      ("(boll0ck$)", "(bollocks)"), ("so b-o-l-l-o-c-k-s", "so bollocks"), ("b*ll*cks\nnow", "bollocks\nnow"),
    ]) func aHiddenWordIsSpelledPlainly(text: String, clear: String)
  {
    #expect(ClearSpelling.text(text) == clear)
  }

  @Test(
    arguments: [
      "", "  ", "Bollocks", "It is 4 o'clock at B4, 3 of us.", "a b c d e", "1 2 3 4", "C# and F*", "sooo good!!!",
      "a*b*c = 5",
      "mail@example.org", "é*ü 漢字*", "x = y ** 2", "***", "U.S.A. e.g. 3.14", "\n\t",
    ]) func cleanTextStaysByteForByte(text: String)
  {
    #expect(ClearSpelling.text(text) == text)
  }
}
