import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentCertifiedOnly = Check(
    CheckInfo(
      "document-certified-only", .note, .documents,
      title: Bilingual(
        vi: "Có bản chính để đối chiếu thì không đòi chứng thực",
        en: "Where the original can be compared, no certified copy is demanded"),
      explanation: Bilingual(
        vi:
          "Cơ quan tiếp nhận không được yêu cầu bản sao chứng thực khi người nộp xuất trình bản chính để đối chiếu. Cho phép mode: submit-or-present, hoặc either.",
        en:
          "Offices must not demand a certified copy where the applicant shows the original. Allow mode: submit-or-present, or either."
      ),
      message: Bilingual(
        vi: "chỉ nhận bản sao chứng thực",
        en: "only a certified copy is accepted"),
      basis: [
        LegalBasis("23/2015/NĐ-CP", "Điều 6", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ bản chứng thực",
            en: "certified only"),
          """
          documents:
            - { document: giay-chung-sinh, copies: 1, mode: submit, certified: ‹true› }
          """),
        CheckExample(
          .procedure,
          Bilingual(vi: "cách nộp duy nhất là bản chứng thực", en: "no other mode"),
          """
          documents:
            - { document: giay-chung-sinh, copies: 1, mode: ‹certified-copy› }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chỉ qua bưu chính mới nộp bản chứng thực",
            en: "certified by post alone"),
          """
          channels: [in-person, postal]
          documents:
            - { document: giay-chung-sinh, copies: 1, mode: { in-person: submit-or-present, postal: certified-copy } }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "bản sao hoặc xuất trình bản chính",
            en: "a copy, or the original shown"),
          """
          documents:
            - { document: giay-chung-sinh, copies: 1, mode: submit-or-present, certified: true }
          """),
      ]),
    .asked { subject, _, list in
      let use = subject.use
      guard use.either == nil, (use.originals?.value ?? 0) == 0 else { return }
      if let range = use.certifiedOnlyRange(within: subject.group) {
        list.add(at: subject.at(range))
      }
    })
}

extension DocumentUse {
  /// Where it says that only a certified copy is taken; nil where it does not, or the group says it.
  fileprivate func certifiedOnlyRange(within group: DocumentUse?) -> SourceRange? {
    if let certified = self.certified, certified.syntax == .constant(true) {
      guard (self.copies?.value ?? 0) > 0, certified.range != group?.certified?.range,
        self.mode.allSatisfy({ $0.mode.value == .submit || $0.mode.value == .certifiedCopy })
      else { return nil }
      return certified.range
    }
    guard let first = self.mode.first?.mode, first.range != group?.mode.first?.mode.range,
      self.mode.allSatisfy({ $0.mode.value == .certifiedCopy })
    else { return nil }
    return first.range
  }
}
