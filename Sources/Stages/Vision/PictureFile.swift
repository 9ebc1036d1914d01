import Binding
import Documents
import Foundation
import Imaging
import Pipeline

/// The kinds of picture files that stages write.
enum PictureFile: String, BindableChoice {
  case png, jpeg

  var ending: String { self == .png ? "png" : "jpg" }

  /// Returns a picture's bytes as a file; JPEG has no alpha, which is laid on white.
  func bytes(_ raster: Raster, dpi: Double?) throws -> Data {
    do {
      switch self {
      case .png: return Data(try PNG.encode(raster, dpi: dpi))
      case .jpeg: return Data(try JPEG.encode(raster, quality: 90, dpi: dpi))
      }
    } catch {
      throw Failure(.internal, "the picture cannot be written as \(rawValue)")
    }
  }
}
