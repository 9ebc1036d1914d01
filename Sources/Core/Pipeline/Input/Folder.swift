import Foundation

/// A file found below the input folder, before it is looked into.
package struct FoundFile: Hashable, Sendable {
  /// Path below the folder, unique among the files; bytes that are not UTF-8 stand as %XX.
  package let name: String
  /// The exact bytes of its path, for the C library.
  package let path: [CChar]
  /// Why it cannot be an input although it is there (a broken link, a folder that cannot be listed), nil for a regular file.
  package let obstacle: Failure?
}

/// Lists an input folder: recursively, sorted by the bytes of the names, hidden names left out.
///
/// Links to files count as files. Links to folders are followed after all real folders, and a folder that was visited already is not
/// visited again: loops end, and nothing inside the tree is listed twice by way of a link.
package struct Folder {
  private let include: [String]
  private let exclude: [String]
  private var found: [FoundFile] = []
  private var links: [(path: [UInt8], relative: [UInt8])] = []
  private var visited: Set<[UInt64]> = []

  /// Lists the files below a folder.
  ///
  /// - Parameters:
  ///   - include: globs of which a file must match one, if there are any; `exclude` wins over them. A glob without `/` is held
  ///     against the file's name, one with `/` against its path below the folder, where `*` also matches `/`.
  ///   - output: a folder that is never entered, by whatever link it is reached.
  package static func list(
    _ path: String, include: [String], exclude: [String], output: String? = nil
  ) throws -> [FoundFile] {
    var folder = Folder(include: include, exclude: exclude)
    if let status = output.flatMap({ Self.status(Array($0.utf8), followLinks: true) }) {
      folder.visited.insert([UInt64(status.st_dev), UInt64(status.st_ino)])
    }
    let root = Array(path.utf8)
    guard let status = Self.status(root, followLinks: true) else {
      throw Failure(.unreadable, "the input folder \(path) does not exist")
    }
    guard Self.isFolder(status) else { throw Failure(.unreadable, "the input \(path) is not a folder") }
    guard folder.walk(root, relative: [], status: status) else {
      throw Failure(.unreadable, "the input folder \(path) cannot be listed")
    }
    // Links are followed last, so that a real folder keeps its own name; what they lead to can hold further links.
    while !folder.links.isEmpty {
      let link = folder.links.removeFirst()
      guard let status = Self.status(link.path, followLinks: true) else { continue }
      if !folder.walk(link.path, relative: link.relative, status: status) {
        folder.add(link.path, link.relative, obstacle: Failure(.unreadable, "the folder cannot be listed"))
      }
    }
    return unique(
      folder.found.sorted { left, right in
        left.name == right.name
          ? left.path.lexicographicallyPrecedes(right.path)
          : left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
      })
  }

  /// Returns the files with a `%` behind each name that another has taken: a byte that stands as %FF, beside a file called %FF.
  private static func unique(_ files: [FoundFile]) -> [FoundFile] {
    var taken: Set<String> = []
    return files.map { file in
      var name = file.name
      while !taken.insert(name).inserted { name += "%" }
      return FoundFile(name: name, path: file.path, obstacle: file.obstacle)
    }
  }

  private init(include: [String], exclude: [String]) { (self.include, self.exclude) = (include, exclude) }

  /// Lists one folder; false when it cannot be listed.
  private mutating func walk(_ path: [UInt8], relative: [UInt8], status: stat) -> Bool {
    guard visited.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else { return true }
    guard let names = Self.names(path) else { return false }
    for name in names.sorted(by: { $0.lexicographicallyPrecedes($1) }) where name.first != UInt8(ascii: ".") {
      let place = path + [UInt8(ascii: "/")] + name
      let below = relative.isEmpty ? name : relative + [UInt8(ascii: "/")] + name
      guard let own = Self.status(place, followLinks: false) else {
        add(place, below, obstacle: Failure(.unreadable, "the file cannot be examined"))
        continue
      }
      let isLink = own.st_mode & S_IFMT == S_IFLNK
      guard let status = isLink ? Self.status(place, followLinks: true) : own else {
        add(place, below, obstacle: Failure(.unreadable, "the link leads nowhere"))
        continue
      }
      switch status.st_mode & S_IFMT {
      case S_IFDIR where isLink: links.append((place, below))
      case S_IFDIR:
        if !walk(place, relative: below, status: status) {
          add(place, below, obstacle: Failure(.unreadable, "the folder cannot be listed"))
        }
      case S_IFREG: add(place, below, obstacle: nil)
      default: add(place, below, obstacle: Failure(.unsupported, "it is not a regular file"))
      }
    }
    return true
  }

  private mutating func add(_ path: [UInt8], _ relative: [UInt8], obstacle: Failure?) {
    let name = Self.printable(relative)
    guard include.isEmpty || include.contains(where: { Self.matches($0, name) }),
      !exclude.contains(where: { Self.matches($0, name) })
    else { return }
    found.append(FoundFile(name: name, path: path.map(CChar.init(bitPattern:)) + [0], obstacle: obstacle))
  }

  private static func matches(_ glob: String, _ name: String) -> Bool {
    let subject = glob.contains("/") ? name : String(name.split(separator: "/").last ?? "")
    return fnmatch(glob, subject, 0) == 0
  }

  /// Returns a name as text: UTF-8 as it is, other bytes as %XX.
  static func printable(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    return bytes.map { $0 < 0x80 && $0 != UInt8(ascii: "%") ? String(UnicodeScalar($0)) : percent($0) }.joined()
  }

  /// Returns a byte as %XX (RFC 3986).
  package static func percent(_ byte: UInt8) -> String {
    "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// Returns the file URI of a path's exact bytes (RFC 8089), made absolute.
  package static func uri(_ path: [CChar]) -> String {
    var bytes = path.dropLast().map(UInt8.init(bitPattern:))
    if bytes.first != UInt8(ascii: "/") {
      bytes = Array(FileManager.default.currentDirectoryPath.utf8) + [UInt8(ascii: "/")] + bytes
    }
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
    return "file://" + bytes.map { plain.contains($0) ? String(UnicodeScalar($0)) : percent($0) }.joined()
  }

  /// Returns the exact bytes of the path in a file URI, with the closing zero.
  package static func path(uri: String) -> [CChar] {
    var bytes: [CChar] = []
    var rest = uri.dropFirst("file://".count).utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(CChar(bitPattern: value))
        rest = rest.dropFirst(2)
      } else {
        bytes.append(CChar(bitPattern: byte))
      }
    }
    return bytes + [0]
  }

  private static func status(_ path: [UInt8], followLinks: Bool) -> stat? {
    var status = stat()
    let terminated = path.map(CChar.init(bitPattern:)) + [0]
    return (followLinks ? stat(terminated, &status) : lstat(terminated, &status)) == 0 ? status : nil
  }

  private static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }

  /// Returns the names in a folder as bytes, nil when it cannot be opened.
  private static func names(_ path: [UInt8]) -> [[UInt8]]? {
    guard let stream = opendir(path.map(CChar.init(bitPattern:)) + [0]) else { return nil }
    defer { closedir(stream) }
    var names: [[UInt8]] = []
    while let entry = readdir(stream) {
      let length = Int(entry.pointee.d_reclen) - (MemoryLayout<dirent>.offset(of: \.d_name) ?? 0)
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
          Array(
            UnsafeBufferPointer(
              start: bytes, count: strnlen(UnsafeRawPointer(bytes).assumingMemoryBound(to: CChar.self), length)))
        }
      }
      names.append(name)
    }
    return names
  }
}
