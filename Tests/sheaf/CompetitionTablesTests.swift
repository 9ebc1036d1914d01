import Testing

@testable import sheaf

/// A truth that is read wrong makes every figure wrong.
@Suite struct CompetitionTablesTests {
  @Test func `spans, increments and pages are read`() {
    let tables = CompetitionTables(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <document filename='x'>
        <table id='1'>
          <region id='1' col-increment='2' row-increment='-1' page='3'>
            <cell id='1' start-row='1' start-col='0' end-col='1'>
              <bounding-box x1='10' y1='20' x2='26ß' y2='40'/>
              <content>A &amp; B</content>
              <instruction instr-id='1'/>
            </cell>
            <cell id="2" start-row="2" start-col="0"><content>c</content></cell>
          </region>
        </table>
      </document>
      """
    ).tables
    #expect(tables.count == 1 && tables[0].page == 3)
    #expect(tables[0].cells[0] == .init(rows: 0...0, columns: 2...3, text: "A & B"))
    #expect(tables[0].cells[1] == .init(rows: 1...1, columns: 2...2, text: "c"))
    #expect(tables[0].regions[0].right == 26 && tables[0].regions[0].top == 40)
  }
}
