import ArgumentParser
import Documents
import Evaluation
import Foundation
import Pipeline

/// `sheaf evaluate detection DIR`: average precision of a detector against COCO's boxes.
struct EvaluateDetection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detection",
    abstract: "Boxes against COCO's: AP, AP50 and each class, as the COCO challenge computes them.",
    discussion: """
      DIR holds instances.json and its pictures, in images or beside it. AP is the mean over overlaps of 0.50 to 0.95, AP50 at 0.50. Only \
      classes with a true thing count. Nothing was fitted on the set, so there is no split.
      """)

  @Argument(help: ArgumentHelp("Folder with instances.json and pictures.", valueName: "dir"))
  var directory: String

  @Option(
    name: .long, help: ArgumentHelp("Models to measure, as vision.detect names them (repeatable).", valueName: "model"))
  var model: [String] = ["detector@approved"]

  @Option(name: .long, help: "In what numbers the model is computed: exact or fast.")
  var precision = "exact"

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() throws {
    guard ["exact", "fast"].contains(precision) else {
      throw Exit(.usage, "sheaf: \"\(precision)\" is no precision: exact, fast")
    }
    guard let truth = COCOTruth(directory: directory), !truth.things.isEmpty else {
      throw Exit(.usage, "sheaf: \(directory) holds no instances.json of COCO's form with its pictures")
    }
    var results: [JSON] = []
    for model in model {
      let (name, measure) = try measure(model, truth)
      if json { results.append(Self.json(name, measure, truth)) } else { Self.show(name, measure, truth) }
    }
    if json { Console.out(JSON.array(results).text(pretty: true)) }
  }

  private func measure(_ model: String, _ truth: COCOTruth) throws -> (name: String, measure: AveragePrecision) {
    // Everything down to nothing counts for the curve; COCO looks at 100 a picture.
    let quoted = JSON.string(model).text(pretty: false)
    let pipeline =
      "stages: [pages.render, {vision.detect: {model: \(quoted), confidence: 0.001, most: 300, colors: 0, "
      + "precision: \(precision)}}]"
    let found: [String: [Objects]]
    do {
      found = try EvaluationRun.artifacts(Objects.self, pipeline: pipeline, files: truth.pictures.map(\.path))
    } catch { throw Exit(error, pipeline: "detection") }
    var measure = AveragePrecision()
    for thing in truth.things where thing.box.count == 4 {
      measure.add(
        truth: .init(left: thing.box[0], top: thing.box[1], width: thing.box[2], height: thing.box[3]),
        label: thing.label, picture: thing.picture.name, isCrowd: thing.isCrowd)
    }
    var name = model
    for picture in truth.pictures {
      let (width, height) = (Double(picture.width), Double(picture.height))
      for objects in found[picture.path] ?? [] {
        if !objects.model.isEmpty { name = objects.model }
        for object in objects.all {
          measure.add(
            found: .init(
              left: object.box.left * width, top: object.box.top * height, width: object.box.width * width,
              height: object.box.height * height),
            label: object.label, picture: picture.name, score: object.confidence)
        }
      }
    }
    return (name, measure)
  }

  private static func show(_ name: String, _ measure: AveragePrecision, _ truth: COCOTruth) {
    func text(_ value: Double?) -> String { value.map { JSON.fixed($0, places: 3).text(pretty: false) } ?? "-" }
    Console.out(
      "\(name): \(truth.pictures.count) pictures, \(truth.things.count) things: AP \(text(measure.mean())), "
        + "AP50 \(text(measure.mean(overlaps: [0.5])))")
    for (label, count) in measure.labels {
      Console.out(
        "  " + label.padding(toLength: 20, withPad: " ", startingAt: 0)
          + "AP \(text(measure.precision(label)))  AP50 \(text(measure.precision(label, overlaps: [0.5])))  things \(count)"
      )
    }
  }

  private static func json(_ name: String, _ measure: AveragePrecision, _ truth: COCOTruth) -> JSON {
    func number(_ value: Double?) -> JSON { .fixed(value ?? 0, places: 4) }
    let classes = measure.labels.map { label, count in
      JSON.Member(
        label,
        .object([
          "things": .int(count), "ap": number(measure.precision(label)),
          "ap50": number(measure.precision(label, overlaps: [0.5])),
        ]))
    }
    return .object([
      "model": .string(name), "pictures": .int(truth.pictures.count), "things": .int(truth.things.count),
      "ap": number(measure.mean()), "ap50": number(measure.mean(overlaps: [0.5])), "classes": .object(classes),
    ])
  }
}
