extension Raster {
  /// Returns the picture at a smaller size, each pixel the mean of the area it stands for; itself where it is not larger.
  package func reduced(width newWidth: Int, height newHeight: Int) -> Raster {
    guard newWidth > 0, newHeight > 0, newWidth < width || newHeight < height else { return self }
    let (newWidth, newHeight) = (min(width, newWidth), min(height, newHeight))
    let (across, down) = (Self.shares(of: width, in: newWidth), Self.shares(of: height, in: newHeight))
    let channels = channels
    let rowLength = newWidth * channels
    let output = [UInt8](unsafeUninitializedCapacity: rowLength * newHeight) { output, count in
      bytes.withUnsafeBufferPointer { input in
        var sums = [Float](repeating: 0, count: rowLength)
        for y in 0..<newHeight {
          for index in 0..<rowLength { sums[index] = 0 }
          for (line, weight) in down[y] {
            let start = line * width * channels
            for x in 0..<newWidth {
              for (column, share) in across[x] {
                let (source, factor) = (start + column * channels, share * weight)
                for channel in 0..<channels { sums[x * channels + channel] += Float(input[source + channel]) * factor }
              }
            }
          }
          for index in 0..<rowLength { output[y * rowLength + index] = UInt8(min(255, max(0, sums[index] + 0.5))) }
        }
      }
      count = rowLength * newHeight
    }
    return Raster(width: newWidth, height: newHeight, channels: channels, bytes: output, flaw: flaw)
  }

  /// Returns for each new place the old ones it covers and their shares, which add up to 1.
  private static func shares(of old: Int, in new: Int) -> [[(Int, Float)]] {
    let step = Double(old) / Double(new)
    return (0..<new).map { place in
      let (start, end) = (Double(place) * step, Double(place + 1) * step)
      return (Int(start)..<min(old, Int(end.rounded(.up)))).map { index in
        (index, Float((min(end, Double(index + 1)) - max(start, Double(index))) / step))
      }
    }
  }
}
