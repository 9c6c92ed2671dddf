import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let transferWithoutSuccessor = Check(
    CheckInfo(
      "transfer-without-successor", .warning, .time,
      title: Bilingual(
        vi: "Thẩm quyền của cấp đã bỏ được chuyển cho một cấp khác",
        en: "The competence of an abolished level passes to another"),
      explanation: Bilingual(
        vi:
          "Khi một cấp không còn, thủ tục của cấp ấy phải có phiên bản sau nêu succeeds: cấp nào nhận và theo văn bản nào; hoặc có phiên bản bãi bỏ.",
        en:
          "When a level ends, its procedures need a later version with succeeds: which level takes over, by which text; or a version that abolishes them."
      ),
      message: Bilingual(
        vi: "thẩm quyền {level} kết thúc ngày {day} mà không có phiên bản sau của “{code}”",
        en: "the competence of the {level} ends on {day} and “{code}” has no later version"),
      variants: [
        "succeeds": Bilingual(
          vi: "phiên bản này của “{code}” nhận thẩm quyền của {level} nhưng không có succeeds",
          en: "this version of “{code}” follows one of the {level} and has no succeeds")
      ],
      basis: [LegalBasis("72/2025/QH15", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "không có phiên bản sau", en: "no later version"),
          """
          effective: { from: 2024-01-01, until: 2025-06-30 }
          decision: { number: 163/QĐ-BTP, date: 2023-12-01, publisher: Bộ Tư pháp }
          agencies: { decides: [ubnd-huyen] }
          levels: { ‹district›: {} }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "cấp xã nhận", en: "communes take over"),
          """
          succeeds: { level: district, to: commune, basis: [120/2025/NĐ-CP] }
          ---
          \(ProcedureSample.districtBefore)
          """),
      ]),
    .procedure { procedure, context, list in
      if context.isInConflict(procedure.header) { return }
      let window = procedure.header.window
      // Of a window without a day nobody knows what it should have been.
      guard let until = window.until, !window.isReversed, procedure.change?.value != .abolished,
        let regime = context.catalog.regime(on: until), regime.effective?.until?.value == until
      else { return }
      let next = context.catalog.levels(on: until.adding(days: 1))
      let ended = procedure.levels.filter {
        $0.level.value.isBuilt && !next.contains($0.level.value)
      }
      guard !ended.isEmpty, !next.isEmpty else { return }
      let later = context.catalog.procedures.versions(of: procedure.code.value).first {
        $0.header.window.from.map { $0 > until } ?? false
      }
      for part in ended {
        let place = procedure.header.at(part.level.range)
        let level = part.level.value.inWords
        guard let later else {
          list.add(
            at: place,
            [
              "level": level, "day": until.inWords, "code": Bilingual(procedure.code.value),
            ])
          continue
        }
        guard later.change?.value != .abolished,
          later.succeeds?.to.allSatisfy({ later.part($0.value) != nil }) ?? true,
          later.succeeds?.level?.value != part.level.value,
          // A level that the version before did not have is a finding of its own.
          later.succeeds?.level.map({ procedure.part($0.value) != nil }) ?? true,
          !context.isInConflict(later.header)
        else { continue }
        list.add(
          at: later.header.namePlace,
          ["level": level, "code": Bilingual(procedure.code.value)], variant: "succeeds",
          related: [
            Related(place, Bilingual(vi: "cấp đã bỏ ở đây", en: "the abolished level is here"))
          ])
      }
    }, premise: .wholeCatalog)
}
