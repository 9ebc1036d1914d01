import Documents
import Testing

@Suite struct ValueSearchCellsTests {
  static let search = ValueSearch([HiddenValue("Zoë Lund", type: .name), HiddenValue("12 High Street", type: .address)])

  @Test(arguments: [
    ("by ZOE LUND today", "by *** **** today"), ("Lund", "****"), ("Ms Lund", "Ms ****"),
    ("a lund of land", "a lund of land"),
    ("High", "****"), ("a High Street", "a High Street"), ("12 HIGH STREET.", "** **** *******"),
    ("P<XYZLUND<<ZOE<<<", "*****************"), ("", ""), ("unrelated", "unrelated"),
  ])
  func cellsLoseWhatIsHidden(cell: String, expected: String) {
    #expect(TextMask(character: "*", masksBlanks: false).apply(to: cell, Self.search.hidden(in: cell)) == expected)
  }
}
