import Foundation
import Imaging
import OpenVINO
import Pipeline
import Tesseract

/// Reads a page anew that Tesseract does not quite believe: strips of text are found and read by PP-OCRv6, in Tesseract's reading order.
///
/// On receipts it makes a third of Tesseract's mistakes; on good book pages more than Tesseract, so only doubted pages come here.
final class SecondReading {
  /// Returns the mean confidence, 0...100, of Tesseract's words below which a page is read anew: scanned book pages had 93 and more,
  /// receipts 61 to 89. Black and white, and scans of 250 dpi and more, Tesseract reads the better of
  /// the two: there more doubt is asked for.
  static func leastBelieved(isBilevel: Bool, dpi: Double?) -> Double { isBilevel || dpi ?? 0 >= 250 ? 75 : 90 }

  private let models: LineModels
  private let languages: [String]
  // Loaded at the first page in doubt.
  private var loaded: (finder: LineFinder, reader: LineReader)?

  init(_ models: LineModels, languages: [String]) { (self.models, self.languages) = (models, languages) }

  /// Returns the lines of a grey picture, given Tesseract's.
  func lines(_ picture: Raster, after first: [RecognizedLine]) throws -> [RecognizedLine] {
    do {
      let (finder, reader) = try loaded ?? (LineFinder(models), LineReader(models, languages: languages))
      loaded = (finder, reader)
      let pieces = try finder.strips(picture).map { strip in
        MergedLines.Piece(strip: strip, words: try reader.words(strip, in: picture))
      }
      return MergedLines.lines(first, pieces)
    } catch is OpenVINOError {
      throw Failure(
        .internal, "the second reader cannot be used; run Scripts/setup-models again, or set reader: tesseract")
    }
  }
}
