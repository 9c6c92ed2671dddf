import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let feeExemptionEvidenceUnasked = Check(
    CheckInfo(
      "fee-exemption-evidence-unasked", .warning, .services,
      title: Bilingual(
        vi: "Giấy tờ chứng minh được miễn có trong thành phần hồ sơ",
        en: "The evidence of an exemption is in the dossier"),
      explanation: Bilingual(
        vi:
          "evidence nêu giấy tờ chứng minh người nộp được miễn phí, lệ phí; thành phần hồ sơ không có giấy tờ ấy thì không ai nộp và không ai được miễn. Thêm giấy tờ vào documents (có when), hoặc nêu giấy tờ khác.",
        en:
          "evidence names the paper that shows who is exempt; where the dossier does not ask for it nobody hands it in and nobody is exempt. Add it to documents (with `when`), or name another."
      ),
      message: Bilingual(
        vi: "thành phần hồ sơ không có “{document}”, giấy tờ chứng minh được miễn",
        en: "the dossier has no “{document}”, the evidence of the exemption"),
      basis: [LegalBasis("97/2015/QH13", confirmed: false)],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "không ai nộp giấy tờ ấy",
            en: "nobody hands it in"),
          """
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              amount: 20000 VND
              basis: [281/2016/TT-BTC]
              exempt:
                - { name: Người có công, evidence: ‹giay-chung-sinh› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "có trong hồ sơ",
            en: "in the dossier"),
          """
          fees:
            - id: phi
              kind: phi
              name: Phí xác nhận
              amount: 20000 VND
              basis: [281/2016/TT-BTC]
              exempt:
                - { name: Người có công, evidence: to-khai }
          """),
      ]),
    .level { level, context, list in
      let evidence = (level.content.fees?.list ?? []).flatMap(\.exempt).compactMap(\.evidence)
      guard !evidence.isEmpty, !level.content.broken.contains("documents") else { return }
      let asked = level.askedDocumentIDs(context)
      // One that nobody declares is a finding of its own.
      for paper in evidence
      where !asked.contains(paper.value) && context.catalog.documents.contains(paper.value) {
        list.add(at: level.at(paper.range), ["document": Bilingual(paper.value)])
      }
    })
}
