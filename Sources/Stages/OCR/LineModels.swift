import Encoder
import Foundation
import Pipeline

/// The second reader's models on this machine: PP-OCRv6 small, which finds lines of text and reads one line at a time.
package struct LineModels: Hashable, Sendable {
  /// A model's file among the installed parts, and the SHA-256 that `Scripts/setup-models` pins.
  package struct File: Hashable, Sendable {
    package let name: String
    package let digest: String
  }

  package static let finder = File(
    name: "ppocr-v6/PP-OCRv6_det_small.onnx",
    digest: "090f04abcd9d9a7498bc4ebf677e4cb9bdce1fe4197ddb7e529f1ef44e1ff94f")
  package static let reader = File(
    name: "ppocr-v6/PP-OCRv6_rec_small.onnx",
    digest: "6f327246b50388f3c176ae304bd95767ea6dc0c9ae92153ef8cbe210b3c14884")

  /// The path of the model that finds lines.
  package let finder: String
  /// The path of the model that reads a line.
  package let reader: String
  /// The folder of OpenVINO's libraries.
  package let library: String

  /// Tesseract's names of languages in Latin letters that the models read: those of PP-OCRv6 whose letters its alphabet holds.
  static let languages: Set<String> = [
    "afr", "bos", "cat", "ces", "cym", "dan", "deu", "eng", "est", "eus", "fin", "fra", "glg", "hrv", "hun", "ind",
    "isl",
    "ita", "lat", "lav", "lit", "msa", "nld", "nor", "oci", "pol", "por", "ron", "slk", "slv", "spa", "sqi", "srp_latn",
    "swa", "swe", "tur",
  ]

  /// Returns the models, nil where a part is missing.
  package static func find() -> LineModels? {
    guard let finder = InstalledParts.path(of: Self.finder.name),
      let reader = InstalledParts.path(of: Self.reader.name),
      let library = InstalledParts.library
    else { return nil }
    return LineModels(finder: finder, reader: reader, library: library)
  }

  /// Name and digest of what results depend on. The files are known by their pins: `sheaf doctor` compares them, as reading 30 MB for
  /// every plan would cost more than many a run.
  var digests: [ModelDigest] {
    [Self.finder, Self.reader].map { ModelDigest(name: $0.name, digest: $0.digest) }
  }

  /// Returns whether both files are the expected ones and a reader can be made of them.
  package var areWhole: Bool {
    let pairs = [(finder, Self.finder), (reader, Self.reader)]
    guard pairs.allSatisfy({ path, file in (try? FileReading.digest(path: path)) == file.digest }) else { return false }
    return (try? LineFinder(self)) != nil && (try? LineReader(self, languages: ["eng"])) != nil
  }
}
