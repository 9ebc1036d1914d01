internal import CPoppler

extension PDF {
  /// What a PDF holds besides its pages: the names of the kinds that are there, none for a file of bare pages.
  package var extras: [String] {
    var found: [String] = []
    let properties: [(OpaquePointer) -> UnsafeMutablePointer<gchar>?] = [
      { poppler_document_get_title($0) }, { poppler_document_get_author($0) }, { poppler_document_get_subject($0) },
      { poppler_document_get_keywords($0) }, { poppler_document_get_creator($0) },
      { poppler_document_get_producer($0) }, { poppler_document_get_metadata($0) },
    ]
    for property in properties {
      guard let text = property(document) else { continue }
      if text.pointee != 0, !found.contains("metadata") { found.append("metadata") }
      g_free(text)
    }
    if poppler_document_has_attachments(document) != 0 { found.append("attachments") }
    if poppler_document_has_javascript(document) != 0 { found.append("scripts") }
    if let outline = poppler_index_iter_new(document) {
      found.append("outline")
      poppler_index_iter_free(outline)
    }
    return found
  }
}

extension PDFPage {
  /// The page's own text as poppler writes it, marks of direction included.
  package var plainText: String {
    guard let utf8 = poppler_page_get_text(page) else { return "" }
    defer { g_free(utf8) }
    return String(cString: utf8)
  }

  /// Whether annotations, links or form fields lie on the page.
  package var hasExtras: Bool {
    if let list = poppler_page_get_annot_mapping(page) {
      poppler_page_free_annot_mapping(list)
      return true
    }
    if let list = poppler_page_get_link_mapping(page) {
      poppler_page_free_link_mapping(list)
      return true
    }
    guard let list = poppler_page_get_form_field_mapping(page) else { return false }
    poppler_page_free_form_field_mapping(list)
    return true
  }
}
