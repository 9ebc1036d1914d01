import Foundation
import Imaging
import Support
import Testing

/// The vision stages with real weights, where those are on this machine.
@Suite(.serialized) struct VisionTests {
  /// Runs a pipeline; nil, with a loud line, where a model is not here.
  static func rows(_ stage: String, input: String, table: String, include: String) throws -> [[String: String]]? {
    let output = try TemporaryFolder()
    let file = try output.write("p.yaml", "stages: [pages.render, \(stage)]\n")
    let finished = try RunTests.run(input, output.path + "/o", pipeline: file, ["--include", include])
    if finished.status == 6 {
      print("LEFT OUT: \(stage) over \(include), as a model is not here: \(finished.error)")
      return nil
    }
    #expect(finished.status == 0, "\(finished.error)")
    try FileManager.default.moveItem(atPath: "\(output.path)/o/\(table).csv", toPath: "\(output.path)/table.csv")
    return try RunTests.rows(output, "table.csv")
  }

  /// What the same model says in Python (OpenVINO in 32 bits, Pillow); `Scripts/measure/detection-peer`. Corners as page ratios.
  static let objects: [(document: String, label: String, score: Double, box: [Double])] = [
    ("photos/jockey.jpg", "horse", 0.8693, [0.2649, 0.1413, 0.7228, 0.8926]),
    ("photos/dog-human.jpg", "person", 0.7698, [0.122, 0.1101, 0.5809, 0.8625]),
    ("photos/dog-human.jpg", "dog", 0.7529, [0.4238, 0.0628, 0.875, 0.8385]),
    ("photos/baby-bear.jpg", "person", 0.8647, [0.2692, 0.2379, 0.5636, 0.6465]),
  ]

  static let faces: [(document: String, score: Double, box: [Double])] = [
    ("photos/jockey.jpg", 0.8005, [0.3839, 0.0985, 0.4311, 0.1764]),
    ("photos/dog-human.jpg", 0.9242, [0.2678, 0.1628, 0.3625, 0.2394]),
    ("photos/baby-bear.jpg", 0.7751, [0.3927, 0.3002, 0.4645, 0.428]),
  ]

  private static func isClose(_ row: [String: String], score: Double, box: [Double]) -> Bool {
    func number(_ name: String) -> Double { Double(row[name] ?? "") ?? -1 }
    let corners = [
      number("left"), number("top"), number("left") + number("width"), number("top") + number("height"),
    ]
    return abs(number("confidence") - score) <= 0.02 && zip(corners, box).allSatisfy { abs($0 - $1) <= 0.005 }
  }

  @Test func objectsAreThoseThatTheModelNamesInPython() throws {
    guard let rows = try Self.rows("vision.detect", input: RunTests.samples, table: "objects", include: "photos/*")
    else { return }
    for (document, label, score, box) in Self.objects {
      let found = rows.filter { $0["document"] == document && $0["label"] == label }
      #expect(found.contains { Self.isClose($0, score: score, box: box) }, "\(label) in \(document)")
    }
    #expect(rows.allSatisfy { !($0["colors"] ?? "").isEmpty })
    #expect(rows.filter { $0["label"] == "horse" }.allSatisfy { $0["parents"] == "animal" })
  }

  @Test func facesAreThoseThatTheModelNamesInPython() throws {
    let stage = "{vision.faces: {precision: fast}}"
    guard let rows = try Self.rows(stage, input: RunTests.samples, table: "faces", include: "photos/*") else { return }
    for (document, score, box) in Self.faces {
      let found = rows.filter { $0["document"] == document }
      #expect(found.contains { Self.isClose($0, score: score, box: box) }, "the face in \(document)")
    }
    #expect(rows.allSatisfy { ($0["eye_left_x"] ?? "") < ($0["eye_right_x"] ?? "") }, "left is the picture's left")
  }

  @Test func labelsAreThoseOfTheModel() throws {
    guard
      let rows = try Self.rows("vision.label", input: RunTests.samples, table: "labels", include: "photos/jockey.jpg")
    else { return }
    #expect(rows.first?["label"] == "sorrel", "a reddish horse")
  }

  @Test func filtersKeepWhatIsAskedFor() throws {
    let stage = "{vision.detect: {labels: [animal], exclude: [bird]}}"
    guard let rows = try Self.rows(stage, input: RunTests.samples, table: "objects", include: "photos/*") else {
      return
    }
    #expect(!rows.isEmpty && rows.allSatisfy { $0["parents"] == "animal" && $0["label"] != "bird" })
  }

  /// Where each photo lies on a sheet of 3,000 by 2,000 pixels.
  static let sheet: [(photo: String, label: String, left: Int, top: Int)] = [
    ("jockey", "horse", 120, 90), ("dog-human", "dog", 2_180, 60), ("jockey", "horse", 1_150, 1_400),
    ("baby-bear", "person", 2_290, 1_480),
  ]

  /// Small things of a large picture are lost when it is made small for the model: squares find them, and say where on the whole they are.
  @Test func tilesFindWhatIsSmallOnALargePicture() throws {
    let (width, height) = (3_000, 2_000)
    var bytes = [UInt8](repeating: 128, count: width * height * 3)
    var truth: [(label: String, box: [Double])] = []
    for (photo, label, left, top) in Self.sheet {
      let path = "\(RunTests.samples)/photos/\(photo).jpg"
      let picture = try JPEG.decode([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
      for y in 0..<picture.height {
        let row = y * picture.width * 3
        bytes.replaceSubrange(
          (((top + y) * width + left) * 3)..<(((top + y) * width + left + picture.width) * 3),
          with: picture.bytes[row..<(row + picture.width * 3)])
      }
      let own = try #require(Self.objects.first { $0.document == "photos/\(photo).jpg" && $0.label == label }).box
      let (wide, high) = (Double(picture.width), Double(picture.height))
      truth.append(
        (
          label,
          [
            (Double(left) + own[0] * wide) / Double(width), (Double(top) + own[1] * high) / Double(height),
            (Double(left) + own[2] * wide) / Double(width), (Double(top) + own[3] * high) / Double(height),
          ]
        ))
    }
    let input = try TemporaryFolder()
    let sheet = Raster(width: width, height: height, channels: 3, bytes: bytes)
    try input.write("sheet.jpg", JPEG.encode(sheet, quality: 90))
    func found(_ stage: String) throws -> Int? {
      guard let rows = try Self.rows(stage, input: input.path, table: "objects", include: "*.jpg") else { return nil }
      return truth.filter { label, box in
        rows.contains { row in
          func number(_ name: String) -> Double { Double(row[name] ?? "") ?? -1 }
          let corners = [
            number("left"), number("top"), number("left") + number("width"), number("top") + number("height"),
          ]
          return row["label"] == label && zip(corners, box).allSatisfy { abs($0 - $1) < 0.02 }
        }
      }.count
    }
    guard let whole = try found("vision.detect"),
      let tiled = try found("{vision.detect: {tile: 960, confidence: 0.4}}")
    else { return }
    #expect(tiled >= 3 && tiled > whole, "\(tiled) of \(truth.count) in squares, \(whole) without")
  }

  /// Grey, 16 bits, alpha, palettes, CMYK, turned: PngSuite's pictures and others are 32 pixels wide or little more.
  @Test(arguments: ["vision.detect", "vision.faces", "vision.label", "vision.quality"])
  func everyKindOfPictureIsLookedAt(stage: String) throws {
    let (input, output) = (try TemporaryFolder(), try TemporaryFolder())
    let folder = Places.root + "/Tests/Libraries/Imaging/"
    let names = [
      "PngSuite/basn0g01.png", "PngSuite/basn2c16.png", "PngSuite/basn3p08.png", "PngSuite/basn4a16.png",
      "PngSuite/basn6a08.png", "PngSuite/s01n3p01.png", "Pictures/cmyk.jpg", "Pictures/orientation-6.jpg",
      "Pictures/tones.tiff",
    ]
    for name in names {
      try input.write((name as NSString).lastPathComponent, Data(contentsOf: URL(fileURLWithPath: folder + name)))
    }
    try input.write("broken.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] as [UInt8])
    try input.write("words.txt", "a text has no picture")
    let file = try output.write("p.yaml", "stages: [pages.render, \(stage)]\n")
    let finished = try RunTests.run(input.path, output.path + "/o", pipeline: file)
    if finished.status == 6 { return print("LEFT OUT: \(stage) over all kinds of picture: \(finished.error)") }
    #expect(finished.status == 4, "\(finished.error)")
    try FileManager.default.moveItem(atPath: output.path + "/o/documents.csv", toPath: output.path + "/documents.csv")
    let failed = try RunTests.rows(output, "documents.csv").filter { $0["status"] != "ok" }
    #expect(failed.compactMap { $0["document"] } == ["broken.png"])
  }
}
