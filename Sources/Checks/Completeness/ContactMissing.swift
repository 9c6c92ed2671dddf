import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let contactMissing = Check(
    CheckInfo(
      "contact-missing", .warning, .completeness,
      title: Bilingual(
        vi: "Thủ tục có số điện thoại để hỏi",
        en: "A procedure has a telephone number to ask"),
      explanation: Bilingual(
        vi:
          "Chỉ thị 01/CT-UBND yêu cầu công khai số điện thoại của cán bộ giải quyết. Ghi contact ở thủ tục hoặc phần của tỉnh, hoặc phone ở cơ quan tiếp nhận. Bản nháp chỉ có ghi chú.",
        en:
          "Directive 01/CT-UBND wants the telephone numbers of the officers in charge published. Write contact in the procedure or its local part, or phone at the receiving agency. In a draft this is a note."
      ),
      message: Bilingual(
        vi: "chưa có số điện thoại liên hệ (contact)",
        en: "there is no telephone number to ask (contact)"),
      basis: [LegalBasis("01/CT-UBND", "mục 1.4")],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "còn thiếu", en: "missing"),
          ProcedureSample.text(without: "contact")),
        CheckExample(
          .procedure, Bilingual(vi: "đã có", en: "given"),
          """
          contact: "0207 3822 845"
          """),
      ]),
    .level { subject, context, list in
      // Nobody calls about a version that has ended.
      guard subject.header.window.until.map({ context.date <= $0 }) ?? true else { return }
      Gap.report(in: subject, isLesser: true, &list) { content in
        if content.contact != nil { return true }
        let deciding = (content.agencies?.all ?? []).compactMap { reference -> String? in
          if case .agency(let id) = reference { id.value } else { nil }
        }
        let receiving = (content.places?.receive ?? []).map(\.value)
        return (receiving + deciding).contains { id in
          guard let agency = context.catalog.agencies.version(of: id, on: context.date) else {
            return false
          }
          return agency.phone != nil || agency.members.contains { $0.phone != nil }
        }
      }
    })
}
