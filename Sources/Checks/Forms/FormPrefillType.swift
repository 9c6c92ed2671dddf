import CatalogModel
import Conditions
import Diagnostics
import SourceText

extension Check {
  static let formPrefillType = Check(
    CheckInfo(
      "form-prefill-type", .warning, .forms,
      title: Bilingual(
        vi: "Dữ liệu điền sẵn là câu trả lời mà trường nhận",
        en: "What is prefilled is an answer that the field takes"),
      explanation: Bilingual(
        vi:
          "Dữ liệu khác kiểu thì trường không nhận được: ngày sinh không phải họ tên, địa chỉ không phải một dòng chữ. Cùng kiểu cũng phải nhận đủ những gì nguồn có thể trả lời: ngày chỉ biết năm, địa chỉ cũ, mọi mã; nhất là trường locked thì người khai không sửa được.",
        en:
          "A field cannot take data of another type: a date of birth is no name, an address no line of text. One of its type has to take all that the source may answer: dates of which only the year is known, old addresses, every code; above all where it is locked and nobody can put it right."
      ),
      message: Bilingual(
        vi: "dữ liệu “{attribute}” kiểu {given} điền vào trường kiểu {type}",
        en: "“{attribute}” of type {given} is filled into a field of type {type}"),
      variants: [
        "precision": Bilingual(
          vi: "“{attribute}” có thể chỉ biết đến {detail}, mà precision của trường không nhận",
          en:
            "“{attribute}” may be known to the {detail}, which the field’s precision does not take"),
        "option": Bilingual(
          vi: "“{attribute}” có thể là “{detail}”, không có trong các lựa chọn của trường",
          en: "“{attribute}” may be “{detail}”, which is none of the field’s options"),
        "address": Bilingual(
          vi: "“{attribute}” nhận {detail}: true, còn trường thì không",
          en: "“{attribute}” has {detail}: true, and the field does not"),
      ],
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
          Bilingual(
            vi: "ngày có thể chỉ biết năm", en: "a date of which only the year may be known"),
          text("type: date, precision: [day, year]", "type: date", "‹x›")),
        CheckExample(
          .declarations,
          Bilingual(vi: "mã ngoài các lựa chọn", en: "a code that is none of the options"),
          text(
            "type: choice, options: [{ code: a, name: Loại A }, { code: b, name: Loại B }]",
            "type: choice, options: [{ code: a, name: Loại A }, { code: c, name: Loại C }]", "‹x›")),
        CheckExample(
          .declarations,
          Bilingual(vi: "địa chỉ cũ", en: "old addresses"),
          text("type: address, history: true", "type: address", "‹x›")),
        CheckExample(
          .declarations,
          Bilingual(vi: "trường nhận mọi điều nguồn trả lời", en: "a field that takes all of it"),
          text(
            "type: date, precision: [day, year]", "type: date, precision: [day, month, year]", "x")),
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
        guard let first = given.first else { return }
        let day = written.header.day(nearest: context.date)
        let version = context.catalog.dataSources.version(of: source.value, on: day)
        let misfit =
          given.contains { $0.fills(type) }
          ? version.flatMap { AttributePath.field(attribute.value, in: $0.attributes) }
            .flatMap { Misfit(of: $0, in: written.field, context.catalog, on: day) }
          : Misfit(variant: nil, detail: Bilingual(""))
        guard let misfit else { return }
        list.add(
          at: written.at(attribute.range),
          [
            "attribute": Bilingual(attribute.value), "given": Bilingual(first.rawValue),
            "type": Bilingual(type.rawValue), "detail": misfit.detail,
          ],
          variant: misfit.variant)
      }
    })

  /// A form with a field that is filled from an attribute of a source of its own.
  private static func text(_ attribute: String, _ field: String, _ name: String) -> String {
    """
    \(FormExampleText.head)
              - { id: so, type: citizen-id, name: Số định danh, prefill: { from: account.soDinhDanh } }
              - { id: dieu, name: Điều cần khai, \(field), prefill: { source: csdl-khac, attribute: \(name), key: nguoi.so } }
    ---
    kind: data-source
    id: csdl-khac
    name: Cơ sở dữ liệu khác
    key: [so]
    attributes:
      - { id: so, type: citizen-id, name: Số định danh }
      - { id: x, name: Điều đã biết, \(attribute) }
    """
  }
}

/// Something that a source may answer and a field of the same type does not take.
private struct Misfit {
  /// A variant of the message; nil where the types differ.
  var variant: String?
  var detail: Bilingual

  init(variant: String?, detail: Bilingual) {
    self.variant = variant
    self.detail = detail
  }

  init?(of given: FormField, in field: FormField, _ catalog: Catalog, on day: CalendarDate) {
    guard let type = field.type?.value, given.type?.value == type else { return nil }
    switch type {
    case .date:
      guard let part = given.precisions.first(where: { !field.precisions.contains($0) }) else {
        return nil
      }
      self.init(variant: "precision", detail: Self.word(part))
    case .choice, .multiChoice:
      guard let known = AnswerOptions(of: given, in: catalog, on: day),
        let own = AnswerOptions(of: field, in: catalog, on: day), own.isComplete,
        !own.values.isEmpty
      else { return nil }
      let codes = Set(own.values.map(\.code))
      guard let other = known.values.first(where: { !codes.contains($0.code) }) else { return nil }
      self.init(variant: "option", detail: Bilingual(other.code))
    case .address:
      if given.hasHistory, !field.hasHistory {
        self.init(variant: "address", detail: Bilingual("history"))
      } else if given.allowsAbroad, !field.allowsAbroad {
        self.init(variant: "address", detail: Bilingual("abroad"))
      } else {
        return nil
      }
    default: return nil
    }
  }

  private static func word(_ precision: String) -> Bilingual {
    switch precision {
    case "year": Bilingual(vi: "năm", en: "year")
    case "month": Bilingual(vi: "tháng", en: "month")
    default: Bilingual(vi: "ngày", en: "day")
    }
  }
}

extension FormField {
  /// What its dates may be known to; the day where it says nothing.
  fileprivate var precisions: [String] {
    self.precision.isEmpty ? ["day"] : self.precision.map(\.value)
  }
}

extension FieldType {
  /// Whether a value of this type can be an answer of a field.
  func fills(_ field: FieldType) -> Bool {
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
