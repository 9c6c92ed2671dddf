import CatalogModel
import Diagnostics
import Expressions
import FormCompiler
import SourceText

extension Check {
  static let formHasOfAbsent = Check(
    CheckInfo(
      "form-has-of-absent", .warning, .forms,
      title: Bilingual(
        vi: "has hỏi cả nhóm khi nhóm có thể vắng",
        en: "has asks for the group too where that may be absent"),
      explanation: Bilingual(
        vi:
          "Theo CEL, has(nhóm.trường) là lỗi khi cả nhóm không có trong tờ khai, nên !has(…) cũng không đúng và trường chờ nó không hiện. Hỏi nhóm trước, hoặc dùng answered: nó hỏi từng bước.",
        en:
          "In CEL has(group.field) is an error while the whole group is absent, so that !has(…) is not true either and a field that waits for it stays hidden. Ask for the group first, or use answered, which asks every step."
      ),
      message: Bilingual(
        vi: "“{group}” có thể không có trong tờ khai, khi đó has(…) không đúng cũng không sai",
        en: "“{group}” may be absent, and has(…) is neither true nor false then"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "nhóm chỉ có khi chọn", en: "a group that is there only when chosen"),
          """
          \(FormExampleText.head)
                    - { id: coCon, type: boolean, name: Có con }
                    - id: con
                      type: group
                      name: Con
                      visible: nguoi.coCon
                      fields:
                        - { id: ten, type: text, name: Tên, optional: true }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: ‹"!has(nguoi.con.ten)"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "answered hỏi từng bước", en: "answered asks every step"),
          """
          \(FormExampleText.head)
                    - { id: coCon, type: boolean, name: Có con }
                    - id: con
                      type: group
                      name: Con
                      visible: nguoi.coCon
                      fields:
                        - { id: ten, type: text, name: Tên, optional: true }
                    - { id: ghiChu, type: text, name: Ghi chú, visible: { field: nguoi.con.ten, answered: false } }
          """),
      ]),
    .checkedForm { written, context, list in
      let form = written.checked
      for condition in form.conditions where condition.problems.isEmpty {
        // The structured spelling asks every step.
        guard case .cel = condition.written.syntax, !condition.isBroken(context),
          let group = form.groupsAskedInVain(in: condition).first
        else { continue }
        list.add(at: condition.place, ["group": Bilingual(form[group].path)])
      }
    })
}

extension CheckedForm {
  /// Groups and sections that may be absent, inside which `has` asks without asking for them.
  fileprivate func groupsAskedInVain(in condition: FormCondition) -> [Int] {
    let tests = self.tests(in: condition)
    let asked = Set(tests.map(\.tested))
    return tests.compactMap { test in
      var around = test.around
      while let group = around, group != 0, self[group].content == .object {
        if case .item = self[group].source { return nil }
        if mayBeAbsent(group), !asked.contains(group) { return group }
        around = self[group].parent
      }
      return nil
    }
  }

  private func mayBeAbsent(_ number: Int) -> Bool {
    if !self[number].visible.isEmpty { return true }
    if case .always = self[number].requirement { return false }
    return true
  }
}
