import ArgumentParser
import Documents
import Evaluation
import Foundation
import Pipeline
import Stages

/// `sheaf evaluate segmentation DIR`: how well things are cut out, by engine, kind of prompt and size.
struct EvaluateSegmentation: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "segmentation",
    abstract: "Pixels of masks against COCO's outlines, by engine, kind of prompt and size of the thing.",
    discussion: """
      DIR holds instances.json (polygons or run lengths) and its pictures, in images or beside it. Each thing is asked for by itself: by \
      its innermost pixel (point), the box around its pixels (box), or both. Precision and recall count pixels of all things together; IoU \
      is the mean over things. Small is below 0.11 % of the picture, medium below 1 %. What was fitted was fitted on the pictures of one \
      side, chosen by name alone.
      """)

  @Argument(help: ArgumentHelp("Folder with instances.json and pictures.", valueName: "dir"))
  var directory: String

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Engines to measure, as vision.segment names them, with a model behind a colon (repeatable).", valueName: "engine"
    ))
  var engine: [String] = ["grabcut"]

  @Option(name: .long, help: ArgumentHelp("Kinds of prompt (repeatable): point, box, box+point.", valueName: "kind"))
  var prompt: [String] = ["point", "box", "box+point"]

  @OptionGroup var arguments: EvaluationArguments

  /// A thing as it is asked for.
  private struct Question {
    let thing: COCOTruth.Thing
    let truth: Mask
    let size: ObjectSize
  }

  func run() throws {
    if let odd = prompt.first(where: { !["point", "box", "box+point"].contains($0) }) {
      throw Exit(.usage, "sheaf: \"\(odd)\" is no kind of prompt: point, box, box+point")
    }
    guard let truth = COCOTruth(directory: directory), !truth.things.isEmpty else {
      throw Exit(.usage, "sheaf: \(directory) holds no instances.json of COCO's form with its pictures")
    }
    let questions = truth.things.compactMap { thing -> Question? in
      let mask = thing.mask
      let area = mask.area
      guard area > 0 else { return nil }
      return Question(
        thing: thing, truth: mask, size: ObjectSize(share: Double(area) / Double(mask.width * mask.height)))
    }
    var report = SegmentationReport(things: questions.count, pictures: truth.pictures.count)
    for engine in engine {
      for kind in prompt { try measure(engine, kind, questions, into: &report) }
    }
    try report.show(arguments)
  }

  private func measure(
    _ engine: String, _ kind: String, _ questions: [Question], into report: inout SegmentationReport
  ) throws {
    let list = FileManager.default.temporaryDirectory.appendingPathComponent("sheaf-prompts-\(getpid()).csv")
    defer { try? FileManager.default.removeItem(at: list) }
    try Data(Self.prompts(questions, kind: kind).utf8).write(to: list)
    let parts = engine.split(separator: ":", maxSplits: 1).map(String.init)
    let model = parts.count > 1 ? ", model: \(parts[1])" : ""
    let pipeline =
      "stages: [pages.render, {vision.segment: {engine: \(parts[0])\(model), list: \(list.path), masks: false}}]"
    let paths = questions.map(\.thing.picture.path)
    let unique = paths.enumerated().filter { paths.firstIndex(of: $0.element) == $0.offset }.map(\.element)
    let clock = ContinuousClock()
    let start = clock.now
    let found = try EvaluationRun.artifacts(Segments.self, pipeline: pipeline, files: unique, keep: arguments.keep)
    let seconds = (clock.now - start) / .seconds(1)
    for question in questions {
      let segments = found[question.thing.picture.path]?.first?.all ?? []
      let answer = segments.first { $0.label == String(question.thing.id) }?.best?.mask
      report.add(
        SegmentationReport.Row(engine: engine, prompt: kind, seconds: seconds), thing: question.thing,
        side: Self.isHeldOut(question.thing.picture.name) ? "held out" : "tuned on", size: question.size,
        truth: question.truth, answer: answer?.mask)
    }
  }

  /// Returns whether a picture is held out: by its name alone, one of two.
  static func isHeldOut(_ name: String) -> Bool { Fingerprint.hash(name.utf8) % 2 == 1 }

  /// A list of prompts in pixels, each thing's number as its label.
  private static func prompts(_ questions: [Question], kind: String) -> String {
    let rows = questions.compactMap { question -> String? in
      guard let box = question.truth.box, let inner = question.truth.innermost else { return nil }
      let head = "\(question.thing.picture.name),\(question.thing.id),pixels,"
      let sides = kind.contains("box") ? "\(box.left),\(box.top),\(box.width),\(box.height)" : ",,,"
      let point = kind.contains("point") ? "\(Double(inner.x) + 0.5),\(Double(inner.y) + 0.5)" : ","
      return "\(head)\(sides),\(point)"
    }
    return (["document,label,units,left,top,width,height,x,y"] + rows).joined(separator: "\n") + "\n"
  }
}
