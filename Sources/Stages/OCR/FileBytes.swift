import Foundation
import OpenVINO

/// A model's file as bytes.
enum FileBytes {
  /// Returns a file's bytes; a file that cannot be read counts as a model that cannot be loaded.
  static func read(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw OpenVINOError.failed("a model's file cannot be read")
    }
    return [UInt8](data)
  }
}
