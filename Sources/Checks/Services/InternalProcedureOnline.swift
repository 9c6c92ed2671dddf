import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let internalProcedureOnline = Check(
    CheckInfo(
      "internal-procedure-online", .warning, .services,
      title: Bilingual(
        vi: "Thủ tục nội bộ không mở cho người dân nộp",
        en: "Internal procedures are not open to the public"),
      explanation: Bilingual(
        vi:
          "Thủ tục nội bộ thực hiện giữa các cơ quan nhà nước, không công khai trên Cổng Dịch vụ công và không có mã QR.",
        en:
          "Internal procedures run between state bodies; they are not offered on the public portal and have no QR code."
      ),
      message: Bilingual(
        vi: "thủ tục nội bộ nhưng có đối tượng thực hiện là {applicant}",
        en: "an internal procedure, yet {applicant} may apply"),
      basis: [
        LegalBasis("1085/QĐ-TTg")
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nội bộ mà cho công dân",
            en: "internal, for citizens"),
          """
          internal: true
          applicants: [‹citizen›]
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "nội bộ",
            en: "internal"),
          """
          internal: true
          applicants: [official]
          """),
      ]),
    .procedure { procedure, _, list in
      guard procedure.isInternal else { return }
      let inside: Set<Applicant> = [.official, .organization, .partyMember, .partyOrganization]
      for applicant in procedure.applicants where !inside.contains(applicant.value) {
        list.add(at: procedure.header.at(applicant.range), ["applicant": applicant.value.inWords])
        return
      }
    })
}
