import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationNumberForm = Check(
    CheckInfo(
      "citation-number-form", .warning, .citations,
      title: Bilingual(
        vi: "Số, ký hiệu văn bản viết đúng quy cách",
        en: "Numbers of legal texts have the form of the law"),
      explanation: Bilingual(
        vi:
          "Số, ký hiệu gồm số thứ tự, năm ban hành, chữ viết tắt loại văn bản và cơ quan ban hành: 123/2015/NĐ-CP, 60/2014/QH13, 163/QĐ-BTP. Viết sai thì không tra được văn bản và máy không biết loại văn bản.",
        en:
          "A number is made of serial number, year, symbol of the type and of the issuing body: 123/2015/NĐ-CP, 60/2014/QH13, 163/QĐ-BTP. Spelled otherwise, the text cannot be looked up and its type is unknown."
      ),
      message: Bilingual(
        vi: "số, ký hiệu “{number}” không đúng quy cách: {problem}",
        en: "the number “{number}” is malformed: {problem}"),
      basis: [
        LegalBasis("30/2020/NĐ-CP", "Phụ lục I", confirmed: false),
        LegalBasis("78/2025/NĐ-CP", "", confirmed: false),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "thiếu dấu ở ký hiệu",
            en: "the symbol without its stroke"),
          """
          kind: instrument
          number: 45/2020/‹ND›-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "thiếu năm",
            en: "no year"),
          """
          kind: instrument
          number: ‹45/NĐ-CP›
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "thiếu dấu gạch chéo sau năm",
            en: "no slash behind the year"),
          """
          kind: instrument
          number: 45/‹2020NĐ-CP›
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "chữ O thay số 0",
            en: "the letter O for zero"),
          """
          kind: instrument
          number: ‹2O›/2025/NĐ-CP
          type: decree
          title: Quy định về thử nghiệm
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đúng",
            en: "well formed"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          """),
      ]),
    .instrument { subject, _, list in
      switch subject.type?.value {
      case .constitution, .treaty, .letter: return
      default: break
      }
      let number = subject.number
      do throws(InstrumentNumber.Fault) {
        _ = try InstrumentNumber(number.value)
      } catch {
        let place = subject.header.place(of: error.bytes, in: number.value, at: number.range)
        let fixes = error.suggestion.map {
          [
            FixIt(
              Bilingual(vi: "Sửa thành “\($0)”", en: "Replace it with “\($0)”"),
              at: subject.header.at(number.range), replacement: $0)
          ]
        }
        list.add(
          at: place, ["number": Bilingual(number.value), "problem": error.problem.inWords],
          help: error.suggestion.map {
            Bilingual(vi: "có phải là “\($0)”?", en: "did you mean “\($0)”?")
          }, fixes: fixes ?? [])
      }
    })
}

extension InstrumentNumber.Fault.Problem {
  fileprivate var inWords: Bilingual {
    switch self {
    case .empty: Bilingual(vi: "để trống", en: "it is empty")
    case .blank: Bilingual(vi: "có dấu cách", en: "it has a blank")
    case .letterForDigit:
      Bilingual(vi: "chữ cái đứng thay chữ số", en: "a letter stands for a digit")
    case .serial: Bilingual(vi: "số thứ tự không đúng", en: "its serial number is wrong")
    case .year: Bilingual(vi: "năm phải có bốn chữ số", en: "its year needs four digits")
    case .slashMissing:
      Bilingual(
        vi: "thiếu dấu “/” sau năm", en: "the slash behind its year is missing")
    case .yearMissing: Bilingual(vi: "thiếu năm ban hành", en: "its year is missing")
    case .symbolMissing:
      Bilingual(vi: "thiếu ký hiệu loại văn bản", en: "the symbol of its type is missing")
    case .symbolUnknown:
      Bilingual(vi: "không có ký hiệu loại văn bản này", en: "there is no such symbol of a type")
    case .bodyMissing:
      Bilingual(vi: "thiếu ký hiệu cơ quan ban hành", en: "its issuing body is missing")
    case .body:
      Bilingual(vi: "ký hiệu cơ quan ban hành không đúng", en: "its issuing body is malformed")
    }
  }
}
