import Backends
import CatalogModel
import Foundation
import SourceText

/// A small catalog with lookup addresses, made without files.
enum LookupSample {
  static func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: .zero) }

  static func day(_ text: String) -> CalendarDate {
    guard let date = CalendarDate(text) else { preconditionFailure("no date: \(text)") }
    return date
  }

  static func text(_ text: String, en: String? = nil) -> HumanText {
    HumanText(
      text, at: .zero, translations: en.map { [.init(language: "en", text: $0)] } ?? [])
  }

  static func header(_ kind: DeclarationKind, file: Int = 0) -> Header {
    Header(kind: kind, place: Place(FileID(file), .zero))
  }

  static func target(
    _ id: String, _ template: String, from: String? = nil, until: String? = nil,
    verified: String? = nil
  ) -> LookupTarget {
    var target = LookupTarget(range: .zero)
    target.id = located(id)
    target.template = located(template)
    target.verified = verified.map { located(day($0)) }
    var window = EffectiveWindow(range: .zero)
    window.from = from.map { located(day($0)) }
    window.until = until.map { located(day($0)) }
    target.effective = window
    return target
  }

  static var settings: LookupSettings {
    var settings = LookupSettings(range: .zero)
    settings.host = located("tthc.tuyenquang.example")
    settings.payload = located("https://{host}/t/{code}{/level,agency}")
    settings.targets = [
      target(
        "uuid", "https://dichvucong.gov.vn/thu-tuc-hanh-chinh/{portal-id}", from: "2026-08-06",
        verified: "2026-08-10"),
      target(
        "tim-kiem", "https://dichvucong.gov.vn/tim-kiem?keyword={code}", from: "2026-08-06"),
      target("cu", "https://dichvucong.gov.vn/p/home/chi-tiet.html?ma={code}", until: "2026-08-05"),
    ]
    return settings
  }

  static func procedure(
    _ code: String, _ name: String = "Đăng ký khai sinh", portalID: String? = nil,
    levels: [Level] = [.commune], file: Int = 1
  ) -> Procedure {
    var procedure = Procedure(header: header(.procedure, file: file), code: located(code))
    procedure.name = text(name)
    procedure.portalID = portalID.map { located($0) }
    procedure.levels = levels.map {
      LevelPart(level: located($0), range: .zero, content: ProcedureContent())
    }
    return procedure
  }

  static func catalog(_ procedures: [Procedure], lookup: LookupSettings? = settings) -> Catalog {
    var catalog = Catalog()
    var settings = CatalogSettings(header: header(.catalog), authority: located("H60"))
    settings.lookup = lookup
    var regime = Regime(range: .zero)
    regime.levels = [.province, .commune].map { located($0) }
    settings.regimes = [regime]
    catalog.settings = settings
    catalog.procedures = VersionTable(procedures)
    return catalog
  }

  static func input(
    _ procedures: [Procedure], lookup: LookupSettings? = settings, lock: String? = nil
  ) -> BackendInput {
    var files = [
      SourceFile(path: "Catalog/catalog.yaml", bytes: []),
      SourceFile(path: "Catalog/p.yaml", bytes: []),
    ]
    if let lock { files.append(SourceFile(path: "Catalog/lookup.lock", bytes: Array(lock.utf8))) }
    return BackendInput(
      catalog: ResolvedCatalog(catalog(procedures, lookup: lookup), on: day("2026-11-23")),
      lock: LookupLock.file(among: files))
  }

  /// The text of the artifact at `path`; nil when there is none.
  static func text(_ path: String, in artifacts: [Artifact]) -> String? {
    artifacts.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
  }
}
