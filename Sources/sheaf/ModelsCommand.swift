import ArgumentParser
import Binding
import Foundation
import Pipeline
import Stages

/// `sheaf models`: the models of others that stages use: which there are, and bringing them here.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models",
    abstract: "List, bring, check and remove the models that the vision stages use.",
    discussion:
      "Weights are not part of Sheaf. Every file is checked against its digest, when it comes and when it is used.",
    subcommands: [
      AddModel.self, ListModels.self, PullModels.self, RemoveModel.self, ShowModel.self, VerifyModels.self,
    ])

  static func catalog() throws -> ModelCatalog {
    do { return try ModelCatalog.all() } catch { throw Exit(error, pipeline: "catalog.yaml") }
  }

  static func entry(_ name: String) throws -> ModelEntry {
    let catalog = try catalog()
    guard let entry = catalog.find(name) else {
      throw Exit(.usage, "sheaf: unknown model \"\(name)\"\(hint(for: name, among: catalog.names))")
    }
    return entry
  }

  /// What is here of a model: `here`, `absent`, `damaged`.
  static func state(_ entry: ModelEntry) -> String {
    let paths = entry.files.map { ($0, InstalledModel.path(of: $0, in: entry)) }
    if paths.contains(where: { $0.1 == nil }) { return "absent" }
    return paths.allSatisfy { file, path in path.map { InstalledModel.isExpected(file, at: $0) } ?? false }
      ? "here" : "damaged"
  }
}

struct ListModels: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "List the known models.")

  func run() throws {
    func row(_ cells: [String]) -> String {
      zip(cells, [19, 9, 12, 10, 10, 12]).map {
        $0.padding(toLength: max($1, $0.count + 1), withPad: " ", startingAt: 0)
      }
      .joined() + (cells.last ?? "")
    }
    Console.out(row(["model", "task", "group", "approval", "state", "licence", "quality"]))
    for entry in try ModelsCommand.catalog().entries {
      Console.out(
        row([
          entry.name, entry.task.rawValue, entry.group, entry.approval.rawValue, ModelsCommand.state(entry),
          entry.licence, entry.quality,
        ]))
    }
    Console.out("in \(InstalledModel.home)")
  }
}

struct ShowModel: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Show all that is known of a model.")

  @Argument(help: "A model, or a group such as detector@approved.")
  var model: String

  func run() throws {
    let entry = try ModelsCommand.entry(model)
    let lines = [
      ("name", entry.name), ("version", entry.version), ("about", entry.about), ("task", entry.task.rawValue),
      ("decoder", entry.decoder.rawValue), ("group", entry.group), ("approval", entry.approval.rawValue),
      ("licence", entry.licence), ("training", entry.training), ("quality", entry.quality), ("labels", entry.labels),
      ("state", ModelsCommand.state(entry)),
    ]
    for (name, value) in lines where !value.isEmpty { Console.out("\(name): \(value)") }
    for file in entry.files {
      Console.out("file: \(file.name) (\(file.role.rawValue))")
      let digest = file.sha256.isEmpty ? "git blob \(file.gitBlob)" : "SHA-256 \(file.sha256)"
      Console.out("  \(file.bytes > 0 ? "\(file.bytes) bytes, " : "")\(digest)")
      if !file.url.isEmpty { Console.out("  \(file.url)") }
    }
  }
}

struct PullModels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pull", abstract: "Bring models here: from their addresses, or from a folder.",
    discussion: "Without names the default models are brought. This is the only command that talks to the network.")

  @Argument(help: "Models or groups; the defaults when none is named.")
  var models: [String] = []

  @Option(name: .long, help: ArgumentHelp("Take the files from this folder, found by digest.", valueName: "folder"))
  var from: String?

  func run() throws {
    let entries =
      try models.isEmpty
      ? ModelsCommand.catalog().entries.filter(\.isDefault) : models.map(ModelsCommand.entry)
    var last: Exit?
    for entry in entries {
      do { Console.out(try ModelStore.pull(entry, from: from)) } catch let exit as Exit {
        // The others are brought all the same.
        if entries.count > 1 { exit.messages.forEach { Console.error($0) } }
        last = exit
      }
    }
    guard let last else { return }
    throw entries.count > 1 ? Exit(last.status, "sheaf: some models could not be brought; see above") : last
  }
}

struct AddModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Take in an ONNX or TFLite file of your own.",
    discussion: """
      The decoder says how its outputs are read: detr, yolo, yolox, yunet, ultraface, classify, semantic, or sam with two files (encoder,
      then decoder). A file that does not fit its decoder is refused.
      """)

  @Argument(help: "The file; for sam the encoder and the decoder.")
  var files: [String]

  @Option(name: .long, help: "The name that pipelines will use.")
  var name: String

  @Option(name: .long, help: "How its outputs are read.")
  var decoder: String

  @Option(name: .long, help: ArgumentHelp("Names of its labels, one a line, or coco.", valueName: "file"))
  var labels: String?

  @Option(name: .long, help: "Models that it can stand in for.")
  var group = ""

  @Option(name: .long, help: "The licence of the weights.")
  var licence = ""

  @Option(name: .long, help: "Its version.")
  var version = "1"

  @Flag(name: .long, help: "Approve it: group@approved then means this model.")
  var approved = false

  func run() throws {
    guard let decoder = ModelDecoder(rawValue: decoder) else {
      let names = ModelDecoder.allCases.map(\.rawValue)
      throw Exit(.usage, "sheaf: unknown decoder \"\(self.decoder)\"\(hint(for: self.decoder, among: names))")
    }
    guard ModelEntry.isName(name) else {
      throw Exit(.usage, "sheaf: a name is of letters, digits, dots, dashes and underscores")
    }
    let catalog = try ModelsCommand.catalog()
    guard !catalog.entries.contains(where: { $0.name == name || $0.group == name }) else {
      throw Exit(
        .usage, "sheaf: there is a model or group \"\(name)\" already; sheaf models remove takes away your own")
    }
    let roles: [ModelFile.Role] = decoder == .sam ? [.encoder, .decoder] : [.model]
    guard files.count == roles.count else {
      throw Exit(.usage, "sheaf: the decoder \(decoder.rawValue) needs \(roles.count) file(s)")
    }
    var entry = ModelEntry()
    (entry.name, entry.version, entry.decoder, entry.group, entry.licence) = (name, version, decoder, group, licence)
    entry.approval = approved ? .approved : .pending
    if labels == "coco" { entry.labels = "coco" }
    var all = zip(files, roles).map { (file: Self.file($0, role: $1), path: $0) }
    if let labels, labels != "coco" { all.append((Self.file(labels, role: .labels), labels)) }
    for (_, path) in all where !FileManager.default.isReadableFile(atPath: path) {
      throw Exit(.usage, "sheaf: \(path) cannot be read")
    }
    try ModelStore.add(entry, files: all)
    do { try ModelCheck.check(try ModelsCommand.entry(name)) } catch {
      // Refused: nothing of it stays.
      try? ModelStore.remove(name)
      throw Exit(error)
    }
    Console.out("\(name) is in \(InstalledModel.home)/\(name)")
  }

  private static func file(_ path: String, role: ModelFile.Role) -> ModelFile {
    var file = ModelFile()
    let type = (path as NSString).pathExtension
    (file.name, file.role) = ("\(role.rawValue)\(type.isEmpty ? "" : ".\(type)")", role)
    return file
  }
}

struct VerifyModels: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Check the files of models that are here; exits with 6 when one is damaged.")

  @Argument(help: "Models or groups; all that are here when none is named.")
  var models: [String] = []

  func run() throws {
    let entries =
      try models.isEmpty
      ? ModelsCommand.catalog().entries.filter { ModelsCommand.state($0) != "absent" } : models.map(ModelsCommand.entry)
    var isGood = true
    for entry in entries {
      do {
        try ModelCheck.check(entry)
        Console.out("ok      \(entry.name)")
      } catch let missing as MissingPart {
        isGood = false
        Console.out("BAD     \(entry.name): \(missing.message)")
      }
    }
    if !isGood { throw Exit(.missingPart, "sheaf: some models are absent or damaged; see above") }
  }
}

struct RemoveModel: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a model away from this machine.")

  @Argument(help: "The model.")
  var model: String

  func run() throws {
    try ModelStore.remove(model)
    Console.out("\(model) is removed")
  }
}
