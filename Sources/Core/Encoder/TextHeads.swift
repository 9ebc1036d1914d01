import Foundation
import OpenVINO

/// What texts are, by trained heads on the shared network: one pass gives the scores of all heads. May be used from several threads.
package final class TextHeads: @unchecked Sendable {
  // Everything that changes is behind `lock`.

  /// Pieces that a window sees, special ones included, as in training.
  package static let window = 128
  /// Pieces from one window to the next; a quarter overlaps.
  private static let stride = 94
  /// Lengths are rounded up to this, so that few shapes occur and a text's scores do not depend on its neighbours.
  private static let lengthStep = 8
  /// Windows that go through at once.
  private static let batch = 32
  /// Pieces of texts whose scores are kept, some 350 bytes each: the stages of a page ask for the same texts, one after the other. All
  /// are dropped when there are more and other texts come. A page of text and the sentences looked at alone have fewer.
  private static let mostKept = 131_072

  /// The heads by name.
  private let heads: [String: TextHead]
  private let outputs: [TextHead]
  private let encoder: EncoderGraph
  private let lock = NSLock()
  private var kept: [String: TextPass] = [:]
  private var keptPieces = 0

  /// Loads the graph and compiles it, which takes about a second.
  package init(_ files: EncoderFiles, precision: CompiledGraph.Precision = .automatic) throws {
    guard let card = try? JSONDecoder().decode(HeadCard.self, from: Data(EncoderGraph.bytes(files.card))),
      card.weights == EncoderFiles.weightsDigest
    else { throw TextEncoderError.unreadable(files.card) }
    outputs = card.heads
    heads = Dictionary(card.heads.map { ($0.name, $0) }) { first, _ in first }
    encoder = try EncoderGraph(files, precision: precision)
  }

  /// Returns a head by its name; throws where the graph has none of that name.
  package func head(_ name: String) throws -> TextHead {
    guard let head = heads[name] else { throw TextEncoderError.failed("the graph has no head \(name)") }
    return head
  }

  /// Returns a score for each label of a text head, in the head's order, for each text.
  ///
  /// A text longer than a window is seen in parts: labels that exclude one another have the mean of the parts by their length, others
  /// the largest score.
  package func scores(_ texts: [String], head name: String) throws -> [[Double]] {
    let head = try head(name)
    return try passes(texts).map { pass in
      let parts = pass.parts(head)
      guard let first = parts.first, parts.count > 1 else { return parts.first?.scores ?? [] }
      return first.scores.indices.map { index in
        switch head.activation {
        case .sigmoid: parts.map { $0.scores[index] }.max() ?? 0
        case .softmax: parts.reduce(0) { $0 + Double($1.pieces) * $1.scores[index] } / Double(pass.count)
        }
      }
    }
  }

  /// Returns the scores of a text head for each part of a text that fits a window; parts follow one another, none overlap.
  ///
  /// - Returns: each part's UTF-8 range and a score for each label.
  package func parts(_ text: String, head name: String) throws -> [(range: Range<Int>, scores: [Double])] {
    let head = try head(name)
    return try passes([text]).flatMap { $0.parts(head).map { ($0.range, $0.scores) } }
  }

  /// Returns the stretches of a text that a token head names, in text order; none overlap.
  ///
  /// - Parameter bias: what is taken from the number of "nothing", for callers who would rather find too much; nil: what the head's card
  ///   says.
  package func tags(_ text: String, head name: String, bias: Double? = nil) throws -> [TaggedSpan] {
    let head = try head(name)
    return try passes([text]).flatMap { $0.tags(head, bias: bias ?? head.bias ?? 0) }
  }

  // MARK: Passes

  /// Returns what the network says about each text, from memory where it was asked before.
  private func passes(_ texts: [String]) throws -> [TextPass] {
    try lock.withLock {
      let isNew = texts.contains { kept[$0] == nil }
      if isNew, keptPieces > Self.mostKept { (kept, keptPieces) = ([:], 0) }
      // Sorted, so that the same texts always go through in the same batches.
      let new = Set(texts.filter { kept[$0] == nil }).sorted()
      for (text, pass) in zip(new, try run(new)) {
        kept[text] = pass
        keptPieces += pass.count + 1
      }
      return texts.compactMap { kept[$0] }
    }
  }

  /// One window of one text, as numbers.
  private struct Job {
    var text: Int
    var window: TextWindow
    var ids: [Int]
    var shapes: [Int]
  }

  private func run(_ texts: [String]) throws -> [TextPass] {
    var (passes, jobs): ([TextPass], [Job]) = ([], [])
    for (index, text) in texts.enumerated() {
      let words = SpokenEmoji.words(text, encoder.tokenizer)
      let pieces = words.flatMap { $0 }
      let shapes = PieceShapes.shapes(of: pieces, in: text)
      let windows = TextWindow.windows(of: pieces.count, width: Self.window - 2, stride: Self.stride)
      passes.append(TextPass(words: words, windows: windows))
      jobs += windows.map { window in
        Job(
          text: index, window: window,
          ids: [encoder.tokenizer.classID] + pieces[window.pieces].map(\.id) + [encoder.tokenizer.separatorID],
          shapes: [0] + shapes[window.pieces] + [0])
      }
    }
    var rows = [[ArraySlice<Float>]](repeating: [], count: jobs.count)
    let byLength = Dictionary(grouping: jobs.indices) { Self.rounded(jobs[$0].ids.count) }
    for (length, all) in byLength.sorted(by: { $0.key < $1.key }) {
      for start in Swift.stride(from: 0, to: all.count, by: Self.batch) {
        let members = all[start..<min(start + Self.batch, all.count)]
        let numbers = try run(members.map { jobs[$0] }, length: length)
        for (member, row) in zip(members, numbers) { rows[member] = row }
      }
    }
    // In the jobs' order, so that a text's windows come in theirs.
    for (job, row) in zip(jobs, rows) {
      for (head, numbers) in zip(outputs, row) { passes[job.text].take(numbers, of: head, window: job.window) }
    }
    return passes
  }

  private static func rounded(_ count: Int) -> Int { (count + lengthStep - 1) / lengthStep * lengthStep }

  /// Returns for each window the numbers of each head.
  private func run(_ jobs: [Job], length: Int) throws -> [[ArraySlice<Float>]] {
    var ids = [Int64](repeating: Int64(encoder.tokenizer.paddingID), count: jobs.count * length)
    var shapes = [Int64](repeating: 0, count: ids.count)
    var mask = [Float](repeating: 0, count: ids.count)
    for (row, job) in jobs.enumerated() {
      for column in job.ids.indices {
        ids[row * length + column] = Int64(job.ids[column])
        shapes[row * length + column] = Int64(job.shapes[column])
        mask[row * length + column] = 1
      }
    }
    let shape = [jobs.count, length]
    let inputs: [(name: String, value: GraphInput)] = [
      ("ids", .integers(ids, shape: shape)), ("mask", .floats(mask, shape: shape)),
      ("shapes", .integers(shapes, shape: shape)),
    ]
    do {
      let all = try encoder.graph.run(inputs, outputs: outputs.map(\.name))
      let widths = outputs.map { $0.labels.count * ($0.kind == .tokens ? length : 1) }
      guard zip(all, widths).allSatisfy({ $0.count == jobs.count * $1 }) else {
        throw TextEncoderError.failed("an output has another size than its card says")
      }
      return jobs.indices.map { row in zip(all, widths).map { $0[(row * $1)..<((row + 1) * $1)] } }
    } catch OpenVINOError.failed(let message), OpenVINOError.missingLibrary(let message) {
      throw TextEncoderError.failed(message)
    }
  }
}
