import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentTemplateInName = Check(
    CheckInfo(
      "document-template-in-name", .warning, .documents,
      title: Bilingual(
        vi: "Số mẫu trong tên có ở template, và là cùng một số",
        en: "A form number in a name is that of the template"),
      explanation: Bilingual(
        vi:
          "“Mẫu số 05” trong tên không nói của văn bản nào, và không đổi theo khi mẫu đổi. Ghi template: số mẫu và văn bản ban hành (issued-by); bỏ số khỏi tên.",
        en:
          "“Mẫu số 05” in a name does not say of which text, and stays when the form changes. Give template: the number and the text that issued it; leave the number out of the name."
      ),
      message: Bilingual(
        vi: "“{number}” của văn bản nào? Giấy tờ chưa khai template",
        en: "“{number}” of which text? The document has no template"),
      variants: [
        "differs": Bilingual(
          vi: "tên ghi “{number}”, template lại là “{template}”",
          en: "the name says “{number}”, the template “{template}”")
      ],
      basis: [LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "chỉ có trong tên", en: "in the name alone"),
          """
          kind: document
          id: don-thu
          name: Đơn thử nghiệm theo ‹Mẫu số 05›
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "hai số khác nhau", en: "two numbers"),
          """
          kind: document
          id: don-thu
          name: ‹Mẫu số 05› - Đơn thử nghiệm
          template: { number: "Mẫu số 22", issued-by: 123/2015/NĐ-CP }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "văn bản ban hành có trong tên", en: "the name says which text"),
          """
          kind: document
          id: don-thu
          name: Đơn thử nghiệm theo Mẫu số 05 ban hành kèm theo Nghị định số 123/2015/NĐ-CP
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "số mẫu ở template", en: "the number stands in the template"),
          """
          kind: document
          id: don-thu
          name: Đơn thử nghiệm
          template: { number: "Mẫu số 05", issued-by: 123/2015/NĐ-CP }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          """),
      ]),
    .document { subject, _, list in
      guard let name = subject.name, let found = FormNumber.find(in: name.text) else { return }
      let place = subject.header.place(of: found.range, in: name.text, at: name.range)
      let number = Bilingual(name.text.utf8Slice(found.range))
      guard let template = subject.template else {
        if !FormNumber.namesText(name.text) { list.add(at: place, ["number": number]) }
        return
      }
      // A name may list the forms of several cases.
      guard let written = template.number, !found.isOneOfSeveral,
        !written.text.split(separator: " ").contains(where: {
          VietnameseText.foldedKeepingD($0) == VietnameseText.foldedKeepingD(found.token)
        })
      else { return }
      list.add(
        at: place, ["number": number, "template": Bilingual(written.text)], variant: "differs")
    })
}

/// The number of a form in a name: "Mẫu số 05".
private enum FormNumber {
  struct Found {
    var range: Range<Int>
    /// "05"
    var token: String
    var isOneOfSeveral: Bool
  }

  private static let words = Phrase("ẫu số ")

  static func find(in name: String) -> Found? {
    guard let words = words.firstRange(in: name), words.lowerBound > 0 else { return nil }
    let bytes = Array(name.utf8)
    var end = words.upperBound
    while end < bytes.count, TextByte.isLetter(bytes[end]) || TextByte.isDigit(bytes[end]) {
      end += 1
    }
    let token = bytes[words.upperBound..<end]
    guard token.contains(where: TextByte.isDigit), bytes[words.lowerBound - 1] | 0x20 == 0x6D
    else { return nil }
    return Found(
      range: words.lowerBound - 1..<end, token: String(decoding: token, as: UTF8.self),
      isOneOfSeveral: Self.words.firstRange(in: name, from: end) != nil)
  }

  /// Whether a number like 24/2021 stands there.
  static func namesText(_ name: String) -> Bool {
    zip(name.utf8, name.utf8.dropFirst()).contains { TextByte.isDigit($0) && $1 == 0x2F }
  }
}
