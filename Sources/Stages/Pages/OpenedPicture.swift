import Documents
import Imaging
import Pipeline

/// A PNG, JPEG or TIFF file as an input document.
final class OpenedPicture: OpenDocument {
  let contents: Contents
  var kind: FileKind { file.kind }
  private let file: SourceFile
  private let limits: Limits
  private let tiff: TIFF?
  /// The header of a file of one picture.
  private let header: ImageHeader?
  /// The picture decoded when the file was opened, until it is asked for.
  private var decoded: PageImage?

  /// Decodes a PNG or JPEG at once, so that its flaws belong to the document; the pages of a TIFF are decoded one by one.
  init(_ file: SourceFile, limits: Limits) throws {
    (self.file, self.limits) = (file, limits)
    do {
      if file.kind == .tiff {
        let tiff = try TIFF(path: Folder.path(uri: file.uri))
        guard tiff.pageCount > 0 else { throw Failure(.damaged, "the TIFF has no pages") }
        (self.tiff, header, contents) = (tiff, nil, Contents(pageCount: tiff.pageCount))
      } else {
        let (picture, header, flaw) = try Self.decode(file, limits: limits)
        (tiff, self.header, decoded, contents) = (nil, header, picture, Contents(pageCount: 1, flaw: flaw))
      }
    } catch let error as ImagingError {
      throw Failure(error)
    }
  }

  func picture(page: Int) throws -> PageImage {
    do {
      if let tiff { return try Self.page(page, of: tiff, fileBytes: file.bytes, limits: limits) }
      if let decoded {
        self.decoded = nil
        return decoded
      }
      return try Self.decode(file, limits: limits).picture
    } catch let error as ImagingError {
      throw Failure(error)
    }
  }

  func ownText(page: Int) throws -> OwnText {
    do {
      let header = try self.header ?? tiff?.header(page: page - 1)
      let frame = header.map { PageFrame($0) }
      return OwnText(
        origin: .none, text: PageText(source: .none, reason: "", frame: frame, text: "", words: [], lines: []))
    } catch let error as ImagingError {
      throw Failure(error)
    }
  }

  func pictureCover(page: Int) throws -> Double { 1 }

  private static func decode(_ file: SourceFile, limits: Limits) throws -> (
    picture: PageImage, header: ImageHeader, flaw: String?
  ) {
    let bytes = try FileReading.bytes(path: Folder.path(uri: file.uri), limit: limits.bytes.bytes)
    let header = file.kind == .png ? try PNG.header(bytes) : try JPEG.header(bytes)
    try limits.check(header, fileBytes: file.bytes)
    let raster = file.kind == .png ? try PNG.decode(bytes) : try JPEG.decode(bytes)
    return (PageImage(raster, header: header), header, raster.flaw)
  }

  private static func page(_ number: Int, of tiff: TIFF, fileBytes: Int, limits: Limits) throws -> PageImage {
    let header = try tiff.header(page: number - 1)
    try limits.check(header, fileBytes: fileBytes)
    return PageImage(try tiff.decode(page: number - 1), header: header)
  }
}

extension Limits {
  fileprivate func check(_ header: ImageHeader, fileBytes: Int) throws {
    try check(width: header.width, height: header.height, rawBytes: header.rawBytes, fileBytes: fileBytes)
  }
}

extension PageFrame {
  /// The frame of a picture once it is turned upright.
  fileprivate init(_ header: ImageHeader) {
    let isTurned = header.orientation >= 5
    self.init(
      width: isTurned ? header.height : header.width, height: isTurned ? header.width : header.height, dpi: header.dpi)
  }
}

extension PageImage {
  /// Takes decoded pixels as a page: upright, on white.
  fileprivate init(_ raster: Raster, header: ImageHeader) {
    let upright = raster.onWhite.upright(orientation: header.orientation)
    self.init(
      width: upright.width, height: upright.height, channels: upright.channels, dpi: header.dpi, bytes: upright.bytes)
  }
}
