import Documents
import Evaluation
import Foundation
import Pipeline
import Reports

/// What an evaluation of segmentation found: pixels by engine, kind of prompt, side and size.
struct SegmentationReport {
  /// A row of the table: one engine with one kind of prompt.
  struct Row: Hashable {
    let engine: String
    let prompt: String
    /// How long all of it took, with reading the pictures.
    let seconds: Double
  }

  private struct Place: Hashable {
    let row: Row
    let side: String
    let size: String
  }

  private struct Cell {
    var pixels = Scorecard.Count()
    var overlaps: [Double] = []
  }

  private struct Miss {
    let picture: String
    let side: String
    let field: String
    let overlap: Double
  }

  let things: Int
  let pictures: Int
  private var rows: [Row] = []
  private var cells: [Place: Cell] = [:]
  private var misses: [Miss] = []

  init(things: Int, pictures: Int) { (self.things, self.pictures) = (things, pictures) }

  static let sides = ["tuned on", "held out", "all"]
  static let sizes = ObjectSize.allCases.map(\.rawValue) + ["all"]

  /// Counts one thing.
  ///
  /// - Parameter answer: nil where nothing was given.
  mutating func add(
    _ row: Row, thing: COCOTruth.Thing, side: String, size: ObjectSize, truth: Mask, answer: Mask?
  ) {
    if !rows.contains(row) { rows.append(row) }
    let count = Scorecard.Count(
      truth: truth.area, given: answer?.area ?? 0, right: answer.map { truth.overlap($0) } ?? 0)
    let overlap = answer.map { truth.intersectionOverUnion($0) } ?? 0
    for side in [side, "all"] {
      for size in [size.rawValue, "all"] {
        let place = Place(row: row, side: side, size: size)
        cells[place, default: Cell()].pixels = (cells[place]?.pixels ?? .init()) + count
        cells[place, default: Cell()].overlaps.append(overlap)
      }
    }
    guard overlap < 0.5 else { return }
    misses.append(
      Miss(
        picture: thing.picture.name, side: side,
        field: "\(row.engine) \(row.prompt): \(thing.label) \(thing.id), \(size.rawValue)", overlap: overlap))
  }

  func show(_ arguments: EvaluationArguments) throws {
    if let path = arguments.errors { try write(path) }
    Console.out(arguments.json ? json.text(pretty: true) : table)
  }

  private var table: String {
    let head = ["model", "prompt", "side", "size", "things", "precision", "recall", "IoU"]
    let widths = [24, 10, 9, 7, 7, 10, 8, 7]
    func line(_ cells: [String]) -> String {
      zip(cells, widths).enumerated().map { index, cell in
        let space = String(repeating: " ", count: max(1, cell.1 - cell.0.count))
        return index < 4 ? cell.0 + space : space + cell.0
      }.joined()
    }
    var lines = ["\(things) things on \(pictures) pictures", line(head)]
    for row in rows {
      for side in Self.sides {
        for size in Self.sizes {
          guard let cell = cells[Place(row: row, side: side, size: size)] else { continue }
          let numbers = [cell.pixels.precision, cell.pixels.recall, Self.mean(cell.overlaps)].map {
            JSON.fixed($0, places: 3).text(pretty: false)
          }
          lines.append(line([row.engine, row.prompt, side, size, String(cell.overlaps.count)] + numbers))
        }
      }
      let each = JSON.fixed(row.seconds / Double(max(1, pictures)), places: 2).text(pretty: false)
      lines.append("\(row.engine) \(row.prompt): \(each) s a picture, all of its things, reading it included")
    }
    return lines.joined(separator: "\n")
  }

  private var json: JSON {
    .array(
      rows.flatMap { row in
        Self.sides.flatMap { side in
          Self.sizes.compactMap { size in
            cells[Place(row: row, side: side, size: size)].map { cell in
              .object([
                "model": .string(row.engine), "prompt": .string(row.prompt), "side": .string(side),
                "size": .string(size), "things": .int(cell.overlaps.count),
                "precision": .fixed(cell.pixels.precision, places: 4),
                "recall": .fixed(cell.pixels.recall, places: 4), "iou": .fixed(Self.mean(cell.overlaps), places: 4),
              ])
            }
          }
        }
      })
  }

  private static func mean(_ numbers: [Double]) -> Double { numbers.reduce(0, +) / Double(max(1, numbers.count)) }

  private func write(_ path: String) throws {
    let csv = CSV(CSVOptions())
    var bytes: [UInt8] = []
    csv.append(header: ["document", "side", "field", "iou"], to: &bytes)
    for miss in misses {
      csv.append(
        row: [.text(miss.picture), .text(miss.side), .text(miss.field), .score(miss.overlap)], to: &bytes)
    }
    do { try Data(bytes).write(to: URL(fileURLWithPath: path)) } catch {
      throw Exit(.unwritable, "sheaf: \(path) cannot be written")
    }
  }
}
