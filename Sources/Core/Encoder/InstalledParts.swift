import Foundation
import OpenVINO

/// Where the parts lie that `Scripts/setup-models` brings: OpenVINO's libraries and weights, each in a folder of its own.
package enum InstalledParts {
  /// The folder that the script fills: `SHEAF_PARTS`, else `sheaf` in the user's data folder (XDG).
  package static var home: String {
    let environment = ProcessInfo.processInfo.environment
    if let set = environment["SHEAF_PARTS"], !set.isEmpty { return set }
    if let data = environment["XDG_DATA_HOME"], data.hasPrefix("/") { return "\(data)/sheaf" }
    return "\(environment["HOME"] ?? "")/.local/share/sheaf"
  }

  /// Folders of parts in the order they are tried: the one that is set, next to the program, the user's, the machine's.
  static var folders: [String] {
    let set = ProcessInfo.processInfo.environment["SHEAF_PARTS"] ?? ""
    // A folder that is set is the only one, so that a test or a user can also say "none".
    return set.isEmpty
      ? ["\(program)/sheaf-parts", "\(program)/../share/sheaf", home, "/usr/local/share/sheaf", "/usr/share/sheaf"]
      : [set]
  }

  /// The folder of the running program.
  static var program: String {
    let path = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return (path as NSString).deletingLastPathComponent
  }

  /// Returns the path of a part's file, such as `minilm-l6/vocab.txt`, nil when no folder holds it.
  package static func path(of file: String) -> String? {
    folders.map { "\($0)/\(file)" }.first { FileManager.default.fileExists(atPath: $0) }
  }

  /// The folder of OpenVINO's libraries, nil when there is none.
  package static var library: String? {
    folders.map { "\($0)/openvino" }.first { OpenVINOLibrary.path(in: $0) != nil }
  }
}
