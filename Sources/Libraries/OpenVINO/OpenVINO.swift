// OpenVINO: neural networks on the processor.
//
// The library is loaded at run time from a folder that the caller names, so nothing here is needed to build or to start. Graphs come
// in as ONNX bytes, numbers go in and out as plain arrays. Where files lie, and what a graph means, is the caller's.
internal import COpenVINO
import Foundation

/// Why a graph cannot be loaded or run. Messages are OpenVINO's own about graphs and files; no input text reaches it.
package enum OpenVINOError: Error, Hashable, Sendable {
  /// The library is not in the folder, or cannot be loaded.
  case missingLibrary(String)
  case failed(String)
}

/// Numbers that go into a graph, row by row, with their shape.
package enum GraphInput: Sendable {
  case integers([Int64], shape: [Int])
  case floats([Float], shape: [Int])
  case bytes([UInt8], shape: [Int])
}

/// OpenVINO's functions, and its core, once a process.
final class OpenVINORuntime: @unchecked Sendable {
  // Loaded once and never unloaded; after `init` only read. OpenVINO's core and compiled models may be used from several threads.
  private let handle: UnsafeMutableRawPointer
  let core: OpaquePointer

  private static let lock = NSLock()
  nonisolated(unsafe) private static var loaded: [String: OpenVINORuntime] = [:]

  static func loaded(from folder: String) throws -> OpenVINORuntime {
    try lock.withLock {
      if let runtime = loaded[folder] { return runtime }
      let runtime = try OpenVINORuntime(folder: folder)
      loaded[folder] = runtime
      return runtime
    }
  }

  private init(folder: String) throws {
    guard let path = OpenVINOLibrary.path(in: folder) else {
      throw OpenVINOError.missingLibrary("libopenvino_c is not in \(folder)")
    }
    guard let handle = dlopen(path, RTLD_NOW | RTLD_LOCAL) else {
      throw OpenVINOError.missingLibrary(dlerror().map { String(cString: $0) } ?? "\(path) cannot be loaded")
    }
    self.handle = handle
    guard let symbol = dlsym(handle, "ov_core_create") else {
      throw OpenVINOError.missingLibrary("\(path) has no ov_core_create")
    }
    var core: OpaquePointer?
    guard unsafeBitCast(symbol, to: ov_core_create_f.self)(&core) == 0, let core else {
      throw OpenVINOError.failed("OpenVINO cannot start")
    }
    self.core = core
  }

  /// Returns a function of the library as its type says.
  func function<F>(_ name: String, _ type: F.Type) throws -> F {
    guard let symbol = dlsym(handle, name) else { throw OpenVINOError.missingLibrary("OpenVINO has no \(name)") }
    return unsafeBitCast(symbol, to: type)
  }

  /// Throws OpenVINO's own message unless a call succeeded.
  func check(_ status: Int32, _ what: String) throws {
    guard status != 0 else { return }
    let last = try function("ov_get_last_err_msg", ov_get_last_err_msg_f.self)().map { String(cString: $0) }
    throw OpenVINOError.failed("\(what): \(last ?? "status \(status)")")
  }
}

/// Where OpenVINO's library lies in a folder, and which version it is.
package enum OpenVINOLibrary {
  /// Returns the library's file in a folder such as `openvino/libs` of the Python wheel, nil when there is none.
  package static func path(in folder: String) -> String? {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasPrefix("libopenvino_c.so") }.sorted().last.map { "\(folder)/\($0)" }
  }

  /// Returns the version, such as `2026.4.1-22982-…`, loading the library.
  package static func version(in folder: String) throws -> String {
    let runtime = try OpenVINORuntime.loaded(from: folder)
    let read = try runtime.function("ov_get_openvino_version", ov_get_openvino_version_f.self)
    let free = try runtime.function("ov_version_free", ov_version_free_f.self)
    var version = ov_version_t()
    try runtime.check(read(&version), "version")
    defer { free(&version) }
    return version.buildNumber.map { String(cString: $0) } ?? ""
  }
}
