/// A decoded page picture: 8 bits a channel, rows from the top without padding, 1 channel (grey) or 3 (red, green, blue).
package struct PageImage: Hashable, Sendable, Codable {
  package let width: Int
  package let height: Int
  package let channels: Int
  package let dpi: Double?
  /// `width * height * channels` bytes.
  package let bytes: [UInt8]

  package init(width: Int, height: Int, channels: Int, dpi: Double?, bytes: [UInt8]) {
    precondition(
      (channels == 1 || channels == 3) && bytes.count == width * height * channels,
      "a page picture needs width x height x channels bytes")
    (self.width, self.height, self.channels, self.dpi, self.bytes) = (width, height, channels, dpi, bytes)
  }

  package var frame: PageFrame { PageFrame(width: width, height: height, dpi: dpi) }

  /// Returns the grey picture (ITU-R BT.601 luma); itself when it is grey already.
  package var grey: PageImage {
    guard channels == 3 else { return self }
    let grey = [UInt8](unsafeUninitializedCapacity: width * height) { output, count in
      bytes.withUnsafeBufferPointer { input in
        var source = 0
        for index in 0..<(width * height) {
          let sum = 77 * UInt32(input[source]) + 150 * UInt32(input[source + 1]) + 29 * UInt32(input[source + 2])
          output[index] = UInt8(truncatingIfNeeded: sum >> 8)
          source += 3
        }
      }
      count = width * height
    }
    return PageImage(width: width, height: height, channels: 1, dpi: dpi, bytes: grey)
  }
}
