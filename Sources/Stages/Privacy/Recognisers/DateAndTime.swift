import Documents
import Language

extension Recogniser {
  /// Dates and times: whole ones, parts, ranges and decades.
  static let dateAndTime = Recogniser(
    "date-and-time", .dateTime,
    source:
      "Amazon Comprehend: DATE_TIME can be a year, a month, a day, a day of the week, a time of day, partial and in ranges; ISO 8601",
    examples: [
      "on «12 March 2019»", "«1985-06-03 05:25:08»", "at «10:30 am» sharp", "born in «1977»", "during the «1970s»",
      "see you «Friday»", "«March 2018»: report",
      "from «1985 to 1990»", "«03/04/2019»", "by «5 pm»", "«2020-01-02T03:04:05Z»",
    ],
    counterexamples: ["1234 items", "March on", "may be", "ratio 1:20", "2000 people", "section 12.3", "in 1000 cases"]
  ) { text in
    DateScan(text).findings()
  }
}
