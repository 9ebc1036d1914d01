/// Which party a name or a part of an address belongs to, in AnalyzeExpense's words.
struct PartyGroup: Codable, Sendable, Equatable {
  /// Such as `VENDOR` or `RECEIVER` and `RECEIVER_BILL_TO`.
  var types: [String]
  /// The same for all parts of one party of an expense.
  var id: String

  init(types: [String], id: String) { (self.types, self.id) = (types, id) }

  /// What a block's label says of its part in the sale.
  init(of block: PartyBlock, id: Int) {
    let words = Set(PartyWords.words(block.label ?? ""))
    func has(_ list: String) -> Bool { list.split(separator: " ").contains { words.contains(String($0)) } }
    let isVendor = id == 1 || block.role == .seller
    var types = [isVendor ? "VENDOR" : "RECEIVER"]
    if isVendor, has("remit payment payee") { types.append("VENDOR_REMIT_TO") }
    if isVendor, has("supplier lieferant fournisseur proveedor fornitore leverancier dostawca") {
      types.append("VENDOR_SUPPLIER")
    }
    if block.role == .shipTo { types.append("RECEIVER_SHIP_TO") }
    if block.role == .buyer, has("sold") { types.append("RECEIVER_SOLD_TO") }
    let bills =
      "bill billed billing invoice invoiced rechnung rechnungsadresse rechnungsanschrift rechnungsempfanger facture facturation "
      + "facturar facturado fatturare factuur factuuradres"
    if block.role == .buyer, has(bills) { types.append("RECEIVER_BILL_TO") }
    self.init(types: types, id: String(id))
  }
}
