import Documents
import Support
import Testing

@testable import Stages

@Suite struct FormProseTests {
  private static let instructions = [
    "You must give your number to the person who pays you, so that the payer",
    "can report what was paid. If you are one of the kinds of payee named above:",
    "read the part on exemptions before you sign, because the payer must keep back",
    "a part of each payment otherwise. Name and address of each of the",
    "owners must stand on the second line, and the number of the first owner is",
    "the one that counts. Account number of the trust, or of the person who",
    "founded it, is asked for on the last line, and nothing else is needed there",
  ]

  @Test func `instructions in running text give no keys`() throws {
    let text = FormText(gridPage(Self.instructions))
    #expect(FormProse.share(text) > 0.8)
    let pairs = FormPairs(text).pairs
    #expect(FormProse.kept(pairs, on: text, marks: 0).isEmpty)
  }

  @Test func `a form keeps its keys`() throws {
    let text = FormText(gridPage(["Name:", "Ann Sample", "Phone: 555-0100"]))
    let pairs = FormPairs(text).pairs
    #expect(FormProse.kept(pairs, on: text, marks: 0) == pairs)
  }

  @Test func `boxes to tick make a form of a page with much text`() throws {
    let text = FormText(gridPage(Self.instructions + ["", "Name:", "Ann Sample"]))
    let pairs = FormPairs(text).pairs
    #expect(!pairs.isEmpty && FormProse.kept(pairs, on: text, marks: 3) == pairs)
  }
}
