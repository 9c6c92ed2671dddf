import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let digitizationUndecided = Check(
    CheckInfo(
      "digitization-undecided", .warning, .digitization,
      title: Bilingual(
        vi: "Mỗi giấy tờ có quyết định về số hóa",
        en: "For every paper it is decided whether it is digitized"),
      explanation: Bilingual(
        vi:
          "Thành phần hồ sơ và kết quả của mọi thủ tục phải được xếp loại: phải số hóa, số hóa khi có yêu cầu, hoặc không số hóa (nêu lý do). Ghi digitization.decide. Giấy tờ riêng của một thủ tục chưa rà soát chỉ là ghi chú. Giấy tờ chỉ xuất trình, tra cứu được pháp luật loại trừ sẵn.",
        en:
          "Every document and result is classed: digitized, digitized on request, or excluded with a reason. Give digitization.decide. A paper of one procedure that is not reviewed yet is only a note. What is only shown or looked up is excluded by law."
      ),
      message: Bilingual(
        vi: "chưa quyết định có số hóa “{document}” hay không",
        en: "it is not decided whether “{document}” is digitized"),
      basis: [
        LegalBasis("107/2021/NĐ-CP", "Điều 1 (Điều 21a NĐ 61/2018)"),
        LegalBasis("01/2023/TT-VPCP", ""),
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chưa quyết định",
            en: "undecided"),
          """
          documents:
            - { document: giay-thu, originals: 1, mode: submit }
          ---
          kind: document
          id: giay-thu
          name: ‹Giấy thử nghiệm›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "giấy tờ riêng của thủ tục đã rà soát", en: "of a reviewed procedure alone"),
          """
          documents:
            - { id: ‹giay-rieng›, name: Giấy thử nghiệm, originals: 1, mode: submit }
          review: { status: reviewed, by: Nguyễn Văn An, on: 2026-11-20 }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "quyết định ở nơi dùng",
            en: "decided where it is used"),
          """
          documents:
            - { document: giay-thu, originals: 1, mode: submit, digitization: { decide: on-request } }
          ---
          kind: document
          id: giay-thu
          name: Giấy thử nghiệm
          """),
      ]),
    .catalog { context, list in
      var reported: Set<String> = []
      func report(_ id: String, on day: CalendarDate) {
        guard let type = context.catalog.documents.version(of: id, on: day),
          type.digitization?.decide == nil, !context.isBroken(type.header.place),
          reported.insert(id).inserted
        else { return }
        list.add(
          at: type.header.at(type.name?.range ?? type.id.range),
          severity: type.header.isDraft ? .note : .warning,
          ["document": Bilingual(type.name?.text ?? id)])
      }
      func visit(_ asked: AskedDocument) {
        guard !asked.isOnlyShown, asked.use.digitization?.decide == nil,
          // It may be only shown, or decided, in what could not be read.
          !context.isBroken(asked.at((asked.group ?? asked.use).range))
        else { return }
        switch asked.use.what {
        case .document(let id): report(id.value, on: context.date)
        case .own(let id):
          // A paper of which nobody knows what it is has another finding.
          guard asked.use.name != nil else { return }
          list.add(
            at: asked.namePlace, severity: asked.header.isReviewed ? .warning : .note,
            ["document": Bilingual(asked.use.name?.text ?? id.value)])
        default: break
        }
      }
      for procedure in context.catalog.procedures.all where procedure.isBuilt(on: context.date) {
        for asked in AskedDocument.inside(procedure) { visit(asked) }
        for result in procedure.everyResult {
          if let id = result.document { report(id.value, on: context.date) }
        }
      }
      for asked in AskedDocument.inFragments(context.catalog) { visit(asked) }
    })
}
