import Documents
import Encoder
import Foundation
import Pipeline
import Stages

/// Brings model files to their folder and takes them away; the one part of Sheaf that talks to the network.
enum ModelStore {
  /// Brings what a model lacks and returns what was done, in words for people.
  ///
  /// - Parameter source: a folder whose files are looked through by digest; nil for the addresses of the catalogue.
  static func pull(_ entry: ModelEntry, from source: String?) throws -> String {
    let folder = "\(InstalledModel.home)/\(entry.name)"
    let missing = entry.files.filter { file in
      !(InstalledModel.path(of: file, in: entry).map { InstalledModel.isExpected(file, at: $0) } ?? false)
    }
    guard !missing.isEmpty else { return "\(entry.name) is here already" }
    do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
      throw Exit(.unwritable, "sheaf: \(folder) cannot be made")
    }
    for file in missing {
      let place = "\(folder)/\(file.name)"
      let draft = "\(place).part-\(getpid())"
      defer { try? FileManager.default.removeItem(atPath: draft) }
      if let source {
        try copy(file, of: entry, from: source, to: draft)
      } else {
        try fetch(file, of: entry, to: draft)
      }
      guard InstalledModel.isExpected(file, at: draft) else {
        throw Exit(
          .missingPart, "sheaf: \(file.name) of \(entry.name) is not the expected file (wrong digest); nothing was kept"
        )
      }
      guard rename(draft, place) == 0 else { throw Exit(.unwritable, "sheaf: \(place) cannot be written") }
    }
    return "\(entry.name) is in \(folder) (\(entry.licence); \(missing.map(\.name).joined(separator: ", ")))"
  }

  private static func copy(_ file: ModelFile, of entry: ModelEntry, from source: String, to draft: String) throws {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: source)) ?? []
    // Files of the right name first: the rest need not be read then.
    let ordered = names.sorted {
      (($0 as NSString).lastPathComponent == file.name ? 0 : 1, $0) < (
        ($1 as NSString).lastPathComponent == file.name ? 0 : 1, $1
      )
    }
    guard let found = ordered.first(where: { InstalledModel.isExpected(file, at: "\(source)/\($0)") }) else {
      throw Exit(
        .missingPart, "sheaf: no file in \(source) has the digest of \(file.name) of \(entry.name)")
    }
    do { try FileManager.default.copyItem(atPath: "\(source)/\(found)", toPath: draft) } catch {
      throw Exit(.unwritable, "sheaf: \(draft) cannot be written")
    }
    // A copy of a read-only file is one too.
    try? FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: draft)
  }

  private static func fetch(_ file: ModelFile, of entry: ModelEntry, to draft: String) throws {
    guard !file.url.isEmpty else {
      throw Exit(.missingPart, "sheaf: \(entry.name) is a model of your own; sheaf models add brings it again")
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "curl", "--fail", "--silent", "--location", "--proto", "=https", "--connect-timeout", "20", "--output", draft,
      file.url,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let status = process.terminationStatus
    guard status == 0 else {
      let reason = status == 127 ? "curl is not installed" : "curl ended with \(status)"
      throw Exit(
        .missingPart,
        "sheaf: \(file.url) cannot be fetched (\(reason)); from a folder that holds it: sheaf models pull \(entry.name) --from FOLDER"
      )
    }
  }

  /// Takes a model of one's own in: copies its files and writes down what they are.
  static func add(_ entry: ModelEntry, files: [(file: ModelFile, path: String)]) throws {
    let folder = "\(InstalledModel.home)/\(entry.name)"
    var entry = entry
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (file, path) in files {
        var file = file
        file.sha256 = try FileReading.digest(path: path)
        let place = "\(folder)/\(file.name)"
        try? FileManager.default.removeItem(atPath: place)
        try FileManager.default.copyItem(atPath: path, toPath: place)
        entry.files.append(file)
      }
      // JSON is YAML too.
      let text = Self.json(entry).text(pretty: true) + "\n"
      try text.write(toFile: "\(folder)/model.yaml", atomically: true, encoding: .utf8)
    } catch let failure as Failure {
      throw Exit(failure)
    } catch {
      throw Exit(.unwritable, "sheaf: \(folder) cannot be written")
    }
  }

  static func remove(_ name: String) throws {
    let folder = "\(InstalledModel.home)/\(name)"
    guard ModelEntry.isName(name), FileManager.default.fileExists(atPath: folder) else {
      throw Exit(.usage, "sheaf: \(name) is not in \(InstalledModel.home)")
    }
    do { try FileManager.default.removeItem(atPath: folder) } catch {
      throw Exit(.unwritable, "sheaf: \(folder) cannot be removed")
    }
  }

  private static func json(_ entry: ModelEntry) -> JSON {
    .object([
      "name": .string(entry.name), "version": .string(entry.version), "about": .string(entry.about),
      "decoder": .string(entry.decoder.rawValue), "group": .string(entry.group),
      "approval": .string(entry.approval.rawValue), "licence": .string(entry.licence),
      "labels": .string(entry.labels),
      "files": .array(
        entry.files.map { file in
          .object(["name": .string(file.name), "role": .string(file.role.rawValue), "sha256": .string(file.sha256)])
        }),
    ])
  }
}
