import Documents
import Language
import Pipeline

/// The invoices and receipts of a document: usually one, several where a scan holds several.
struct Expenses: DocumentArtifact {
  /// A stretch of text with its place.
  struct Piece: Codable, Sendable, Equatable {
    var text: String
    /// Counted from 1.
    var page: Int
    /// In page ratios; nil where text has no place.
    var box: Rect<Ratio>?
  }

  /// A summary field, in AnalyzeExpense's vocabulary.
  struct Field: Codable, Sendable, Equatable {
    var type: ExpenseType
    /// The words that name it on the page.
    var label: Piece?
    var value: Piece
    /// ISO 8601 for dates, a decimal number for amounts, else the value with its white space tidied.
    var normalized: String
    /// ISO 4217, for amounts.
    var currency: String?
    /// 0...1.
    var confidence: Double
    /// Which party a name or a part of an address belongs to.
    var group: PartyGroup?
  }

  /// A row of the list of goods and services. Numbers are decimal numbers.
  struct LineItem: Codable, Sendable, Equatable {
    var page: Int
    var item: String?
    var quantity: String?
    var unitPrice: String?
    /// The total of the line.
    var price: String?
    var productCode: String?
    /// The whole row's text.
    var row: String
    var box: Rect<Ratio>?
    var confidence: Double
  }

  struct Expense: Codable, Sendable, Equatable {
    /// From the top of the first page.
    var fields: [Field]
    var items: [LineItem]
    /// The currency of amounts that do not name one.
    var currency: String?

    func field(_ type: ExpenseType) -> Field? {
      // The first of the most confident ones.
      fields.filter { $0.type == type }.reduce(nil) { best, field in
        best.map { $0.confidence >= field.confidence ? $0 : field } ?? field
      }
    }
  }

  var all: [Expense]
}

/// The types of AnalyzeExpense's summary fields, in the order of the columns of expenses.csv.
enum ExpenseType: String, Codable, Sendable, CaseIterable {
  case vendorName = "VENDOR_NAME"
  case vendorAddress = "VENDOR_ADDRESS"
  case invoiceReceiptDate = "INVOICE_RECEIPT_DATE"
  case invoiceReceiptID = "INVOICE_RECEIPT_ID"
  case subtotal = "SUBTOTAL"
  case tax = "TAX"
  case total = "TOTAL"
  case amountDue = "AMOUNT_DUE"
  case amountPaid = "AMOUNT_PAID"
  case serviceCharge = "SERVICE_CHARGE"
  case gratuity = "GRATUITY"
  case discount = "DISCOUNT"
  case shippingHandlingCharge = "SHIPPING_HANDLING_CHARGE"
  case priorBalance = "PRIOR_BALANCE"
  case dueDate = "DUE_DATE"
  case orderDate = "ORDER_DATE"
  case deliveryDate = "DELIVERY_DATE"
  case paymentTerms = "PAYMENT_TERMS"
  case poNumber = "PO_NUMBER"
  case customerNumber = "CUSTOMER_NUMBER"
  case accountNumber = "ACCOUNT_NUMBER"
  case taxPayerID = "TAX_PAYER_ID"
  case vendorPhone = "VENDOR_PHONE"
  case vendorURL = "VENDOR_URL"
  case vendorABN = "VENDOR_ABN_NUMBER"
  case vendorGST = "VENDOR_GST_NUMBER"
  case vendorPAN = "VENDOR_PAN_NUMBER"
  case vendorVAT = "VENDOR_VAT_NUMBER"
  case receiverName = "RECEIVER_NAME"
  case receiverAddress = "RECEIVER_ADDRESS"
  case receiverPhone = "RECEIVER_PHONE"
  case receiverABN = "RECEIVER_ABN_NUMBER"
  case receiverGST = "RECEIVER_GST_NUMBER"
  case receiverPAN = "RECEIVER_PAN_NUMBER"
  case receiverVAT = "RECEIVER_VAT_NUMBER"
  case name = "NAME"
  case address = "ADDRESS"
  case addressBlock = "ADDRESS_BLOCK"
  case street = "STREET"
  case city = "CITY"
  case state = "STATE"
  case country = "COUNTRY"
  case zipCode = "ZIP_CODE"
  case other = "OTHER"

  /// Whether its values are amounts of money.
  var isAmount: Bool {
    switch self {
    case .subtotal, .tax, .total, .amountDue, .amountPaid, .serviceCharge, .gratuity, .discount,
      .shippingHandlingCharge, .priorBalance:
      true
    default: false
    }
  }

  /// Parts of an address belong to a party, and a document has many values without a type: these have no column.
  static var columns: [ExpenseType] {
    allCases.filter { type in
      ![.name, .address, .addressBlock, .street, .city, .state, .country, .zipCode, .other].contains(type)
    }
  }
}
