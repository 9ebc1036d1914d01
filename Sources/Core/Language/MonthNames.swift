/// The names of the months and their usual short forms.
package enum MonthNames {
  /// Returns 1...12 for a folded name (`Fold`) in English, German, French, Spanish, Italian, Portuguese, Dutch, Polish or Malay;
  /// nil for anything else.
  package static func number(_ folded: String) -> Int? { numbers[folded] }

  private static let numbers: [String: Int] = {
    let names: [[String]] = [
      ["january jan januar janner janvier janv enero ene gennaio gen janeiro januari styczen stycznia sty"],
      ["february feb februar febr fevrier fevr fev febrero febbraio fevereiro februari luty lutego lut"],
      ["march mar marz maerz mrz mars marzo marco maart mrt marzec marca mac"],
      ["april apr avril avr abril abr aprile kwiecien kwietnia kwi"],
      ["may mai mayo maggio mag maio mei maj maja"],
      ["june jun juni juin junio giugno giu junho czerwiec czerwca cze"],
      ["july jul juli juillet juil julio luglio lug julho lipiec lipca lip julai"],
      ["august aug aout agosto ago augustus sierpien sierpnia sie ogos"],
      ["september sep sept septembre septiembre settembre set setembro wrzesien wrzesnia wrz"],
      ["october oct oktober okt octobre octubre ottobre ott outubro out pazdziernik pazdziernika paz"],
      ["november nov novembre noviembre novembro listopad listopada lis"],
      ["december dec dezember dez decembre diciembre dic dicembre dezembro desember disember dis grudzien grudnia gru"],
    ]
    var numbers: [String: Int] = [:]
    for (index, line) in names.enumerated() {
      for name in line.flatMap({ $0.split(separator: " ") }) { numbers[String(name)] = index + 1 }
    }
    return numbers
  }()
}
