import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let emptyListPart = Check(
    CheckInfo(
      "empty-list-part", .error, .completeness,
      title: Bilingual(
        vi: "Bộ phận bắt buộc không phải là danh sách trống",
        en: "Mandatory parts are no empty lists"),
      explanation: Bilingual(
        vi:
          "Danh sách trống là khẳng định không có gì. Không thủ tục nào không có bước, kết quả, đối tượng, cấp thực hiện, cách thức, căn cứ. Không thu phí hay không có yêu cầu thì ghi none. documents: [] được dùng khi không đòi giấy tờ nào. Bản nháp chỉ bị cảnh báo.",
        en:
          "An empty list claims that there is nothing. No procedure is without steps, results, applicants, levels, channels and basis. Write none where there are no fees or requirements. documents: [] may stand where no paper is asked for. In a draft this is a warning."
      ),
      message: Bilingual(
        vi: "{part} không thể trống",
        en: "{part} cannot be empty"),
      variants: [
        "none": Bilingual(
          vi: "{part} trống không rõ nghĩa; nếu không có thì ghi none",
          en: "an empty {part} is unclear; write none where there is none")
      ],
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "không có bước nào", en: "no steps"),
          """
          steps: ‹[]›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "không có đối tượng nào", en: "no applicants"),
          """
          applicants: ‹[]›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "không có cấp nào", en: "no levels"),
          """
          levels: ‹{}›
          """),
        CheckExample(
          .procedure, Bilingual(vi: "có bước", en: "steps"),
          """
          steps:
            - Người yêu cầu nộp hồ sơ.
          """),
      ]),
    .content { written, _, list in
      // An empty list is two brackets; a longer one lost items that were reported themselves.
      func look(
        _ isEmpty: Bool, _ range: SourceRange?, _ key: String, _ list: inout FindingList,
        none: Bool = false
      ) {
        guard isEmpty, let range, range.count <= 2 else { return }
        let place = written.at(range)
        list.add(
          at: place, severity: written.header.gapSeverity, ["part": Bilingual(key)],
          variant: none ? "none" : nil,
          fixes: none
            ? [FixIt(Bilingual(vi: "Ghi none", en: "Write none"), at: place, replacement: "none")]
            : [])
      }
      let content = written.content
      look(content.steps?.value.isEmpty ?? false, content.steps?.range, "steps", &list)
      look(content.results?.value.isEmpty ?? false, content.results?.range, "results", &list)
      look(content.channels?.value.isEmpty ?? false, content.channels?.range, "channels", &list)
      if case .list(let fees, let range) = content.fees {
        look(fees.isEmpty, range, "fees", &list, none: true)
      }
      if case .list(let items, let range) = content.requirements {
        look(items.isEmpty, range, "requirements", &list, none: true)
      }
      guard !written.isLocal, written.level == nil, let procedure = written.procedures.first else {
        return
      }
      look(
        procedure.applicants.isEmpty && procedure.isDemanded, procedure.applicantsRange,
        "applicants", &list)
      look(procedure.levels.isEmpty, procedure.levelsRange, "levels", &list)
      // Citations are never lost: a key without any is an empty list.
      if let range = procedure.basisRange, procedure.basis.isEmpty {
        list.add(
          at: written.at(range),
          severity: written.header.gapSeverity, ["part": Bilingual("basis")])
      }
    })
}
