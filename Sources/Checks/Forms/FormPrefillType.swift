import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formPrefillType = Check(
    CheckInfo(
      "form-prefill-type", .warning, .forms,
      title: Bilingual(
        vi: "Dữ liệu điền sẵn cùng kiểu với trường",
        en: "What is prefilled is of the field’s type"),
      explanation: Bilingual(
        vi:
          "Dữ liệu khác kiểu thì trường không nhận được: ngày sinh không phải họ tên, địa chỉ không phải một dòng chữ.",
        en:
          "A field cannot take data of another type: a date of birth is no name, an address no line of text."
      ),
      message: Bilingual(
        vi: "dữ liệu “{attribute}” kiểu {given} điền vào trường kiểu {type}",
        en: "“{attribute}” of type {given} is filled into a field of type {type}"),
      examples: [
        CheckExample(
          .declarations,
          Bilingual(vi: "ngày vào họ tên", en: "a date into a name"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh, prefill: { from: account.soDinhDanh } }
                    - { id: hoTen, type: person-name, name: Họ và tên, prefill: { source: csdl-dan-cu, attribute: ‹ngaySinh›, key: nguoi.soDinhDanh } }
          """),
        CheckExample(
          .declarations,
          Bilingual(vi: "họ tên vào họ tên", en: "a name into a name"),
          """
          \(FormExampleText.head)
                    - { id: soDinhDanh, type: citizen-id, name: Số định danh, prefill: { from: account.soDinhDanh } }
                    - { id: hoTen, type: person-name, name: Họ và tên, prefill: { source: csdl-dan-cu, attribute: hoTen, key: nguoi.soDinhDanh } }
          """),
      ]),
    .catalog { context, list in
      WrittenField.forEach(in: context.catalog) { written in
        guard let prefill = written.field.prefill, let source = prefill.source,
          let attribute = prefill.attribute, let type = written.field.type?.value
        else { return }
        let versions = context.catalog.dataSources.versions(of: source.value)
        let given = versions.compactMap {
          AttributePath.field(attribute.value, in: $0.attributes)?.type?.value
        }
        guard let first = given.first, !given.contains(where: { $0.fills(type) }) else { return }
        list.add(
          at: written.at(attribute.range),
          [
            "attribute": Bilingual(attribute.value), "given": Bilingual(first.rawValue),
            "type": Bilingual(type.rawValue),
          ])
      }
    })
}

extension FieldType {
  /// Whether a value of this type can be an answer of a field.
  fileprivate func fills(_ field: FieldType) -> Bool {
    if self == field { return true }
    switch field {
    // Plain text takes whatever is one piece of text.
    case .text, .multiline: return !isNumber && !isStructured && self != .boolean
    case .decimal, .money: return isNumber
    case .integer: return self == .money
    case .choice, .citizenID, .taxCode, .phone, .email, .personName, .landCertificate:
      return self == .text || self == .choice
    case .list, .table: return self == .list || self == .table
    case .declaration, .confirmation, .note: return self == .boolean
    default: return false
    }
  }

  private var isStructured: Bool {
    switch self {
    case .address, .attachment, .group, .list, .table, .multiChoice, .confirmation: true
    default: false
    }
  }
}
