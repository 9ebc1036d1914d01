// OpenCV: the little of its image processing that separates objects from backgrounds. Nothing is known here of prompts or pages.
internal import COpenCV

/// Why OpenCV gave no result.
package enum OpenCVError: Error, Hashable, Sendable {
  case failed(String)
}

/// What is known of a pixel before GrabCut decides, and what it decided.
package enum GrabCutMark: UInt8, Sendable {
  case background = 0
  case object = 1
  case probablyBackground = 2
  case probablyObject = 3
}

/// Separates objects from backgrounds by colour and edges (Rother, Kolmogorov, Blake: GrabCut, 2004), with OpenCV.
package enum GrabCut {
  /// Returns the marks once every pixel that was only probable is decided; those that were sure stay as they are.
  ///
  /// Without a pixel of the object, or of the background, there is nothing to tell apart and the marks come back as they went.
  ///
  /// - Parameters:
  ///   - rgb: `width * height * 3` bytes.
  ///   - marks: `width * height` raw values of `GrabCutMark`.
  ///   - rounds: how often colours are learned and the cut is made, at least 1.
  package static func cut(rgb: [UInt8], width: Int, height: Int, marks: [UInt8], rounds: Int) throws -> [UInt8] {
    precondition(rgb.count == width * height * 3 && marks.count == width * height)
    // Bit 0 is the object's in either pair of marks.
    guard marks.contains(where: { $0 & 1 == 1 }), marks.contains(where: { $0 & 1 == 0 }) else { return marks }
    var marks = marks
    guard sheaf_grabcut(rgb, Int32(width), Int32(height), &marks, Int32(max(1, rounds))) == 0 else {
      throw OpenCVError.failed("GrabCut")
    }
    return marks
  }
}

/// Scales pictures with OpenCV.
package enum Scaling {
  /// Returns a picture of 1 or 3 channels in another size: by areas when it shrinks, else linearly.
  package static func scale(
    _ bytes: [UInt8], width: Int, height: Int, channels: Int, to newWidth: Int, _ newHeight: Int
  ) throws -> [UInt8] {
    precondition(bytes.count == width * height * channels && newWidth > 0 && newHeight > 0)
    guard newWidth != width || newHeight != height else { return bytes }
    var status: Int32 = 1
    let size = newWidth * newHeight * channels
    let scaled = [UInt8](unsafeUninitializedCapacity: size) { output, count in
      status = sheaf_resize(
        bytes, Int32(width), Int32(height), Int32(channels), output.baseAddress, Int32(newWidth), Int32(newHeight))
      count = status == 0 ? size : 0
    }
    guard status == 0 else { throw OpenCVError.failed("resize") }
    return scaled
  }
}

/// Tells which pixels of a mask hang together, with OpenCV.
package enum ConnectedParts {
  /// Returns the number of each pixel's part, from 1 (side by side or one above the other, not across corners), 0 outside the mask, and
  /// how many parts there are.
  package static func number(_ mask: [UInt8], width: Int, height: Int) throws -> (labels: [Int32], count: Int) {
    precondition(mask.count == width * height)
    var labels = [Int32](repeating: 0, count: mask.count)
    var count: Int32 = 0
    guard sheaf_parts(mask, Int32(width), Int32(height), &labels, &count) == 0 else {
      throw OpenCVError.failed("parts")
    }
    return (labels, Int(count))
  }
}
