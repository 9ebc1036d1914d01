import Binding
import Documents
import Foundation
import Pipeline
import Support
import Testing

@testable import Stages

/// A cell in the wrong place is a number under the wrong heading.
@Suite struct ReadTablesTests {
  private static let ruled = """
    Some words of running text that stand above the table on this page
    +-----------+---------+---------+
    | Name      | 2010    | 2011    |
    +-----------+---------+---------+
    | Apples    | 1,200   | 1,310   |
    +-----------+---------+---------+
    | Pears     | 87      | 91      |
    +-----------+---------+---------+
    and some more words of running text that stand below the table
    """

  @Test func `a ruled table is read cell by cell`() throws {
    let grid = try #require(DrawnPage(Self.ruled).tables.all.first)
    #expect(
      grid.drawn == [
        "1,1 Name", "1,2 2010", "1,3 2011", "2,1 Apples", "2,2 1,200", "2,3 1,310", "3,1 Pears", "3,2 87", "3,3 91",
      ])
    #expect(grid.kind == .ruled && grid.rowCount == 3 && grid.columnCount == 3)
    #expect(grid.cells.filter(\.isHeader).map(\.column) == [1, 2, 3])
  }

  @Test func `rules alone are enough, and a wide heading covers the columns under its rule`() throws {
    let page = DrawnPage(
      """
      Table 4. Students who borrowed
      -------------------------------------------------
                               Amount borrowed
                           ---------------------
      Characteristic       Less than      More than
                             $10,000        $10,000
      -------------------------------------------------
      Public school             44.4           31.2
      Private school            45.9           36.6
      Other                     41.3           31.9
      -------------------------------------------------
      NOTE: Details may not sum to totals because of rounding and other things.
      """)
    let grid = try #require(page.tables.all.first)
    #expect(
      grid.drawn == [
        "1,1v2 Characteristic", "1,2h2 Amount borrowed", "2,2 Less than $10,000", "2,3 More than $10,000",
        "3,1 Public school", "3,2 44.4", "3,3 31.2", "4,1 Private school", "4,2 45.9", "4,3 36.6", "5,1 Other",
        "5,2 41.3", "5,3 31.9",
      ])
    #expect(grid.title == "Table 4. Students who borrowed")
  }

  @Test func `white space alone parts the columns of numbers`() throws {
    let page = DrawnPage(
      """
      The following proportions are based on the census data of that year

      Age group      Proportion     Count
      20-29              0.2650     1,204
      30-39              0.2046       998
      40-49              0.1477       771
      50-59              0.1514       812

      The next paragraph goes on with running text over the whole width
      """)
    let grid = try #require(page.tables.all.first)
    #expect(grid.kind == .unruled && grid.rowCount == 5 && grid.columnCount == 3)
    #expect(grid.drawn.contains("3,2 0.2046") && grid.drawn.contains("5,3 812"))
  }

  @Test func `a label of two lines is one cell`() throws {
    let page = DrawnPage(
      """
      ---------------------------------------------
      Group                       Count      Share
      ---------------------------------------------
      American Indian or Alaska     707       51.0
        native
      Hispanic                   12,609        9.6
      Other                       1,004        4.3
      ---------------------------------------------
      NOTE: Details may not sum to totals because of rounding.
      """)
    let grid = try #require(page.tables.all.first)
    #expect(grid.drawn.contains("2,1 American Indian or Alaska native") && grid.rowCount == 4, "\(grid.drawn)")
  }

  @Test func `a cell over two rows is one cell`() throws {
    let page = DrawnPage(
      """
      +----------+----------+---------+
      | Kind     | Name     | Count   |
      +----------+----------+---------+
      |          | Apples   | 12      |
      | Fruit    +----------+---------+
      |          | Pears    | 13      |
      +----------+----------+---------+
      """)
    let grid = try #require(page.tables.all.first)
    #expect(grid.drawn.contains("2,1v2 Fruit"), "\(grid.drawn)")
  }

  /// What is not a table must not become one.
  @Test(arguments: [
    """
    The harbour museum opens at half past      Visitors from many countries have
    nine in the morning and a ticket costs     signed the guest book and one drew
    seven and a half and children under        a small boat below the signature
    twelve pay nothing at all and there is     The coffee house closes at four and
    a guided tour every second hour of it      questions are answered on the phone
    during the whole summer and autumn too     all year round but not on holidays
    """,
    """
    Dear Madam

    thank you for your letter of the third of March. We are glad to tell
    you that the lamp was sent on Monday and that it will arrive soon.

    Yours sincerely
    """,
    """
    First name:    Ada                Last name:    Lovelace
    Born:          10 December        Place:        London
    Occupation:    Mathematician      Language:     English
    Father:        George             Mother:       Annabella
    """,
    """
    1.   Transition plans for every part of the work
    2.   Demonstrated experience in works of this kind
    3.   Adequate resources and personnel for the contract
    4.   Proposed plan including the management of traffic
    """,
  ])
  func `running text, letters, forms and lists are no tables`(drawing: String) {
    #expect(DrawnPage(drawing).tables.all.isEmpty)
  }

  @Test func `every word inside a table is in one cell of it`() {
    for drawing in [Self.ruled] {
      let page = DrawnPage(drawing)
      for grid in page.tables.all {
        let words = grid.cells.flatMap(\.words)
        #expect(Set(words).count == words.count)
        for (index, word) in page.text.words.enumerated() {
          let middle = word.box?.center ?? Point(x: -1, y: -1)
          let isInside =
            middle.x >= grid.box.left && middle.x <= grid.box.right && middle.y >= grid.box.top
            && middle.y <= grid.box.bottom
          #expect(isInside == words.contains(index))
        }
      }
    }
  }

  @Test func `rulings are found in the picture`() throws {
    let page = DrawnPage(Self.ruled)
    let tables = try ReadTables(NoOptions()).run(Needs(page.text, Lazy { page.image }))
    #expect(tables.all.count == 1 && tables.all.first?.kind == .ruled && tables.all.first?.cells.count == 9)
  }

  @Test func `a text file has no table and is not drawn`() throws {
    let text = PageText(plain: "a   1\nb   2\nc   3", reason: "test")
    let tables = try ReadTables(NoOptions()).run(
      Needs(text, Lazy { throw Failure(.absent, "a text has no picture") }))
    #expect(tables.all.isEmpty)
  }

  @Test func `a page of running text is not drawn`() throws {
    let page = DrawnPage("Some words of running text\nand a second line of it\nand a third one")
    let tables = try ReadTables(NoOptions()).run(Needs(page.text, Lazy { throw Failure(.internal, "drawn") }))
    #expect(tables.all.isEmpty)
  }
}
