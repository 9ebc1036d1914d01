import Documents
import Evaluation
import Foundation

/// The true tables of a document, as the ICDAR 2013 competition's NAME-str.xml writes them.
struct CompetitionTables {
  struct Table {
    var cells: [TableRelations.Cell] = []
    /// The page of the last region: the one that the competition's evaluator goes by.
    var page = 0
    /// The part of each page that the table's cells fill, in points from the bottom left.
    var regions: [(page: Int, left: Double, bottom: Double, right: Double, top: Double)] = []
  }

  private(set) var tables: [Table] = []

  /// Reads what the format needs of XML: tags, their attributes, and the text of `content`.
  init(_ xml: String) {
    var rest = xml[...]
    var (column, row) = (0, 0)
    var cell: TableRelations.Cell?
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: open)..<close]
      rest = rest[rest.index(after: close)...]
      let name = tag.prefix { !$0.isWhitespace && $0 != "/" || $0 == "/" && tag.first == "/" }
      func number(_ attribute: String) -> Int? { Self.attribute(attribute, of: tag).flatMap { Int($0) } }
      switch name {
      case "table": tables.append(Table())
      case "region":
        (column, row) = (number("col-increment") ?? 0, number("row-increment") ?? 0)
        update { $0.page = number("page") ?? 0 }
        update { $0.regions.append((number("page") ?? 0, .infinity, .infinity, -.infinity, -.infinity)) }
      case "cell":
        let (firstRow, firstColumn) = (number("start-row") ?? 0, number("start-col") ?? 0)
        let lastRow = max(firstRow, number("end-row") ?? firstRow)
        let lastColumn = max(firstColumn, number("end-col") ?? firstColumn)
        cell = TableRelations.Cell(
          rows: (firstRow + row)...(lastRow + row), columns: (firstColumn + column)...(lastColumn + column), text: "")
      case "content":
        let end = rest.range(of: "</content>")?.lowerBound ?? rest.startIndex
        cell?.text = Self.unescaped(String(rest[..<end]))
        rest = rest[end...]
      case "bounding-box": addBox(tag)
      case "/cell":
        if let cell { update { $0.cells.append(cell) } }
        cell = nil
      default: break
      }
    }
    for index in tables.indices { tables[index].regions.removeAll { $0.right < $0.left } }
  }

  private mutating func update(_ change: (inout Table) -> Void) {
    if !tables.isEmpty { change(&tables[tables.count - 1]) }
  }

  private mutating func addBox(_ tag: Substring) {
    // One file has a letter in a number.
    let sides = ["x1", "y1", "x2", "y2"].map { name in
      Self.attribute(name, of: tag).flatMap {
        Double($0.filter { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") })
      }
    }
    guard case let (left?, bottom?, right?, top?) = (sides[0], sides[1], sides[2], sides[3]) else { return }
    update { table in
      guard var region = table.regions.popLast() else { return }
      (region.left, region.bottom) = (min(region.left, left), min(region.bottom, bottom))
      (region.right, region.top) = (max(region.right, right), max(region.top, top))
      table.regions.append(region)
    }
  }

  /// Returns an attribute's value, in either kind of quotes.
  private static func attribute(_ name: String, of tag: Substring) -> String? {
    for quote in ["'", "\""] {
      guard
        let start = tag.range(of: " \(name)=\(quote)")?.upperBound ?? tag.range(of: "\n\(name)=\(quote)")?.upperBound,
        let end = tag[start...].range(of: quote)?.lowerBound
      else { continue }
      return String(tag[start..<end])
    }
    return nil
  }

  private static func unescaped(_ text: String) -> String {
    var text = text
    if text.hasPrefix("<![CDATA["), text.hasSuffix("]]>") { text = String(text.dropFirst(9).dropLast(3)) }
    for (escape, plain) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
      text = text.replacingOccurrences(of: escape, with: plain)
    }
    return text
  }
}
