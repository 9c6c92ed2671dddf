import CatalogModel
import Diagnostics
import SourceText

/// Holds the ids of house rules against the codes of the checks there are.
enum RuleFindings {
  static func findings(_ catalog: Catalog) -> [Finding] {
    catalog.rules.all.filter { Compilation.reservedCodes.contains($0.id.value) }.map { rule in
      Finding(
        .ruleIDTaken, at: rule.header.at(rule.id.range), ["id": Bilingual(rule.id.value)])
    }
  }
}
