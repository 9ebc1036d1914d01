import Documents
import Pipeline

/// The tables of a page, from the top down.
struct Tables: PageArtifact, Equatable {
  /// Whether lines are drawn between the cells, or white space alone tells them apart.
  enum Kind: String, Codable, Sendable {
    case ruled
    case unruled
  }

  /// A cell; a place of the grid without words has a cell without words.
  struct Cell: Codable, Sendable, Equatable {
    /// Counted from 1.
    var row: Int
    /// Counted from 1.
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    /// Indexes into the page's words, in reading order.
    var words: [Int]
    /// The words' text, joined by blanks.
    var text: String
    /// The place between its neighbours, in the page's frame.
    var box: Rect<Pixels>
    var isHeader = false
    /// The mean of the words' confidences, times the table's, 0...1.
    var confidence: Double

    var rows: Range<Int> { row..<(row + rowSpan) }
    var columns: Range<Int> { column..<(column + columnSpan) }
  }

  /// One table: a grid in which every place belongs to exactly one cell.
  struct Grid: Codable, Sendable, Equatable {
    var kind: Kind
    /// In the page's frame; every word whose middle lies in it is in exactly one cell.
    var box: Rect<Pixels>
    var rowCount: Int
    var columnCount: Int
    /// Sorted by row, then column.
    var cells: [Cell]
    /// Indexes of the words of the line that names the table; they are in no cell.
    var titleWords: [Int] = []
    var title: String?
    /// How sure it is that this is a table, 0...1.
    var confidence: Double

    /// Returns the cell that covers a place counted from 1; nil outside the grid.
    func cell(row: Int, column: Int) -> Cell? {
      cells.first { $0.rows.contains(row) && $0.columns.contains(column) }
    }
  }

  /// The frame that the boxes are in; nil for text without a place, which has no tables.
  var frame: PageFrame?
  var all: [Grid]
}
