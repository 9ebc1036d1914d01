import Foundation
import GRDB
import Pipeline

// RunLedger: the memory of an output folder, in SQLite through GRDB.
//
// OUTPUT/.sheaf/ledger.sqlite holds runs, kept artifacts, traces for `--explain`, and the names of the files that reports wrote. It is
// the only module that imports GRDB, and it interprets nothing it keeps. Kept text is private: the folder is its owner's alone.

/// Why a ledger cannot be used.
package enum LedgerError: Error, Hashable, Sendable {
  /// Another run holds the output folder.
  case locked(process: String)
  /// The folder or the database cannot be written.
  case unwritable(reason: String)
  /// The database was written by a newer Sheaf.
  case newer
}

/// A run in the ledger.
package struct RunRecord: Hashable, Sendable {
  package let id: Int64
  /// ISO 8601, UTC.
  package let started: String
  package let ended: String?
  package let state: RunState
  package let pipeline: String
  package let program: String
  /// Seconds from start to end.
  package let seconds: Double?
  /// Documents by status, as `ok 12, failed 1`.
  package let counts: String
}

/// The ledger of one output folder, locked for one run as long as it lives.
package final class RunLedger: Ledger {
  private let database: DatabaseQueue
  private let lock: FolderLock?
  private let store: String

  /// Opens or makes the ledger of an output folder.
  ///
  /// - Parameters:
  ///   - keeps: false to hold artifacts only until the ledger is closed, in a file that no name leads to.
  ///   - locks: false only to look, which a run under way does not mind.
  package init(output: String, keeps: Bool, locks: Bool = true) throws {
    let folder = output + "/.sheaf"
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
      if !FileManager.default.fileExists(atPath: folder) {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
      }
    } catch {
      throw LedgerError.unwritable(reason: "the output folder \(output) cannot be made")
    }
    lock = locks ? try FolderLock(path: folder + "/lock") : nil
    store = keeps ? "main" : "temp"
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.readonly = !locks
    configuration.prepareDatabase { database in
      guard locks else { return }
      try database.execute(sql: "PRAGMA journal_mode = WAL")
      // A power cut can take the last moments of a run; it can never damage the database.
      try database.execute(sql: "PRAGMA synchronous = NORMAL")
      try database.execute(sql: "PRAGMA secure_delete = ON")
    }
    let path = folder + "/ledger.sqlite"
    let mask = umask(0o077)
    defer { umask(mask) }
    database = try Self.translating { try DatabaseQueue(path: path, configuration: configuration) }
    try translating { try $0.prepareSchema(keeps: keeps, writes: locks) }
  }

  // MARK: Ledger

  package func kept(_ key: Key) throws -> KeptArtifact? {
    try translating { database in
      let sql = "SELECT data, attempts FROM \(self.store).artifacts WHERE key = ?"
      return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [Data(key.bytes)]).map {
        KeptArtifact(data: [UInt8]($0[0] as Data), attempts: $0[1])
      }
    }
  }

  package func attempts(_ key: Key) throws -> Int? {
    try translating { database in
      let sql = "SELECT attempts FROM \(self.store).artifacts WHERE key = ?"
      return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [Data(key.bytes)])
    }
  }

  package func keep(_ artifacts: [(key: Key, artifact: KeptArtifact)]) throws {
    try translating { database in
      try database.inTransaction {
        let sql = "INSERT OR REPLACE INTO \(self.store).artifacts (key, data, attempts) VALUES (?, ?, ?)"
        let statement = try database.cachedStatement(sql: sql)
        for (key, artifact) in artifacts {
          try statement.execute(arguments: [Data(key.bytes), Data(artifact.data), artifact.attempts])
        }
        return .commit
      }
    }
  }

  package func trace(document: String, stage: String) throws -> Trace? {
    try translating { database in
      let sql = "SELECT digest, version, options, models FROM traces WHERE document = ? AND stage = ?"
      return try Row.fetchOne(database, sql: sql, arguments: [document, stage]).map {
        Trace(document: document, stage: stage, digest: $0[0], version: $0[1], options: $0[2], models: $0[3])
      }
    }
  }

  package func record(_ traces: [Trace]) throws {
    try translating { database in
      try database.inTransaction {
        let sql = """
          INSERT INTO traces (document, stage, digest, version, options, models) VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (document, stage) DO UPDATE SET digest = excluded.digest, version = excluded.version,
            options = excluded.options, models = excluded.models
          WHERE (digest, version, options, models)
            <> (excluded.digest, excluded.version, excluded.options, excluded.models)
          """
        let statement = try database.cachedStatement(sql: sql)
        for trace in traces {
          try statement.execute(arguments: [
            trace.document, trace.stage, trace.digest, trace.version, trace.options, trace.models,
          ])
        }
        return .commit
      }
    }
  }

  // MARK: Runs

  /// Notes the beginning of a run and returns its id.
  package func begin(pipeline: String, program: String) throws -> Int64 {
    try translating { database in
      // Whatever still says "running" has died: the lock is ours.
      try database.execute(sql: "UPDATE runs SET state = 'stopped' WHERE state = 'running'")
      try database.execute(
        sql: "INSERT INTO runs (started, state, pipeline, program) VALUES (?, 'running', ?, ?)",
        arguments: [Self.stamp(Date()), pipeline, program])
      return database.lastInsertedRowID
    }
  }

  package func end(_ run: Int64, state: RunState, seconds: Double, counts: String) throws {
    try translating { database in
      try database.execute(
        sql: "UPDATE runs SET ended = ?, state = ?, seconds = ?, counts = ? WHERE id = ?",
        arguments: [Self.stamp(Date()), state.rawValue, seconds, counts, run])
    }
  }

  /// Returns all runs, the oldest first.
  package func runs() throws -> [RunRecord] {
    try translating { database in
      let sql = "SELECT id, started, ended, state, pipeline, program, seconds, counts FROM runs ORDER BY id"
      return try Row.fetchAll(database, sql: sql).map { row in
        RunRecord(
          id: row[0], started: row[1], ended: row[2], state: RunState(rawValue: row[3]) ?? .stopped, pipeline: row[4],
          program: row[5], seconds: row[6], counts: row[7] ?? "")
      }
    }
  }

  /// Returns the count of kept artifacts and their bytes.
  package func keptSize() throws -> (artifacts: Int, bytes: Int) {
    try translating { database in
      let sql = "SELECT count(*), coalesce(sum(length(data)), 0) FROM main.artifacts"
      let row = try Row.fetchOne(database, sql: sql)
      return (row?[0] ?? 0, row?[1] ?? 0)
    }
  }

  /// Removes all kept artifacts and traces, and with `history` the list of runs too; the file shrinks.
  package func forget(history: Bool) throws {
    try translating { database in
      try database.execute(
        sql: "DELETE FROM main.artifacts; DELETE FROM traces;" + (history ? "DELETE FROM runs;" : ""))
      try database.execute(sql: "VACUUM")
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
  }

  // MARK: Report files

  /// The files that reports have written, as paths below the output folder.
  package func files() throws -> Set<String> {
    try translating { try String.fetchSet($0, sql: "SELECT path FROM files") }
  }

  /// Notes which files reports have written, before they are written: what a killed run leaves is known to be ours.
  package func note(files: some Sequence<String>, only: Bool) throws {
    try translating { database in
      try database.inTransaction {
        if only { try database.execute(sql: "DELETE FROM files") }
        let statement = try database.cachedStatement(sql: "INSERT OR IGNORE INTO files (path) VALUES (?)")
        for path in files { try statement.execute(arguments: [path]) }
        return .commit
      }
    }
  }

  // MARK: Errors

  private func translating<Value>(_ body: (Database) throws -> Value) throws -> Value {
    try Self.translating { try database.inDatabase(body) }
  }

  private static func translating<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as DatabaseError {
      // The message names SQLite's reason; arguments, which can hold document text, are never part of it.
      throw LedgerError.unwritable(
        reason: "the ledger cannot be used: \(error.message ?? error.resultCode.description)")
    }
  }

  private static func stamp(_ date: Date) -> String { date.formatted(.iso8601) }
}
