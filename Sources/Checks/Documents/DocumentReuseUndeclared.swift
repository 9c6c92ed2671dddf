import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentReuseUndeclared = Check(
    CheckInfo(
      "document-reuse-undeclared", .warning, .documents,
      title: Bilingual(
        vi: "Giấy tờ có trong một nguồn dữ liệu thì khai reuse",
        en: "A paper that a data source holds has a reuse"),
      explanation: Bilingual(
        vi:
          "Nguồn dữ liệu của danh mục có thuộc tính là chính giấy tờ này. Khai reuse để người dân không phải nộp (replaces: true) hoặc chỉ để điền sẵn (replaces: false).",
        en:
          "A data source of the catalog has this very paper as an attribute. Declare reuse, so that people need not hand it in (replaces: true), or to prefill only (replaces: false)."
      ),
      message: Bilingual(
        vi: "“{source}” có “{attribute}”, nhưng giấy tờ chưa khai reuse",
        en: "“{source}” has “{attribute}”, but the document has no reuse"),
      basis: [
        LegalBasis("107/2021/NĐ-CP", "", confirmed: false),
        LegalBasis("118/2025/NĐ-CP", "", confirmed: false),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "chưa khai nguồn", en: "the source is not declared"),
          """
          kind: document
          id: giay-thu
          name: ‹Giấy xác nhận thử nghiệm›
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          ---
          \(source)
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đã khai nguồn", en: "the source is declared"),
          """
          kind: document
          id: giay-thu
          name: Giấy xác nhận thử nghiệm
          reuse:
            - { source: csdl-thu, attributes: [giayThu], replaces: true }
          digitization: { decide: on-request, basis: [01/2023/TT-VPCP] }
          ---
          \(source)
          """),
      ]),
    .catalog { context, list in
      let granted = context.papers.granted
      for source in context.catalog.dataSources.all {
        let papers = source.attributes.filter { $0.type?.value == .attachment && $0.name != nil }
        for attribute in papers {
          let held = Array(VietnameseText.foldedKeepingD(attribute.name?.text ?? "").utf8)
          for (document, name) in zip(context.catalog.documents.all, context.foldedDocumentNames) {
            guard let name, ends(held, with: name),
              document.reuse.isEmpty, document.replacedBy == nil,
              // A result that is asked for again is a finding of its own.
              granted[document.id.value] == nil,
              document.header.window.overlaps(source.header.window),
              !context.isBroken(document.header.place)
            else { continue }
            list.add(
              at: document.header.at(document.name?.range ?? document.id.range),
              [
                "source": Bilingual(source.name?.text ?? source.id.value),
                "attribute": Bilingual(attribute.name?.text ?? ""),
              ],
              related: [
                Related(
                  source.header.at(attribute.range),
                  Bilingual(vi: "thuộc tính ấy", en: "the attribute"))
              ])
          }
        }
      }
    })
}

private let source = """
  kind: data-source
  id: csdl-thu
  name: Cơ sở dữ liệu thử nghiệm
  key: [soDinhDanh]
  attributes:
    - { id: giayThu, type: attachment, name: Dữ liệu điện tử của Giấy xác nhận thử nghiệm }
  """

/// Whether a text ends with whole words.
private func ends(_ text: [UInt8], with words: String) -> Bool {
  let start = text.count - words.utf8.count
  guard start >= 0, start < text.count, start == 0 || text[start - 1] == 0x20 else { return false }
  return text[start...].elementsEqual(words.utf8)
}
