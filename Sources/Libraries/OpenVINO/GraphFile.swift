internal import COpenVINO
import Foundation

/// A graph read from its file, not yet compiled.
package final class GraphFile {
  let runtime: OpenVINORuntime
  let model: OpaquePointer
  private let free: ov_model_free_f
  package let inputs: [GraphPort]
  package let outputs: [GraphPort]

  /// Reads an ONNX or TFLite file.
  ///
  /// - Parameter library: the folder of OpenVINO's libraries.
  package init(path: String, library: String) throws {
    let runtime = try OpenVINORuntime.loaded(from: library)
    let read = try runtime.function("ov_core_read_model", ov_core_read_model_f.self)
    let free = try runtime.function("ov_model_free", ov_model_free_f.self)
    var model: OpaquePointer?
    try runtime.check(read(runtime.core, path, nil, &model), "graph")
    guard let model else { throw OpenVINOError.failed("no graph was read") }
    do {
      inputs = try Self.ports(model, runtime, count: "ov_model_inputs_size", port: "ov_model_const_input_by_index")
      outputs = try Self.ports(model, runtime, count: "ov_model_outputs_size", port: "ov_model_const_output_by_index")
    } catch {
      free(model)
      throw error
    }
    (self.runtime, self.model, self.free) = (runtime, model, free)
  }

  deinit { free(model) }

  /// Fixes shapes of inputs that the file leaves open: graphs of fixed shapes run faster.
  package func fix(_ shapes: [(input: String, shape: [Int])]) throws {
    let reshape = try runtime.function("ov_model_reshape", ov_model_reshape_f.self)
    var dimensions = shapes.flatMap { $0.shape.map { ov_dimension_t(min: Int64($0), max: Int64($0)) } }
    // OpenVINO wants arrays of C strings; they live as long as their copies here.
    let names = shapes.map { strdup($0.input) }
    defer { names.forEach { Foundation.free($0) } }
    try dimensions.withUnsafeMutableBufferPointer { all in
      var start = 0
      let partial = shapes.map { entry in
        defer { start += entry.shape.count }
        let rank = Int64(entry.shape.count)
        return ov_partial_shape_t(
          rank: ov_dimension_t(min: rank, max: rank), dims: all.baseAddress.map { $0 + start })
      }
      var pointers = names.map { UnsafePointer($0) }
      try runtime.check(reshape(model, &pointers, partial, partial.count), "shapes of inputs")
    }
  }

  private static func ports(_ model: OpaquePointer, _ runtime: OpenVINORuntime, count: String, port: String) throws
    -> [GraphPort]
  {
    let size = try runtime.function(count, ov_model_size_f.self)
    let get = try runtime.function(port, ov_model_const_port_by_index_f.self)
    let free = try runtime.function("ov_output_const_port_free", ov_output_const_port_free_f.self)
    var total = 0
    try runtime.check(size(model, &total), count)
    return try (0..<total).map { index in
      var port: OpaquePointer?
      try runtime.check(get(model, index, &port), "port")
      guard let port else { throw OpenVINOError.failed("a port is missing") }
      defer { free(port) }
      return try described(port, runtime)
    }
  }

  private static func described(_ port: OpaquePointer, _ runtime: OpenVINORuntime) throws -> GraphPort {
    let name = try runtime.function("ov_port_get_any_name", ov_port_get_any_name_f.self)
    let type = try runtime.function("ov_port_get_element_type", ov_port_get_element_type_f.self)
    let shape = try runtime.function("ov_port_get_partial_shape", ov_port_get_partial_shape_f.self)
    let freeText = try runtime.function("ov_free", ov_free_f.self)
    let freeShape = try runtime.function("ov_partial_shape_free", ov_partial_shape_free_f.self)
    var (text, element, partial) = (UnsafeMutablePointer<CChar>?.none, Int32(0), ov_partial_shape_t())
    // A port without a name is no error of the file; it just cannot be asked for.
    _ = name(port, &text)
    defer { freeText(text) }
    try runtime.check(type(port, &element), "kind of a port")
    try runtime.check(shape(port, &partial), "shape of a port")
    defer { freeShape(&partial) }
    let lengths = UnsafeBufferPointer(start: partial.dims, count: partial.dims == nil ? 0 : Int(partial.rank.max))
    return GraphPort(
      name: text.map { String(cString: $0) } ?? "",
      shape: lengths.map { $0.min == $0.max ? Int($0.min) : -1 }, kind: GraphPort.kind(element))
  }
}
