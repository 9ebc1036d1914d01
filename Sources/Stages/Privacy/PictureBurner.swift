import Documents
import Imaging
import Pipeline

/// Fills boxes in pictures and writes them as files that hold nothing but the picture.
struct PictureBurner: Sendable {
  /// What covers a face: it passes the face, as hair and ears are known too, by a fifth of its shorter side.
  static func faces(_ cover: RegionCover) -> PictureBurner {
    let level: UInt8 = cover == .white ? 255 : 0
    return PictureBurner(color: BoxColor(red: level, green: level, blue: level), margin: 0.2)
  }

  var color: BoxColor
  /// How far a box passes what it covers, in heights of its shorter side.
  var margin: Double

  /// Returns a box in whole pixels of a picture: rounded outwards and widened by the margin and a pixel.
  func pixels(_ box: Rect<Ratio>, width: Int, height: Int) -> PixelBox {
    let (left, right) = (box.left * Double(width), box.right * Double(width))
    let (top, bottom) = (box.top * Double(height), box.bottom * Double(height))
    let edge = margin * min(right - left, bottom - top) + 1
    return PixelBox(
      left: max(0, Int((left - edge).rounded(.down))), top: max(0, Int((top - edge).rounded(.down))),
      right: min(width, Int((right + edge).rounded(.up))), bottom: min(height, Int((bottom + edge).rounded(.up))))
  }

  /// Returns the picture with the boxes filled.
  func burn(_ raster: Raster, _ boxes: [Rect<Ratio>]) -> Raster {
    guard !boxes.isEmpty else { return raster }
    var burnt = raster.channels == 1 && !color.isGrey ? raster.inColor : raster
    burnt.fill(
      boxes.map { pixels($0, width: burnt.width, height: burnt.height) }, red: color.red, green: color.green,
      blue: color.blue)
    return burnt
  }

  /// Returns the picture with each box made unknown.
  func cover(_ raster: Raster, _ boxes: [Rect<Ratio>], by method: RegionCover) -> Raster {
    var covered = raster
    for box in boxes.map({ pixels($0, width: raster.width, height: raster.height) }) {
      let (width, height) = (box.right - box.left, box.bottom - box.top)
      guard width > 0, height > 0 else { continue }
      method.cover(
        &covered.bytes, width: raster.width, channels: raster.channels,
        region: Mask(width: width, height: height, bytes: [UInt8](repeating: 1, count: width * height)),
        left: box.left, top: box.top)
    }
    return covered
  }

  /// Returns the burnt picture of a page that is to be part of a PDF: at a resolution, as JPEG, in grey where it has no colours.
  func page(_ raster: Raster, dpi: Double?, _ boxes: [Rect<Ratio>], wanted: Double, quality: Int) throws
    -> RedactedPage.Picture
  {
    let own = dpi ?? wanted
    let scale = min(1, wanted / own)
    // Burnt before and after: what is covered must not be mixed into the pixels beside it.
    let small = burn(raster, boxes).reduced(
      width: max(1, Int((Double(raster.width) * scale).rounded())),
      height: max(1, Int((Double(raster.height) * scale).rounded())))
    let burnt = burn(small.greyIfColorless, boxes)
    let bytes = try Self.wrap { try JPEG.encode(burnt, quality: quality, dpi: own * scale) }
    return RedactedPage.Picture(
      data: .init(bytes), isPNG: false, width: burnt.width, height: burnt.height, channels: burnt.channels,
      dpi: own * scale)
  }

  /// Returns the burnt picture of a picture file: the pixels it had, as PNG or as JPEG.
  func file(_ raster: Raster, dpi: Double?, _ boxes: [Rect<Ratio>], isPNG: Bool) throws -> RedactedPage.Picture {
    let burnt = burn(raster, boxes)
    let bytes = try Self.wrap {
      isPNG ? try PNG.encode(burnt, dpi: dpi) : try JPEG.encode(burnt, quality: 92, dpi: dpi)
    }
    return RedactedPage.Picture(
      data: .init(bytes), isPNG: isPNG, width: burnt.width, height: burnt.height, channels: burnt.channels, dpi: dpi)
  }

  /// Returns the pixels of a picture file that this has written.
  static func raster(_ picture: RedactedPage.Picture) throws -> Raster {
    try wrap { try picture.isPNG ? PNG.decode([UInt8](picture.data)) : JPEG.decode([UInt8](picture.data)) }
  }

  /// Whether every box is covered: inside it, but for the rim where JPEG mixes 8 x 8 pixels, there is nothing but its colour.
  func covers(_ boxes: [Rect<Ratio>], in raster: Raster, isLossy: Bool) -> Bool {
    boxes.allSatisfy { box in
      var area = pixels(box, width: raster.width, height: raster.height)
      let rim = isLossy ? min(8, (area.right - area.left) / 4, (area.bottom - area.top) / 4) : 0
      area = PixelBox(
        left: area.left + rim, top: area.top + rim, right: area.right - rim, bottom: area.bottom - rim)
      return raster.share(of: area, otherThan: color.red, color.green, color.blue, by: isLossy ? 64 : 0)
        <= (isLossy ? 0.01 : 0)
    }
  }

  private static func wrap<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as ImagingError { throw Failure(error) }
  }
}
