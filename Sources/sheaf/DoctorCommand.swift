import ArgumentParser
import Encoder
import Foundation
import OpenVINO
import Pipeline
import Stages
import Tesseract

/// `sheaf doctor`: whether this machine has what the stages need.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check what this machine has and lacks; exits with 6 when something is missing.")

  func run() throws {
    var isComplete = true
    func check(_ name: String, _ finding: String, isGood: Bool, mend: String) {
      Console.out("\(isGood ? "ok     " : "MISSING") \(name): \(finding)\(isGood ? "" : "; \(mend)")")
      isComplete = isComplete && isGood
    }
    let languages = Tessdata.languages
    Console.out("sheaf \(sheafVersion)")
    check("Tesseract", Tessdata.version, isGood: !Tessdata.version.isEmpty, mend: "apt-get install libtesseract5")
    check(
      "languages", languages.isEmpty ? "none" : languages.joined(separator: ", "), isGood: languages.contains("eng"),
      mend: "apt-get install tesseract-ocr-eng")
    let hasOrientation = Tessdata.paths(of: ["osd"]) != nil
    check(
      "orientation data", hasOrientation ? "osd" : "none", isGood: hasOrientation,
      mend: "apt-get install tesseract-ocr-osd")
    let fonts = ["/usr/share/fonts/opentype/urw-base35", "/usr/share/fonts/type1/urw-base35"]
    let hasFonts = fonts.contains { FileManager.default.fileExists(atPath: $0) }
    check(
      "PDF base fonts", hasFonts ? "urw-base35" : "none", isGood: hasFonts, mend: "apt-get install fonts-urw-base35")
    let hasMaps = FileManager.default.fileExists(atPath: "/usr/share/poppler/cMap")
    check(
      "PDF character maps", hasMaps ? "poppler-data" : "none", isGood: hasMaps, mend: "apt-get install poppler-data")
    checkTextModels()
    checkSecondReader()
    for type in Catalog.stages {
      let (name, obstacle) = Self.obstacle(type)
      if let obstacle, obstacle.isOptional {
        Console.out("absent  \(name): \(obstacle.message)")
      } else {
        check(name, obstacle?.message ?? "ready", isGood: obstacle == nil, mend: "mend that first")
      }
    }
    Console.out(
      "cores: \(ProcessInfo.processInfo.activeProcessorCount), memory: \(ProcessInfo.processInfo.physicalMemory / 1_000_000) MB"
    )
    if !isComplete { throw Exit(.missingPart, "sheaf: something is missing; see above for the commands that bring it") }
  }

  /// Says whether the text models are there and whole. Sheaf runs without them, so nothing here makes the check fail.
  private func checkTextModels() {
    switch EncoderFiles.find("encoder") {
    case .failure(let missing):
      Console.out("absent  text models: \(missing.message); Scripts/setup-models brings them (without: words alone)")
    case .success(let files):
      let pairs = [
        (files.weights, EncoderFiles.weightsDigest), (files.vocabulary, EncoderFiles.vocabularyDigest),
      ]
      let isWhole = pairs.allSatisfy { path, digest in (try? FileReading.digest(path: path)) == digest }
      let version = (try? OpenVINOLibrary.version(in: files.library)) ?? ""
      let works = (try? TextEncoder(files).vectors(["a"])) != nil
      if isWhole, works {
        Console.out("ok      text models: minilm-l6, OpenVINO \(version), in \(InstalledParts.home)")
      } else {
        let flaw = isWhole ? "cannot be loaded" : "the weights are not the expected ones"
        Console.out("damaged text models: \(flaw); remove \(InstalledParts.home) and run Scripts/setup-models")
      }
    }
  }

  /// Says whether the second reader of pictures is there and whole; Tesseract reads alone without it.
  private func checkSecondReader() {
    guard let models = LineModels.find() else {
      return Console.out(
        "absent  second reader: not in \(InstalledParts.home); Scripts/setup-models brings it (without: Tesseract alone)"
      )
    }
    Console.out(
      models.areWhole
        ? "ok      second reader: PP-OCRv6 small"
        : "damaged second reader: remove \(InstalledParts.home)/ppocr-v6 and run Scripts/setup-models")
  }

  /// Makes a stage with its defaults, as planning does.
  private static func obstacle<S: Stage>(_ type: S.Type) -> (name: String, obstacle: MissingPart?) {
    do {
      _ = try S(S.Options())
      return ("stage \(S.id)", nil)
    } catch {
      return ("stage \(S.id)", (error as? MissingPart) ?? MissingPart("cannot be made"))
    }
  }
}
