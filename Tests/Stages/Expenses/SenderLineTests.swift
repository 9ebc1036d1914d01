import Support
import Testing

@testable import Stages

@Suite struct SenderLineTests {
  private func sender(_ line: String) -> String? {
    let text = gridPage([line, "", "Invoice 4711", "", "", "", "Net   10.00", "", "", "Total   12.00"])
    return ExpensePage(number: 1, text: text, order: .dayFirst, style: nil).senderLine()?.name.text
  }

  @Test(arguments: [
    ("Aceites del Sur S.A. / C/ Mayor, 23, 2º B / 28013 Madrid", "Aceites del Sur S.A."),
    ("Lockwood Tools Ltd / 5610 W Lakeview Pkwy / Chicago, IL 60641-2207", "Lockwood Tools Ltd"),
    ("Abs.: Gemeinde Talheim · Hauptstr. 5 · 74388 Talheim", "Gemeinde Talheim"),
    ("Expéditeur : Atelier Bonnard - 4 avenue Foch - 33000 Bordeaux", "Atelier Bonnard"),
    ("Vantage Point  88 Harbor Road Suite 210  Norfolk VA 23510", "Vantage Point"),
  ])
  func `the sender is what stands before the first sign, or the first wide blank`(line: String, name: String) {
    #expect(sender(line) == name)
  }

  @Test func `a party that a label names is no sender`() {
    #expect(sender("Bill to: Bellows Ltd, 12 Fir Lane, Leeds LS1 4DY") == nil)
  }
}
