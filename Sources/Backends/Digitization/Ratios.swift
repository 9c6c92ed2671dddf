import CatalogModel
import SourceText

/// A share that stands for one of the index of QĐ 766/QĐ-TTg, as far as a catalog can know
/// it; what needs dossiers, payments or days of entry is not here.
struct Ratio: Sendable {
  /// Stable; a key of JSON.
  var id: String
  var vietnamese: String
  var english: String
  var numerator: Int
  var denominator: Int
}

/// What is counted in a manifest, a sector, an agency or a level.
struct DigitizationCounts: Sendable {
  var procedures = 0
  var components = 0
  var required = 0
  var onRequest = 0
  var excluded = 0
  var undecided = 0
  /// Components with a data source or a result that answers first.
  var reusable = 0
  var results = 0
  var resultsRequired = 0

  // For ratios alone.
  var complete = 0
  var withOnlineLevel = 0
  var digitizableAndReusable = 0
  /// Results that are more than a notice on the way.
  var finalResults = 0
  var electronicResults = 0

  init(_ manifests: [ProcedureManifest]) {
    procedures = manifests.count
    for manifest in manifests {
      if manifest.missingParts.isEmpty { complete += 1 }
      if manifest.resolved.content.onlineLevel != nil { withOnlineLevel += 1 }
      components += manifest.components.count
      for item in manifest.components { count(item.duty, isReusable: !item.reuse.answers.isEmpty) }
      results += manifest.results.count
      for item in manifest.results { count(item) }
    }
  }

  private mutating func count(_ duty: DigitizationDuty, isReusable: Bool) {
    switch duty.decision {
    case .required: required += 1
    case .onRequest: onRequest += 1
    case .excluded: excluded += 1
    case .undecided: undecided += 1
    }
    guard isReusable else { return }
    reusable += 1
    if duty.isDigitizable { digitizableAndReusable += 1 }
  }

  private mutating func count(_ item: ProcedureManifest.Result) {
    if item.duty.decision == .required { resultsRequired += 1 }
    guard item.duty.exclusion != .notice else { return }
    finalResults += 1
    if item.isCodedAndElectronic { electronicResults += 1 }
  }

  var ratios: [Ratio] {
    [
      Ratio(
        id: "completeness", vietnamese: "Thủ tục có đủ các bộ phận tạo thành",
        english: "Procedures with every mandatory part",
        numerator: complete, denominator: procedures),
      Ratio(
        id: "digitizationDecided",
        vietnamese: "Thành phần hồ sơ đã xác định có phải số hóa hay không",
        english: "Components of dossiers for which digitization is decided",
        numerator: components - undecided, denominator: components),
      Ratio(
        id: "reuseLinked",
        vietnamese:
          "Thành phần hồ sơ số hóa được có kết quả thay thế hoặc cơ sở dữ liệu để khai thác",
        english: "Digitizable components with a replacing result or a data source",
        numerator: digitizableAndReusable, denominator: required + onRequest),
      Ratio(
        id: "electronicResults", vietnamese: "Kết quả có mã và có bản điện tử",
        english: "Results with a code and an electronic form",
        numerator: electronicResults, denominator: finalResults),
      Ratio(
        id: "onlineLevel", vietnamese: "Thủ tục đã xác định mức độ dịch vụ công trực tuyến",
        english: "Procedures whose online level is declared",
        numerator: withOnlineLevel, denominator: procedures),
    ]
  }
}

extension ProcedureManifest.Result {
  var isCodedAndElectronic: Bool {
    (result.code ?? document?.resultCode) != nil
      && (result.isDataUpdate || document?.isElectronic?.value ?? false)
  }
}

extension Page {
  mutating func counts(of manifests: [ProcedureManifest]) {
    let counts = DigitizationCounts(manifests)
    member("procedures", counts.procedures)
    member("components", counts.components)
    member("required", counts.required)
    member("onRequest", counts.onRequest)
    member("excluded", counts.excluded)
    member("undecided", counts.undecided)
    member("reusable", counts.reusable)
    member("results", counts.results)
    member("resultsRequired", counts.resultsRequired)
  }

  /// The members of a map from a ratio's id to its two numbers; no division, which would
  /// need rounding and has no value for an empty catalog.
  ///
  /// - Parameter named: with their names, as the sums of a whole level have them.
  mutating func ratios(of manifests: [ProcedureManifest], named: Bool = false) {
    for ratio in DigitizationCounts(manifests).ratios {
      object(ratio.id) { page in
        if named {
          page.object("name") { page in
            page.member("vi", ratio.vietnamese)
            page.member("en", ratio.english)
          }
        }
        page.member("numerator", ratio.numerator)
        page.member("denominator", ratio.denominator)
      }
    }
  }
}
