import Testing

@testable import Stages

/// What counts as a number decides what is a head and what are columns.
@Suite struct CellTextTests {
  @Test(arguments: [
    ("1,234.5", true), ("(4.7)", true), ("–", true), ("$33,200", true), ("27.5%", true), ("n/a", true),
    ("1.2 (0.9–1.4)", true), ("FY 2007", false), ("1-12 Months", false), ("Total", false), ("", false), ("•", false),
  ])
  func numbers(text: String, expected: Bool) { #expect(CellText.isNumber(text) == expected) }

  @Test(arguments: [("%", true), ("*", true), ("a", true), ("(1)", true), ("12", false), ("ab", false), ("A", false)])
  func suffixes(text: String, expected: Bool) { #expect(CellText.isSuffix(text) == expected) }

  @Test(arguments: [("3.", true), ("(b)", true), ("iv)", true), ("Inc.", true), ("Total.", false), ("3", false)])
  func itemNumbers(text: String, expected: Bool) { #expect(CellText.isItemNumber(text) == expected) }
}
