import CatalogModel
import Compiler
import Conditions
import Diagnostics
import Expressions
import FoundationEssentials
import SourceText
import TestSupport
import Testing

/// The objects that house rules read: declared, documented, and true to their declarations.
@Suite struct ModelTests {
  @Test func fieldsHaveOneNameEachAndKnownTypes() throws {
    let objects = Dictionary(uniqueKeysWithValues: ModelReference.objects.map { ($0.name, $0) })
    let codes = Set(ModelReference.codes.map(\.name))
    for object in objects.values {
      #expect(Set(object.fields.map(\.name)).count == object.fields.count, "\(object.name)")
      for field in object.fields {
        #expect(!field.label.vi.isEmpty && !field.label.en.isEmpty)
        for name in field.type.names {
          #expect(objects[name] != nil || codes.contains(name), "\(object.name).\(field.name)")
        }
      }
    }
    for kind in RuleKind.allCases { #expect(objects[kind.variable] != nil) }
  }

  @Test(arguments: [("house-rules.md", Language.en), ("house-rules.vi.md", .vi)])
  func theManualListsThem(_ file: String, _ language: Language) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/" + file), encoding: .utf8)
    let marker = "<!-- motcua explain --model --lang \(language.rawValue) -->\n\n"
    let parts = text.components(separatedBy: marker)
    try #require(parts.count == 2)
    #expect(parts[1] == ModelReference.markdown(language))
  }

  /// Every object of a catalog that has some of everything.
  private func subjects(_ fields: FieldsRead) -> [(RuleKind, RuleSubject)] {
    let compilation = TestCatalog([("a.yaml", TestCatalog.settings), ("b.yaml", ModelSample.text)])
      .compiled(on: "2026-11-23", checks: [])
    let catalog = compilation.catalog
    let reader = ModelReader(ModelFacts(catalog), on: compilation.date, reading: fields)
    return RuleKind.allCases.flatMap { kind -> [(RuleKind, RuleSubject)] in
      let variables = Set(([kind] + kind.enclosing).map(\.variable))
      let all = RuleSubjects(of: kind, reading: variables, with: reader)
      let found: [RuleSubject] =
        switch kind {
        case .document: catalog.documents.all.flatMap(all.all)
        case .form, .field: catalog.forms.all.flatMap(all.all)
        case .process, .step: catalog.processes.all.flatMap(all.all)
        case .instrument: catalog.instruments.all.flatMap(all.all)
        default: catalog.procedures.all.flatMap(all.all)
        }
      return found.map { (kind, $0) }
    }
  }

  @Test func valuesAreOfTheTypesDeclared() {
    var seen: Set<String> = []
    for (kind, subject) in subjects(.everything) {
      for (name, value) in subject.bindings {
        let misfits = value.misfits(.object(name), "\(kind.rawValue): \(name)", &seen)
        #expect(misfits == [])
      }
    }
    let declared = ModelReference.objects.flatMap { object in
      object.fields.map { "\(object.name).\($0.name)" }
    }
    // The sample says everything that can be said, so no field goes untested.
    #expect(declared.filter { !seen.contains($0) } == [])
  }

  @Test(arguments: ModelSample.conditions)
  func fieldsLeftOutChangeNothing(_ kind: RuleKind, _ text: String) throws {
    let expression = CELExpression(text, kind.declarations)
    try #require(expression.problems.isEmpty, "\(expression.problems)")
    func verdicts(_ fields: FieldsRead) -> [String] {
      subjects(fields).filter { $0.0 == kind }.map { _, subject in
        do throws(EvaluationFailure) {
          return "\(try expression.evaluate(subject.bindings))"
        } catch {
          return error.reason.code
        }
      }
    }
    let whole = verdicts(.everything)
    #expect(!whole.isEmpty)
    #expect(verdicts(expression.fieldsRead) == whole)
  }

  @Test func onlyWhatIsReadIsMade() {
    let expression = CELExpression("documentUse.originals > 1", RuleKind.documentUse.declarations)
    #expect(expression.fieldsRead.names == ["originals"])
    let whole = CELExpression(
      "level.documents[0] == level.documents[1]", RuleKind.level.declarations)
    #expect(whole.fieldsRead.readsWholeObjects)
    let count = CELExpression("size(level.documents) > 1", RuleKind.level.declarations)
    #expect(!count.fieldsRead.readsWholeObjects)
  }
}

extension CELType {
  /// Objects and code lists that the type names.
  fileprivate var names: [String] {
    switch self {
    case .object(let name), .code(let name): [name]
    case .list(let element), .optional(let element): element.names
    case .map(let key, let value): key.names + value.names
    default: []
    }
  }
}

extension CELValue {
  /// Where the value is not of a type; notes the fields of objects that it meets.
  fileprivate func misfits(_ type: CELType, _ path: String, _ seen: inout Set<String>) -> [String] {
    switch (self, type) {
    case (.bool, .bool), (.int, .int), (.double, .double), (.string, .string), (.date, .date):
      return []
    case (.string(let text), .code(let name)):
      let words = ModelReference.codes.first { $0.name == name }?.words ?? []
      return words.contains(text.string) ? [] : ["\(path): “\(text.string)” is no \(name)"]
    case (.list(let items), .list(let element)):
      return items.flatMap { $0.misfits(element, path + "[]", &seen) }
    case (.map(let map), .map(let key, let value)):
      return map.entries.flatMap {
        $0.key.value.misfits(key, path, &seen) + $0.value.misfits(value, path, &seen)
      }
    case (.map(let map), .object(let name)):
      let object = ModelReference.objects.first { $0.name == name }
      return map.entries.flatMap { entry -> [String] in
        guard case .string(let key) = entry.key,
          let field = object?.fields.first(where: { $0.name == key.string })
        else { return ["\(path) has a field that is not declared"] }
        seen.insert("\(name).\(key.string)")
        return entry.value.misfits(field.type, "\(path).\(key.string)", &seen)
      }
    default: return ["\(path) is no \(type)"]
    }
  }
}
