import Documents
import Imaging
import Pipeline
import Poppler

/// Opens input files of every kind that is read.
package enum OpenDocuments {
  /// Opens a file; throws `Failure` when nothing of it can be read.
  package static func open(_ file: SourceFile, input: InputOptions, limits: Limits) throws -> any OpenDocument {
    switch file.kind {
    case .pdf: try OpenedPDF(file, input: input, limits: limits)
    case .png, .jpeg, .tiff: try OpenedPicture(file, limits: limits)
    case .text, .csv, .jsonl: try OpenedText(file, input: input, limits: limits)
    }
  }
}

extension Failure {
  /// What a library's error means for a document.
  init(_ error: ImagingError) {
    switch error {
    case .damaged(let reason): self.init(.damaged, reason)
    case .unsupported(let reason): self.init(.unsupported, reason)
    }
  }

  init(_ error: PDFError) {
    switch error {
    case .encrypted:
      self.init(.encrypted, "the PDF needs a password, or another one (--password-file, or input: password)")
    case .damaged(let reason): self.init(.damaged, reason)
    case .undrawable(let reason): self.init(.damaged, "the page cannot be drawn: \(reason)")
    }
  }
}
