import Testing

@testable import Stages

@Suite struct LanguageTagTests {
  @Test(
    arguments: [
      ("de", "de"), ("iw", "he"), ("no", "nb"), ("jw", "jv"), ("zh-Hant", "zh-Hant"), ("xx-Copt", "und-Copt"),
      ("zzp", nil), ("un", nil),
    ] as [(String, String?)]) func withdrawnCodesGetTheirPresentTag(code: String, tag: String?)
  {
    #expect(LanguageTag.tag(code) == tag)
  }
}
