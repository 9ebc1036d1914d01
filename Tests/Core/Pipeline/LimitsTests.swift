import Pipeline
import Testing

/// A bomb must be refused by its header; an honest file must not be.
@Suite struct LimitsTests {
  static let pictures: [(String, width: Int, height: Int, raw: Int, file: Int, limit: String?)] = [
    ("A4 scan", 2_480, 3_508, 8_700_000, 400_000, nil),
    ("blank fax, well compressed", 1_728, 2_200, 475_200, 60, nil),
    ("PNG bomb", 50_000, 50_000, 7_500_000_000, 2_400_000, "pixels"),
    ("absurd header", .max, .max, .max, 100, "pixels"),
    ("long strip", 200_000_000, 1, 200_000_000, 1_000_000, "pixels"),
    ("bomb within the pixel limit", 10_000, 10_000, 300_000_000, 20_000, "ratio"),
    ("large blank page", 10_000, 10_000, 300_000_000, 300_000, nil),
  ]

  @Test(arguments: pictures)
  func picture(name: String, width: Int, height: Int, raw: Int, file: Int, limit: String?) {
    var found: String?
    do { try Limits().check(width: width, height: height, rawBytes: raw, fileBytes: file) } catch let failure as Failure
    {
      found = failure.message
      #expect(failure.kind == .limit)
    } catch { found = "\(error)" }
    #expect(limit.map { found?.contains("limits: \($0)") == true } ?? (found == nil), "\(name): \(found ?? "accepted")")
  }

  @Test func pagesAndRecordsHaveLimitsOfTheirOwn() {
    var limits = Limits()
    (limits.pages, limits.records) = (3, 5)
    #expect(throws: Failure.self) { try limits.check(Contents(pageCount: 4)) }
    #expect(throws: Never.self) { try limits.check(Contents(pageCount: 4, recordIDs: ["a", "b", "c", "d"])) }
    #expect(throws: Failure.self) { try limits.check(Contents(pageCount: 6, recordIDs: [])) }
  }
}
