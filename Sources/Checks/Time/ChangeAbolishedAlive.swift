import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let changeAbolishedAlive = Check(
    CheckInfo(
      "change-abolished-alive", .error, .time,
      title: Bilingual(
        vi: "Thủ tục đã bãi bỏ không còn cách nộp hồ sơ",
        en: "An abolished procedure has no way to file any more"),
      explanation: Bilingual(
        vi:
          "Phiên bản bãi bỏ chỉ cho biết thủ tục nào hết, từ ngày nào, theo văn bản nào; nó không có trang công khai, biểu mẫu và mã QR. Còn khai channels thì không rõ thủ tục đã hết hay vẫn nhận hồ sơ. Bỏ các phần về cách nộp, hoặc sửa loại thay đổi.",
        en:
          "A version that abolishes says only what ends, from when and by which text; it has no public page, form or code. With channels declared nobody knows whether dossiers are still received. Leave out how to file, or correct the kind of change."
      ),
      message: Bilingual(
        vi: "“{code}” bị bãi bỏ nhưng vẫn khai cách nộp hồ sơ",
        en: "“{code}” is abolished, but still says how to file"),
      basis: [LegalBasis("02/2017/TT-VPCP", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(vi: "bãi bỏ mà vẫn nhận hồ sơ", en: "abolished, yet it takes dossiers"),
          """
          change: ‹abolished›
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "chỉ còn việc bãi bỏ", en: "the end alone"),
          """
          kind: procedure
          code: "1.000009"
          name: Đăng ký làm mẫu
          type: law-delegated
          sector: ho-tich
          decision: { number: 200/QĐ-BTP, date: 2026-08-03, publisher: Bộ Tư pháp }
          change: abolished
          effective: { from: 2026-09-01 }
          applicants: [citizen]
          levels: { commune: {} }
          agencies: { decides: [ubnd-xa] }
          basis: [60/2014/QH13]
          source: Ví dụ
          """),
      ]),
    .procedure { procedure, _, list in
      guard let change = procedure.change, let channels = procedure.livingChannels else { return }
      list.add(
        at: procedure.header.at(change.range), ["code": Bilingual(procedure.code.value)],
        related: [
          Related(
            procedure.header.at(channels),
            Bilingual(vi: "còn nhận hồ sơ ở đây", en: "still received here"))
        ])
    })
}

extension Procedure {
  /// Where a version that abolishes still says how to file.
  var livingChannels: SourceRange? {
    guard self.change?.value == .abolished else { return nil }
    let channels =
      content.channels ?? self.levels.lazy.compactMap { $0.content.channels }.first
    return channels?.range
  }
}
