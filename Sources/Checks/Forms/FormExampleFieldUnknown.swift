import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formExampleFieldUnknown = Check(
    CheckInfo(
      "form-example-field-unknown", .error, .forms,
      title: Bilingual(
        vi: "Câu trả lời của ví dụ thuộc các trường của biểu mẫu",
        en: "Answers of examples belong to fields of the form"),
      explanation: Bilingual(
        vi: "Câu trả lời cho trường không có thì không được kiểm tra gì; thường là sai tên trường.",
        en: "An answer to a field that does not exist tests nothing; the name is usually misspelt."),
      message: Bilingual(
        vi: "biểu mẫu không có trường “{path}”",
        en: "the form has no field “{path}”"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(
            vi: "sai tên trường",
            en: "a misspelt field"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Khai đủ
              answers: { nguoi: { ‹hoTne›: Nguyễn Văn An } }
              expect: valid
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "cấp huyện trong địa chỉ hai cấp",
            en: "a district in an address of two levels"),
          """
          \(FormExampleText.head)
                    - { id: noiO, type: address, name: Nơi ở }
          examples:
            - name: Khai đủ
              answers: { nguoi: { noiO: { province: "08", ‹district›: "070", commune: "02215", detail: Tổ 3 } } }
              expect: valid
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "lời xác nhận có khóa lạ",
            en: "a confirmation has a key that none has"),
          """
          \(FormExampleText.head)
                    - { id: xacNhan, type: confirmation, name: Xác nhận của chủ hộ, methods: [vneid, paper] }
          examples:
            - name: Khai đủ
              answers: { nguoi: { xacNhan: { method: vneid, ‹date›: 2026-01-20 } } }
              expect: valid
          """),
        CheckExample(
          .declarations,
          Bilingual(
            vi: "đúng tên trường",
            en: "the right field"),
          """
          \(FormExampleText.head)
          \(FormExampleText.name)
          examples:
            - name: Khai đủ
              answers: { nguoi: { hoTen: Nguyễn Văn An } }
              expect: valid
          """),
      ]),
    .checkedForm { written, context, list in
      let form = written.form
      guard !form.examples.isEmpty else { return }
      // What conditions ask for as well was lost or renamed.
      var reported = Set(written.unknownNames(context).map(\.path))
      let tree = written.tree
      // Of a form without any section that is the finding.
      guard !tree.sections.isEmpty else { return }
      for example in form.examples {
        var unknown: [FormTree.UnknownAnswer] = []
        if let answers = example.answers { tree.look(at: answers.value, nil, "", &unknown) }
        if case .map(let changes)? = example.change?.value {
          for change in changes { tree.look(atPath: change.key, of: change, &unknown) }
        }
        for item in unknown where !tree.hasDoubles {
          // One name is one mistake, however many examples give it.
          guard reported.insert(FormTree.plainPath(item.path)).inserted else { continue }
          let last = item.path.split(separator: ".").last.map(String.init) ?? item.path
          let guess = NearMiss.best(for: last, among: item.names)
          list.add(
            at: form.header.at(item.range), ["path": Bilingual(item.path)],
            help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") })
        }
      }
    })
}

extension FormTree {
  /// An answer that no field takes.
  fileprivate struct UnknownAnswer {
    var path: String
    /// The key that names it.
    var range: SourceRange
    var names: [String]
  }

  fileprivate func look(
    atPath path: String, of entry: SyntaxValue.Entry, _ unknown: inout [UnknownAnswer]
  ) {
    if case .unknown(_, let names) = resolve("submission." + Self.plainPath(path), from: nil) {
      unknown.append(UnknownAnswer(path: path, range: entry.keyRange, names: names))
    }
  }

  /// An address, a file and a confirmation have keys of their own; there may be several files.
  private func look(
    at value: SyntaxValue, keys: [String], _ prefix: String, _ unknown: inout [UnknownAnswer]
  ) {
    switch value {
    case .scalar: return
    case .list(let items): for item in items { look(at: item, keys: keys, prefix, &unknown) }
    case .map(let entries):
      for entry in entries where !keys.contains(entry.key) {
        unknown.append(
          UnknownAnswer(
            path: prefix + "." + entry.key, range: entry.keyRange, names: keys))
      }
    }
  }

  /// Gathers the answers that no field takes.
  fileprivate func look(
    at value: SyntaxValue, _ node: Int?, _ prefix: String, _ unknown: inout [UnknownAnswer]
  ) {
    if let node {
      if nodes[node].isIncomplete { return }
      switch nodes[node].type {
      case nil, .group?, .list?, .table?: break
      default:
        let keys = nodes[node].answerKeys
        if !keys.isEmpty { look(at: value, keys: keys, prefix, &unknown) }
        return
      }
    }
    switch value {
    case .scalar: return
    case .list(let items): for item in items { look(at: item, node, prefix, &unknown) }
    case .map(let entries):
      let children = node.map { nodes[$0].children } ?? sections
      for entry in entries {
        let path = prefix.isEmpty ? entry.key : prefix + "." + entry.key
        if let child = children.first(where: { nodes[$0].id == entry.key }) {
          look(at: entry.value, child, path, &unknown)
        } else if entry.key.contains(".") {
          look(atPath: path, of: entry, &unknown)
        } else if !children.contains(where: { MalformedID.stands(nodes[$0].id, for: entry.key) }) {
          unknown.append(
            UnknownAnswer(
              path: path, range: entry.keyRange, names: children.map { nodes[$0].id }))
        }
      }
    }
  }
}
