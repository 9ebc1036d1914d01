import Testing

@testable import Stages

@Suite struct FitTests {
  static func fit(_ given: ValueKind, _ asked: ValueKind, isWhole: Bool = true) -> Double {
    Fit.of(
      Candidate(
        page: 1, text: "x", places: [], kind: given, isWhole: isWhole, label: "", evidence: .keyValue, tie: 1),
      to: asked)
  }

  @Test func aValueOfTheKindFitsBest() {
    for kind in ValueKind.allCases { #expect(Self.fit(kind, kind) == 1) }
    #expect(Self.fit(.number, .amount) < 1 && Self.fit(.number, .amount) > 0.5)
    #expect(Self.fit(.date, .amount) == 0 && Self.fit(.name, .date) == 0)
  }

  @Test func aPartMustBeOfTheVeryKind() {
    #expect(Self.fit(.date, .date, isWhole: false) > 0.9)
    #expect(Self.fit(.number, .amount, isWhole: false) == 0 && Self.fit(.text, .text, isWhole: false) == 0)
  }
}
