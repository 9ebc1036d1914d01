import Documents
import Testing

/// A total whose amount is put in another row is a total that is not found.
@Suite struct PageRowsTests {
  private typealias Placed = (text: String, box: Rect<Pixels>)

  private static let receipt: [[Placed]] = [
    [("TOTAL", Rect(left: 10, top: 10, width: 50, height: 12))],
    [("57.80", Rect(left: 300, top: 12, width: 50, height: 12))],
    [
      ("CASH", Rect(left: 10, top: 30, width: 40, height: 12)), ("RM", Rect(left: 55, top: 30, width: 20, height: 12)),
      ("-", Rect(left: 200, top: 36, width: 5, height: 2)), ("60.00", Rect(left: 300, top: 30, width: 50, height: 12)),
    ],
  ]

  private static func page(
    _ lines: [[Placed]], rotation: Int = 0, angle: Double = 0, place: (Rect<Pixels>) -> Rect<Pixels> = { $0 }
  ) -> PageText {
    var builder = PageTextBuilder()
    for line in lines { builder.add(line: line.map { ($0.text, place($0.box), 1) }, angle: angle) }
    return builder.pageText(
      source: .ocr, reason: "test", frame: PageFrame(width: 400, height: 400, dpi: nil), rotation: rotation)
  }

  private static func texts(_ page: PageText) -> [[String]] {
    PageRows(page).rows.map { row in
      row.cells.map { cell in cell.members.map { page.text(of: page.words[$0.word]) }.joined(separator: " ") }
    }
  }

  private let expected = [["TOTAL", "57.80"], ["CASH RM", "-", "60.00"]]

  @Test func `words at one height are a row, whatever their lines`() {
    #expect(Self.texts(Self.page(Self.receipt)) == expected)
  }

  @Test(arguments: [90, 180, 270])
  func `a turned page has the same rows`(rotation: Int) {
    let page = Self.page(Self.receipt, rotation: rotation) { box in
      switch rotation {
      case 90: Rect(left: 400 - box.bottom, top: box.left, width: box.height, height: box.width)
      case 180: Rect(left: 400 - box.right, top: 400 - box.bottom, width: box.width, height: box.height)
      default: Rect(left: box.top, top: 400 - box.right, width: box.height, height: box.width)
      }
    }
    #expect(Self.texts(page) == expected)
  }

  @Test func `a leaning page has straight rows`() {
    var lines = Self.receipt
    for top in [60.0, 80, 100] {
      lines.append((0..<4).map { ("word", Rect(left: Double($0) * 90, top: top, width: 40, height: 12)) })
    }
    // Three degrees: 16 pixels over 300, more than a line.
    let page = Self.page(lines, angle: 3) { box in
      Rect(left: box.left, top: box.top + box.center.x * 0.0524, width: box.width, height: box.height)
    }
    #expect(Array(Self.texts(page).prefix(2)) == expected)
  }

  @Test func `text set upright in the margin leaves the rows alone`() {
    let margin: [[Placed]] = [[("Copyright", Rect(left: 380, top: 5, width: 10, height: 60))]]
    let page = Self.page(Self.receipt + margin)
    #expect(Self.texts(page).filter { $0 != ["Copyright"] } == expected)
    #expect(Self.texts(page).count == 3)
  }

  @Test func `every placed word is in one row`() {
    let page = Self.page(Self.receipt)
    #expect(PageRows(page).rows.flatMap(\.members).map(\.word).sorted() == Array(page.words.indices))
  }

  @Test func `blanks as wide as words are high part no words of a page in fixed-width letters`() {
    let words = (0..<14).map { ("word", Rect<Pixels>(left: Double($0) * 52, top: 10, width: 40, height: 10)) }
    let label = ("TOTAL", Rect<Pixels>(left: 10, top: 40, width: 50, height: 10))
    let amount = ("57.80", Rect<Pixels>(left: 300, top: 40, width: 50, height: 10))
    let page = Self.page([words, [label, amount]])
    #expect(PageRows(page, measuresBlanks: true).rows.map(\.cells.count) == [1, 2])
    #expect(PageRows(page).rows.map(\.cells.count) == [14, 2])
  }

  @Test func `a text file's lines are rows, its runs of blanks gaps`() {
    let page = PageText(plain: "Total due    12.50\nPaid  0.00", reason: "test")
    #expect(Self.texts(page) == [["Total due", "12.50"], ["Paid", "0.00"]])
  }
}
