import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let ownPaperUnnamed = Check(
    CheckInfo(
      "own-paper-unnamed", .error, .documents,
      title: Bilingual(
        vi: "Giấy tờ riêng của thủ tục có tên",
        en: "A paper of one procedure has a name"),
      explanation: Bilingual(
        vi:
          "Giấy tờ nêu bằng id không có khai báo riêng, nên tên (name) phải ghi ngay tại chỗ. Bản nháp chỉ bị cảnh báo.",
        en:
          "A paper given by id is declared nowhere else, so its name stands beside it. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "giấy tờ riêng “{id}” chưa có tên (name)",
        en: "the own paper “{id}” has no name"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "không có tên", en: "no name"),
          """
          documents:
            - { id: ‹giay-rieng›, originals: 1, mode: submit, digitization: { decide: on-request } }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "có tên", en: "named"),
          """
          documents:
            - { id: giay-rieng, name: Giấy riêng, originals: 1, mode: submit, digitization: { decide: on-request } }
          """),
      ]),
    .asked { subject, _, list in
      guard case .own(let id) = subject.use.what, subject.use.name == nil else { return }
      list.add(
        at: subject.at(id.range), severity: subject.header.gapSeverity,
        ["id": Bilingual(id.value)])
    })
}
