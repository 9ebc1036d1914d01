import ArgumentParser
import Documents
import Encoder
import Foundation

/// `sheaf pieces`: the tokenizer by itself, for comparing it with others (Scripts/measure/tokenizer-equality).
struct PiecesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pieces",
    abstract: "Cut texts into word pieces: JSON strings in, a line each; numbers and UTF-8 offsets out.",
    shouldDisplay: false)

  func run() throws {
    guard case .success(let files) = EncoderFiles.find("encoder"),
      let vocabulary = FileManager.default.contents(atPath: files.vocabulary),
      let tokenizer = WordPiece(vocabulary: [UInt8](vocabulary))
    else { throw Exit(.missingPart, "sheaf: the vocabulary is not installed; run Scripts/setup-models") }
    while let line = readLine() {
      guard
        let text = try? JSONSerialization.jsonObject(with: Data(line.utf8), options: .fragmentsAllowed) as? String
      else { throw Exit(.usage, "sheaf: a line is no JSON string") }
      let pieces = tokenizer.pieces(text)
      Console.out(
        JSON.object([
          "ids": .array(pieces.map { .int($0.id) }), "starts": .array(pieces.map { .int($0.range.lowerBound) }),
          "ends": .array(pieces.map { .int($0.range.upperBound) }),
        ]).text(pretty: false))
    }
  }
}
