import Documents
import Imaging

/// A grey picture made ready for reading, and the map that says what was done to it.
struct PreparedPicture {
  let width: Int
  let height: Int
  let bytes: [UInt8]
  let dpi: Int
  /// Clockwise quarter turns applied.
  let quarterTurns: Int
  /// Degrees clockwise by which the turned picture leaned; 0 when it was left as it was.
  let skew: Double
  /// From the original picture's pixels to this one's.
  let fromOriginal: Affine

  init(_ grey: PageImage, quarterTurns: Int) {
    let raster = Raster(width: grey.width, height: grey.height, channels: 1, bytes: grey.bytes)
      .turned(quarterTurns: quarterTurns)
    var map = Affine.quarterTurns(quarterTurns, width: Double(grey.width), height: Double(grey.height))
    var (bytes, skew) = (raster.bytes, 0.0)
    if let picture = GreyPicture(width: raster.width, height: raster.height, bytes: raster.bytes),
      let found = picture.skew(), found.confidence >= PictureReader.leastSkewConfidence,
      abs(found.degrees) >= PictureReader.leastSkew, let straight = picture.rotated(degrees: -found.degrees)
    {
      (bytes, skew) = (straight.bytes, found.degrees)
      let center = Point<Pixels>(x: Double(raster.width) / 2, y: Double(raster.height) / 2)
      map = map.then(.rotation(degrees: -skew, about: center))
    }
    (width, height, self.bytes, self.skew, fromOriginal) = (raster.width, raster.height, bytes, skew, map)
    (self.quarterTurns, dpi) = (quarterTurns, Reading.dpi(grey))
  }
}
