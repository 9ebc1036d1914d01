import Binding
import Documents
import Foundation
import Pipeline
import Testing

@testable import Stages

/// A block out of order is a sentence that ends in another column.
@Suite struct FindLayoutTests {
  private static func layout(_ page: DrawnPage) throws -> Layout {
    try FindLayout(FindLayout.Options()).run(
      Needs(page.text, page.tables, Lazy { throw Failure(.absent, "not drawn") }))
  }

  @Test func `columns are read one after the other, under what spans them`() throws {
    let page = DrawnPage(
      """
      A heading that runs over both of the columns of this page from left to right

      one one one one one one one one       two two two two two two two two two
      one one one one one one one one       two two two two two two two two two
      one one one one one one one one       two two two two two two two two two

      one one one one one one one one       two two two two two two two two two
      one one one one one one one one       two two two two two two two two two

      A last paragraph over the whole width of the page that closes it, as long as the first
      """)
    let texts = try Self.layout(page).blocks.map { $0.text.prefix { $0 != " " } }
    #expect(texts == ["A", "one", "one", "two", "two", "A"])
  }

  @Test func `a table is a block between its neighbours`() throws {
    let page = DrawnPage(
      String(repeating: "\n", count: 9)
        + """
        Some words of running text that stand above the table on this page

        +-----------+---------+---------+
        | Name      | 2010    | 2011    |
        +-----------+---------+---------+
        | Apples    | 1,200   | 1,310   |
        +-----------+---------+---------+

        and some more words of running text that stand below the table
        """)
    let blocks = try Self.layout(page).blocks
    #expect(blocks.map(\.kind) == [.text, .table, .text])
    #expect(blocks[1].text == "Name\t2010\t2011\nApples\t1,200\t1,310" && blocks[1].table == 0)
  }

  @Test func `lists and labels are known by how their lines begin`() throws {
    let page = DrawnPage(
      """
      • apples and pears from the garden
      • plums
      • cherries


      Name: Ada Lovelace
      Born: 1815
      Place: London
      """)
    #expect(try Self.layout(page).blocks.map(\.kind) == [.list, .keyValue])
  }

  /// Every word is in exactly one block, wherever words lie.
  @Test(arguments: 0..<40)
  func `every word is in exactly one block`(seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    var builder = PageTextBuilder()
    for _ in 0..<random(60) {
      let (left, top) = (Double(random(1200)), Double(random(1800)))
      builder.add(
        line: (0..<(1 + random(6))).map { index in
          let text = ["word", "12", "a", "•", "3.", "Total:", "....", "–", "TABLE"][random(9)]
          let box = Rect<Pixels>(
            left: left + Double(index * (40 + random(60))), top: top + Double(random(8)),
            width: Double(5 + random(50)), height: Double(8 + random(30)))
          return (text, random(12) == 0 ? nil : box, 0.9)
        })
    }
    let text = builder.pageText(
      source: random(2) == 0 ? .ocr : .textLayer, reason: "test", frame: PageFrame(width: 1400, height: 2000, dpi: 170),
      rotation: random(4) * 90)
    let tables = try ReadTables(NoOptions()).run(Needs(text, Lazy { throw Failure(.absent, "") }))
    for grid in tables.all {
      let words = grid.cells.flatMap(\.words)
      #expect(Set(words).count == words.count)
      var places = Set<[Int]>()
      for cell in grid.cells {
        for row in cell.rows { for column in cell.columns { #expect(places.insert([row, column]).inserted) } }
      }
      #expect(places.count == grid.rowCount * grid.columnCount)
    }
    let layout = try FindLayout(FindLayout.Options()).run(
      Needs(text, tables, Lazy { throw Failure(.absent, "") }))
    #expect(layout.blocks.flatMap(\.words).sorted() == Array(text.words.indices))
  }

  @Test func `a text file has blocks too, parted by blank lines`() throws {
    let text = PageText(plain: "First paragraph\ngoes on\n\n- one thing\n- another thing\n\nEnd", reason: "test")
    let layout = try FindLayout(FindLayout.Options()).run(
      Needs(text, Tables(frame: nil, all: []), Lazy { throw Failure(.absent, "") }))
    #expect(layout.blocks.map(\.kind) == [.text, .list, .text])
    #expect(layout.blocks.flatMap(\.words) == Array(text.words.indices))
  }
}
