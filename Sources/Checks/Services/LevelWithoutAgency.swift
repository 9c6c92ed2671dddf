import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let levelWithoutAgency = Check(
    CheckInfo(
      "level-without-agency", .warning, .services,
      title: Bilingual(
        vi: "Mỗi cấp thực hiện có cơ quan quyết định",
        en: "Every level has a deciding agency"),
      explanation: Bilingual(
        vi: "Cơ quan có thẩm quyền quyết định là bộ phận bắt buộc của thủ tục; khi ủy quyền, ghi thêm delegated.",
        en: "The agency that decides is a mandatory part of a procedure; where it delegates, delegated is given too."),
      message: Bilingual(
        vi: "{level} chưa có cơ quan quyết định (decides)",
        en: "the {level} has no deciding agency (decides)"),
      basis: [
        LegalBasis("Nghị định 63/2010/NĐ-CP", "Điều 8", confirmed: false),
      ],
      examples: [
        CheckExample(
          .procedure, Bilingual(
            vi: "chỉ có cơ quan phối hợp",
            en: "only a coordinating agency"),
          """
          agencies: ‹{ coordinates: [so-tu-phap] }›
          """),
        CheckExample(
          .procedure, Bilingual(
            vi: "có cơ quan quyết định",
            en: "a deciding agency"),
          """
          agencies: { decides: [ubnd-xa], coordinates: [so-tu-phap] }
          """),
      ]),
    .level { level, _, list in
      guard level.level.value.isBuilt, let agencies = level.content.agencies,
        agencies.decides.isEmpty, agencies.delegated.isEmpty
      else { return }
      let header = level.header { $0.agencies != nil }
      // Whoever executes at least answers for it; many records of the ministries stop there.
      list.add(
        at: header.at(agencies.range), severity: agencies.executes.isEmpty ? .warning : .note,
        ["level": level.level.value.inWords])
    })
}
