import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let incompleteChannels = Check(
    CheckInfo(
      "incomplete-channels", .error, .completeness,
      title: Bilingual(
        vi: "Thủ tục có cách thức thực hiện",
        en: "A procedure has its channels"),
      explanation: Bilingual(
        vi:
          "Người dân phải biết nộp hồ sơ bằng cách nào. Ghi ở channels. Bản nháp chỉ bị cảnh báo.",
        en:
          "Citizens must know how to hand a dossier in. Write channels. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "chưa có cách thức thực hiện (channels)",
        en: "the channels are missing (channels)"),
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "channels")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          channels: [in-person, postal]
          """),
      ]),
    .level { subject, _, list in
      Gap.report(in: subject, &list) { $0.channels != nil }
    })
}
