import Documents
import Pipeline

/// Judges whether a page's own text can stand for what the page shows.
///
/// Not good is a layer that is empty; that has no meaning in Unicode (private use, replacement and control characters, as fonts
/// without a mapping give); whose words lie outside the page or have no size; that reads like noise (the invisible text of a poor
/// OCR); or that is a few words (a stamp, a page number) on a page that a picture fills.
enum TextLayerJudgement {
  /// Shares of characters or words beyond which a layer is not good. Set on the PDFs of the qpdf, pdfminer.six, pdfplumber and pypdf
  /// test suites by looking at the pages on either side.
  private static let mostUnmapped = 0.1
  private static let mostMisplaced = 0.5
  private static let leastPlausible = 0.5
  /// A page with fewer words is looked at for pictures, and is a picture when they cover this share of it.
  private static let fewWords = 25
  private static let mostCovered = 0.5

  /// - Parameter pictureCover: the share of the page that pictures cover; asked for only when words are few.
  static func judge(_ own: OwnText, pictureCover: () throws -> Double) rethrows -> (isGood: Bool, reason: String) {
    switch own.origin {
    case .plain: return (true, own.text.reason)
    case .none: return (false, "picture")
    case .layer: break
    }
    let text = own.text
    guard !text.words.isEmpty else { return (false, "no text layer") }
    let unmapped = share(of: text.text.unicodeScalars.filter { !$0.properties.isWhitespace }, where: isUnmapped)
    if unmapped > mostUnmapped { return (false, "unmappable characters: \(percent(unmapped))") }
    let misplaced = share(of: text.words) { isMisplaced($0, frame: text.frame) }
    if misplaced > mostMisplaced { return (false, "words off the page: \(percent(misplaced))") }
    let plausible = share(of: text.words) { isPlausible(text.text(of: $0)) }
    if plausible < leastPlausible && text.words.count >= 5 { return (false, "plausible words: \(percent(plausible))") }
    if text.words.count < fewWords {
      let cover = try pictureCover()
      if cover > mostCovered { return (false, "few words on a picture that covers \(percent(cover))") }
    }
    return (true, "good text layer")
  }

  private static func share<Element>(of all: [Element], where holds: (Element) -> Bool) -> Double {
    all.isEmpty ? 0 : Double(all.filter(holds).count) / Double(all.count)
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }

  private static func isUnmapped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .privateUse, .unassigned, .control, .surrogate: true
    default: scalar == "\u{FFFD}"
    }
  }

  private static func isMisplaced(_ word: Word, frame: PageFrame?) -> Bool {
    guard let frame, let box = word.box else { return false }
    return box.area <= 0 || box.intersection(frame.bounds).area < box.area / 2
  }

  /// Whether a word looks like a word or a number: letters and digits make up at least half of it. Lone and repeated signs
  /// (bullets, rules of dots) count for it, as real pages have many.
  static func isPlausible(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    if scalars.count == 1 { return !isUnmapped(scalars[0]) }
    let solid = scalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }.count
    if solid == 0 { return Set(scalars).count == 1 }
    return Double(solid) / Double(scalars.count) >= 0.5
  }
}
