import Documents

/// An opened input document; confined to the worker that opened it.
package protocol OpenDocument: AnyObject {
  var contents: Contents { get }
  var kind: FileKind { get }
  /// Returns the picture of a page, counted from 1; throws `Failure` when it cannot be made.
  func picture(page: Int) throws -> PageImage
  /// Returns the text that the file itself holds for a page, with what can be said about it.
  func ownText(page: Int) throws -> OwnText
  /// Returns the share of a page that pictures cover, 0...1; costs a second pass over the page, so it is asked for only in doubt.
  func pictureCover(page: Int) throws -> Double
  /// Returns a text file, or a record, as it stands in its file; nil for files of pages.
  func source(page: Int) throws -> TextSource?
}

extension OpenDocument {
  package func source(page: Int) throws -> TextSource? { nil }
}

/// The text that a file itself holds for a page.
package struct OwnText: Hashable, Sendable, Codable {
  package enum Origin: String, Hashable, Sendable, Codable {
    /// A text file: the text is the page.
    case plain
    /// A PDF's text layer; the values filled into form fields are part of it.
    case layer
    /// A picture, which holds none.
    case none
  }

  package var origin: Origin
  package var text: PageText

  package init(origin: Origin, text: PageText) { (self.origin, self.text) = (origin, text) }
}

/// What an opened file turned out to hold.
package struct Contents: Hashable, Sendable, Codable {
  /// Pages, or records of a CSV or JSON Lines file; each record is a document of one page.
  package var pageCount: Int
  /// The records' ids, nil for a file that is one document.
  package var recordIDs: [String]?
  /// What was wrong with a file that could be read all the same; such a document is `partial`.
  package var flaw: String?

  package init(pageCount: Int, recordIDs: [String]? = nil, flaw: String? = nil) {
    (self.pageCount, self.recordIDs, self.flaw) = (pageCount, recordIDs, flaw)
  }
}

extension Contents {
  /// The page numbers, from 1.
  package var pages: Range<Int> { 1..<(max(0, pageCount) + 1) }
}

/// One page of an opened document: the root of every graph.
package struct SourcePage: StageInput {
  package let document: any OpenDocument
  /// Counted from 1.
  package let number: Int
  /// The document's path below the input folder; only a stage whose `readsNames` is true may look at it.
  package let name: String

  package init(document: any OpenDocument, number: Int, name: String) {
    (self.document, self.number, self.name) = (document, number, name)
  }

  package static var needs: [Need] { [] }
  package init(from source: any ArtifactSource) throws { self = try source.sourcePage() }
}

/// Opens a file; throws `Failure`.
package typealias Opener = (SourceFile, InputOptions, Limits) throws -> any OpenDocument
