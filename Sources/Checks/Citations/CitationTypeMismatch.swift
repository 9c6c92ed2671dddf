import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let citationTypeMismatch = Check(
    CheckInfo(
      "citation-type-mismatch", .error, .citations,
      title: Bilingual(
        vi: "Loại văn bản khớp với ký hiệu và tên văn bản",
        en: "The type of a legal text agrees with its symbol and title"),
      explanation: Bilingual(
        vi:
          "Ký hiệu cho biết loại văn bản: NĐ là nghị định, TT là thông tư, QH là luật hoặc nghị quyết của Quốc hội. Khai khác đi thì số hoặc loại văn bản bị sai. Đã gặp trong quyết định đã ký: “Thông tư số 03/2025/NĐ-VPCP”.",
        en:
          "The symbol tells the type: NĐ a decree, TT a circular, QH a law or resolution of the National Assembly. If they disagree, the number or the type is wrong. Seen in a signed decision: “Circular 03/2025/NĐ-VPCP”."
      ),
      message: Bilingual(
        vi: "khai là {declared} nhưng ký hiệu {symbol} là của {implied}",
        en: "declared as a {declared}, but the symbol {symbol} means a {implied}"),
      variants: [
        "title": Bilingual(
          vi: "khai là {declared} nhưng tên bắt đầu bằng tên loại {implied}",
          en: "declared as a {declared}, but its title begins with the word for a {implied}")
      ],
      basis: [
        LegalBasis("30/2020/NĐ-CP", "Phụ lục III", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "số của nghị định, khai là thông tư",
            en: "a decree's number, declared as a circular"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: ‹circular›
          title: Về thực hiện thủ tục hành chính trên môi trường điện tử
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "tên là của loại khác",
            en: "the title of another type"),
          """
          kind: instrument
          number: 45/2020/NĐ-CP
          type: decree
          title: ‹Thông tư› hướng dẫn thực hiện
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "nghị quyết của Quốc hội",
            en: "a resolution of the National Assembly"),
          """
          kind: instrument
          number: 202/2025/QH15
          type: resolution
          title: Về việc sắp xếp đơn vị hành chính cấp tỉnh
          """),
      ]),
    .instrument { subject, _, list in
      guard let type = subject.type else { return }
      if type.value != .treaty, let number = try? InstrumentNumber(subject.number.value),
        !number.symbol.types.contains(type.value)
      {
        list.add(
          at: subject.header.at(type.range),
          [
            "declared": type.value.inWords, "symbol": Bilingual(number.symbol.rawValue),
            "implied": number.symbol.types[0].inWords,
          ])
        return
      }
      switch type.value {
      case .consolidated, .letter, .treaty: return
      default: break
      }
      // "Quyết định" is a verb too: a resolution may decide something.
      guard let title = subject.title, let word = TitleTypeWord(title.text),
        word.type != type.value,
        word.type != .decision || word.hasNumber(in: title.text)
      else { return }
      list.add(
        at: subject.header.place(of: word.bytes, in: title.text, at: title.range),
        ["declared": type.value.inWords, "implied": word.type.inWords], variant: "title")
    })
}
