import Documents
import Pipeline

/// The tables of a page, from the top down.
package struct Tables: PageArtifact, Equatable {
  /// Whether lines are drawn between the cells, or white space alone tells them apart.
  package enum Kind: String, Codable, Sendable {
    case ruled
    case unruled
  }

  /// A cell; a place of the grid without words has a cell without words.
  package struct Cell: Codable, Sendable, Equatable {
    /// Counted from 1.
    package var row: Int
    /// Counted from 1.
    package var column: Int
    package var rowSpan = 1
    package var columnSpan = 1
    /// Indexes into the page's words, in reading order.
    package var words: [Int]
    /// The words' text, joined by blanks.
    package var text: String
    /// The place between its neighbours, in the page's frame.
    package var box: Rect<Pixels>
    package var isHeader = false
    /// The mean of the words' confidences, times the table's, 0...1.
    package var confidence: Double

    package var rows: Range<Int> { row..<(row + rowSpan) }
    package var columns: Range<Int> { column..<(column + columnSpan) }
  }

  /// One table: a grid in which every place belongs to exactly one cell.
  package struct Grid: Codable, Sendable, Equatable {
    package var kind: Kind
    /// In the page's frame; every word whose middle lies in it is in exactly one cell.
    package var box: Rect<Pixels>
    package var rowCount: Int
    package var columnCount: Int
    /// Sorted by row, then column.
    package var cells: [Cell]
    /// Indexes of the words of the line that names the table; they are in no cell.
    package var titleWords: [Int] = []
    package var title: String?
    /// How sure it is that this is a table, 0...1.
    package var confidence: Double

    /// The texts row by row, as many in each as there are columns; a cell's text stands in its first place.
    package var plain: [[String]] {
      var rows = [[String]](repeating: [String](repeating: "", count: columnCount), count: rowCount)
      for cell in cells
      where (1...max(1, rowCount)).contains(cell.row) && (1...max(1, columnCount)).contains(cell.column) {
        rows[cell.row - 1][cell.column - 1] = cell.text
      }
      return rows
    }

    /// Returns the cell that covers a place counted from 1; nil outside the grid.
    package func cell(row: Int, column: Int) -> Cell? {
      cells.first { $0.rows.contains(row) && $0.columns.contains(column) }
    }
  }

  /// The frame that the boxes are in; nil for text without a place, which has no tables.
  package var frame: PageFrame?
  package var all: [Grid]
}
