import Binding
import Documents
import Foundation
import Support
import Testing

@testable import Stages

/// A user would lose trust if a report without a person in it came back full of names and telephone numbers, or with its tables blacked out.
@Suite struct OrdinaryTextsTests {
  static let folder = "\(Places.root)/Tests/Stages/Privacy/OrdinaryTexts/"
  static let names = ["abbeys", "health-report", "interferometers", "loan-agreement", "school-statistics", "towns"]

  /// Most findings of a type in 1,000 words. Dates and sites are there, and so are towns, states and ages of groups: what is no address by its form
  /// is counted only without the encoder, which takes towns for addresses as Comprehend does. Of all other types none is there.
  static func bound(_ type: PIIType, usesEncoder: Bool) -> Double {
    switch type {
    case .dateTime, .age, .url: .infinity
    case .address: usesEncoder ? .infinity : 0.5
    case .name: usesEncoder ? 5 : 0.5
    case .phone: usesEncoder ? 0.5 : 0.25
    default: usesEncoder ? 0.25 : 0
    }
  }

  static func counts(_ use: ModelUse) throws -> (words: Int, found: [PIIType: Int]) {
    var options = FindPII.Options()
    options.encoder = use
    let stage = try FindPII(options)
    var (words, found): (Int, [PIIType: Int]) = (0, [:])
    for name in names {
      let text = try String(contentsOfFile: "\(folder)\(name).txt", encoding: .utf8)
      let page = PageText(plain: text, reason: "a test")
      words += page.words.count
      for entity in try stage.run(page).all { found[entity.type, default: 0] += 1 }
    }
    return (words, found)
  }

  static func expectFew(_ use: ModelUse) throws {
    let (words, found) = try counts(use)
    #expect(words > 7_000)
    for (type, count) in found {
      let rate = Double(count) * 1_000 / Double(words)
      #expect(rate <= bound(type, usesEncoder: use != .never), "\(type.rawValue): \(count) in \(words) words")
    }
  }

  @Test func `rules find nobody where nobody is`() throws { try Self.expectFew(.never) }

  @Test(.enabled(if: HostilePage.headsAreHere)) func `the encoder finds few where nobody is`() throws {
    try Self.expectFew(.always)
  }

  /// Measures are no dates, whatever the encoder says.
  @Test(.enabled(if: HostilePage.headsAreHere)) func `no confidence interval is a date or an age`() throws {
    let text = try String(contentsOfFile: "\(Self.folder)health-report.txt", encoding: .utf8)
    let page = PageText(plain: text, reason: "a test")
    var options = FindPII.Options()
    (options.encoder, options.types) = (.always, [.dateTime, .age])
    let decimals = try FindPII(options).run(page).all.map { page.text($0.span.range) }.filter {
      $0.allSatisfy { $0.isNumber || ".–-(), ".contains($0) } && $0.contains(".")
    }
    #expect(decimals.isEmpty, "\(decimals.prefix(5))")
  }
}
