import Documents
import Pipeline

/// Where the files about a document lie below the output folder.
enum DocumentPath {
  /// The path of a document's JSON file, different for every document: folders keep the input's names (a file of records has a folder
  /// of its own name) and never end in `.json`, files always do; bytes that a path cannot hold stand as %XX.
  static func json(_ result: DocumentResult) -> String {
    let parts = self.parts(result)
    let folders = parts.dropLast().map { folder in
      let name = component(folder)
      return name.hasSuffix(".json") ? name.dropLast(5) + "%2Ejson" : name
    }
    return (["documents"] + folders + [component(parts.last ?? "") + ".json"]).joined(separator: "/")
  }

  /// The path of a grid of a document: `tables/NAME-pPAGE-tN.csv`, without the page for one over several pages.
  ///
  /// - Parameter number: from 1.
  static func grid(_ result: DocumentResult, page: Int?, number: Int) -> String {
    let name = json(result).dropFirst("documents/".count).dropLast(".json".count)
    return "tables/\(name)\(page.map { "-p\($0)" } ?? "")-t\(number).csv"
  }

  /// The path of a file that an artifact gives.
  ///
  /// - Parameter page: as reports number it, nil for a document's artifact.
  static func file(_ place: ExportedFile.Place, set: String, result: DocumentResult, page: Int?) -> String {
    var parts = self.parts(result).map(component)
    switch place {
    case .document(let fileExtension):
      if let fileExtension, let name = parts.popLast() {
        parts.append(name.lowercased().hasSuffix("." + fileExtension.lowercased()) ? name : "\(name).\(fileExtension)")
      }
    case .inside(let name):
      parts.append(page.map { "page-\(padded($0))-\(name)" } ?? name)
    case .record:
      parts = result.file.split(separator: "/").map { component(String($0)) }
    }
    return ([set] + parts).joined(separator: "/")
  }

  private static func parts(_ result: DocumentResult) -> [String] {
    result.file.split(separator: "/").map(String.init) + (result.record > 0 ? [result.recordID] : [])
  }

  private static func padded(_ page: Int) -> String {
    let digits = String(page)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Returns a name as one part of a path.
  private static func component(_ name: String) -> String {
    var bytes: [UInt8] = []
    for (index, byte) in name.utf8.enumerated() {
      let isLeadingDot = index == 0 && byte == UInt8(ascii: ".")
      if byte < 0x20 || byte == UInt8(ascii: "%") || byte == UInt8(ascii: "/") || isLeadingDot {
        bytes += Folder.percent(byte).utf8
      } else {
        bytes.append(byte)
      }
    }
    // File systems take names of 255 bytes; a longer one ends in a hash (FNV-1a, 64 bits) of the whole.
    if bytes.count > 200 {
      let hash = bytes.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      var cut = bytes.prefix(160)
      while let last = cut.last, last & 0xC0 == 0x80 { cut.removeLast() }
      bytes = Array(cut.dropLast()) + Array("~\(String(hash, radix: 16))".utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
