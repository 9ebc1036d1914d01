/// A rectangle of whole pixels; right and bottom are outside it.
package struct PixelBox: Hashable, Sendable {
  package var left: Int
  package var top: Int
  package var right: Int
  package var bottom: Int

  package init(left: Int, top: Int, right: Int, bottom: Int) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }
}

extension Raster {
  /// Returns the picture in red, green and blue, or itself where it has colours.
  package var inColor: Raster {
    guard channels == 1 else { return self }
    let tripled = [UInt8](unsafeUninitializedCapacity: bytes.count * 3) { output, count in
      for (index, value) in bytes.enumerated() {
        for channel in 0..<3 { output[index * 3 + channel] = value }
      }
      count = bytes.count * 3
    }
    return Raster(width: width, height: height, channels: 3, bytes: tripled, flaw: flaw)
  }

  /// Returns the picture in grey where no pixel has a colour to speak of (channels at most 8 levels apart), else itself.
  package var greyIfColorless: Raster {
    guard channels == 3 else { return self }
    var isColorless = true
    let grey = [UInt8](unsafeUninitializedCapacity: width * height) { output, count in
      bytes.withUnsafeBufferPointer { input in
        for index in 0..<(width * height) {
          let (red, green, blue) = (input[index * 3], input[index * 3 + 1], input[index * 3 + 2])
          if max(red, green, blue) - min(red, green, blue) > 8 {
            isColorless = false
            break
          }
          output[index] = green
        }
      }
      count = isColorless ? width * height : 0
    }
    return isColorless ? Raster(width: width, height: height, channels: 1, bytes: grey, flaw: flaw) : self
  }

  /// Fills rectangles with a colour; a grey picture takes the green of it. Parts outside the picture are left out.
  package mutating func fill(_ boxes: [PixelBox], red: UInt8, green: UInt8, blue: UInt8) {
    let color = channels == 1 ? [green] : channels == 3 ? [red, green, blue] : [red, green, blue, 255]
    let (width, height, channels) = (width, height, channels)
    bytes.withUnsafeMutableBufferPointer { output in
      for box in boxes {
        let (left, right) = (max(0, box.left), min(width, box.right))
        guard left < right else { continue }
        for y in max(0, box.top)..<max(0, box.top, min(height, box.bottom)) {
          for x in left..<right {
            for channel in 0..<channels { output[(y * width + x) * channels + channel] = color[channel] }
          }
        }
      }
    }
  }

  /// Returns the share of a rectangle's pixels that differ from a colour by more than some levels in a channel; 0 for an empty one.
  package func share(of box: PixelBox, otherThan red: UInt8, _ green: UInt8, _ blue: UInt8, by levels: Int) -> Double {
    let color = channels == 1 ? [green] : [red, green, blue]
    var (all, other) = (0, 0)
    for y in max(0, box.top)..<max(0, box.top, min(height, box.bottom)) {
      for x in max(0, box.left)..<max(0, box.left, min(width, box.right)) {
        let start = (y * width + x) * channels
        all += 1
        for (channel, wanted) in color.enumerated() where abs(Int(bytes[start + channel]) - Int(wanted)) > levels {
          other += 1
          break
        }
      }
    }
    return all == 0 ? 0 : Double(other) / Double(all)
  }
}
