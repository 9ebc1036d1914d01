extension ExpensePage {
  /// Returns the company whose letterhead stands on the page, of a party that a label such as "Remit to" names only as the one who is
  /// paid: the name with a legal form that begins with the same word, and the address of that name. nil where there is none.
  func letterhead(of payee: PartyBlock) -> PartyBlock? {
    guard PartyGroup(of: payee, id: 1).types.contains("VENDOR_REMIT_TO"), !PartyWords.hasLegalForm(payee.name.text),
      let first = PartyWords.words(payee.name.text).first, first.count >= 3
    else { return nil }
    let own = openParties().map(\.block).filter {
      PartyWords.words($0.name.text).first == first && $0.name.text != payee.name.text
    }
    guard let name = own.first(where: { PartyWords.hasLegalForm($0.name.text) })?.name else { return nil }
    let place = own.first { $0.address != nil }
    return PartyBlock(
      role: .seller, name: name, address: place?.address ?? payee.address, lines: place?.lines ?? payee.lines,
      confidence: payee.confidence, label: nil)
  }
}
