import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let processAgencyForeign = Check(
    CheckInfo(
      "process-agency-foreign", .warning, .processes,
      title: Bilingual(
        vi: "Bước của quy trình giao cho cơ quan có tên trong thủ tục",
        en: "A process hands over to agencies that the procedure names"),
      explanation: Bilingual(
        vi:
          "Hồ sơ chỉ chuyển cho cơ quan quyết định, thực hiện, được ủy quyền, phối hợp, liên thông, nơi tiếp nhận của thủ tục, hoặc cơ quan trực thuộc chúng. Thủ tục đã nêu một Sở thì Sở khác cùng trực thuộc Ủy ban nhân dân tỉnh không có phần. Thêm cơ quan vào agencies, hoặc sửa bước.",
        en:
          "A dossier goes only to agencies that decide, execute, are delegated, coordinate, are linked or receive, or to parts of them. Where the procedure names one department, another department of the same committee has no part. Add the agency to agencies, or mend the step."
      ),
      message: Bilingual(
        vi: "cơ quan “{agency}” không có vai trò nào trong thủ tục {code} ở {level}",
        en: "the agency “{agency}” has no part in procedure {code} at the {level}"),
      basis: [
        LegalBasis("72/2025/QH15")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "cơ quan lạ",
            en: "a foreign agency"),
          """
          time-limit: 2 working days
          process: quy-trinh
          ---
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              agency: ‹so-tu-phap›
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "Sở khác của cùng Ủy ban nhân dân",
            en: "another department of one committee"),
          """
          levels: { province: {} }
          places: { receive: [mot-cua-tinh], return: same }
          time-limit: 2 working days
          agencies: { decides: [ubnd-tinh], executes: [so-noi-vu] }
          process: quy-trinh
          ---
          kind: agency
          id: so-noi-vu
          name: Sở Nội vụ
          level: province
          parent: ubnd-tinh
          ---
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              agency: ‹so-tu-phap›
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "cơ quan trực thuộc khi không nêu Sở nào",
            en: "a part of the committee, where no department is named"),
          """
          levels: { province: {} }
          places: { receive: [mot-cua-tinh], return: same }
          time-limit: 2 working days
          agencies: { decides: [ubnd-tinh] }
          process: quy-trinh
          ---
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              agency: so-tu-phap
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "cơ quan phối hợp",
            en: "a coordinating agency"),
          """
          time-limit: 2 working days
          agencies: { decides: [ubnd-xa], coordinates: [so-tu-phap] }
          process: quy-trinh
          ---
          \(ProcessExample.head)
          \(ProcessExample.receive)
            - id: tham-dinh
              name: Thẩm định
              kind: work
              agency: so-tu-phap
              role: thu-ly
              duration: 1 working days
              outputs: [du-thao]
              next: quyet-dinh
          \(ProcessExample.decide)
          \(ProcessExample.giveBack)
          """),
      ]),
    .level { level, context, list in
      guard let process = level.content.process, let agencies = level.content.agencies else {
        return
      }
      let content = level.content
      var known = Set(
        agencies.all.compactMap { reference -> String? in
          if case .agency(let id) = reference { id.value } else { nil }
        })
      guard !known.isEmpty else { return }
      known.formUnion(content.places?.receive.map(\.value) ?? [])
      known.formUnion(content.places?.returns.map(\.value) ?? [])
      known.formUnion(content.linked?.value.compactMap { $0.agency?.value } ?? [])
      let catalog = context.catalog
      for value in process.values {
        for definition in catalog.processes.versions(of: value.value)
        where definition.header.window.overlaps(level.header.window) {
          var reported: Set<String> = []
          for step in definition.allSteps {
            guard let id = step.agency, id.value != "receiving-counter",
              catalog.agencies.version(
                of: id.value, on: level.header.day(nearest: context.date)) != nil,
              !isPart(id.value, of: known, in: catalog), reported.insert(id.value).inserted
            else { continue }
            list.add(
              at: definition.header.at(id.range),
              [
                "agency": Bilingual(id.value), "code": Bilingual(level.procedure.code.value),
                "level": level.level.value.inWords,
              ],
              related: [
                Related(
                  level.namePlace, Bilingual(vi: "thủ tục", en: "the procedure"))
              ])
          }
        }
      }
    })
}

/// Whether an agency is one of those, or part of one.
private func isPart(_ id: String, of known: Set<String>, in catalog: Catalog) -> Bool {
  var next: String? = id
  var below: Agency?
  for _ in 0..<8 {
    guard let current = next else { return false }
    if known.contains(current) {
      return below.map { !hasNamedSibling($0, under: current, known, in: catalog) } ?? true
    }
    guard let agency = catalog.agencies.versions(of: current).last else { return false }
    if agency.isCounter { return true }
    below = agency
    next = agency.parent?.value
  }
  return false
}

/// Whether the procedure names another part of the same body, of the same kind by the first word of
/// its name: a department (Sở), a division (Phòng).
private func hasNamedSibling(
  _ agency: Agency, under parent: String, _ known: Set<String>, in catalog: Catalog
) -> Bool {
  guard let kind = agency.name?.firstWord, !kind.isEmpty else { return false }
  return known.contains { id in
    guard let other = catalog.agencies.versions(of: id).last, other.parent?.value == parent else {
      return false
    }
    return !other.isCounter && other.name?.firstWord == kind
  }
}

extension HumanText {
  fileprivate var firstWord: Substring { text.prefix { $0 != " " } }
}
