import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let instrumentBodyUnknown = Check(
    CheckInfo(
      "instrument-body-unknown", .note, .citations,
      title: Bilingual(
        vi: "Ký hiệu cơ quan ban hành là của một cơ quan đã biết",
        en: "The issuing body's symbol is a known one"),
      explanation: Bilingual(
        vi:
          "Ký hiệu không có trong danh sách các bộ, ngành, cơ quan trung ương và địa phương, trước và sau năm 2025. Có thể viết nhầm; nếu đúng thì bỏ qua ghi chú này.",
        en:
          "The symbol is in no list of ministries, agencies and local bodies, before or after 2025. It may be mistyped; if it is right, pass over this note."
      ),
      message: Bilingual(
        vi: "không rõ “{body}” là ký hiệu của cơ quan nào",
        en: "it is not known whose symbol “{body}” is"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "thiếu dấu",
            en: "a mark is missing"),
          """
          kind: instrument
          number: 10/2021/TT-‹BGDDT›
          type: circular
          title: Quy định về thử nghiệm
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "liên bộ",
            en: "two ministries"),
          """
          kind: instrument
          number: 15/2014/TTLT-BTP-BNG
          type: joint-circular
          title: Hướng dẫn thử nghiệm
          """),
      ]),
    .instrument { subject, _, list in
      guard let number = try? InstrumentNumber(subject.number.value) else { return }
      switch number.symbol {
      case .nationalAssembly, .standingCommittee: return
      default: break
      }
      let isJoint = number.symbol == .jointCircular || number.symbol == .jointResolution
      // After the first body of other texts come its departments.
      for body in isJoint ? number.bodies[...] : number.bodies.prefix(1)
      where !IssuingBody.isKnown(body) {
        let text = subject.number.value
        let meant = IssuingBody.spelled(like: body)
        list.add(
          at: Phrase(body).lastRange(in: text).map {
            subject.header.place(of: $0, in: text, at: subject.number.range)
          } ?? subject.header.at(subject.number.range),
          ["body": Bilingual(body)],
          help: meant.map {
            Bilingual(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?")
          })
      }
    })
}
