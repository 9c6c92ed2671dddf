import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let codeListParentUnknown = Check(
    CheckInfo(
      "code-list-parent-unknown", .error, .references,
      title: Bilingual(
        vi: "Mã cha của danh mục có trong danh mục",
        en: "The parent code of a code list is one of its codes"),
      explanation: Bilingual(
        vi:
          "parent nêu mã của giá trị cấp trên trong cùng danh mục. Sai mã thì chuỗi lựa chọn tỉnh, xã bị đứt.",
        en:
          "parent is the code of the value above in the same list. With a wrong code the cascade of province and commune breaks."
      ),
      message: Bilingual(
        vi: "“{code}” thuộc “{parent}”, nhưng danh mục không có mã này",
        en: "“{code}” belongs to “{parent}”, which the list does not have"),
      variants: [
        "self": Bilingual(vi: "“{code}” thuộc chính nó", en: "“{code}” belongs to itself"),
        "circle": Bilingual(
          vi: "đi từ “{code}” lên “{parent}” thì quay lại chính nó",
          en: "the way up from “{code}” by “{parent}” leads back to itself"),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "mã lạ", en: "an unknown code"),
          """
          kind: code-list
          id: don-vi-thu
          name: Đơn vị thử
          values:
            - { code: "08", name: Tỉnh thử }
            - { code: "02215", name: Phường thử, parent: ‹"80"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "chính nó", en: "its own parent"),
          """
          kind: code-list
          id: don-vi-thu
          name: Đơn vị thử
          values:
            - { code: "08", name: Tỉnh thử, parent: ‹"08"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "có trong danh mục", en: "a code of the list"),
          """
          kind: code-list
          id: don-vi-thu
          name: Đơn vị thử
          values:
            - { code: "08", name: Tỉnh thử }
            - { code: "02215", name: Phường thử, parent: "08" }
          """),
      ]),
    .codeList { codeList, _, list in
      guard codeList.entries.contains(where: { $0.parent != nil }) else { return }
      let parents = Dictionary(
        codeList.entries.map { ($0.code, $0.parent) }, uniquingKeysWith: { first, _ in first })
      // A parent that is missing, or a way round, is one mistake however many lie below.
      var reported: Set<String> = []
      for entry in codeList.entries {
        guard let parent = entry.parent else { continue }
        let place = Place(entry.place.file, entry.parentRange)
        let words: KeyValuePairs = ["code": Bilingual(entry.code), "parent": Bilingual(parent)]
        if parents[parent] == nil {
          // The row may be one of those that could not be read.
          guard !codeList.lacksRows, reported.insert(parent).inserted,
            !codeList.hasLostZeros(of: parent)
          else { continue }
          let guess = NearMiss.best(for: parent, among: parents.keys.sorted())
          list.add(
            at: place, words,
            help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") })
        } else if let round = wayRound(from: entry.code, parents), !reported.contains(entry.code) {
          reported.formUnion(round)
          list.add(at: place, words, variant: parent == entry.code ? "self" : "circle")
        }
      }
    })
}

/// The codes from one up to itself again; nil where the way up ends, as it should.
private func wayRound(from code: String, _ parents: [String: String?]) -> [String]? {
  var path = [code]
  // Units have three levels; no list has this many.
  while path.count <= 16, let next = parents[path[path.count - 1]] ?? nil {
    if next == code { return path }
    path.append(next)
  }
  return nil
}

extension CodeList {
  /// Whether a spreadsheet took the zeros before a unit code away, which is reported at the code.
  fileprivate func hasLostZeros(of code: String) -> Bool {
    guard code.utf8.first == 0x30 else { return false }
    return entry(String(code.drop { $0 == "0" }))?.hasUnitCode(in: self) == false
  }
}
