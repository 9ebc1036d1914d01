import GRDB

extension Database {
  /// Makes or checks the tables.
  ///
  /// Versions of the schema (`PRAGMA user_version`):
  /// 1: runs, artifacts, traces, files.
  func prepareSchema(keeps: Bool, writes: Bool) throws {
    let current = 1
    let version = try Int.fetchOne(self, sql: "PRAGMA user_version") ?? 0
    guard version <= current else { throw LedgerError.newer }
    guard writes else { return }
    try execute(
      sql: """
        CREATE TABLE IF NOT EXISTS runs (
          id INTEGER PRIMARY KEY AUTOINCREMENT, started TEXT NOT NULL, ended TEXT, state TEXT NOT NULL,
          pipeline TEXT NOT NULL, program TEXT NOT NULL, seconds REAL, counts TEXT);
        CREATE TABLE IF NOT EXISTS main.artifacts (
          key BLOB NOT NULL PRIMARY KEY, data BLOB NOT NULL, attempts INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS traces (
          document TEXT NOT NULL, stage TEXT NOT NULL, digest TEXT NOT NULL, version INTEGER NOT NULL,
          options TEXT NOT NULL, models TEXT NOT NULL, PRIMARY KEY (document, stage));
        CREATE TABLE IF NOT EXISTS files (path TEXT NOT NULL PRIMARY KEY);
        PRAGMA user_version = \(current);
        """)
    if !keeps {
      try execute(
        sql:
          "CREATE TEMP TABLE artifacts (key BLOB NOT NULL PRIMARY KEY, data BLOB NOT NULL, attempts INTEGER NOT NULL)")
    }
  }
}
