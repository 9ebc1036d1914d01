import Language
import Testing

/// A date read wrong pays an invoice a month late.
@Suite struct DateTextTests {
  @Test(arguments: [
    ("12/03/2018", "2018-03-12"), ("DATE: 25-03-2018 09:42:19 AM", "2018-03-25"), ("5/3/2018 22:52:33", "2018-03-05"),
    ("18/03/18 15:17 06051 02", "2018-03-18"), ("2018-03-23", "2018-03-23"), ("8/20/2020", "2020-08-20"),
    ("05.06.2018", "2018-06-05"), ("5. 6. 2018", "2018-06-05"), ("03 MAR 2018 18:22", "2018-03-03"),
    ("5. März 2018", "2018-03-05"), ("1er août 2019", "2019-08-01"), ("Jan 31, 2022", "2022-01-31"),
    ("March 5th 2018", "2018-03-05"), ("5-Mar-18", "2018-03-05"), ("03MAR2018", "2018-03-03"),
    ("2 Juillet 2015", "2015-07-02"), ("5 de marzo de 2018", "2018-03-05"), ("2018 March 5", "2018-03-05"),
    ("29.02.2024", "2024-02-29"), ("1.1.99", nil), ("bis 1.4.23", "2023-04-01"), ("Datum: 4.3.23", "2023-03-04"),
    ("Version 1.2.23", nil), ("01.01.99", "1999-01-01"),
  ])
  func `a date keeps its day`(text: String, iso: String?) {
    #expect(DateText.find(in: text).first?.date.iso == iso)
  }

  @Test(arguments: [
    "29.02.2023", "13/13/2018", "1.2.3.4", "192.168.10.12", "12:30:45", "4.2.1", "TEL 03-2726-5600", "10/100/2018",
    "may 2018", "REF 11-02-2018-77", "in March", "1 / 2",
  ])
  func `other numbers are no dates`(text: String) {
    #expect(DateText.find(in: text).isEmpty)
  }

  @Test func `the order settles only what the text leaves open`() throws {
    let match = try #require(DateText.find(in: "03/04/2018", order: .monthFirst).first)
    #expect(match.date.iso == "2018-03-04")
    #expect(match.other?.iso == "2018-04-03")
    #expect(DateText.find(in: "25/04/2018", order: .monthFirst).first?.date.iso == "2018-04-25")
    #expect(DateText.find(in: "25/04/2018").first?.proves == .dayFirst)
    #expect(DateText.find(in: "04/25/2018").first?.proves == .monthFirst)
  }

  @Test func `ranges cover the date and nothing else`() throws {
    let text = "Fällig: 5. März 2018, danach 7. April 2018."
    let found = DateText.find(in: text).map { match in
      String(decoding: Array(text.utf8)[match.range], as: UTF8.self)
    }
    #expect(found == ["5. März 2018", "7. April 2018"])
  }

  @Test func `differences count days`() throws {
    let first = try #require(CalendarDate(year: 2020, month: 2, day: 28))
    let second = try #require(CalendarDate(year: 2020, month: 3, day: 1))
    #expect(second.dayNumber - first.dayNumber == 2)
  }
}
