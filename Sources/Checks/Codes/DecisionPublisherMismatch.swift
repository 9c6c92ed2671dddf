import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let decisionPublisherMismatch = Check(
    CheckInfo(
      "decision-publisher-mismatch", .warning, .codes,
      title: Bilingual(
        vi:
          "Ký hiệu trong số quyết định là của cơ quan công bố",
        en:
          "The symbol in the number of a decision is its publisher’s"
      ),
      explanation: Bilingual(
        vi:
          "“163/QĐ-BTP” do Bộ Tư pháp ban hành. Cơ quan công bố khác với ký hiệu là chép nhầm một trong hai.",
        en:
          "“163/QĐ-BTP” is by the Ministry of Justice. A publisher that its symbol does not fit is one of the two miscopied."
      ),
      message: Bilingual(
        vi:
          "số {number} không phải của “{publisher}”",
        en:
          "{number} is no number of “{publisher}”"
      ),
      basis: [LegalBasis("30/2020/NĐ-CP", "Phụ lục I", confirmed: false)],
      examples: [
        CheckExample(
          .procedure, Bilingual(vi: "ký hiệu của bộ khác", en: "the symbol of another ministry"),
          """
          decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: ‹Bộ Công an› }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "ký hiệu của địa phương", en: "the symbol of a province"),
          """
          decision: { number: 163/QĐ-UBND, date: 2025-06-20, publisher: ‹Bộ Tư pháp› }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "khớp", en: "they agree"),
          """
          decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
          """),
      ]),
    .catalog { context, list in
      // A few publishers have published all.
      var known: [String: String] = [:]
      func initialsKnown(of publisher: String) -> String {
        if let symbol = known[publisher] { return symbol }
        let symbol = initials(of: publisher)
        known[publisher] = symbol
        return symbol
      }
      func look(_ decision: PublicationDecision?, _ header: Header, _ list: inout FindingList) {
        guard let number = decision?.number, let publisher = decision?.publisher,
          DecisionNumber.isWellFormed(number.value), isKnown(publisher.text),
          let symbol = number.value.split(separator: "-").dropFirst().first,
          isOfMinistry(symbol) != isMinistry(publisher.text)
            || isMinistry(publisher.text) && symbol != initialsKnown(of: publisher.text)
        else { return }
        list.add(
          at: header.at(publisher.range),
          ["number": Bilingual(number.value), "publisher": Bilingual(publisher.text)])
      }
      for item in context.catalog.procedures.all { look(item.decision, item.header, &list) }
      for item in context.catalog.localParts.all { look(item.decision, item.header, &list) }
      for item in context.catalog.processes.all { look(item.decision, item.header, &list) }
    })

  /// Ministries, and bodies of a province; those of districts are gone, which is another finding.
  private static func isKnown(_ name: String) -> Bool {
    isMinistry(name)
      || ["Ủy ban nhân dân tỉnh", "UBND tỉnh", "Chủ tịch", "Tỉnh ", "Sở ", "Hội đồng"].contains {
        name.hasPrefix($0)
      }
  }

  private static func isMinistry(_ name: String) -> Bool { name.hasPrefix("Bộ ") }

  /// Ministries have symbols with B; those of today are known.
  private static func isOfMinistry(_ symbol: Substring) -> Bool {
    symbol.first == "B" && symbol.count > 2 && IssuingBody.isKnown(String(symbol))
      && !["BHXH", "BBT", "BTCTW"].contains(symbol)
  }

  /// “Bộ Nông nghiệp và Môi trường” is BNNMT.
  private static func initials(of name: String) -> String {
    String(
      name.split { !$0.isLetter }.filter { $0 != "và" && $0 != "của" }
        .compactMap { $0.first?.uppercased().first })
  }
}
