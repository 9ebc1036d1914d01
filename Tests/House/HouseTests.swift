import Foundation
import Support
import Testing

/// The house rules that a machine can check.
@Suite struct HouseTests {
  /// Every Swift file below a folder with its text, by path below the root.
  static func sources(_ folder: String) throws -> [(path: String, text: String)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: "\(Places.root)/\(folder)").sorted()
    return try names.filter { $0.hasSuffix(".swift") }.map { name in
      ("\(folder)/\(name)", try String(contentsOfFile: "\(Places.root)/\(folder)/\(name)", encoding: .utf8))
    }
  }

  /// Lines of code, without comments and the contents of strings.
  static func code(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.drop { $0 == " " }.hasPrefix("//") ? "" : line
    }
  }

  @Test func filesStaySmall() throws {
    for (path, text) in try Self.sources("Sources") {
      #expect(
        text.split(separator: "\n", omittingEmptySubsequences: false).count <= 360, "\(path) wants to be split by topic"
      )
    }
  }

  @Test func nothingTrapsOnPurpose() throws {
    for (path, text) in try Self.sources("Sources") {
      for line in Self.code(text) {
        for word in ["try!", "fatalError(", "as!", " print("] { #expect(!line.contains(word), "\(path): \(word)") }
      }
    }
  }

  @Test func onlyWrappersImportTheirHeaders() throws {
    for (path, text) in try Self.sources("Sources") where !path.hasPrefix("Sources/Libraries/") {
      for line in Self.code(text) where line.contains("import C") {
        #expect(["import Crypto", "import Cairo"].contains(line), "\(path): \(line)")
      }
    }
  }

  /// Who may import whom; everything else is an arrow the wrong way.
  static let allowed: [String: Set<String>] = [
    "Sources/Core/Documents/": [], "Sources/Core/Binding/": ["Documents", "Yams"], "Sources/Core/Evaluation/": [],
    "Sources/Core/Encoder/": ["OpenVINO"],
    "Sources/Core/Language/": [], "Sources/Core/SearchablePDF/": ["Documents", "Zlib"],
    "Sources/Core/Pipeline/": ["Documents", "Binding", "Zlib", "Crypto", "Synchronization"],
    "Sources/Stages/": [
      "Pipeline", "Documents", "Binding", "Language", "Imaging", "Poppler", "Tesseract", "ZXing", "Encoder", "OpenVINO",
      "OpenCV", "Cairo",
      "LanguageDetector",
      "SearchablePDF", "Zlib",
    ],
    "Sources/Outputs/RunLedger/": ["Pipeline", "GRDB"], "Sources/Outputs/Reports/": ["Pipeline", "Documents"],
  ]

  @Test func importsPointOneWay() throws {
    for (path, text) in try Self.sources("Sources") {
      guard let room = Self.allowed.first(where: { path.hasPrefix($0.key) }) else { continue }
      for line in Self.code(text) where line.hasPrefix("import ") || line.hasPrefix("internal import ") {
        let name = String(line.split(separator: " ").last ?? "")
        #expect(name == "Foundation" || room.value.contains(name), "\(path): \(line)")
      }
    }
  }

  @Test func namesSayWhatThingsAre() throws {
    for (path, _) in try Self.sources("Sources") {
      let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      for word in ["Manager", "Helper", "Utils", "Base"] { #expect(!name.contains(word), "\(path)") }
    }
  }

  @Test func everyPackageDeclarationIsDocumentedWhereItMatters() throws {
    for (path, text) in try Self.sources("Sources") {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated() {
        guard
          ["package struct ", "package enum ", "package final class ", "package protocol "].contains(
            where: line.hasPrefix)
        else { continue }
        #expect(index > 0 && lines[index - 1].hasPrefix("///"), "\(path): \(line)")
      }
    }
  }

  @Test func topLevelIsFixed() throws {
    let names = Set(try FileManager.default.contentsOfDirectory(atPath: Places.root))
    let allowed: Set = [
      "Package.swift", "Sources", "Tests", "Pipelines", "Samples", "Output", "README.md", "ARCHITECTURE.md",
      "CHANGELOG.md",
      "Makefile", "Scripts", "LICENSE", ".ci", ".git", ".gitignore", ".swift-format", ".build", ".swiftpm",
      "Package.resolved",
    ]
    #expect(names.subtracting(allowed).isEmpty)
  }
}
