import Documents
import Pipeline

/// A page's text in blocks, in the order in which a reader takes them.
package struct Layout: PageArtifact, Equatable {
  /// What a block is; the names are Amazon Textract's.
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case title = "LAYOUT_TITLE"
    case header = "LAYOUT_HEADER"
    case footer = "LAYOUT_FOOTER"
    case sectionHeader = "LAYOUT_SECTION_HEADER"
    case pageNumber = "LAYOUT_PAGE_NUMBER"
    case list = "LAYOUT_LIST"
    case figure = "LAYOUT_FIGURE"
    case table = "LAYOUT_TABLE"
    case keyValue = "LAYOUT_KEY_VALUE"
    case text = "LAYOUT_TEXT"
  }

  package struct Block: Codable, Sendable, Equatable {
    package var kind: Kind
    /// Indexes into the page's words, in reading order; every word of a page is in exactly one block, and a figure may have none.
    package var words: [Int]
    /// The words' text: lines by line feeds, of a table rows by line feeds and cells by tabs.
    package var text: String
    /// In the page's frame; nil for text without a place.
    package var box: Rect<Pixels>?
    /// 0...1: how well the rule that names the block fits, times the mean confidence of its words.
    package var confidence: Double
    /// The number of the table in `Tables.all`, for a table.
    package var table: Int?
  }

  /// The frame that the boxes are in; nil for text without a place.
  package var frame: PageFrame?
  package var blocks: [Block]
}
