import Documents
import Imaging

/// A grey picture made ready for reading, and the map that says what was done to it.
///
/// What is done was measured (README, "How well it reads"): black margins are painted over, because they pull the threshold below
/// faint print; small letters are enlarged; a leaning page is straightened. Pictures of black and white alone are left as they are
/// but for straightening. Contrast stretching, background division, median filters and other thresholds did not help and are not here.
struct PreparedPicture {
  private(set) var width: Int
  private(set) var height: Int
  private(set) var bytes: [UInt8]
  let dpi: Int
  /// Whether it came in black and white alone: a fax or a binarised scan.
  let isBilevel: Bool
  /// Clockwise quarter turns applied.
  let quarterTurns: Int
  /// Degrees clockwise by which the turned picture leans.
  private(set) var skew: Double
  /// Whether it was straightened.
  private(set) var isStraightened: Bool
  /// From the original picture's pixels to this one's.
  private(set) var fromOriginal: Affine

  /// Lean in degrees from which a page is straightened: Tesseract follows less by itself, and fails from 3.
  private static let leastSkew = 1.5
  /// Leptonica's confidence from which its angle is believed.
  private static let leastSkewConfidence = 3.0
  /// Letter height in pixels that small letters are enlarged to.
  private static let letterHeight = 20.0
  /// A picture is not enlarged beyond this many pixels, nor to a longer side.
  private static let mostPixels = 60_000_000.0
  private static let mostSide = 32_000.0

  init(_ image: PageImage, quarterTurns: Int) {
    let raster = Raster(width: image.width, height: image.height, channels: 1, bytes: image.bytes)
      .turned(quarterTurns: quarterTurns)
    var map = Affine.quarterTurns(quarterTurns, width: Double(image.width), height: Double(image.height))
    (skew, isStraightened, self.quarterTurns) = (0, false, quarterTurns)
    (width, height, bytes, fromOriginal) = (raster.width, raster.height, raster.bytes, map)
    let original = GreyPicture(width: raster.width, height: raster.height, bytes: raster.bytes)
    isBilevel = raster.bytes.allSatisfy { $0 == 0 || $0 == 255 }
    dpi = Self.dpi(image, isBilevel: isBilevel)
    guard var picture = original, let binary = picture.binarized() else { return }
    var isChanged = false
    if !isBilevel {
      (picture, isChanged) = Self.cleaned(picture, binary, map: &map)
    }
    if let found = binary.skew(), found.confidence >= Self.leastSkewConfidence {
      skew = found.degrees
      if abs(skew) >= Self.leastSkew, let straight = picture.rotated(degrees: -skew) {
        let center = Point<Pixels>(x: Double(picture.width) / 2, y: Double(picture.height) / 2)
        map = map.then(.rotation(degrees: -skew, about: center))
        (picture, isStraightened, isChanged) = (straight, true, true)
      }
    }
    guard isChanged else { return }
    (width, height, bytes, fromOriginal) = (picture.width, picture.height, picture.bytes, map)
  }

  private static func cleaned(
    _ picture: GreyPicture, _ binary: BinaryPicture, map: inout Affine
  ) -> (picture: GreyPicture, isChanged: Bool) {
    var picture = picture
    var isChanged = false
    // A mask over much of the page is a dark page with light letters, which Tesseract reads as it is.
    if let borders = binary.darkBorders(), borders.darkCount * 3 < picture.width * picture.height,
      let painted = picture.painted(borders, grey: paper(picture))
    {
      (picture, isChanged) = (painted, true)
    }
    // The letters of a picture with dark margins show only under the threshold found without them.
    let letters = isChanged ? picture.binarized()?.letterHeight() : binary.letterHeight()
    let room = (mostPixels / Double(picture.width * picture.height)).squareRoot()
    let side = mostSide / Double(max(picture.width, picture.height))
    let factor = letters.map { min(3, letterHeight / Double($0), room, side) } ?? 1
    if factor >= 1.15, let enlarged = picture.enlarged(by: factor) {
      map = map.then(.scale(Double(enlarged.width) / Double(picture.width)))
      (picture, isChanged) = (enlarged, true)
    }
    return (picture, isChanged)
  }

  /// Returns the grey of the paper: the median of the lighter half of the range.
  private static func paper(_ picture: GreyPicture) -> UInt8 {
    var counts = [Int](repeating: 0, count: 256)
    for byte in picture.bytes { counts[Int(byte)] += 1 }
    var left = counts[128...].reduce(0, +) / 2
    for value in 128..<256 {
      left -= counts[value]
      if left <= 0 { return UInt8(value) }
    }
    return 255
  }

  /// Returns the resolution to state: photographed and scanned pictures that say none, or too little, read best as 300 dpi.
  private static func dpi(_ image: PageImage, isBilevel: Bool) -> Int {
    let stated = Int(image.dpi ?? 0)
    return stated >= 150 || (isBilevel && stated > 0) ? stated : isBilevel ? 70 : 300
  }
}
