/// A kind of toxic content, named as Amazon Comprehend names it; in the order of the reports' columns.
package enum ToxicityLabel: String, Hashable, Sendable, Codable, CaseIterable {
  case graphic = "GRAPHIC"
  case harassmentOrAbuse = "HARASSMENT_OR_ABUSE"
  case hateSpeech = "HATE_SPEECH"
  case insult = "INSULT"
  case profanity = "PROFANITY"
  case sexual = "SEXUAL"
  case violenceOrThreat = "VIOLENCE_OR_THREAT"
}
