import Foundation
import Testing

@testable import Backends

/// Validates artifacts against the schemas they name, where Python has a validator.
func expectSchemas(
  _ artifacts: [Artifact], filePath: String = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let schemas = URL(filePath: filePath).deletingLastPathComponent()
    .appending(path: "../../Schemas").standardized.path
  let script = """
    import json, os, sys
    from jsonschema import Draft202012Validator as V
    document = json.load(sys.stdin)
    name = document["$schema"].rsplit("/", 1)[1]
    schema = json.load(open(os.path.join(sys.argv[1], name), encoding="utf-8"))
    V.check_schema(schema)
    for error in V(schema).iter_errors(document): print(list(error.absolute_path), error.message)
    print("done")
    """
  for artifact in artifacts where artifact.path.hasSuffix(".json") {
    guard let output = try OutsideProgram.validate(script, [schemas], input: artifact.bytes) else {
      return
    }
    #expect(output == "done\n", "\(artifact.path)", sourceLocation: sourceLocation)
  }
}
