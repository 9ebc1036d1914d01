import Documents
import Support
import Testing

@testable import Stages

@Suite struct ReceiptSplitTests {
  private static let left = [
    "BREW CAFE", "12 Elm Street", "Date 03/05/2024", "Latte            3.50", "Scone            2.10",
    "Total            5.60",
  ]
  private static let right = [
    "CORNER MART", "8 Oak Road", "Date 04/05/2024", "Milk             1.20", "Bread            2.30",
    "Total            3.50",
  ]

  /// Words on a grid of 20 by 40 pixels, as a scan without lines would have them.
  private func totals(_ lines: [String]) -> [[String?]] {
    ExpenseReader(order: nil, style: nil).read([(1, gridPage(lines))]).all.map {
      [$0.field(.vendorName)?.normalized, $0.field(.total)?.normalized]
    }
  }

  @Test func `receipts side by side are an expense each`() {
    let lines = zip(Self.left, Self.right).map { left, right in
      left + String(repeating: " ", count: 40 - left.count) + right
    }
    #expect(totals(lines) == [["BREW CAFE", "5.60"], ["CORNER MART", "3.50"]])
  }

  @Test func `receipts one below the other are an expense each`() {
    #expect(
      totals(Self.left + Array(repeating: "", count: 9) + Self.right) == [
        ["BREW CAFE", "5.60"], ["CORNER MART", "3.50"],
      ])
  }

  @Test func `the slip of a card below its receipt is the same expense`() {
    let slip = ["CARD SLIP COPY", "Terminal 12", "Date 03/05/2024", "Visa  1234", "Approved", "Total            5.60"]
    #expect(totals(Self.left + Array(repeating: "", count: 9) + slip).count == 1)
  }

  @Test func `one receipt stays one`() { #expect(totals(Self.left) == [["BREW CAFE", "5.60"]]) }
}
