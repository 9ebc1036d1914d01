import Documents
import Testing

@Suite struct JSONTokensTests {
  @Test func everyStringAndNumberIsTold() {
    let line = #"{"text": "a \"b\" \u00e9", "n": 12.5, "deep": {"x": ["y", true]}, "e": ""}"#
    let tokens = JSONTokens(line).tokens
    #expect(
      tokens.map(\.text) == ["text", "a \"b\" é", "n", "12.5", "deep", "x", "y", "true", "e", ""])
    #expect(tokens.map(\.isName) == [true, false, true, false, true, true, false, false, true, false])
    #expect(tokens.map(\.member) == [nil, "text", nil, "n", nil, "deep", "deep", "deep", nil, "e"])
    #expect(tokens.filter(\.isDirect).map(\.text) == ["a \"b\" é", "12.5", ""])
  }

  @Test(arguments: [
    (#"{ "a":"x","b" :1 }"# + "\r\n", [1: "*\"", 3: "**"], #"{ "a":"*\"","b" :"**" }"# + "\r\n"),
    (#"{"a":"x"}"#, [0: "k"], #"{"k":"x"}"#), (#"{"a":"\u0041"}"#, [:], #"{"a":"\u0041"}"#),
  ])
  func onlyTheGivenTokensChange(line: String, texts: [Int: String], expected: String) {
    #expect(JSONTokens(line).replacing(texts) == expected)
  }

  @Test(arguments: ["", "{", "{\"a", "{\"a\\", "]]]", "{\"a\":\"\\ud800\"}", "nonsense \u{1F600}"])
  func brokenLinesDoNoHarm(line: String) { #expect(JSONTokens(line).replacing([:]) == line) }
}
