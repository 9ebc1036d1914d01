/// The English words for the 80 things that COCO's detectors know, and for kinds of them.
enum ObjectWords {
  /// Other words for a label, each alone; plurals are found by rule. A word for a kind stands with each of its labels.
  static let synonyms: [String: [String]] = [
    "person": [
      "people", "man", "men", "woman", "women", "human", "boy", "girl", "child", "children", "kid", "pedestrian",
      "baby", "babies", "adult", "guy", "lady", "player", "rider",
    ],
    "bicycle": ["bike", "cycle"], "car": ["automobile", "auto", "sedan", "taxi", "cab", "suv", "van"],
    "motorcycle": ["motorbike", "scooter", "moped"], "airplane": ["plane", "aeroplane", "aircraft", "jet", "airliner"],
    "bus": ["coach"], "train": ["tram", "locomotive", "railcar"], "truck": ["lorry", "pickup"],
    "boat": ["ship", "sailboat", "ferry", "canoe", "kayak", "yacht"], "traffic light": ["stoplight", "signal"],
    "fire hydrant": ["hydrant"], "parking meter": ["meter"],
    "bird": ["pigeon", "gull", "seagull", "duck", "goose", "geese", "parrot"],
    "cat": ["kitten", "kitty"], "dog": ["puppy", "hound"], "horse": ["pony", "foal"], "sheep": ["lamb"],
    "cow": ["cattle", "bull", "calf", "calves", "ox", "oxen"], "bear": ["grizzly"],
    "backpack": ["rucksack", "knapsack", "bag"], "handbag": ["purse", "bag"],
    "suitcase": ["luggage", "baggage", "bag"],
    "umbrella": ["parasol"], "tie": ["necktie"], "frisbee": ["disc"], "skis": ["ski"],
    "sports ball": ["ball", "football", "basketball"], "baseball bat": ["bat"], "baseball glove": ["glove", "mitt"],
    "tennis racket": ["racket", "racquet"], "wine glass": ["glass", "goblet"], "cup": ["mug"], "knife": ["knives"],
    "donut": ["doughnut"], "hot dog": ["hotdog"], "chair": ["seat", "stool"], "couch": ["sofa", "settee"],
    "potted plant": ["plant", "houseplant", "flowerpot"], "dining table": ["table", "desk"], "toilet": ["loo", "wc"],
    "tv": ["television", "telly", "monitor", "screen"], "laptop": ["notebook", "computer"], "mouse": ["mice"],
    "remote": ["remote control"], "cell phone": ["phone", "mobile", "smartphone", "cellphone", "mobile phone"],
    "refrigerator": ["fridge", "freezer"], "microwave": ["microwave oven"], "oven": ["stove", "cooker"],
    "teddy bear": ["teddy", "soft toy"], "hair drier": ["hair dryer", "hairdryer"], "toothbrush": ["tooth brush"],
  ]

  /// COCO's supercategories and other words for them; an object's parents are held against these.
  static let kinds: [String: [String]] = [
    "vehicle": [], "outdoor": [], "animal": ["pet", "beast"], "accessory": ["accessories"], "sports": ["sport"],
    "kitchen": ["kitchenware", "tableware", "dishes"], "food": ["foods", "meal"], "furniture": [],
    "electronic": ["electronics", "device", "gadget"], "appliance": ["appliances"], "indoor": [],
  ]

  /// Words that stand for anything.
  static let anything: Set<String> = [
    "thing", "things", "object", "objects", "anything", "everything", "all", "something",
  ]

  /// Returns a word or words in lower case in the singular, as far as rules go: `boxes` is `box`, `ponies` is `pony`.
  static func singular(_ word: String) -> String {
    let word = word.lowercased()
    func without(_ ending: String, _ other: String = "") -> String { String(word.dropLast(ending.count)) + other }
    if ["bus", "skis", "tennis", "glass", "wine glass", "gas", "news", "lens"].contains(word) { return word }
    if word.hasSuffix("ies"), word.count > 4, word != "movies" { return without("ies", "y") }
    for ending in ["sses", "shes", "ches", "xes", "zes", "buses"] where word.hasSuffix(ending) { return without("es") }
    if word.hasSuffix("knives") { return without("ves", "fe") }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 3 || word == "tvs" { return without("s") }
    return word
  }

  /// Whether a word of a user's means a label, or a kind that the label is of.
  ///
  /// - Parameter parents: of the object, as the detector's labels have them.
  static func means(_ word: String, label: String, parents: [String]) -> Bool {
    let asked = Set([word.lowercased(), singular(word)])
    func isAsked(_ name: String) -> Bool { asked.contains(name) || asked.contains(singular(name)) }
    if isAsked(label.lowercased()) || !asked.isDisjoint(with: anything) { return true }
    if (synonyms[label.lowercased()] ?? []).contains(where: isAsked) { return true }
    return parents.contains { parent in
      isAsked(parent.lowercased()) || (kinds[parent.lowercased()] ?? []).contains(where: isAsked)
    }
  }
}
