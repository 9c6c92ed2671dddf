import CatalogModel
import Diagnostics
import SourceText

/// Groups of parts that are told apart by their ids.
enum PartIDs {
  enum Part {
    case theCase, question, fee, step, outcome, page, section, field, option, rule
    case regime, territory, profile, target, unit, value

    var term: Bilingual {
      switch self {
      case .theCase: Bilingual(vi: "trường hợp", en: "case")
      case .question: Bilingual(vi: "câu hỏi", en: "question")
      case .fee: Bilingual(vi: "khoản thu", en: "fee")
      case .step: Bilingual(vi: "bước", en: "step")
      case .outcome: Bilingual(vi: "kết quả xử lý", en: "outcome")
      case .page: Bilingual(vi: "trang", en: "page")
      case .section: Bilingual(vi: "phần", en: "section")
      case .field: Bilingual(vi: "trường", en: "field")
      case .option: Bilingual(vi: "lựa chọn", en: "option")
      case .rule: Bilingual(vi: "quy tắc", en: "rule")
      case .regime: Bilingual(vi: "mô hình chính quyền", en: "regime")
      case .territory: Bilingual(vi: "địa bàn", en: "territory")
      case .profile: Bilingual(vi: "thông số số hóa", en: "scan profile")
      case .target: Bilingual(vi: "đích đến", en: "lookup target")
      case .unit: Bilingual(vi: "đơn vị", en: "unit")
      case .value: Bilingual(vi: "giá trị", en: "value")
      }
    }
  }

  typealias Visit = (Part, [Located<String>], Header) -> Void

  static func forEachGroup(in catalog: Catalog, _ visit: Visit) {
    if let settings = catalog.settings {
      visit(.regime, settings.regimes.compactMap(\.id), settings.header)
      visit(.territory, settings.territories.compactMap(\.id), settings.header)
      visit(.profile, settings.profiles.compactMap(\.id), settings.header)
      visit(.target, settings.lookup?.targets.compactMap(\.id) ?? [], settings.header)
    }
    for agency in catalog.agencies.all {
      visit(.unit, agency.members.map(\.unit), agency.header)
    }
    for list in catalog.codeLists.all where list.file == nil {
      visit(
        .value, list.entries.map { Located($0.code, at: $0.place.range) }, list.header)
    }
    for source in catalog.dataSources.all { look(source.attributes, .field, source.header, visit) }
    for document in catalog.documents.all {
      look(document.digitization?.extract ?? [], .field, document.header, visit)
    }
    for fragment in catalog.fragments.all { look(fragment.fields, .field, fragment.header, visit) }
    for form in catalog.forms.all { look(form, visit) }
    for process in catalog.processes.all {
      // Steps are named from anywhere in the process, from inside parallel branches too.
      var steps: [Located<String>] = []
      collect(process.steps, &steps, process.header, visit)
      visit(.step, steps, process.header)
    }
    for procedure in catalog.procedures.all {
      look(procedure.questions, .question, procedure.header, visit)
      look(procedure.content, procedure.header, visit)
      for level in procedure.levels { look(level.content, procedure.header, visit) }
    }
    for part in catalog.localParts.all {
      look(part.content, part.header, visit)
      for level in part.levels { look(level.content, part.header, visit) }
    }
  }

  private static func look(_ content: ProcedureContent, _ header: Header, _ visit: Visit) {
    visit(.fee, content.fees?.list.compactMap(\.id) ?? [], header)
    // Conditions and tables name a case by its own id alone, whichever case it lies in.
    var cases: [Located<String>] = []
    content.forEachCase { if let id = $0.id { cases.append(id) } }
    visit(.theCase, cases, header)
  }

  private static func look(_ fields: [FormField], _ part: Part, _ header: Header, _ visit: Visit) {
    visit(part, fields.compactMap { $0.id }, header)
    for field in fields {
      if case .inline(let options, _) = field.options {
        visit(.option, options.map(\.code), header)
      }
      if !field.fields.isEmpty { look(field.fields, .field, header, visit) }
    }
  }

  private static func look(_ form: Form, _ visit: Visit) {
    visit(.page, form.pages.compactMap(\.id), form.header)
    // A section is an object of the submission, whatever page it is on.
    let sections = form.pages.flatMap(\.sections)
    visit(.section, sections.compactMap(\.id), form.header)
    for section in sections { look(section.fields, .field, form.header, visit) }
    visit(.rule, form.rules.compactMap(\.id), form.header)
  }

  private static func collect(
    _ steps: [ProcessStep], _ ids: inout [Located<String>], _ header: Header, _ visit: Visit
  ) {
    for step in steps {
      if let id = step.id { ids.append(id) }
      switch step.next {
      case .outcomes(let outcomes): visit(.outcome, outcomes.compactMap(\.id), header)
      case .parallel(let branches, _):
        for branch in branches { collect(branch, &ids, header, visit) }
      default: break
      }
    }
  }
}
