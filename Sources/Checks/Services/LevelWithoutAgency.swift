import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let levelWithoutAgency = Check(
    CheckInfo(
      "level-without-agency", .note, .services,
      title: Bilingual(
        vi: "Mỗi cấp thực hiện có cơ quan quyết định",
        en: "Every level has a deciding agency"),
      explanation: Bilingual(
        vi:
          "Cơ quan có thẩm quyền quyết định là bộ phận bắt buộc của thủ tục; khi ủy quyền, ghi thêm delegated.",
        en:
          "The agency that decides is a mandatory part of a procedure; where it delegates, delegated is given too."
      ),
      message: Bilingual(
        vi: "{level} chưa có cơ quan quyết định (decides)",
        en: "the {level} has no deciding agency (decides)"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ có cơ quan thực hiện",
            en: "only an agency that executes"),
          """
          agencies: ‹{ executes: [ubnd-xa] }›
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có cơ quan quyết định",
            en: "a deciding agency"),
          """
          agencies: { decides: [ubnd-xa], coordinates: [so-tu-phap] }
          """),
      ]),
    .level { level, _, list in
      guard level.level.value.isBuilt, let agencies = level.content.agencies,
        agencies.decides.isEmpty, agencies.delegated.isEmpty, !agencies.executes.isEmpty
      else { return }
      let header = level.header { $0.agencies != nil }
      list.add(at: header.at(agencies.range), ["level": level.level.value.inWords])
    })
}
