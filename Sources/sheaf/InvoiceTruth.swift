import Foundation
import FoundationXML

/// What the XML of an invoice says (UN/CEFACT Cross Industry Invoice; ZUGFeRD 1 has other names for the same).
struct InvoiceTruth {
  /// Quantity, unit price and line total.
  struct Item {
    let numbers: [Double]
    /// The unit price before a discount, which is what some print.
    let grossPrice: Double?

    /// Whether printed numbers are these: a price may be printed with fewer places.
    func matches(_ printed: [Double?]) -> Bool {
      let gross = grossPrice.map { [numbers[0], $0, numbers[2]] }
      return matches(printed, numbers) || gross.map { matches(printed, $0) } ?? false
    }

    private func matches(_ printed: [Double?], _ numbers: [Double]) -> Bool {
      zip(printed, zip(numbers, [0.0001, 0.00501, 0.0001])).allSatisfy { given, expected in
        given.map { abs($0 - expected.0) <= expected.1 } ?? false
      }
    }
  }

  private(set) var fields: [String: String] = [:]
  private(set) var items: [Item] = []
  /// Whether it is a credit note, whose amounts are positive in the XML and often negative in print.
  private(set) var isCredit = false

  static func path(_ pdf: String) -> String { (pdf as NSString).deletingPathExtension + ".xml" }

  init?(_ pdf: String) {
    guard let data = FileManager.default.contents(atPath: Self.path(pdf)),
      let root = try? XMLDocument(data: data).rootElement()
    else { return nil }
    func text(_ path: String..., of element: XMLElement? = nil) -> String? {
      let steps = path.map { "*[local-name()='\($0)']" }.joined(separator: "//")
      let nodes = try? (element ?? root).nodes(forXPath: ".//" + steps)
      let value = nodes?.first?.stringValue?.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return value?.isEmpty == false ? value : nil
    }
    func date(_ path: String...) -> String? {
      let found = path.count == 1 ? text(path[0], "DateTimeString") : text(path[0], path[1], "DateTimeString")
      guard let digits = found, digits.count >= 8 else { return found }
      let parts = Array(digits.filter(\.isNumber))
      return String(parts[0..<4]) + "-" + String(parts[4..<6]) + "-" + String(parts[6..<8])
    }
    fields["number"] = text("ExchangedDocument", "ID") ?? text("HeaderExchangedDocument", "ID")
    fields["issue date"] = date("IssueDateTime")
    fields["due date"] = date("SpecifiedTradePaymentTerms", "DueDateDateTime")
    fields["grand total"] = text("GrandTotalAmount")
    fields["tax total"] = text("TaxTotalAmount")
    fields["net total"] = text("TaxBasisTotalAmount")
    fields["currency"] = text("InvoiceCurrencyCode")
    isCredit = text("ExchangedDocument", "TypeCode") == "381"
    fields["seller name"] = text("SellerTradeParty", "Name")
    fields["buyer name"] = text("BuyerTradeParty", "Name")
    let lines = (try? root.nodes(forXPath: ".//*[local-name()='IncludedSupplyChainTradeLineItem']")) ?? []
    for case let line as XMLElement in lines {
      let numbers = [
        text("BilledQuantity", of: line), text("NetPriceProductTradePrice", "ChargeAmount", of: line),
        text("LineTotalAmount", of: line),
      ].compactMap { $0.flatMap(Double.init) }
      let gross = text("GrossPriceProductTradePrice", "ChargeAmount", of: line).flatMap(Double.init)
      // A line of text only has no numbers.
      if numbers.count == 3 { items.append(Item(numbers: numbers, grossPrice: gross)) }
    }
  }
}
