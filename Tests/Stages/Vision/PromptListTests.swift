import Documents
import Pipeline
import Testing

@testable import Stages

@Suite struct PromptListTests {
  static func list(_ text: String) throws -> PromptList { try PromptList(text, name: "list.csv", folder: "") }

  @Test func rowsBecomePromptsOfTheirPages() throws {
    let list = try Self.list(
      """
      document,page,label,left,top,width,height,x,y
      a.png,,cat,0.1,0.2,0.3,0.4,,
      b.pdf,2,dog,,,,,0.5,0.5

      ,,sky,,,,,0.5,0.1
      """)
    #expect(list.prompts(document: "a.png", page: 1).map(\.label) == ["cat", "sky"])
    #expect(list.prompts(document: "b.pdf", page: 2).map(\.label) == ["dog", "sky"])
    #expect(list.prompts(document: "b.pdf", page: 1).map(\.label) == ["sky"])
    #expect(list.rows[0].prompt.box == [0.1, 0.2, 0.3, 0.4] && list.rows[0].prompt.source == "list.csv")
  }

  @Test func semicolonsListsOfPointsAndKindsAreRead() throws {
    let list = try Self.list(
      "document;kind;units;left;top;width;height;points;background\na;points;pixels;1;2;3;4;5 6|7 8;9 9\n")
    let prompt = try #require(list.rows.first?.prompt)
    #expect(prompt.points == [[5, 6], [7, 8]] && prompt.background == [[9, 9]] && prompt.box.isEmpty)
    #expect(prompt.unit == .pixels && prompt.kind == "points")
    #expect(try Self.list("x,y\n0.5,0.5").rows.count == 1, "neither documents nor labels are needed")
    #expect(try Self.list("x,y\n").rows.isEmpty)
  }

  static let wrong: [(String, String)] = [
    (
      "",
      "list.csv is no list of prompts: its first line names columns such as document, page, left, top, width, height"
    ),
    (
      "a,b\n1,2",
      "list.csv is no list of prompts: its first line names columns such as document, page, left, top, width, height"
    ),
    (
      "x,y,colour\n1,2,3",
      "list.csv has an unknown column \"colour\"; known: \(PromptList.columns.joined(separator: ", "))"
    ),
    ("x,y\n0.1,\n", "list.csv, row 2: a point is x, y"),
    ("x,y\n0.1,0.1\n0.1,left\n", "list.csv, row 3: y is no number"),
    ("left,top,width,height\n0.1,0.1,0.1,", "list.csv, row 2: a box is left, top, width, height"),
    ("x,y,page\n0.1,0.1,one", "list.csv, row 2: page is no number"),
    ("x,y,units\n0.1,0.1,inch", "list.csv, row 2: units is ratio or pixels"),
    (
      "x,y,kind\n0.1,0.1,circle",
      "list.csv, row 2: \"circle\" is no kind of prompt: point, box, contour, mask, or several with +"
    ),
    ("x,y,kind\n0.1,0.1,box", "list.csv, row 2: a prompt needs a box, a point, a contour or a mask"),
    ("x,y\n10,10", "list.csv, row 2: a ratio is from 0 to 1; for positions in pixels say units: pixels"),
    ("contour\n0 0; 1 1", "list.csv, row 2: a contour needs at least 3 corners"),
    ("points\n0 0 0", "list.csv, row 2: points is no list such as 0.2 0.3; 0.4 0.5"),
    ("mask\nnowhere.png", "the mask nowhere.png is no PNG that can be read; mend the file or its path"),
  ]

  @Test(arguments: wrong)
  func aWrongListNamesItsRow(text: String, message: String) {
    #expect(throws: MissingPart(message)) { try Self.list(text) }
  }

  @Test func aListThatIsNotThereSaysSo() {
    #expect(throws: MissingPart.self) { try PromptList(path: "/nowhere/prompts.csv") }
  }
}
