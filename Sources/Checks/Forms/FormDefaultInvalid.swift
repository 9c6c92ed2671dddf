import CatalogModel
import Diagnostics
import FormCompiler
import SourceText

extension Check {
  static let formDefaultInvalid = Check(
    CheckInfo(
      "form-default-invalid", .error, .forms,
      title: Bilingual(
        vi: "Giá trị mặc định là một câu trả lời hợp lệ",
        en: "A default is a valid answer"),
      explanation: Bilingual(
        vi:
          "Giá trị mặc định điền sẵn vào ô; giá trị mà chính ô không nhận thì người khai phải sửa trước khi nộp. Giá trị tính từ trường khác thì viết ở calculate.",
        en:
          "A default is filled in for people; one that the field itself refuses must be put right before filing. A value that depends on other fields goes under calculate."
      ),
      message: Bilingual(
        vi: "“{value}” không phải giá trị của trường kiểu {type}",
        en: "“{value}” is no value of a field of type {type}"),
      variants: [
        "bounds": Bilingual(
          vi: "“{value}” nằm ngoài giới hạn của trường",
          en: "“{value}” lies outside the bounds of the field"),
        "option": Bilingual(
          vi: "“{value}” không có trong các lựa chọn",
          en: "“{value}” is none of the options"),
        "refused": Bilingual(
          vi: "trường không nhận giá trị mặc định này: {reason}",
          en: "the field refuses this default: {reason}"),
        "calculated": Bilingual(
          vi: "giá trị mặc định không có tác dụng: trường luôn được tính",
          en: "the default has no effect: the field is always calculated"),
      ],
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "ngoài giới hạn", en: "out of bounds"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, min: 1, max: 10, default: ‹20› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "không phải lựa chọn", en: "no option"),
          """
          \(FormExampleText.head)
                    - { id: gioiTinh, type: choice, name: Giới tính, options: gioi-tinh, default: ‹nma› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "không phải số", en: "no number"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, default: ‹nhiều› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "trái hình dạng của trường", en: "not of the shape of the field"),
          """
          \(FormExampleText.head)
                    - { id: ma, type: text, name: Mã số, pattern: "[a-z]+", default: ‹"ABC"› }
                    - { id: dienThoai, type: phone, name: Số điện thoại, default: ‹"12"› }
                    - { id: thuDienTu, type: email, name: Thư điện tử, default: ‹x› }
                    - { id: soChan, type: integer, name: Số chẵn, step: 2, default: ‹3› }
                    - { id: namSinh, type: date, name: Năm sinh, precision: [year], default: ‹"2020-01-01"› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "quá nhiều, quá ít, hoặc thiếu phần", en: "too many, too few, or in part"),
          """
          \(FormExampleText.head)
                    - { id: viec, type: multi-choice, name: Việc, options: [{ code: p, name: Việc thứ nhất }, { code: q, name: Việc thứ hai }], max-items: 1, default: ‹[p, q]› }
                    - { id: thanhVien, type: list, name: Thành viên, min-items: 1, default: ‹[]›, fields: [{ id: ten, type: text, name: Tên }] }
                    - { id: noiO, type: address, name: Nơi ở, default: ‹{ province: "08" }› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "trường luôn được tính", en: "a field that is always calculated"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản }
                    - { id: tong, type: integer, name: Tổng số, calculate: nguoi.soBan + 1, default: ‹1› }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "đều hợp lệ", en: "all valid"),
          """
          \(FormExampleText.head)
                    - { id: soBan, type: integer, name: Số bản, min: 1, max: 10, default: 1 }
                    - { id: gioiTinh, type: choice, name: Giới tính, options: gioi-tinh, default: nam }
                    - { id: thanhVien, type: list, name: Thành viên, default: [{ ten: An }], fields: [{ id: ten, type: text, name: Tên }, { id: tuoi, type: integer, name: Tuổi }] }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let type = written.field.type?.value, let value = written.field.defaultValue else {
          return
        }
        if written.field.isAlwaysCalculated {
          list.add(at: written.at(value.range), variant: "calculated")
          return
        }
        guard type != .declaration, type != .confirmation,
          let field = written.alone(in: context),
          let fault = field.faults(of: value.value).first,
          // Where nothing fits, that is the finding.
          field.form.contradiction(of: field.node) == nil
        else { return }
        let wrong = value.value.text(at: fault.part)
        list.add(
          at: written.at(value.range),
          [
            "value": Bilingual(wrong ?? ""), "type": Bilingual(type.rawValue),
            "reason": fault.reason,
          ],
          variant: fault.variant(isText: wrong != nil),
          help: guess(wrong, fault, field).map {
            Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?")
          })
      }
    })

  private static func guess(
    _ wrong: String?, _ fault: LoneField.Fault, _ field: LoneField
  ) -> String? {
    guard fault.kind == .option, let wrong else { return nil }
    return NearMiss.best(for: wrong, among: field.checked.options ?? [])
  }
}

extension FormField {
  /// Whether its value is calculated whatever else is answered.
  fileprivate var isAlwaysCalculated: Bool {
    guard let calculate = self.calculate, self.calculation.count == 1 else { return false }
    guard case .map(let entries) = calculate.value else { return true }
    return !entries.contains { $0.key == "when" }
  }
}

extension SyntaxValue {
  /// The text at a part of the value: itself, or `[1]` of a list; nil for what is no text.
  fileprivate func text(at part: String) -> String? {
    switch self {
    case .scalar(let text, _): return part.isEmpty ? text : nil
    case .list(let items):
      guard part.first == "[", part.last == "]", let index = Int(part.dropFirst().dropLast()),
        items.indices.contains(index)
      else { return nil }
      return items[index].text(at: "")
    case .map: return nil
    }
  }
}

extension LoneField.Fault {
  /// With the part of the value it is about.
  fileprivate var reason: Bilingual {
    part.isEmpty ? message : Bilingual(vi: "\(part): \(message.vi)", en: "\(part): \(message.en)")
  }

  fileprivate func variant(isText: Bool) -> String? {
    guard isText else { return "refused" }
    switch kind {
    case .type, .date: return nil
    case .option: return "option"
    case .min, .max, .minLength, .maxLength: return "bounds"
    default: return "refused"
    }
  }
}
