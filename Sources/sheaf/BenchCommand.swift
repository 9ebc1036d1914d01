import ArgumentParser
import Documents
import Evaluation
import Foundation

/// `sheaf bench`: times Sheaf against programs of others, in turn on the same files.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Time Sheaf against other programs on the same files.",
    subcommands: [BenchReading.self, BenchTexts.self])
}

/// `sheaf bench read DIR`: the main job against what a shell can do.
struct BenchReading: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Time reading PDFs: scans against pdftoppm | tesseract, text layers against pdftotext -bbox.",
    discussion: """
      DIR holds PDFs. Each round times Sheaf with all jobs, Sheaf with one job, and the peer under xargs with as many processes as
      jobs and OMP_THREAD_LIMIT=1, one after the other, each from the start: Sheaf with an empty output folder and all its reports.
      The medians and their ratios are printed. Where NAME.txt stands beside NAME.pdf, the character error of both is printed too.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable {
    case scans, texts
  }

  @Argument(help: ArgumentHelp("Folder with PDFs.", valueName: "dir"))
  var directory: String

  @Option(name: .long, help: "What the PDFs are: scans (the peer is OCR) or texts (the peer is pdftotext).")
  var kind = Kind.scans

  @Option(name: .shortAndLong, help: "Worker processes, and processes of the peer.")
  var jobs = 2

  @Option(name: .long, help: "Rounds; medians are printed.")
  var rounds = 3

  func run() throws {
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []).sorted()
    let pdfs = names.filter { $0.lowercased().hasSuffix(".pdf") }
    guard !pdfs.isEmpty else { throw Exit(.usage, "sheaf: \(directory) holds no PDFs") }
    let pages = try pdfs.map { try pageCount("\(directory)/\($0)") }
    let work = FileManager.default.temporaryDirectory.appendingPathComponent("sheaf-bench-\(getpid())").path
    defer { try? FileManager.default.removeItem(atPath: work) }
    var (all, one, peer): ([Double], [Double], [Double]) = ([], [], [])
    for round in 1...max(1, rounds) {
      all.append(try time { try sheaf(output: "\(work)/sheaf\(round)", jobs: jobs) })
      peer.append(try time { try runPeer(pdfs, pages: pages, output: "\(work)/peer\(round)") })
      one.append(try time { try sheaf(output: "\(work)/one\(round)", jobs: 1) })
    }
    let total = pages.reduce(0, +)
    Console.out("\(pdfs.count) PDFs, \(total) pages, medians of \(all.count) rounds")
    for (name, times) in [("sheaf, \(jobs) jobs", all), ("sheaf, 1 job", one), ("peer, \(jobs) processes", peer)] {
      Console.out(
        "\(name.padding(toLength: 20, withPad: " ", startingAt: 0)) \(Self.fixed(Self.median(times))) s, "
          + "\(Self.fixed(Double(total) / Self.median(times))) pages/s")
    }
    Console.out("sheaf over peer      \(Self.fixed(Self.ratio(peer, all)))x (median of the rounds' ratios)")
    Console.out("\(jobs) jobs over 1        \(Self.fixed(Self.ratio(one, all)))x")
    try showErrors(pdfs, pages: pages, work: work)
  }

  // MARK: The competitors

  private func sheaf(output: String, jobs: Int) throws {
    let pipeline = output + ".yaml"
    try FileManager.default.createDirectory(
      atPath: (output as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    let text = "stages: [pages.render, pages.text, ocr.read]\noutputs: {csv: {optional: [words]}}\n"
    try text.write(toFile: pipeline, atomically: true, encoding: .utf8)
    try shell(
      "\"$0\" run \"$1\" -i \"$2\" -o \"$3\" --include '*.pdf' --jobs \(jobs) --quiet 2>/dev/null; test $? -le 4",
      [RunSession.program, pipeline, directory, output])
  }

  private func runPeer(_ pdfs: [String], pages: [Int], output: String) throws {
    try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    var list = ""
    let command: String
    switch kind {
    case .scans:
      for (pdf, count) in zip(pdfs, pages) {
        for page in 0..<count { list += "\(directory)/\(pdf)\0\(output)/\(pdf)-\(page + 1)\0\(page + 1)\0" }
      }
      command = "pdftoppm -r 300 -gray -f $2 -l $2 \"$0\" | tesseract - \"$1\" --psm 3 --dpi 300 txt tsv 2>/dev/null"
      try list.write(toFile: output + ".list", atomically: true, encoding: .utf8)
      try shell("OMP_THREAD_LIMIT=1 xargs -0 -n3 -P\(jobs) sh -c '\(command)' < \"$0\"; true", [output + ".list"])
    case .texts:
      for pdf in pdfs { list += "\(directory)/\(pdf)\0\(output)/\(pdf).html\0" }
      command = "pdftotext -bbox \"$0\" \"$1\" 2>/dev/null"
      try list.write(toFile: output + ".list", atomically: true, encoding: .utf8)
      try shell("xargs -0 -n2 -P\(jobs) sh -c '\(command)' < \"$0\"; true", [output + ".list"])
    }
  }

  private func pageCount(_ path: String) throws -> Int {
    let info = try Peer.output("pdfinfo", [path])
    let line = info.split(separator: "\n").first { $0.hasPrefix("Pages:") }
    return line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) } ?? 0
  }

  private func shell(_ script: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", script] + arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Exit(.internalError, "sheaf: a timed command failed: \(script)") }
  }

  // MARK: Results

  /// Prints the character error of the first round's texts where there is truth.
  private func showErrors(_ pdfs: [String], pages: [Int], work: String) throws {
    var (ours, theirs) = (CharacterError(), CharacterError())
    let lines = (try? String(contentsOfFile: "\(work)/sheaf1/lines.csv", encoding: .utf8)) ?? ""
    var texts: [String: String] = [:]
    for cells in DelimitedText(lines).dropFirst() where cells.count > 3 {
      texts[cells[0], default: ""] += cells[3] + "\n"
    }
    for (pdf, count) in zip(pdfs, pages) where kind == .scans {
      let truth = "\(directory)/\((pdf as NSString).deletingPathExtension).txt"
      guard let truth = try? String(contentsOfFile: truth, encoding: .utf8) else { continue }
      let peer = (0..<count).map {
        (try? String(contentsOfFile: "\(work)/peer1/\(pdf)-\($0 + 1).txt", encoding: .utf8)) ?? ""
      }
      ours += CharacterError(truth: truth, read: texts[pdf] ?? "")
      theirs += CharacterError(truth: truth, read: peer.joined(separator: "\n"))
    }
    guard ours.characters > 0 else { return }
    Console.out("character error      sheaf \(Self.fixed(ours.rate * 100)) %, peer \(Self.fixed(theirs.rate * 100)) %")
  }

  private func time(_ body: () throws -> Void) throws -> Double {
    let start = Date()
    try body()
    return Date().timeIntervalSince(start)
  }

  private static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  private static func ratio(_ left: [Double], _ right: [Double]) -> Double { median(zip(left, right).map { $0 / $1 }) }

  private static func fixed(_ value: Double) -> String { JSON.fixed(value, places: 2).text(pretty: false) }
}
