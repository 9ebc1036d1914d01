/// How well a value is of the kind that is asked for.
enum Fit {
  static func of(_ candidate: Candidate, to kind: ValueKind) -> Double {
    let fit = of(candidate.kind, to: kind)
    // A value cut out of a longer one must be of the very kind.
    if candidate.isWhole { return fit }
    return fit == 1 && kind != .text ? 0.97 : 0
  }

  private static func of(_ given: ValueKind, to asked: ValueKind) -> Double {
    if given == asked { return 1 }
    switch (asked, given) {
    case (.text, .address): return 0.93
    case (.text, _): return 1
    case (.date, .time): return 0.5
    case (.amount, .number): return 0.8
    case (.amount, .percent): return 0.3
    case (.number, .amount): return 0.7
    case (.identifier, .number), (.identifier, .phone): return 0.95
    case (.identifier, .address): return 0.6
    case (.identifier, .date): return 0.4
    case (.phone, .identifier), (.phone, .number): return 0.97
    case (.name, .text): return 0.75
    case (.name, .address): return 0.6
    case (.address, .name), (.address, .text): return 0.6
    case (.url, .email): return 0.3
    default: return 0
    }
  }
}
