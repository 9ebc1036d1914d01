import Foundation

/// Reads and changes where an ONNX graph's weights lie.
///
/// The graphs name their weights by file name and byte range. OpenVINO follows a file name only below the graph's own folder, but it
/// also takes weights from memory, marked as ONNX Runtime marks them; so the file is mapped and offsets become addresses. ONNX is
/// Protocol Buffers: a field is a key (number and kind), then a number or a length and bytes. Only the way from the model to the
/// places is unpacked; everything else is copied as it is.
package enum ExternalWeights {
  /// Field numbers of onnx.proto: ModelProto.graph, GraphProto.initializer, TensorProto.external_data, StringStringEntryProto.value.
  private static let way: [UInt64] = [7, 5, 13]
  private static let entryKey: UInt64 = 1
  private static let entryValue: UInt64 = 2

  /// ONNX Runtime's mark for "the offset is an address" (`kTensorProtoMemoryAddressTag`).
  static let inMemory = "*/_ORT_MEM_ADDR_/*"

  /// Returns a graph whose weights lie in memory, from an address on; nil when the bytes are no ONNX.
  package static func located(_ onnx: [UInt8], at address: UInt) -> [UInt8]? {
    rewritten(onnx[...], way: way[...]) { entry in
      guard let fields = fields(entry), let key = text(fields, entryKey) else { return Array(entry) }
      let value: String
      switch key {
      case "location": value = inMemory
      case "offset": value = String(address &+ (text(fields, entryValue).flatMap { UInt($0) } ?? 0))
      default: return Array(entry)
      }
      return encoded(entryKey, Array(key.utf8)) + encoded(entryValue, Array(value.utf8))
    }
  }

  /// Returns the last byte, exclusive, of the weights file that a graph uses; 0 without external data, nil when the bytes are no ONNX.
  package static func end(_ onnx: [UInt8]) -> Int? {
    var end = 0
    func visit(_ message: ArraySlice<UInt8>, _ way: ArraySlice<UInt64>) -> Bool {
      guard let fields = fields(message) else { return false }
      var (offset, length) = (0, 0)
      for field in fields where field.number == way.first {
        guard let bytes = field.bytes else { return false }
        if way.count > 1 {
          guard visit(bytes, way.dropFirst()) else { return false }
        } else if let entry = Self.fields(bytes) {
          let value = text(entry, entryValue).flatMap { Int($0) } ?? 0
          if text(entry, entryKey) == "offset" { offset = value }
          if text(entry, entryKey) == "length" { length = value }
        }
      }
      let (sum, isOver) = offset.addingReportingOverflow(length)
      end = max(end, sum)
      return !isOver && offset >= 0 && length >= 0
    }
    return visit(onnx[...], way[...]) ? end : nil
  }

  private struct Part {
    var number: UInt64
    /// The field as it stands, key and all.
    var whole: ArraySlice<UInt8>
    /// What is inside, for fields with a length.
    var bytes: ArraySlice<UInt8>?
  }

  private static func text(_ fields: [Part], _ number: UInt64) -> String? {
    fields.first { $0.number == number }?.bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func rewritten(
    _ message: ArraySlice<UInt8>, way: ArraySlice<UInt64>, _ change: (ArraySlice<UInt8>) -> [UInt8]
  ) -> [UInt8]? {
    guard let next = way.first else { return change(message) }
    guard let fields = fields(message) else { return nil }
    var result: [UInt8] = []
    for field in fields {
      guard field.number == next, let bytes = field.bytes else {
        result += field.whole
        continue
      }
      guard let inner = rewritten(bytes, way: way.dropFirst(), change) else { return nil }
      result += encoded(field.number, inner)
    }
    return result
  }

  private static func encoded(_ number: UInt64, _ bytes: [UInt8]) -> [UInt8] {
    varint(number << 3 | 2) + varint(UInt64(bytes.count)) + bytes
  }

  private static func varint(_ value: UInt64) -> [UInt8] {
    var (value, bytes): (UInt64, [UInt8]) = (value, [])
    while value >= 0x80 {
      bytes.append(UInt8(value & 0x7F) | 0x80)
      value >>= 7
    }
    return bytes + [UInt8(value)]
  }

  /// Returns a message's fields, nil when it is malformed.
  private static func fields(_ message: ArraySlice<UInt8>) -> [Part]? {
    var fields: [Part] = []
    var index = message.startIndex
    func readVarint() -> UInt64? {
      var (value, shift): (UInt64, UInt64) = (0, 0)
      while index < message.endIndex, shift < 64 {
        let byte = message[index]
        index += 1
        value |= UInt64(byte & 0x7F) << shift
        if byte < 0x80 { return value }
        shift += 7
      }
      return nil
    }
    while index < message.endIndex {
      let start = index
      guard let key = readVarint() else { return nil }
      var bytes: ArraySlice<UInt8>?
      switch key & 7 {
      case 0: guard readVarint() != nil else { return nil }
      case 1: index += 8
      case 2:
        guard let length = readVarint(), length <= UInt64(message.endIndex - index) else { return nil }
        bytes = message[index..<(index + Int(length))]
        index += Int(length)
      case 5: index += 4
      default: return nil
      }
      guard index <= message.endIndex else { return nil }
      fields.append(Part(number: key >> 3, whole: message[start..<index], bytes: bytes))
    }
    return fields
  }
}
