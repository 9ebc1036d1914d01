import Binding
import Documents

extension Catalogue {
  /// The JSON Schema (2020-12) of pipeline files, for editors.
  package var schema: JSON {
    .object([
      .init("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      .init("title", .string("Sheaf pipeline")),
      .init("type", .string("object")), .init("additionalProperties", .bool(false)),
      .init("required", .array([.string("stages")])),
      .init(
        "properties",
        .object([
          "version": .object(["const": .int(1)]),
          "name": .object(["type": .string("string")]),
          "about": .object(["type": .string("string")]),
          "input": InputOptions.schema,
          "limits": Limits.schema,
          "moderation": moderationSchema,
          "outputs": OutputOptions.schema,
          "stages": .object(["type": .string("array"), "minItems": .int(1), "items": .object(["oneOf": stageSchemas])]),
        ])),
    ])
  }

  private var stageSchemas: JSON {
    let listed = stages.filter { !$0.isModeration }
    let bare = JSON.object(["enum": .array(listed.map { .string($0.id.description) })])
    return .array([bare] + listed.map { Self.schema($0) })
  }

  /// The section `moderation:` is the list of filters alone.
  private var moderationSchema: JSON {
    func filters<S: Stage>(_ type: S.Type) -> JSON? {
      S.Options.fields.first { $0.name == "filters" }.map { .object($0.schema) }
    }
    return stages.first { $0.filtersText }.flatMap { filters($0) } ?? .bool(false)
  }

  private static func schema<S: Stage>(_ type: S.Type) -> JSON {
    let ties: [JSON.Member] = [
      .init("as", .object(["description": .string("Another name for this stage"), "type": .string("string")])),
      .init(
        "from",
        .object([
          "description": .string("Which stages to read from, where several make the same"),
          "type": .array([.string("string"), .string("array")]),
        ])),
      .init(
        "when",
        .object([
          "description": .string(
            "On which documents this stage runs, such as \"class == invoice\"; for document stages only"),
          "type": .string("string"),
        ])),
    ]
    let options = JSON.object([
      .init("description", .string(S.about)), .init("type", .array([.string("object"), .string("null")])),
      .init("additionalProperties", .bool(false)),
      .init("properties", .object(S.Options.fields.map { .init($0.name, .object($0.schema)) } + ties)),
    ])
    return .object([
      .init("type", .string("object")), .init("additionalProperties", .bool(false)),
      .init("required", .array([.string(S.id.description)])),
      .init("properties", .object([.init(S.id.description, options)])),
    ])
  }
}
