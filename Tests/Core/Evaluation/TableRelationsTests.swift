@testable import Evaluation
import Testing

/// The measure must be the competition's, or its numbers cannot be compared.
@Suite struct TableRelationsTests {
  private static func table(_ rows: [[String]]) -> TableRelations {
    TableRelations(
      rows.enumerated().flatMap { row, texts in
        texts.enumerated().map { TableRelations.Cell(rows: row...row, columns: $0...$0, text: $1) }
      })
  }

  @Test func `neighbours are paired to the right and below`() {
    #expect(Self.table([["a", "b"], ["c", "d"]]).count == 4)
  }

  @Test func `blank cells are skipped`() {
    let table = Self.table([["a", "", "b"], ["c", "", ""]])
    #expect(table.counts[.init(first: "a", second: "b", isBelow: false)] == 1 && table.count == 2)
  }

  @Test func `a wide cell is paired once with each cell below it`() {
    let table = TableRelations([
      .init(rows: 0...0, columns: 0...1, text: "head"), .init(rows: 1...1, columns: 0...0, text: "x"),
      .init(rows: 1...1, columns: 1...1, text: "y"), .init(rows: 2...2, columns: 0...1, text: "foot"),
    ])
    #expect(table.counts[.init(first: "head", second: "x", isBelow: true)] == 1)
    #expect(table.count == 5)
  }

  @Test func `cells that stand side by side over several rows are one pair`() {
    let table = TableRelations([
      .init(rows: 0...2, columns: 0...0, text: "a"), .init(rows: 0...2, columns: 1...1, text: "b"),
    ])
    #expect(table.count == 1)
  }

  @Test func `white space does not count`() {
    #expect(Self.table([["a b", "c\nd"]]).shared(Self.table([["ab", "cd"]])) == 1)
  }

  @Test func `each true table takes the best found one of its page`() {
    let (one, two) = (Self.table([["a", "b"]]), Self.table([["a", "c"], ["d", "e"]]))
    let matches = TableRelations.matched(
      truth: [(1, two), (1, one), (2, one)], found: [(page: 1, relations: one), (1, two)])
    #expect(matches == [1, 0, nil])
  }
}
