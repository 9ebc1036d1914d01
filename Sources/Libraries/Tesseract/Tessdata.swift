internal import CTesseract
import Foundation

/// Where Tesseract's trained data lies.
package enum Tessdata {
  /// Folders in the order they are tried: the user's, then those of Debian, Fedora and a build from source.
  private static var folders: [String] {
    [ProcessInfo.processInfo.environment["TESSDATA_PREFIX"]].compactMap { $0 } + [
      "/usr/share/tesseract-ocr/5/tessdata", "/usr/share/tesseract-ocr/4.00/tessdata", "/usr/share/tesseract/tessdata",
      "/usr/share/tessdata", "/usr/local/share/tessdata",
    ]
  }

  /// Returns the first folder that holds the data of all languages.
  package static func directory(of languages: [String]) -> String? {
    folders.first { folder in
      languages.allSatisfy { FileManager.default.fileExists(atPath: "\(folder)/\($0).traineddata") }
    }
  }

  /// Returns the paths of the data that `Recognizer` loads for languages, nil when no folder holds all of them.
  package static func paths(of languages: [String]) -> [String]? {
    directory(of: languages).map { folder in languages.map { "\(folder)/\($0).traineddata" } }
  }

  /// The languages installed, sorted; `osd` (orientation) is not one.
  package static var languages: [String] {
    let names = folders.flatMap { (try? FileManager.default.contentsOfDirectory(atPath: $0)) ?? [] }
    let found = names.filter { $0.hasSuffix(".traineddata") }.map { String($0.dropLast(".traineddata".count)) }
    return Set(found).subtracting(["osd"]).sorted()
  }

  /// The version of the Tesseract library, such as "5.3.0".
  package static var version: String { TessVersion().map { String(cString: $0) } ?? "" }
}
