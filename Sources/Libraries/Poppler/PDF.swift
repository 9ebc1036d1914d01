// Poppler: a PDF's pages, their own text and their pictures, over poppler-glib and cairo.
//
// A document and its pages belong to one thread (two threads on one document crash). Boxes are in points of the displayed page,
// origin top left. Nothing here judges or interprets what a page says.
internal import CPoppler

/// Why a PDF cannot be used.
package enum PDFError: Error, Hashable, Sendable {
  /// The password is missing or wrong.
  case encrypted
  /// The bytes break the format's rules beyond repair.
  case damaged(String)
  /// Cairo could not draw a page, with its status text.
  case undrawable(String)
}

/// An open PDF document.
package final class PDF {
  let document: OpaquePointer

  /// Opens the file at a file URI.
  package init(uri: String, password: String?) throws {
    var error: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_file(uri, password, &error) else {
      defer { g_clear_error(&error) }
      // Codes repeat between domains, so the domain is compared first.
      guard let error, error.pointee.domain == poppler_error_quark() else {
        throw PDFError.damaged("poppler cannot open the file")
      }
      if error.pointee.code == Int32(POPPLER_ERROR_ENCRYPTED.rawValue) { throw PDFError.encrypted }
      throw PDFError.damaged("poppler cannot find a PDF in the file")
    }
    self.document = document
  }

  /// Opens a PDF that is held in memory.
  package init(bytes: [UInt8]) throws {
    let data = g_bytes_new(bytes, gsize(bytes.count))
    defer { g_bytes_unref(data) }
    var error: UnsafeMutablePointer<GError>?
    guard let document = poppler_document_new_from_bytes(data, nil, &error) else {
      g_clear_error(&error)
      throw PDFError.damaged("poppler cannot open the bytes")
    }
    self.document = document
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  package var pageCount: Int { max(0, Int(poppler_document_get_n_pages(document))) }

  /// Returns a page, counted from 0.
  package func page(_ index: Int) throws -> PDFPage {
    guard index >= 0, index < pageCount, let page = poppler_document_get_page(document, Int32(index)) else {
      throw PDFError.damaged("poppler cannot load the page")
    }
    return PDFPage(page: page, document: self)
  }
}
