extension Raster {
  /// Returns the picture upright, given its EXIF orientation (TIFF 6.0, tag 274): 2, 4, 5 and 7 mirror, 3, 6 and 8 turn.
  package func upright(orientation: Int) -> Raster {
    guard (2...8).contains(orientation) else { return self }
    let swaps = orientation >= 5
    let (newWidth, newHeight) = swaps ? (height, width) : (width, height)
    let turned = [UInt8](unsafeUninitializedCapacity: bytes.count) { output, count in
      bytes.withUnsafeBufferPointer { input in
        var target = 0
        for y in 0..<newHeight {
          for x in 0..<newWidth {
            let (sourceX, sourceY) =
              switch orientation {
              case 2: (width - 1 - x, y)
              case 3: (width - 1 - x, height - 1 - y)
              case 4: (x, height - 1 - y)
              case 5: (y, x)
              case 6: (y, height - 1 - x)
              case 7: (width - 1 - y, height - 1 - x)
              default: (width - 1 - y, x)
              }
            let source = (sourceY * width + sourceX) * channels
            for channel in 0..<channels { output[target + channel] = input[source + channel] }
            target += channels
          }
        }
      }
      count = bytes.count
    }
    return Raster(width: newWidth, height: newHeight, channels: channels, bytes: turned, flaw: flaw)
  }

  /// Returns the picture turned clockwise by quarter turns.
  package func turned(quarterTurns: Int) -> Raster {
    upright(orientation: [1, 6, 3, 8][((quarterTurns % 4) + 4) % 4])
  }
}
