import Documents
import Imaging
import Pipeline
import Tesseract

/// Reads a page's picture: finds which way up it is and how it leans, reads it straight, asks the second reader about a page in doubt,
/// and gives every box in the frame of the original picture.
///
/// The picture is first read as it is. Only a result that looks like a page the wrong way up (see `looksTurned`) pays for finding its
/// orientation, which costs a fifth of reading a page; most pages never do.
final class PictureReader {
  private let languages: [String]
  private let second: SecondReading?
  // Made at the first page: planning makes every stage and must not load 10 MB of data for it.
  private var recognizer: Recognizer?
  private var detector: OrientationDetector?

  /// - Parameter models: of the second reader, nil where there is none or it does not read the languages.
  init(languages: [String], models: LineModels? = nil) {
    self.languages = languages
    second = models.map { SecondReading($0, languages: languages) }
  }

  func read(_ image: PageImage, reason: String) throws -> PageText {
    do {
      let upright = try attempt(image.grey, turns: 0)
      var best = upright
      if upright.looksTurned {
        for turns in try otherTurns(image.grey, after: upright) {
          let turned = try attempt(image.grey, turns: turns)
          if turned.isBetter(than: best) { best = turned }
        }
      }
      // Where Tesseract believes no attempt, it cannot tell which way up the page is either.
      let attempts = second == nil || best.isBelieved || best.picture.quarterTurns == 0 ? [best] : [best, upright]
      let read = try attempts.map { try readAnew($0, dpi: image.dpi) }
      return (read.max { $0.score < $1.score } ?? best).pageText(frame: image.frame, reason: reason)
    } catch let error as TesseractError {
      throw Failure(.internal, error == .failed ? "Tesseract gave no result" : "Tesseract cannot load its languages")
    }
  }

  /// Returns a reading that is in doubt as the second reader sees it, any other as it is.
  private func readAnew(_ reading: Reading, dpi: Double?) throws -> Reading {
    // The second reader reads from left to right alone.
    let picture = reading.picture
    let isSure = reading.meanConfidence >= SecondReading.leastBelieved(isBilevel: picture.isBilevel, dpi: dpi)
    guard let second, !isSure, reading.quarterTurns == 0, min(picture.width, picture.height) >= 10 else {
      return reading
    }
    let raster = Raster(width: picture.width, height: picture.height, channels: 1, bytes: picture.bytes)
    return Reading(lines: try second.lines(raster, after: reading.lines), picture: picture)
  }

  /// Returns the turns to try: the one that the lines or the detector tell, or all where both are at a loss.
  private func otherTurns(_ grey: PageImage, after reading: Reading) throws -> [Int] {
    // Sideways lines that Tesseract believes it has read tell their turn; unbelieved ones may as well hang head down.
    if reading.quarterTurns != 0 && reading.isBelieved { return [(4 - reading.quarterTurns) % 4] }
    let detector = try self.detector ?? OrientationDetector()
    self.detector = detector
    let found = detector.quarterTurns(
      grey: grey.bytes, width: grey.width, height: grey.height, dpi: Int(grey.dpi ?? 300))
    // Below 3 the detector is wrong about one time in ten.
    guard let found, found.confidence >= 3 else { return [2, 3, 1] }
    return found.turns == 0 ? [] : [found.turns]
  }

  private func attempt(_ grey: PageImage, turns: Int) throws -> Reading {
    let recognizer = try self.recognizer ?? Recognizer(languages: languages)
    self.recognizer = recognizer
    guard max(grey.width, grey.height) <= 32_767 else {
      throw Failure(.limit, "a side of the picture has more than 32,767 pixels, the most that Tesseract takes")
    }
    let prepared = PreparedPicture(grey, quarterTurns: turns)
    // Tesseract gives up on pictures that are too small for a letter.
    guard min(prepared.width, prepared.height) >= 10 else { return Reading(lines: [], picture: prepared) }
    let lines = try recognizer.read(
      grey: prepared.bytes, width: prepared.width, height: prepared.height, dpi: prepared.dpi)
    return Reading(lines: lines, picture: prepared)
  }
}

/// What one attempt at a picture gave.
struct Reading {
  let lines: [RecognizedLine]
  let picture: PreparedPicture

  private var words: [RecognizedWord] { lines.flatMap(\.words) }

  /// Mean confidence, 0...100; 0 without words.
  var meanConfidence: Double { words.isEmpty ? 0 : words.reduce(0) { $0 + $1.confidence } / Double(words.count) }

  /// Clockwise quarter turns by which most of the words stand turned, 0...3.
  var quarterTurns: Int {
    var counts = [0, 0, 0, 0]
    for line in lines { counts[line.quarterTurns] += line.words.count }
    // The first of equals, so that a page in doubt counts as upright.
    return counts.firstIndex(of: counts.max() ?? 0) ?? 0
  }

  /// Whether the result looks like a page read the wrong way up: words that Tesseract itself does not believe, or read sideways.
  ///
  /// On 38 pages in all four turns the mean confidence was 56 and more upright and 46 and less upside down. A few words are no page:
  /// trying other turns of a photograph would only find other noise.
  var looksTurned: Bool { words.count >= 5 && (!isBelieved || quarterTurns != 0) }

  var isBelieved: Bool { meanConfidence >= 50 }

  /// Whether this is the better reading of a page. Sideways lines lose a tie: Tesseract reads them as well, but their page was turned.
  func isBetter(than other: Reading) -> Bool {
    if other.quarterTurns != 0 && quarterTurns == 0 && isBelieved { return score >= other.score * 0.95 }
    return meanConfidence > other.meanConfidence && score > other.score
  }

  /// How much was read: the letters and digits of words that are believed.
  var score: Double {
    words.reduce(0) { sum, word in
      word.confidence < 50 ? sum : sum + word.confidence * Double(word.text.filter { $0.isLetter || $0.isNumber }.count)
    }
  }

  /// Returns the words in the frame of the original picture.
  func pageText(frame: PageFrame, reason: String) -> PageText {
    let back = picture.fromOriginal.inverse
    // Content that must be turned clockwise by n quarters was found turned by as much the other way.
    let rotation = (4 - picture.quarterTurns) % 4 * 90
    var builder = PageTextBuilder()
    for line in lines {
      builder.add(
        line: line.words.map { word in
          let box = Rect<Pixels>(
            left: Double(word.left), top: Double(word.top), right: Double(word.right), bottom: Double(word.bottom))
          return (word.text, back(box).intersection(frame.bounds), word.confidence / 100)
        }, angle: Self.normal(line.angle + (picture.isStraightened ? picture.skew : 0) + Double(rotation)))
    }
    return builder.pageText(source: .ocr, reason: reason, frame: frame, rotation: rotation, skew: picture.skew)
  }

  /// Returns an angle within -180 and 180.
  private static func normal(_ degrees: Double) -> Double { degrees > 180 ? degrees - 360 : degrees }
}
