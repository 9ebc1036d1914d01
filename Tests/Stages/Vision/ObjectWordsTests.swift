import Testing

@testable import Stages

@Suite struct ObjectWordsTests {
  @Test(arguments: [
    ("cars", "car"), ("buses", "bus"), ("bus", "bus"), ("boxes", "box"), ("puppies", "puppy"), ("knives", "knife"),
    ("wine glasses", "wine glass"), ("skis", "skis"), ("couches", "couch"), ("tvs", "tv"), ("sandwiches", "sandwich"),
    ("DOGS", "dog"), ("toothbrushes", "toothbrush"),
  ])
  func pluralsAreFoundByRule(word: String, singular: String) { #expect(ObjectWords.singular(word) == singular) }

  @Test(arguments: [
    ("cars", "car", true), ("automobiles", "car", true), ("people", "person", true), ("women", "person", true),
    ("sofas", "couch", true), ("fridge", "refrigerator", true), ("vehicles", "truck", true), ("pets", "truck", false),
    ("traffic lights", "traffic light", true), ("bags", "suitcase", true), ("cat", "car", false),
    ("things", "car", true),
    ("sheep", "sheep", true), ("mice", "mouse", true), ("glasses", "wine glass", true), ("buses", "bus", true),
    ("widgets", "widget", true),
  ])
  func wordsMeanLabels(word: String, label: String, isMeant: Bool) {
    let parents = label == "truck" ? ["vehicle"] : []
    #expect(ObjectWords.means(word, label: label, parents: parents) == isMeant)
  }
}
