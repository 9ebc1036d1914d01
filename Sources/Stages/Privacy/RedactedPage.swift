import Documents
import Foundation
import Pipeline

/// A page from which personal information was removed, and what was removed; the latter is as private as the page itself.
struct RedactedPage: PageArtifact, HidingArtifact {
  /// How a place came to be removed.
  enum Way: String, Codable, Sendable {
    /// It was found as personal information.
    case found
    /// It says the same as something found.
    case same
    /// It could be read in the redacted picture.
    case readAgain = "read-again"
    /// A column that is removed whole.
    case column
    /// It is a field, the zone or the barcode of an identity document.
    case identity
    /// It is a face.
    case face
  }

  struct Removal: Codable, Sendable, Hashable {
    /// nil for a column's content and for a face.
    var type: PIIType?
    var way: Way
    /// None in a text without pages.
    var boxes: [Rect<Ratio>]
  }

  /// A picture file.
  struct Picture: Codable, Sendable {
    var data: Data
    var isPNG: Bool
    var width: Int
    var height: Int
    var channels: Int
    /// Dots per inch, nil where the file said nothing.
    var dpi: Double?

    var pageDPI: Double { dpi ?? 72 }
  }

  /// A page of a text, or a record, as it is to be written.
  struct Written: Codable, Sendable {
    /// What stands before the first record of the file.
    var header: String
    var text: String
    /// Between the cells of a CSV record.
    var delimiter: String?
  }

  var kind: FileKind
  /// Pages of the whole document: a page that failed is missing from it, and it must not be released without.
  var pageCount: Int
  var removals: [Removal]
  /// Each value once.
  var values: [HiddenValue]
  var mask: TextMask
  var color: BoxColor
  var margin: Double
  var languages: [String]
  /// Degrees clockwise by which the page's content stands turned.
  var rotation = 0
  /// How faces are made unknown.
  var faceCover = RegionCover.black
  /// The words that are left, for the text layer of a PDF.
  var left: PageText?
  var picture: Picture?
  /// What can be read in the picture: words, and what barcodes say.
  var again: SecondLook.Reading?
  var written: Written?

  /// What is filled with the colour.
  var boxes: [Rect<Ratio>] { removals.flatMap { $0.way == .face ? [] : $0.boxes } }
  var faces: [Rect<Ratio>] { removals.flatMap { $0.way == .face ? $0.boxes : [] } }
  var hidden: HiddenParts { HiddenParts(values: values, boxes: boxes + faces, mask: mask) }
}
