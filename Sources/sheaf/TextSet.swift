import Documents
import Foundation

/// A text with what is known of it.
struct TextExample {
  /// The set or part of a set that it is from.
  let source: String
  let side: TextSplit.Side
  let text: String
  /// What it is (true) or is not (false); a name that is missing is unknown.
  let truth: [String: Bool]
}

/// Finds and reads the files of text sets below a folder.
struct TextFolder {
  private let paths: [String]

  init(_ directory: String) {
    paths = ((try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []).sorted().map {
      "\(directory)/\($0)"
    }
  }

  /// Returns the files of a name.
  func files(_ name: String) -> [String] { paths.filter { ($0 as NSString).lastPathComponent == name } }

  /// Returns the files whose folder has a name.
  func files(in folder: String) -> [String] {
    paths.filter { (($0 as NSString).deletingLastPathComponent as NSString).lastPathComponent == folder }
  }

  /// Returns a file's text, bytes that are no UTF-8 replaced.
  static func text(_ path: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
  }

  /// Returns a file's lines without their ends.
  static func lines(_ path: String) -> [String] {
    text(path).unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }.map { line in
      String(String.UnicodeScalarView(line.last == "\r" ? line.dropLast() : line))
    }
  }

  /// Returns the records of all CSV files of a name, by column.
  func records(_ name: String) -> [[String: String]] {
    files(name).flatMap { path -> [[String: String]] in
      var records = DelimitedText(Self.text(path))
      guard let header = records.next() else { return [] }
      var all: [[String: String]] = []
      while let cells = records.next() { all.append(Dictionary(zip(header, cells)) { first, _ in first }) }
      return all
    }
  }

  /// Returns the objects of all JSON Lines files of a name.
  func objects(_ name: String) -> [[String: Any]] {
    files(name).flatMap(Self.lines).compactMap {
      (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
    }
  }
}
