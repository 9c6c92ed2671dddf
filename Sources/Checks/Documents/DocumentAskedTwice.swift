import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let documentAskedTwice = Check(
    CheckInfo(
      "document-asked-twice", .warning, .documents,
      title: Bilingual(
        vi: "Một giấy tờ không đòi hai lần trong một trường hợp",
        en: "A document is not asked for twice in one case"),
      explanation: Bilingual(
        vi:
          "Giấy tờ chung của thủ tục đã gồm trong mọi trường hợp. Bỏ một chỗ, hoặc thêm điều kiện nếu là hai bản cho hai việc.",
        en:
          "Documents at the top belong to every case. Take one away, or add a condition if they are two papers for two purposes."
      ),
      message: Bilingual(
        vi: "“{document}” đã được yêu cầu trong cùng trường hợp",
        en: "“{document}” is asked for in the same case already"),
      basis: [
        LegalBasis("63/2010/NĐ-CP", "Điều 8", confirmed: false)
      ],
      examples: [
        CheckExample(
          .procedure,
          Bilingual(
            vi: "chung và riêng",
            en: "common and in the case"),
          """
          documents:
            - { document: to-khai, originals: 1, mode: submit }
          cases:
            - id: lan-dau
              name: Lần đầu
              documents:
                - { document: ‹to-khai›, originals: 1, mode: submit }
                - { document: giay-chung-sinh, originals: 1, mode: submit }
            - id: lai
              name: Đăng ký lại
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "luôn luôn, và một lần nữa theo điều kiện",
            en: "always, and under a condition once more"),
          """
          questions: [{ id: uyQuyen, type: boolean, name: Có ủy quyền }]
          documents:
            - { document: to-khai, originals: 1, mode: submit }
            - { document: giay-chung-sinh, originals: 1, mode: submit }
            - { document: ‹giay-chung-sinh›, originals: 1, mode: submit, when: questions.uyQuyen }
          """),
        CheckExample(
          .procedure, Bilingual(vi: "cả trong khối dùng chung", en: "in a fragment as well"),
          """
          documents:
            - { include: uy-quyen }
            - { document: ‹giay-chung-sinh›, originals: 1, mode: submit }
            - { document: to-khai, originals: 1, mode: submit }
          ---
          kind: fragment
          id: uy-quyen
          of: documents
          documents:
            - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
        CheckExample(
          .procedure,
          Bilingual(
            vi: "hai trường hợp khác nhau",
            en: "two different cases"),
          """
          documents: []
          cases:
            - id: lan-dau
              name: Lần đầu
              documents:
                - { document: to-khai, originals: 1, mode: submit }
            - id: lai
              name: Đăng ký lại
              documents:
                - { document: to-khai, originals: 1, mode: submit }
                - { document: giay-chung-sinh, originals: 1, mode: submit }
          """),
      ]),
    .content { subject, context, list in
      guard !subject.isLocal else { return }
      let content = subject.content
      guard content.documents != nil || content.cases != nil else { return }
      var asked = AskedSoFar(header: subject.header, context)
      // What a level does not say for itself, it has from the top.
      let top = subject.level == nil ? nil : subject.procedures.first?.content
      let common = content.documents?.value ?? top?.documents?.value ?? []
      asked.add(common, isReported: content.documents != nil, &list)
      asked.add(content.cases?.value ?? top?.cases?.value ?? [], content.cases != nil, &list)
    })
}

/// Documents asked for on the way down to a case.
private struct AskedSoFar {
  struct Item {
    var id: String
    var place: Place
    /// What a repetition is reported at.
    var end: Place
    var name: String?
    var isUnconditional: Bool
    /// Whether it is for other days, or for another procedure that is handled along.
    var isApart = false
    /// How many cases stand around it.
    var depth: Int
  }

  let header: Header
  let context: CheckContext
  var items: [Item] = []

  init(header: Header, _ context: CheckContext) {
    self.header = header
    self.context = context
  }

  mutating func add(
    _ uses: [DocumentUse], isReported: Bool = true, depth: Int = 0, _ list: inout FindingList
  ) {
    for use in uses {
      switch use.what {
      case .allOf(let members) where use.isUnconditional:
        add(members, isReported: isReported, depth: depth, &list)
      case .document(let id):
        let place = header.at(id.range)
        let item = Item(
          id: id.value, place: place, end: place, name: use.name?.text,
          isUnconditional: use.isUnconditional,
          isApart: use.effective != nil || use.component != nil, depth: depth)
        add(item, isReported, &list)
      case .include(let id) where use.isUnconditional:
        for item in included(id, depth) { add(item, isReported, &list) }
      default: break
      }
    }
  }

  private mutating func add(_ item: Item, _ isReported: Bool, _ list: inout FindingList) {
    if isReported, let earlier = items.first(where: { $0.asks(for: item) }) {
      list.add(
        at: item.end, ["document": Bilingual(item.id)],
        related: [
          Related(earlier.place, Bilingual(vi: "đã yêu cầu ở đây", en: "asked for here"))
        ])
    }
    items.append(item)
  }

  /// What a fragment asks for from everybody; fragments inside it are not followed.
  private func included(_ fragment: Located<String>, _ depth: Int) -> [Item] {
    let day = header.day(nearest: context.date)
    guard let declared = context.catalog.fragments.version(of: fragment.value, on: day) else {
      return []
    }
    return declared.documents.compactMap { use in
      guard case .document(let id) = use.what, use.isUnconditional else { return nil }
      return Item(
        id: id.value, place: declared.header.at(id.range), end: header.at(fragment.range),
        name: use.name?.text, isUnconditional: true, depth: depth)
    }
  }

  mutating func add(
    _ cases: [ProcedureCase], _ isReported: Bool, depth: Int = 1, _ list: inout FindingList
  ) {
    for item in cases {
      let above = items.count
      add(item.documents, isReported: isReported, depth: depth, &list)
      add(item.cases, isReported, depth: depth + 1, &list)
      items.removeSubrange(above...)
    }
  }
}

extension AskedSoFar.Item {
  /// Whether some dossier has both. Two uses with conditions are two papers for two purposes; a
  /// condition beside a use without any asks those whom it meets twice.
  fileprivate func asks(for other: AskedSoFar.Item) -> Bool {
    guard id == other.id, name == other.name else { return false }
    if depth == other.depth, isApart || other.isApart { return false }
    return isUnconditional || other.isUnconditional
  }
}

extension DocumentUse {
  /// Asked for from everybody, always, for this procedure itself.
  var isUnconditional: Bool {
    self.when == nil && !self.isOptional && self.effective == nil && self.channels.isEmpty
      && self.component == nil
  }
}
