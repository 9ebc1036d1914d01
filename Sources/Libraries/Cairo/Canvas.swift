// Cairo: lines and letters on a picture. What they mean is the caller's.
internal import CCairo

/// Why nothing can be drawn.
package enum CairoError: Error, Hashable, Sendable {
  case failed(String)
}

/// A picture to draw on.
package final class Canvas {
  package let width: Int
  package let height: Int
  private let surface: OpaquePointer
  private let context: OpaquePointer

  /// A colour, 0...1 each.
  package struct Ink: Hashable, Sendable {
    package var red: Double
    package var green: Double
    package var blue: Double

    package init(red: Double, green: Double, blue: Double) {
      (self.red, self.green, self.blue) = (red, green, blue)
    }
  }

  /// - Parameter rgb: `width * height * 3` bytes, the picture to begin with.
  package init(rgb: [UInt8], width: Int, height: Int) throws {
    precondition(rgb.count == width * height * 3)
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
      cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS, let context = cairo_create(surface)
    else { throw CairoError.failed("no surface of \(width) x \(height) pixels") }
    (self.width, self.height, self.surface, self.context) = (width, height, surface, context)
    guard let data = cairo_image_surface_get_data(surface) else { throw CairoError.failed("no pixels") }
    let stride = Int(cairo_image_surface_get_stride(surface))
    for y in 0..<height {
      for x in 0..<width {
        // Words of 32 bits, blue first on the little-endian machines this runs on.
        for channel in 0..<3 { data[y * stride + x * 4 + channel] = rgb[(y * width + x) * 3 + 2 - channel] }
      }
    }
    cairo_surface_mark_dirty(surface)
  }

  deinit {
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  /// Draws the outline of a rectangle.
  package func outline(left: Double, top: Double, width: Double, height: Double, line: Double, ink: Ink) {
    cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
    cairo_set_line_width(context, line)
    cairo_rectangle(context, left, top, width, height)
    cairo_stroke(context)
  }

  /// Draws a filled disc.
  package func disc(x: Double, y: Double, radius: Double, ink: Ink) {
    cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
    cairo_arc(context, x, y, radius, 0, 2 * .pi)
    cairo_fill(context)
  }

  /// Draws a line of text on a ground of its own, above a place where there is room and below it elsewhere; all of it on the picture
  /// where it fits.
  ///
  /// - Parameters:
  ///   - size: of the letters, in pixels.
  ///   - ink: of the ground; the letters are black or white, whatever can be read on it.
  package func tag(_ text: String, left: Double, top: Double, size: Double, ink: Ink) {
    cairo_select_font_face(context, "sans-serif", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_BOLD)
    cairo_set_font_size(context, size)
    var extents = cairo_text_extents_t()
    cairo_text_extents(context, text, &extents)
    let (width, height) = (extents.x_advance + size * 0.5, size * 1.25)
    let x = max(0, min(left, Double(self.width) - width))
    let y = max(0, min(top >= height ? top - height : top, Double(self.height) - height))
    cairo_set_source_rgb(context, ink.red, ink.green, ink.blue)
    cairo_rectangle(context, x, y, width, height)
    cairo_fill(context)
    // The weights of ITU-R BT.601.
    let light = 0.299 * ink.red + 0.587 * ink.green + 0.114 * ink.blue
    let letter: Double = light > 0.5 ? 0 : 1
    cairo_set_source_rgb(context, letter, letter, letter)
    cairo_move_to(context, x + size * 0.25, y + size * 0.95)
    cairo_show_text(context, text)
  }

  /// Returns the picture as it is now, `width * height * 3` bytes.
  package func rgb() throws -> [UInt8] {
    cairo_surface_flush(surface)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
      throw CairoError.failed(cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown error")
    }
    let stride = Int(cairo_image_surface_get_stride(surface))
    return [UInt8](unsafeUninitializedCapacity: width * height * 3) { output, count in
      for y in 0..<height {
        for x in 0..<width {
          for channel in 0..<3 { output[(y * width + x) * 3 + channel] = data[y * stride + x * 4 + 2 - channel] }
        }
      }
      count = width * height * 3
    }
  }
}
