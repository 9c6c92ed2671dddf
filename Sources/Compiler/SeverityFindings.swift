import CatalogModel
import Diagnostics
import SourceText

/// Holds the catalog's choice of severities against the checks there are.
enum SeverityFindings {
  static func findings(_ settings: CatalogSettings?, rules: [CheckInfo]) -> [Finding] {
    guard let settings, !settings.severities.isEmpty else { return [] }
    let codes = (Compilation.allChecks + rules).map(\.code)
    let levels = SeverityProfile.Level.allCases.map(\.rawValue)
    let lossy = Set(Compilation.allChecks.filter(\.isLoss).map(\.code))
    var findings: [Finding] = []
    func check(_ text: Located<String>, _ known: [String]) {
      guard !known.contains(text.value) else { return }
      let guess = NearMiss.best(for: text.value, among: known)
      findings.append(
        Finding(
          .severityUnknown, at: settings.header.at(text.range), ["text": Bilingual(text.value)],
          help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
          fixes: guess.map {
            [
              FixIt(
                Bilingual(vi: "Đổi thành “\($0)”", en: "Change to “\($0)”"),
                at: settings.header.at(text.range), replacement: $0)
            ]
          } ?? []))
    }
    for setting in settings.severities {
      check(setting.code, codes)
      check(setting.severity, levels)
      if lossy.contains(setting.code.value) {
        findings.append(
          Finding(
            .severityNotAllowed, at: settings.header.at(setting.code.range),
            ["code": Bilingual(setting.code.value)]))
      }
    }
    return findings
  }
}
