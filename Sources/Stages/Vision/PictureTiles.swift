import Documents

/// Overlapping squares of a large picture, so that a detector of a small picture sees small things.
enum PictureTiles {
  /// A part of a picture, in its pixels.
  struct Tile: Hashable {
    let left: Int
    let top: Int
    let width: Int
    let height: Int

    /// Returns whether a box ends at a border of the tile that is none of the picture: the thing goes on behind it.
    func cuts(_ box: Rect<Pixels>, width pictureWidth: Int, height pictureHeight: Int) -> Bool {
      (left > 0 && box.left < Double(left) + 2) || (top > 0 && box.top < Double(top) + 2)
        || (left + width < pictureWidth && box.right > Double(left + width) - 2)
        || (top + height < pictureHeight && box.bottom > Double(top + height) - 2)
    }
  }

  /// Returns squares that cover a picture with a fifth in common; none for a picture that is no larger than one.
  static func tiles(width: Int, height: Int, side: Int) -> [Tile] {
    guard side > 0, width > side || height > side else { return [] }
    func starts(_ length: Int) -> [Int] {
      guard length > side else { return [0] }
      let count = Int((Double(length - side) / (Double(side) * 0.8)).rounded(.up)) + 1
      return (0..<count).map { $0 * (length - side) / max(1, count - 1) }
    }
    return starts(height).flatMap { top in
      starts(width).map { Tile(left: $0, top: top, width: min(side, width), height: min(side, height)) }
    }
  }

  /// Returns a part of a picture.
  static func cut(_ image: PageImage, _ tile: Tile) -> PageImage {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(tile.width * tile.height * image.channels)
    for y in tile.top..<(tile.top + tile.height) {
      let start = (y * image.width + tile.left) * image.channels
      bytes += image.bytes[start..<(start + tile.width * image.channels)]
    }
    return PageImage(width: tile.width, height: tile.height, channels: image.channels, dpi: image.dpi, bytes: bytes)
  }
}
