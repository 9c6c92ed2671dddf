import CatalogModel
import Conditions
import SourceText
import Writers

/// `<level>/digitization.csv`: one line for each paper of each case and each result, for
/// people who work in spreadsheets; headings and words in Vietnamese.
enum DigitizationTable {
  static let headings = [
    "Mã thủ tục", "Tên thủ tục", "Lĩnh vực", "Trường hợp", "Điều kiện", "Loại",
    "Cách chọn", "Mã giấy tờ",
    "Mã thành phần hồ sơ", "Mã kết quả", "Tên giấy tờ", "Số hóa", "Nhóm số hóa",
    "Lý do không số hóa",
    "Cách thức nhận giấy", "Người số hóa", "Người ký số", "Nơi lưu", "Thông số",
    "Độ phân giải (dpi)", "Màu", "Định dạng", "Tên tệp", "Khai thác từ", "Yêu cầu người dân nộp",
    "Bản nháp",
  ]

  static func write(
    _ manifests: [ProcedureManifest], in input: BackendInput, to sink: ArtifactStream.Sink
  ) -> [FileID] {
    var csv = CSVWriter(capacity: ArtifactStream.piece * 2)
    csv.row(headings)
    var sources: [FileID] = []
    if let settings = input.catalog.catalog.settings { sources.append(settings.header.place.file) }
    for manifest in manifests {
      sources.append(manifest.resolved.procedure.header.place.file)
      if let local = manifest.resolved.localPart { sources.append(local.header.place.file) }
      if let sector = sector(of: manifest, input) { sources.append(sector.header.place.file) }
      let words = input.words(of: manifest.resolved)
      for leaf in manifest.cases {
        for paper in leaf.components.flatMap({ papers($0, words) }) {
          let component = paper.component
          let item = manifest.component(component, in: input)
          csv.row(row(item, paper, of: manifest, in: leaf, input))
          sources += component.conditions.flatMap { words.files(of: $0) }
          if let type = component.documentType { sources.append(type.header.place.file) }
          sources += files(of: item.reuse, input)
        }
      }
      for result in manifest.results {
        csv.row(row(result, of: manifest, input))
        if let document = result.document { sources.append(document.header.place.file) }
      }
      csv.drain(from: ArtifactStream.piece, to: sink)
    }
    sink(csv.finish())
    return sources
  }

  private struct Paper {
    var component: DossierComponent
    /// In words, those of the groups around it first.
    var conditions: [String]
    /// The groups around it, outermost first.
    var groups: [String]
  }

  /// The papers of a component.
  private static func papers(
    _ component: DossierComponent, _ words: ConditionTexts, under outer: [String] = [],
    in groups: [String] = []
  ) -> [Paper] {
    let conditions = outer + sentences(component, words)
    guard case .group(let group, let members) = component.kind else {
      guard component.documentID != nil else { return [] }
      return [Paper(component: component, conditions: conditions, groups: groups)]
    }
    let inner = groups + [DigitizationWords.group(group, named: component.name?.text)]
    return members.flatMap { papers($0, words, under: conditions, in: inner) }
  }

  /// The author's words for the conditions, else ours, else the conditions as written.
  private static func sentences(
    _ component: DossierComponent, _ words: ConditionTexts
  ) -> [String] {
    if let text = component.use.whenText { return [text.text] }
    return component.conditions.map { condition in
      if let sentence = words.sentence(of: condition) { return sentence }
      return switch condition.syntax {
      case .cel(let text): text
      case .constant(let value): value ? "luôn luôn" : "không bao giờ"
      case .structured: "theo câu trả lời"
      }
    }
  }

  private static func row(
    _ item: ProcedureManifest.Component, _ paper: Paper,
    of manifest: ProcedureManifest, in leaf: DossierCase, _ input: BackendInput
  ) -> [String] {
    let document = item.component.documentType
    let id = item.component.documentID ?? ""
    return head(manifest, input)
      + [
        leaf.names.isEmpty
          ? leaf.path.joined(separator: " / ") : leaf.names.map(\.text).joined(separator: " / "),
        paper.conditions.joined(separator: "; "), "Thành phần hồ sơ",
        paper.groups.joined(separator: " / "), id,
        document?.componentCode?.value ?? "",
        document?.resultCode?.value ?? "", item.component.name?.text ?? id,
      ] + scan(item.duty, id: id, by: "Bộ phận Một cửa", input)
      + [
        item.reuse.answers.map { sourceName($0, input) }.joined(separator: "; "),
        asking(item.reuse.asking), draft(manifest),
      ]
  }

  private static func row(
    _ item: ProcedureManifest.Result, of manifest: ProcedureManifest, _ input: BackendInput
  ) -> [String] {
    let id = item.result.document?.value ?? ""
    let code = item.result.code?.value ?? item.document?.resultCode?.value ?? ""
    return head(manifest, input)
      + [
        "", "", "Kết quả", "", id, "", code,
        item.result.name?.text ?? item.document?.name?.text ?? id,
      ]
      + scan(item.duty, id: id.isEmpty ? code : id, by: "Cơ quan giải quyết", input)
      + ["", "", draft(manifest)]
  }

  private static func head(_ manifest: ProcedureManifest, _ input: BackendInput) -> [String] {
    let procedure = manifest.resolved.procedure
    return [
      procedure.code.value, procedure.name?.text ?? "",
      sector(of: manifest, input)?.name?.text ?? procedure.sector?.value ?? "",
    ]
  }

  private static func sector(
    of manifest: ProcedureManifest, _ input: BackendInput
  ) -> Sector? {
    manifest.resolved.procedure.sector.flatMap {
      input.catalog.catalog.sectors.version(of: $0.value, on: input.catalog.date)
    }
  }

  private static func files(of reuse: ReuseChain, _ input: BackendInput) -> [FileID] {
    reuse.answers.compactMap { answer in
      guard case .dataSource(let reuse) = answer, let id = reuse.source?.value else { return nil }
      return input.catalog.catalog.dataSources.version(of: id, on: input.catalog.date)?
        .header.place.file
    }
  }

  private static func scan(
    _ duty: DigitizationDuty, id: String, by scanner: String, _ input: BackendInput
  ) -> [String] {
    let decision = [DigitizationWords.decision(duty.decision)]
    guard duty.isDigitizable else {
      let reason = duty.exclusion.map { DigitizationWords.exclusion($0) } ?? ""
      let declared = duty.digitization?.reason?.text
      return decision + ["", declared ?? reason] + [String](repeating: "", count: 9)
    }
    let profile = input.catalog.catalog.settings?.profiles.first {
      $0.id != nil && $0.id?.value == duty.digitization?.profile?.value
    }
    let signer = duty.digitization?.signedBy?.value
    return decision + [
      duty.category.map { DigitizationWords.category($0) } ?? "", "",
      duty.paperChannels.map { DigitizationWords.channel($0) }.joined(separator: "; "), scanner,
      signer == nil || signer == "counter"
        ? scanner : input.catalog.agencyName(signer ?? "")?.text ?? signer ?? "",
      DigitizationWords.store(duty.store), profile?.name?.text ?? profile?.id?.value ?? "",
      profile?.resolution.map { String($0.value) } ?? "",
      profile?.color.map { DigitizationWords.color($0.value) } ?? "",
      profile?.formats.map { DigitizationWords.format($0.value) }.joined(separator: "; ") ?? "",
      ScanFileName.pattern(documentID: id, profile: profile),
    ]
  }

  private static func sourceName(_ answer: ReuseChain.Answer, _ input: BackendInput) -> String {
    switch answer {
    case .dataSource(let reuse):
      let id = reuse.source?.value ?? ""
      return input.catalog.catalog.dataSources.version(of: id, on: input.catalog.date)?.name?.text
        ?? id
    case .result(let code, _): return "Kết quả \(code)"
    }
  }

  private static func asking(_ asking: ReuseChain.Asking) -> String {
    switch asking {
    case .never: "Không"
    case .ifUnanswered: "Khi không khai thác được"
    case .always: "Có"
    }
  }

  private static func draft(_ manifest: ProcedureManifest) -> String {
    manifest.resolved.procedure.header.isDraft ? "Bản nháp" : ""
  }
}

/// Vietnamese words for spreadsheets.
enum DigitizationWords {
  static func decision(_ decision: DigitizationDuty.Decision) -> String {
    switch decision {
    case .required: "Phải số hóa"
    case .onRequest: "Số hóa theo yêu cầu"
    case .excluded: "Không số hóa"
    case .undecided: "Chưa xác định"
    }
  }

  static func group(_ group: DossierComponent.Group, named name: String?) -> String {
    let words =
      switch group {
      case .anyOf: "Một trong các giấy tờ"
      case .firstOf: "Giấy tờ đầu tiên có được"
      case .allOf: "Tất cả các giấy tờ"
      }
    guard let name else { return words }
    // Some records say the choice in the name itself.
    return name.hasPrefix(words) ? name : "\(words): \(name)"
  }

  static func category(_ category: Digitization.Category) -> String {
    switch category {
    case .priorResult: "Là kết quả của thủ tục trước"
    case .sectorLaw: "Pháp luật chuyên ngành yêu cầu số hóa"
    case .localList: "Thuộc danh mục do tỉnh quyết định"
    case .participant: "Kết quả của cơ quan phối hợp"
    case .result: "Kết quả của chính thủ tục"
    }
  }

  static func exclusion(_ exclusion: DigitizationDuty.Exclusion) -> String {
    switch exclusion {
    case .declared: "Theo danh mục"
    case .shownOnly: "Chỉ xuất trình"
    case .filedOnline: "Nộp trực tuyến"
    case .noPaper: "Khai thác dữ liệu, không có giấy"
    case .participantReply: "Văn bản trả lời của cơ quan phối hợp"
    case .bornDigital: "Kết quả điện tử"
    case .dataUpdate: "Kết quả là cập nhật cơ sở dữ liệu"
    case .notice: "Thông báo trong quá trình giải quyết"
    }
  }

  static func channel(_ channel: Channel) -> String {
    switch channel {
    case .inPerson: "Trực tiếp"
    case .online: "Trực tuyến"
    case .postal: "Bưu chính"
    case .vneid: "VNeID"
    }
  }

  static func store(_ store: DigitizationDuty.Store) -> String {
    switch store {
    case .personalRepository: "Kho dữ liệu điện tử của tổ chức, cá nhân"
    case .dossierSystem: "Hệ thống thông tin giải quyết thủ tục hành chính"
    }
  }

  static func format(_ format: String) -> String {
    switch format {
    case "pdf": "PDF"
    case "pdf-a-1": "PDF/A-1"
    case "pdf-a-2": "PDF/A-2"
    case "tiff": "TIFF"
    case "png": "PNG"
    case "jpeg": "JPEG"
    default: format
    }
  }

  static func color(_ color: String) -> String {
    switch color {
    case "black-white": "Đen trắng"
    case "grayscale": "Thang xám"
    case "color": "Màu"
    default: color
    }
  }
}
