import ArgumentParser
import Documents
import Encoder
import Foundation
import Stages

/// `sheaf bench texts FILE`: all text stages on one core, beside another program's rate.
struct BenchTexts: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "texts",
    abstract: "Time all text stages together on one core, in segments of 128 word pieces a second.",
    discussion: """
      FILE is running text, a sentence a line; it is cut into segments of 126 word pieces and two special ones. Each round sends other
      segments through language, sentiment, entities, toxicity and prompt safety, then runs the peer, a line of shell that prints a rate as
      "NUMBER segments", such as Scripts/measure/heads-in-pytorch. The medians and their ratio are printed.
      """)

  @Argument(help: ArgumentHelp("Text file.", valueName: "file"))
  var file: String

  @Option(name: .long, help: "Segments a round.")
  var segments = 200

  @Option(name: .long, help: "Rounds; medians are printed.")
  var rounds = 3

  @Option(name: .long, help: "The peer's command.")
  var peer: String?

  func run() throws {
    let texts = try Self.segments(of: TextFolder.text(file), count: segments * (rounds + 1))
    guard texts.count == segments * (rounds + 1) else {
      throw Exit(.usage, "sheaf: \(file) has text for \(texts.count) segments, \(segments * (rounds + 1)) are needed")
    }
    let readings = try TextReadings.orExit()
    // The first takes the loading and the compiling.
    for text in texts.prefix(segments) { try Self.readAll(readings, text) }
    var (ours, theirs): ([Double], [Double]) = ([], [])
    for round in 1...max(1, rounds) {
      let start = Date()
      for text in texts[(round * segments)..<((round + 1) * segments)] { try Self.readAll(readings, text) }
      ours.append(Double(segments) / Date().timeIntervalSince(start))
      if let peer { theirs.append(try Self.rate(of: peer)) }
    }
    Console.out(
      "sheaf, all text stages: \(Self.fixed(ours.sorted()[ours.count / 2])) segments of 128 a second and core")
    guard !theirs.isEmpty else { return }
    let ratios = zip(ours, theirs).map { $0 / $1 }.sorted()
    Console.out("peer: \(Self.fixed(theirs.sorted()[theirs.count / 2])) segments")
    Console.out("sheaf over peer: \(Self.fixed(ratios[ratios.count / 2]))x (median of the rounds' ratios)")
  }

  private static func readAll(_ readings: TextReadings, _ text: String) throws {
    _ = TextReadings.languages(text)
    _ = try readings.sentiment(text)
    _ = try readings.entities(text)
    _ = try readings.toxicity(text)
    _ = try readings.promptSafety(text)
  }

  /// Cuts text into stretches of whole words with as many pieces as fit.
  private static func segments(of text: String, count: Int) throws -> [String] {
    guard case .success(let files) = EncoderFiles.find("encoder"),
      let vocabulary = FileManager.default.contents(atPath: files.vocabulary),
      let tokenizer = WordPiece(vocabulary: [UInt8](vocabulary))
    else { throw Exit(.missingPart, "sheaf: the text models are not installed; run Scripts/setup-models") }
    let words = text.split(whereSeparator: \.isWhitespace).map { (String($0), tokenizer.pieces(String($0)).count) }
    var (segments, current, pieces): ([String], [String], Int) = ([], [], 0)
    // Small files go round: a segment that begins elsewhere is another one.
    var index = 0
    while segments.count < count, words.count > 200, index < 200 * words.count {
      let (word, size) = words[index % words.count]
      if pieces + size > TextHeads.window - 2 {
        segments.append(current.joined(separator: " "))
        (current, pieces) = ([], 0)
      }
      current.append(word)
      pieces += size
      index += 1
    }
    return segments
  }

  /// Runs a line of shell and returns the last rate that it prints.
  private static func rate(of command: String) throws -> Double {
    let out = try Peer.output("bash", ["-c", command])
    let words = out.split(whereSeparator: { $0.isWhitespace || $0 == ":" })
    let rates = zip(words, words.dropFirst()).compactMap { $1.hasPrefix("segments") ? Double($0) : nil }
    guard let rate = rates.last, rate > 0 else { throw Exit(.usage, "sheaf: the peer prints no \"NUMBER segments\"") }
    return rate
  }

  private static func fixed(_ value: Double) -> String { JSON.fixed(value, places: 2).text(pretty: false) }
}
