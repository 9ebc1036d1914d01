import Binding
import Documents
import Pipeline

/// `pages.render`: a page as a picture.
///
/// A PDF page is drawn at the resolution of the section `input:`, with its annotations and form fields; a picture file is decoded and
/// turned upright by its EXIF orientation. It runs only when another stage asks for the picture.
struct RenderPages: Stage {
  static let id: StageID = "pages.render"
  static let about = "Draws a page of a PDF, or decodes a picture, into pixels"
  static let version = 1

  init(_ options: NoOptions) {}

  func run(_ page: SourcePage) throws -> PageImage { try page.document.picture(page: page.number) }

  static let examples = [
    Example(
      "A photo stored on its side is turned upright, as vision.quality sees it", sample: "pictures/photo-exif-6.jpg",
      table: "picture_quality", columns: ["width", "height"], rows: [["1200", "800"]])
  ]
}
