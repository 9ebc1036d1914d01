import Testing

@testable import sheaf

@Suite struct EvaluateInvoicesTests {
  @Test(arguments: [
    ("ZUGFeRDv1__Intarsys__ZUGFeRD_1p0_COMFORT_A.pdf", "held out"),
    ("ZUGFeRDv2__FNFE-factur-x-examples__Facture_FR_BASIC.pdf", "held out first, seen later"),
    ("ZUGFeRDv2__intarsys__EN16931__zugferd_2p0_A.pdf", "tuned on"), ("mine.pdf", "tuned on"),
  ])
  func `an invoice is on the side of its publisher`(_ name: String, _ side: String) {
    #expect(EvaluateInvoices.side(name) == side)
  }
}
