internal import CCairo
internal import CPoppler

/// A box in points of the displayed page, origin top left.
package struct PDFBox: Hashable, Sendable {
  package var left: Double
  package var top: Double
  package var right: Double
  package var bottom: Double

  package init(left: Double, top: Double, right: Double, bottom: Double) {
    (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
  }
}

/// One page of an open PDF.
package final class PDFPage {
  let page: OpaquePointer
  /// Keeps the document alive as long as its page.
  private let document: PDF

  init(page: OpaquePointer, document: PDF) {
    self.page = page
    self.document = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

  /// Width and height in points as displayed, /Rotate applied.
  package var size: (width: Double, height: Double) {
    var (width, height) = (0.0, 0.0)
    poppler_page_get_size(page, &width, &height)
    return (width, height)
  }

  /// The page's own text with one box for each Unicode scalar (white space included), in poppler's reading order.
  package var text: (scalars: [Unicode.Scalar], boxes: [PDFBox]) { Self.text(of: page) }

  /// The text that the page shows with its annotations and form fields, in the form of `text`. The page is drawn for it, without
  /// pixels.
  package var drawnText: (scalars: [Unicode.Scalar], boxes: [PDFBox]) {
    // Poppler keeps the first text of a page, and drawing gives one with annotations: only a page that was not asked yet can.
    guard let fresh = poppler_document_get_page(document.document, poppler_page_get_index(page)) else {
      return ([], [])
    }
    defer { g_object_unref(UnsafeMutableRawPointer(fresh)) }
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_A8, 1, 1) else { return ([], []) }
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { return ([], []) }
    defer { cairo_destroy(context) }
    let (width, height) = size
    cairo_scale(context, 1 / max(width, 1), 1 / max(height, 1))
    poppler_page_render(fresh, context)
    return Self.text(of: fresh)
  }

  private static func text(of page: OpaquePointer) -> (scalars: [Unicode.Scalar], boxes: [PDFBox]) {
    guard let utf8 = poppler_page_get_text(page) else { return ([], []) }
    defer { g_free(utf8) }
    let scalars = Array(String(cString: utf8).unicodeScalars)
    var rectangles: UnsafeMutablePointer<PopplerRectangle>?
    var count: UInt32 = 0
    guard poppler_page_get_text_layout(page, &rectangles, &count) != 0, let rectangles else { return ([], []) }
    defer { g_free(rectangles) }
    let boxes = (0..<Int(count)).map { index in
      let box = rectangles[index]
      return PDFBox(left: box.x1, top: box.y1, right: box.x2, bottom: box.y2)
    }
    let shared = min(scalars.count, boxes.count)
    return (Array(scalars[..<shared]), Array(boxes[..<shared]))
  }

  /// The boxes of the pictures drawn on the page. The page is interpreted a second time for it.
  package var pictures: [PDFBox] {
    guard let list = poppler_page_get_image_mapping(page) else { return [] }
    defer { poppler_page_free_image_mapping(list) }
    return Self.elements(list, of: PopplerImageMapping.self).map { mapping in
      let area = mapping.pointee.area
      return PDFBox(
        left: min(area.x1, area.x2), top: min(area.y1, area.y2), right: max(area.x1, area.x2),
        bottom: max(area.y1, area.y2))
    }
  }

  /// The values that filled text and choice fields show; the page's text does not hold them. Passwords are left out.
  package var fieldValues: [(text: String, box: PDFBox)] {
    guard let list = poppler_page_get_form_field_mapping(page) else { return [] }
    defer { poppler_page_free_form_field_mapping(list) }
    let places = widgetPlaces
    let height = size.height
    return Self.elements(list, of: PopplerFormFieldMapping.self).compactMap { mapping in
      guard let field = mapping.pointee.field, let text = Self.value(of: field), !text.isEmpty else { return nil }
      let area = mapping.pointee.area
      let shown = places.first { abs($0.own.x1 - area.x1) + abs($0.own.y1 - area.y1) < 1 }?.shown ?? area
      return (text, PDFBox(left: shown.x1, top: height - shown.y2, right: shown.x2, bottom: height - shown.y1))
    }
  }

  /// The texts of free-text annotations, which the page shows and its text does not hold.
  package var notes: [(text: String, box: PDFBox)] {
    guard let list = poppler_page_get_annot_mapping(page) else { return [] }
    defer { poppler_page_free_annot_mapping(list) }
    let height = size.height
    return Self.elements(list, of: PopplerAnnotMapping.self).compactMap { mapping in
      guard let annotation = mapping.pointee.annot,
        poppler_annot_get_annot_type(annotation) == POPPLER_ANNOT_FREE_TEXT,
        poppler_annot_get_flags(annotation).rawValue & POPPLER_ANNOT_FLAG_HIDDEN.rawValue == 0,
        let text = Self.take(poppler_annot_get_contents(annotation)), !text.isEmpty
      else { return nil }
      let area = mapping.pointee.area
      return (text, PDFBox(left: area.x1, top: height - area.y2, right: area.x2, bottom: height - area.y1))
    }
  }

  /// Where annotations lie before and after the page's /Rotate: poppler gives fields without it and annotations with it, and every
  /// field's widget is an annotation.
  private var widgetPlaces: [(own: PopplerRectangle, shown: PopplerRectangle)] {
    guard let list = poppler_page_get_annot_mapping(page) else { return [] }
    defer { poppler_page_free_annot_mapping(list) }
    return Self.elements(list, of: PopplerAnnotMapping.self).compactMap { mapping in
      guard let annotation = mapping.pointee.annot else { return nil }
      var own = PopplerRectangle()
      poppler_annot_get_rectangle(annotation, &own)
      return (own, mapping.pointee.area)
    }
  }

  /// Draws the page, with its annotations and form fields, on white.
  ///
  /// - Returns: `width * height * 3` bytes, RGB, rows from the top.
  package func draw(width: Int, height: Int) throws -> [UInt8] {
    guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
      throw PDFError.undrawable("no surface")
    }
    defer { cairo_surface_destroy(surface) }
    guard let context = cairo_create(surface) else { throw PDFError.undrawable("no context") }
    defer { cairo_destroy(context) }
    cairo_set_source_rgb(context, 1, 1, 1)
    cairo_paint(context)
    let (pageWidth, pageHeight) = size
    cairo_scale(context, Double(width) / max(pageWidth, 1e-6), Double(height) / max(pageHeight, 1e-6))
    poppler_page_render(page, context)
    cairo_surface_flush(surface)
    let status = cairo_status(context)
    guard status == CAIRO_STATUS_SUCCESS, let data = cairo_image_surface_get_data(surface) else {
      throw PDFError.undrawable(cairo_status_to_string(status).map { String(cString: $0) } ?? "unknown error")
    }
    return Self.rgb(data, stride: Int(cairo_image_surface_get_stride(surface)), width: width, height: height)
  }

  /// Takes the colours out of cairo's 32-bit words (blue first on the little-endian machines this runs on).
  private static func rgb(_ data: UnsafePointer<UInt8>, stride: Int, width: Int, height: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: width * height * 3) { output, count in
      guard var target = output.baseAddress else { return }
      for y in 0..<height {
        var source = data + y * stride
        for _ in 0..<width {
          (target[0], target[1], target[2]) = (source[2], source[1], source[0])
          source += 4
          target += 3
        }
      }
      count = width * height * 3
    }
  }

  private static func value(of field: OpaquePointer) -> String? {
    switch poppler_form_field_get_field_type(field) {
    case POPPLER_FORM_FIELD_TEXT:
      guard poppler_form_field_text_is_password(field) == 0 else { return nil }
      return take(poppler_form_field_text_get_text(field))
    case POPPLER_FORM_FIELD_CHOICE:
      let items = 0..<max(0, poppler_form_field_choice_get_n_items(field))
      let chosen = items.filter { poppler_form_field_choice_is_item_selected(field, $0) != 0 }
        .compactMap { take(poppler_form_field_choice_get_item(field, $0)) }
      return chosen.isEmpty ? take(poppler_form_field_choice_get_text(field)) : chosen.joined(separator: " ")
    default:
      return nil
    }
  }

  private static func take(_ text: UnsafeMutablePointer<gchar>?) -> String? {
    guard let text else { return nil }
    defer { g_free(text) }
    return String(cString: text)
  }

  private static func elements<Element>(
    _ list: UnsafeMutablePointer<GList>, of type: Element.Type
  ) -> [UnsafeMutablePointer<Element>] {
    var found: [UnsafeMutablePointer<Element>] = []
    var cursor: UnsafeMutablePointer<GList>? = list
    while let node = cursor {
      if let data = node.pointee.data { found.append(data.assumingMemoryBound(to: type)) }
      cursor = node.pointee.next
    }
    return found
  }
}
