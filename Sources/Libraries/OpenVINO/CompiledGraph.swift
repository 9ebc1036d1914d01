internal import COpenVINO

/// A graph compiled for the processor, run on the calling thread alone; belongs to one thread.
package final class CompiledGraph {
  private let runtime: OpenVINORuntime
  private let model: OpaquePointer
  private let request: OpaquePointer
  private let freeModel: ov_compiled_model_free_f
  private let freeRequest: ov_infer_request_free_f

  /// The kind of numbers that a graph calculates with.
  package enum Precision: Sendable, CaseIterable {
    /// OpenVINO's choice: bf16 where the processor calculates with it in hardware, else f32.
    case automatic
    case f32
    case bf16
  }

  /// Compiles ONNX bytes; external data is looked up at the absolute paths that stand in them.
  ///
  /// - Parameter library: the folder of OpenVINO's libraries.
  package convenience init(onnx: [UInt8], library: String, precision: Precision = .automatic) throws {
    let runtime = try OpenVINORuntime.loaded(from: library)
    let read = try runtime.function(
      "ov_core_read_model_from_memory_buffer", ov_core_read_model_from_memory_buffer_f.self)
    let free = try runtime.function("ov_model_free", ov_model_free_f.self)
    var graph: OpaquePointer?
    try onnx.withUnsafeBytes { bytes in
      let text = bytes.bindMemory(to: CChar.self).baseAddress
      try runtime.check(read(runtime.core, text, bytes.count, nil, &graph), "graph")
    }
    guard let graph else { throw OpenVINOError.failed("no graph was read") }
    defer { free(graph) }
    try self.init(graph, runtime, precision)
  }

  /// Compiles a graph that was read from a file.
  package convenience init(_ file: GraphFile, precision: Precision = .automatic) throws {
    try self.init(file.model, file.runtime, precision)
  }

  private init(_ graph: OpaquePointer, _ runtime: OpenVINORuntime, _ precision: Precision) throws {
    self.runtime = runtime
    freeModel = try runtime.function("ov_compiled_model_free", ov_compiled_model_free_f.self)
    freeRequest = try runtime.function("ov_infer_request_free", ov_infer_request_free_f.self)
    let model = try Self.compiled(graph, runtime, precision)
    var request: OpaquePointer?
    let create = try runtime.function(
      "ov_compiled_model_create_infer_request", ov_compiled_model_create_infer_request_f.self)
    try runtime.check(create(model, &request), "request")
    guard let request else { throw OpenVINOError.failed("no request was made") }
    (self.model, self.request) = (model, request)
  }

  deinit {
    freeRequest(request)
    freeModel(model)
  }

  private static func compiled(_ graph: OpaquePointer, _ runtime: OpenVINORuntime, _ precision: Precision) throws
    -> OpaquePointer
  {
    let compile = try runtime.function("ov_core_compile_model_props", ov_core_compile_model_props_f.self)
    var model: OpaquePointer?
    // One thread a worker: workers are how Sheaf uses several cores.
    // Pinning would put the thread of every worker process on the same first core.
    var values: [(StaticString, StaticString)] = [
      ("NUM_STREAMS", "1"), ("INFERENCE_NUM_THREADS", "1"), ("ENABLE_CPU_PINNING", "NO"),
    ]
    switch precision {
    case .automatic: break
    case .f32: values.append(("INFERENCE_PRECISION_HINT", "f32"))
    case .bf16: values.append(("INFERENCE_PRECISION_HINT", "bf16"))
    }
    try withProperties(values) { properties in
      let status = compile(runtime.core, graph, "CPU", properties.count, properties.baseAddress, &model)
      try runtime.check(status, "compile")
    }
    guard let model else { throw OpenVINOError.failed("no model was compiled") }
    return model
  }

  private static func withProperties(
    _ values: [(StaticString, StaticString)],
    _ body: (UnsafeBufferPointer<ov_property_t>) throws -> Void
  ) rethrows {
    let properties = values.map { key, value in
      ov_property_t(key: UnsafeRawPointer(key.utf8Start).assumingMemoryBound(to: CChar.self), value: value.utf8Start)
    }
    try properties.withUnsafeBufferPointer(body)
  }

  /// Runs the graph and returns one output's numbers, row by row.
  package func run(_ inputs: [(name: String, value: GraphInput)], output: String) throws -> [Float] {
    try run(inputs, outputs: [output])[0]
  }

  /// Runs the graph once and returns several outputs' numbers, each row by row, in the order of the names.
  package func run(_ inputs: [(name: String, value: GraphInput)], outputs: [String]) throws -> [[Float]] {
    try results(inputs, outputs: outputs).map(\.numbers)
  }

  /// Runs the graph once and returns several outputs with their shapes, in the order of the names.
  package func results(_ inputs: [(name: String, value: GraphInput)], outputs: [String]) throws -> [GraphOutput] {
    let infer = try runtime.function("ov_infer_request_infer", ov_infer_request_infer_f.self)
    return try bound(inputs[...]) {
      try self.runtime.check(infer(self.request), "run")
      return try outputs.map { try self.output($0) }
    }
  }

  private func output(_ name: String) throws -> GraphOutput {
    let get = try runtime.function("ov_infer_request_get_tensor", ov_infer_request_get_tensor_f.self)
    let kind = try runtime.function("ov_tensor_get_element_type", ov_tensor_get_element_type_f.self)
    let shapeOf = try runtime.function("ov_tensor_get_shape", ov_tensor_get_shape_f.self)
    let freeShape = try runtime.function("ov_shape_free", ov_shape_free_f.self)
    let size = try runtime.function("ov_tensor_get_size", ov_tensor_get_size_f.self)
    let data = try runtime.function("ov_tensor_data", ov_tensor_data_f.self)
    let free = try runtime.function("ov_tensor_free", ov_tensor_free_f.self)
    var tensor: OpaquePointer?
    try runtime.check(get(request, name, &tensor), "output")
    guard let tensor else { throw OpenVINOError.failed("no output was made") }
    defer { free(tensor) }
    var (count, element, start): (Int, Int32, UnsafeMutableRawPointer?) = (0, 0, nil)
    try runtime.check(size(tensor, &count), "size of output")
    try runtime.check(kind(tensor, &element), "kind of output")
    var shape = ov_shape_t()
    try runtime.check(shapeOf(tensor, &shape), "shape of output")
    defer { _ = freeShape(&shape) }
    let lengths = UnsafeBufferPointer(start: shape.dims, count: shape.dims == nil ? 0 : Int(shape.rank)).map { Int($0) }
    // Nothing found is an output of length 0, which has no memory to point at.
    guard count > 0 else { return GraphOutput(shape: lengths, numbers: []) }
    try runtime.check(data(tensor, &start), "output")
    guard let start else { return GraphOutput(shape: lengths, numbers: []) }
    func read<Number>(_ type: Number.Type) -> UnsafeBufferPointer<Number> {
      UnsafeBufferPointer(start: start.assumingMemoryBound(to: type), count: count)
    }
    switch element {
    case SHEAF_OV_F32: return GraphOutput(shape: lengths, numbers: Array(read(Float.self)))
    case SHEAF_OV_I64: return GraphOutput(shape: lengths, numbers: read(Int64.self).map { Float($0) })
    case SHEAF_OV_I32: return GraphOutput(shape: lengths, numbers: read(Int32.self).map { Float($0) })
    case SHEAF_OV_U8: return GraphOutput(shape: lengths, numbers: read(UInt8.self).map { Float($0) })
    default: throw OpenVINOError.failed("output \(name) is of a kind that is not read")
    }
  }

  /// Binds inputs one inside the other, so that their memory lives until the graph has run.
  private func bound(_ inputs: ArraySlice<(name: String, value: GraphInput)>, _ body: () throws -> [GraphOutput])
    throws -> [GraphOutput]
  {
    guard let (name, value) = inputs.first else { return try body() }
    func bind(_ bytes: UnsafeRawBufferPointer, _ type: Int32, _ shape: [Int], width: Int) throws -> [GraphOutput] {
      try set(name, type, shape, bytes, count: bytes.count / width)
      return try bound(inputs.dropFirst(), body)
    }
    switch value {
    case .integers(let numbers, let shape):
      return try numbers.withUnsafeBytes { try bind($0, SHEAF_OV_I64, shape, width: 8) }
    case .floats(let numbers, let shape):
      return try numbers.withUnsafeBytes { try bind($0, SHEAF_OV_F32, shape, width: 4) }
    case .bytes(let numbers, let shape):
      return try numbers.withUnsafeBytes { try bind($0, SHEAF_OV_U8, shape, width: 1) }
    }
  }

  private func set(_ name: String, _ type: Int32, _ shape: [Int], _ bytes: UnsafeRawBufferPointer, count: Int) throws {
    guard shape.reduce(1, *) == count else { throw OpenVINOError.failed("shape of \(name) does not fit its numbers") }
    let create = try runtime.function("ov_tensor_create_from_host_ptr", ov_tensor_create_from_host_ptr_f.self)
    let setTensor = try runtime.function("ov_infer_request_set_tensor", ov_infer_request_set_tensor_f.self)
    let free = try runtime.function("ov_tensor_free", ov_tensor_free_f.self)
    var tensor: OpaquePointer?
    var dimensions = shape.map(Int64.init)
    // The interface has no type for memory that is only read, which inputs are.
    let memory = UnsafeMutableRawPointer(mutating: bytes.baseAddress)
    try dimensions.withUnsafeMutableBufferPointer { dimensions in
      let shape = ov_shape_t(rank: Int64(dimensions.count), dims: dimensions.baseAddress)
      try runtime.check(create(type, shape, memory, &tensor), name)
    }
    defer { free(tensor) }
    try runtime.check(setTensor(request, name, tensor), name)
  }
}
