import ArgumentParser
import Documents
import Foundation
import Pipeline

/// `sheaf evaluate barcodes DIR`: how many barcodes are read, and read right, beside the `ZXingReader` command.
struct EvaluateBarcodes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "barcodes",
    abstract: "Barcodes decoded and right, beside the ZXingReader command of the same library.",
    discussion:
      "DIR holds pictures (PNG, JPEG), in folders or not, each with its text in a same-named .txt, or its bytes in a .bin."
  )

  @Argument(help: ArgumentHelp("Folder with pictures and their truth.", valueName: "dir"))
  var directory: String

  @Flag(name: .long, help: "Print JSON.")
  var json = false

  func run() throws {
    let samples = samples()
    guard !samples.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no pictures with truth") }
    let rows = try EvaluationRun.rows(
      of: "barcodes", pipeline: "stages: [pages.render, barcodes.read]", pictures: samples.map(\.picture))
    let decoded = samples.filter { !(rows[$0.picture] ?? []).isEmpty }.count
    let right = samples.filter { sample in (rows[sample.picture] ?? []).contains { $0[1] == .text(sample.truth) } }
      .count
    let peer = try samples.filter { sample in
      let out = try Peer.output("ZXingReader", ["-1", sample.picture])
      return !out.isEmpty && !out.contains("No barcode")
    }.count
    if json {
      let result = JSON.object([
        "pictures": .int(samples.count), "decoded": .int(decoded), "right": .int(right),
        "zxingreader_decoded": .int(peer),
      ])
      return Console.out(result.text(pretty: true))
    }
    Console.out("\(samples.count) pictures: \(decoded) decoded, \(right) right; ZXingReader decodes \(peer)")
  }

  private func samples() -> [(picture: String, truth: String)] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
    return names.sorted().compactMap { name in
      guard ["png", "jpg"].contains((name as NSString).pathExtension.lowercased()) else { return nil }
      let stem = "\(directory)/\((name as NSString).deletingPathExtension)"
      if let text = FileManager.default.contents(atPath: stem + ".txt") {
        return ("\(directory)/\(name)", String(decoding: text, as: UTF8.self))
      }
      // Bytes that are no text come out of ZXing as Latin-1.
      return FileManager.default.contents(atPath: stem + ".bin")
        .flatMap { String(data: $0, encoding: .isoLatin1) }.map { ("\(directory)/\(name)", $0) }
    }
  }
}
