import Documents

/// A value of a report's row.
package enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  case int(Int)
  /// A number with a fixed count of decimal places.
  case fixed(Double, places: Int)

  /// A page ratio, 4 places.
  package static func ratio(_ value: Double) -> Cell { .fixed(value, places: 4) }
  /// A confidence or score, 0...1, 4 places.
  package static func score(_ value: Double) -> Cell { .fixed(value, places: 4) }
  package static func optional(_ value: Int?) -> Cell { value.map { .int($0) } ?? .empty }

  /// The text as CSV has it, without quotes or guard.
  package var plain: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .int(let value): String(value)
    case .fixed(let value, let places): JSON.fixed(value, places: places).text(pretty: false)
    }
  }
}

/// A column of a table: its name and its cell in a row.
package struct Column<Row>: Sendable {
  let name: String
  let cell: @Sendable (Row) -> Cell

  package init(_ name: String, _ cell: @escaping @Sendable (Row) -> Cell) { (self.name, self.cell) = (name, cell) }

  /// The four columns of a box as page ratios; empty for a row without a place.
  package static func box(_ box: @escaping @Sendable (Row) -> Rect<Ratio>?) -> [Column<Row>] {
    [
      Column("left") { row in box(row).map { .ratio($0.left) } ?? .empty },
      Column("top") { row in box(row).map { .ratio($0.top) } ?? .empty },
      Column("width") { row in box(row).map { .ratio($0.width) } ?? .empty },
      Column("height") { row in box(row).map { .ratio($0.height) } ?? .empty },
    ]
  }
}

/// How an artifact becomes rows: one CSV file and one JSON array per table. Columns `document` and, for pages, `page` stand before
/// these and are filled in by the report. A projection: nothing is computed here that the artifact does not hold.
package struct Table<Output>: Sendable {
  package let name: String
  package let about: String
  /// Whether the CSV is written only when the pipeline file asks for it; JSON always holds the rows.
  package let isOptional: Bool
  package let columns: [String]
  package let rows: @Sendable (Output) -> [[Cell]]
  /// Grids that an artifact holds, such as a page's tables: each can become a CSV of its own.
  package let grids: @Sendable (Output) -> [[[Cell]]]

  package init<Row>(
    _ name: String, about: String, isOptional: Bool = false, rows: @escaping @Sendable (Output) -> [Row],
    columns: [Column<Row>], grids: @escaping @Sendable (Output) -> [[[Cell]]] = { _ in [] }
  ) {
    (self.name, self.about, self.isOptional, self.grids) = (name, about, isOptional, grids)
    self.columns = columns.map(\.name)
    self.rows = { output in rows(output).map { row in columns.map { $0.cell(row) } } }
  }
}

/// A table whose artifact's type is no longer known: what the reports work with.
package struct AnyTable: Sendable {
  package private(set) var name: String
  package let about: String
  package let isOptional: Bool
  package let scope: ArtifactScope
  package let columns: [String]
  private let project: @Sendable (any Artifact) -> [[Cell]]
  private let grid: @Sendable (any Artifact) -> [[[Cell]]]

  init<Output: Artifact>(_ table: Table<Output>) {
    (name, about, isOptional) = (table.name, table.about, table.isOptional)
    (scope, columns) = (Output.scope, table.columns)
    project = { artifact in (artifact as? Output).map(table.rows) ?? [] }
    grid = { artifact in (artifact as? Output).map(table.grids) ?? [] }
  }

  /// Returns the table under another name.
  func named(_ name: String) -> AnyTable {
    var table = self
    table.name = name
    return table
  }

  package func rows(_ artifact: any Artifact) -> [[Cell]] { project(artifact) }
  package func grids(_ artifact: any Artifact) -> [[[Cell]]] { grid(artifact) }

  /// The full header: what the report adds, then the table's own columns.
  package var header: [String] { (scope == .page ? ["document", "page"] : ["document"]) + columns }
}

extension Stage {
  /// This stage's tables, the artifact's type erased.
  package static var anyTables: [AnyTable] { tables.map(AnyTable.init) }
}
