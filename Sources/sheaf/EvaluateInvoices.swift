import ArgumentParser
import Documents
import Evaluation
import Foundation
import FoundationXML
import Pipeline
import Stages

/// `sheaf evaluate invoices DIR`: what is printed on Factur-X / ZUGFeRD invoices, against their own XML.
struct EvaluateInvoices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoices",
    abstract: "Header fields and line items of Factur-X and ZUGFeRD invoices.",
    discussion: """
      DIR holds PDFs, in folders or not, each with the XML taken out of it beside it under the same name: that is the truth. What is
      inside the PDF as an attachment is never read. Names are compared without case, space and legal form, credit notes without signs, and a unit
      price is right before or after its discount. Fields that the XML of a lower profile leaves out are not counted. Rules were
      written looking at some of the corpus' sources; the invoices of the others are reported apart.
      """)

  @Argument(help: ArgumentHelp("Folder with PDFs and their XML.", valueName: "dir"))
  var directory: String

  @OptionGroup var arguments: EvaluationArguments

  private static let fields: [(name: String, type: String)] = [
    ("number", "INVOICE_RECEIPT_ID"), ("issue date", "INVOICE_RECEIPT_DATE"), ("due date", "DUE_DATE"),
    ("grand total", "TOTAL"),
    ("tax total", "TAX"), ("net total", "SUBTOTAL"), ("currency", "currency"), ("seller name", "VENDOR_NAME"),
    ("buyer name", "RECEIVER_NAME"),
  ]

  /// Parts of names of sources whose invoices were not looked at while rules were written.
  private static let heldOut = ["ZUGFeRDv1__Intarsys"]

  func run() throws {
    let files = ((try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []).sorted()
      .filter { $0.lowercased().hasSuffix(".pdf") }.map { "\(directory)/\($0)" }
      .filter { FileManager.default.fileExists(atPath: InvoiceTruth.path($0)) }
    guard !files.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no PDF with an XML beside it") }
    let texts = try EvaluationRun.artifacts(
      PageText.self, pipeline: "stages: [pages.render, pages.text, ocr.read]", files: files, keep: arguments.keep)
    var report = EvaluationReport(unit: "invoice")
    for file in files {
      guard let truth = InvoiceTruth(file) else { continue }
      let name = (file as NSString).lastPathComponent
      let side = Self.heldOut.contains { name.contains($0) } ? "held out" : "tuned on"
      report.addDocument(side: side)
      let found = ExpenseValues.normalized(texts[file] ?? [])
      for (field, type) in Self.fields {
        guard let expected = truth.fields[field] else { continue }
        let given = found.fields[type]
        report.add(
          field, document: name, side: side, truth: expected, given: given,
          isRight: given.map { Self.isSame($0, expected, signed: !truth.isCredit) } ?? false)
      }
      if !truth.items.isEmpty {
        addItems(truth.items, found.items, name: name, side: side, signed: !truth.isCredit, to: &report)
      }
    }
    try report.show(arguments)
  }

  private func addItems(
    _ truth: [InvoiceTruth.Item], _ given: [(quantity: String?, unitPrice: String?, price: String?)], name: String,
    side: String, signed: Bool, to report: inout EvaluationReport
  ) {
    var open = truth
    var misses: [EvaluationReport.Miss] = []
    for item in given {
      let numbers = [item.quantity, item.unitPrice, item.price].map {
        $0.flatMap(Double.init).map { signed ? $0 : abs($0) }
      }
      if let index = open.firstIndex(where: { $0.matches(numbers) }) {
        open.remove(at: index)
      } else {
        let text = [item.quantity, item.unitPrice, item.price].map { $0 ?? "-" }.joined(separator: " x ")
        misses.append(EvaluationReport.Miss(document: name, side: side, field: "line item", truth: "", given: text))
      }
    }
    misses += open.map { item in
      EvaluationReport.Miss(
        document: name, side: side, field: "line item", truth: item.numbers.map { "\($0)" }.joined(separator: " x "),
        given: "")
    }
    report.add(
      "line item", side: side,
      Scorecard.Count(truth: truth.count, given: given.count, right: truth.count - open.count), misses: misses)
  }

  private static func isSame(_ left: String, _ right: String, signed: Bool) -> Bool {
    if let left = Double(left), let right = Double(right) {
      return abs(signed ? left - right : abs(left) - abs(right)) < 0.001
    }
    return folded(left) == folded(right)
  }

  /// Without case, space and a legal form at the end, which the XML has or leaves out as it likes.
  private static func folded(_ text: String) -> String {
    var words = text.lowercased().split(whereSeparator: \.isWhitespace)
    if words.count > 1, let last = words.last,
      ["gmbh", "ag", "sarl", "sas", "ltd", "inc", "s.a.", "sa", "kg"].contains(last)
    {
      words.removeLast()
    }
    return words.joined()
  }
}

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
