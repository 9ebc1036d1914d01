import Documents
import Imaging
import Pipeline
import Tesseract

/// Reads a band of a picture as a machine-readable zone: upright, at several sizes, with no letters but those a zone can have.
final class ZoneReader {
  static let language = "eng"
  /// Letter heights in pixels that the band is brought to, one after the other until the check digits hold: OCR-B is read best at
  /// different sizes, depending on how it was printed.
  private static let letterHeights = [18.0, 28, 40, 24, 56]

  // Made at the first zone: planning makes every stage.
  private var recognizer: Recognizer?

  /// Returns the zones of a band, the best first; none when nothing there can be one.
  ///
  /// - Parameters:
  ///   - letters: the height of its letters in pixels.
  ///   - rotation: degrees clockwise by which the page's content stands turned.
  func zones(in grey: PageImage, band: Rect<Pixels>, letters: Double, rotation: Int) throws -> [MRZ] {
    guard let upright = Self.crop(grey, band)?.turned(quarterTurns: (360 - rotation) / 90 % 4) else { return [] }
    guard let picture = GreyPicture(width: upright.width, height: upright.height, bytes: upright.bytes) else {
      return []
    }
    // A reading whose fillers were seen in the picture is the better one of two.
    var readings: [(zone: MRZ, isSure: Bool)] = []
    for height in Self.letterHeights {
      let factor = min(6, height / max(4, letters))
      guard let sized = factor == 1 ? picture : picture.scaled(by: factor) else { continue }
      let lines = try read(sized)
      let found = MRZFinder.zones(lines.map { $0.words.map(\.text).joined(separator: " ") }, searches: true).first
      guard let found else { continue }
      let seen = Self.withFillers(found.zone, Array(lines[found.lines]), sized)
      readings.append((seen ?? found.zone, seen != nil))
      if let seen, seen.isValid && seen.repairs == 0 { break }
    }
    let best = readings.min {
      (MRZFitting.badness($0.zone), $0.isSure ? 0 : 1) < (MRZFitting.badness($1.zone), $1.isSure ? 0 : 1)
    }
    return best.map { [$0.zone] } ?? []
  }

  /// Returns a zone with the fillers of its names where the picture shows them, not where OCR thought so: no check digit covers
  /// names. Nil when the picture does not show them.
  private static func withFillers(_ zone: MRZ, _ lines: [RecognizedLine], _ picture: GreyPicture) -> MRZ? {
    guard let names = zone.format.fields.first(where: { $0.part == .names }), lines.indices.contains(names.line) else {
      return nil
    }
    let line = lines[names.line]
    let words = line.words
    guard let left = words.map(\.left).min(), let right = words.map(\.right).max(), let top = words.map(\.top).min(),
      let bottom = words.map(\.bottom).max(), left >= 0, top >= 0, right <= picture.width, bottom <= picture.height
    else { return nil }
    let strip = ZoneGrid.Strip(
      width: picture.width, height: picture.height, grey: picture.bytes, left: left, top: top, right: right,
      bottom: bottom)
    let read = MRZFinder.characters(words.map(\.text).joined())
    let length = zone.format.lengths[names.line]
    guard let fillers = ZoneGrid.fillers(strip, count: length), let laid = ZoneGrid.laid(read, over: fillers) else {
      return nil
    }
    var cells = zone.lines.map { [UInt8]($0.utf8) }
    cells[names.line] = laid
    return MRZRepair.zone(zone.format, cells, searches: false)
  }

  private func read(_ picture: GreyPicture) throws -> [RecognizedLine] {
    do {
      let recognizer =
        try self.recognizer
        ?? Recognizer(
          languages: [Self.language], blockOf: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<")
      self.recognizer = recognizer
      guard min(picture.width, picture.height) >= 10, max(picture.width, picture.height) < 32_000 else { return [] }
      return try recognizer.read(grey: picture.bytes, width: picture.width, height: picture.height, dpi: 300)
    } catch is TesseractError {
      throw Failure(.internal, "Tesseract gave no result for a machine-readable zone")
    }
  }

  private static func crop(_ image: PageImage, _ box: Rect<Pixels>) -> Raster? {
    let left = max(0, Int(box.left)), top = max(0, Int(box.top))
    let right = min(image.width, Int(box.right.rounded(.up))), bottom = min(image.height, Int(box.bottom.rounded(.up)))
    guard right - left >= 20, bottom - top >= 10 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity((right - left) * (bottom - top))
    for y in top..<bottom { bytes += image.bytes[(y * image.width + left)..<(y * image.width + right)] }
    return Raster(width: right - left, height: bottom - top, channels: 1, bytes: bytes)
  }
}
