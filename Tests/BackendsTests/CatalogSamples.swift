import CatalogModel
import SourceText

@testable import Backends

func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: .zero) }

func text(_ vietnamese: String, en english: String? = nil) -> HumanText {
  HumanText(
    vietnamese, at: .zero,
    translations: english.map { [.init(language: "en", text: $0)] } ?? [])
}

func day(_ text: String) -> CalendarDate {
  guard let date = CalendarDate(text) else { preconditionFailure("no date: \(text)") }
  return date
}

/// A header of a declaration in a file of its own.
func header(_ kind: DeclarationKind, file: Int = 0) -> Header {
  Header(kind: kind, place: Place(FileID(file), .zero))
}

func cel(_ text: String) -> Condition { Condition(.cel(text), at: .zero) }

/// Tests tell uses apart by their place, as the compiler does.
func use(
  _ what: DocumentUse.What?, at offset: UInt32 = 0, _ change: (inout DocumentUse) -> Void = { _ in }
) -> DocumentUse {
  var use = DocumentUse(range: SourceRange(start: offset, end: offset + 1))
  use.what = what
  change(&use)
  return use
}

func use(
  _ id: String, at offset: UInt32 = 0, _ change: (inout DocumentUse) -> Void = { _ in }
) -> DocumentUse {
  use(.document(located(id)), at: offset, change)
}

func mode(_ mode: SubmissionMode, by channel: Channel? = nil) -> DocumentUse.ChannelMode {
  .init(channel: channel.map { located($0) }, mode: located(mode))
}

func digitization(
  _ decide: Digitization.Decision, _ category: Digitization.Category? = nil,
  _ change: (inout Digitization) -> Void = { _ in }
) -> Digitization {
  var digitization = Digitization(range: .zero)
  digitization.decide = located(decide)
  digitization.category = category.map { located($0) }
  change(&digitization)
  return digitization
}

func document(
  _ id: String, _ name: String, file: Int = 2, _ change: (inout DocumentType) -> Void = { _ in }
) -> DocumentType {
  var document = DocumentType(header: header(.document, file: file), id: located(id))
  document.name = text(name)
  change(&document)
  return document
}

func reuse(_ source: String, replaces: Bool) -> DocumentType.Reuse {
  var reuse = DocumentType.Reuse(range: .zero)
  reuse.source = located(source)
  reuse.replaces = located(replaces)
  return reuse
}

func fragment(_ id: String, _ documents: [DocumentUse]) -> Fragment {
  var fragment = Fragment(header: header(.fragment, file: 7), id: located(id))
  fragment.of = located(.documents)
  fragment.documents = documents
  return fragment
}

func procedureCase(
  _ id: String, _ documents: [DocumentUse], when: Condition? = nil, cases: [ProcedureCase] = []
) -> ProcedureCase {
  var item = ProcedureCase(range: .zero)
  item.id = located(id)
  item.name = text("Trường hợp \(id)")
  item.when = when
  item.documents = documents
  item.cases = cases
  return item
}

func result(_ document: String, _ outcome: Outcome = .granted) -> ProcedureResult {
  var result = ProcedureResult(range: .zero)
  result.document = located(document)
  result.outcome = located(outcome)
  return result
}

/// A procedure of the commune level.
func procedure(
  _ code: String, _ name: String, file: Int = 3, levels: [Level] = [.commune],
  _ change: (inout Procedure) -> Void = { _ in }
) -> Procedure {
  var procedure = Procedure(header: header(.procedure, file: file), code: located(code))
  procedure.name = text(name)
  procedure.sector = located("ho-tich")
  procedure.applicants = [located(.citizen)]
  procedure.levels = levels.map {
    LevelPart(level: located($0), range: .zero, content: ProcedureContent())
  }
  procedure.content.channels = located([located(.inPerson), located(.online)])
  change(&procedure)
  return procedure
}

/// Two levels since July 2025; one scan profile; addresses for QR codes.
func sampleSettings() -> CatalogSettings {
  var settings = CatalogSettings(header: header(.catalog), authority: located("H60"))
  settings.name = text("Danh mục thử", en: "Test catalog")
  settings.languages = [located("vi"), located("en")]
  var regime = Regime(range: .zero)
  regime.levels = [located(.province), located(.commune)]
  settings.regimes = [regime]
  var profile = ScanProfile(range: .zero)
  profile.id = located("co-dau")
  profile.name = text("Giấy tờ có dấu")
  profile.formats = [located("pdf-a-2")]
  profile.resolution = located(300)
  profile.color = located("color")
  settings.profiles = [profile]
  var lookup = LookupSettings(range: .zero)
  lookup.host = located("tthc.example")
  lookup.payload = located("https://{host}/t/{code}{/level}")
  settings.lookup = lookup
  return settings
}

func agency(_ id: String, _ name: String) -> Agency {
  var agency = Agency(header: header(.agency, file: 1), id: located(id))
  agency.name = text(name)
  agency.level = located(.commune)
  return agency
}

func sampleSector() -> Sector {
  var sector = Sector(header: header(.sector, file: 1), id: located("ho-tich"))
  sector.name = text("Hộ tịch", en: "Civil status")
  return sector
}

func sampleSource() -> DataSource {
  var source = DataSource(header: header(.dataSource, file: 1), id: located("csdl-dan-cu"))
  source.name = text("Cơ sở dữ liệu quốc gia về dân cư")
  return source
}

/// A catalog of these documents, fragments and procedures, and what they name.
func input(
  documents: [DocumentType] = [], fragments: [Fragment] = [], procedures: [Procedure],
  on date: String = "2026-11-23", _ change: (inout Catalog) -> Void = { _ in }
) -> BackendInput {
  var catalog = Catalog()
  catalog.settings = sampleSettings()
  catalog.sectors = VersionTable([sampleSector()])
  catalog.agencies = VersionTable([agency("ubnd-cap-xa", "Ủy ban nhân dân cấp xã")])
  catalog.dataSources = VersionTable([sampleSource()])
  catalog.documents = VersionTable(documents)
  catalog.fragments = VersionTable(fragments)
  catalog.procedures = VersionTable(procedures)
  change(&catalog)
  return BackendInput(catalog: ResolvedCatalog(catalog, on: day(date)))
}

extension Backend {
  /// Everything that it makes.
  func artifacts(_ input: BackendInput) -> [Artifact] {
    whole(input) + input.catalog.procedures.flatMap { each?($0, input) ?? [] }
  }
}
