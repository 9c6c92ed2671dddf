import CatalogModel
import Diagnostics
import Expressions
import FormCompiler

/// What the Form.io form does not do of what the form says: the receiving system must.
struct FormioNotCarried {
  let form: FormioForm

  init(_ form: FormioForm) { self.form = form }

  var entries: [SchemaValue] {
    var result: [SchemaValue] = []
    let checked = form.checked
    for number in checked.nodes.indices {
      let node = checked[number]
      for condition in node.writtenConditions where condition.constant == nil {
        if let reason = reason(condition, at: number) {
          result.append(Self.entry(node.path, condition.key.rawValue, reason))
        }
      }
      if let reason = ofRequired(number) {
        result.append(Self.entry(node.path, "required", reason))
      }
      if node.field?.field.step != nil,
        FormioCounting(field: FormioField(form: form, number: number)).wholeStep == nil
      {
        result.append(Self.entry(node.path, "step", Self.noStep))
      }
      if node.type == .taxCode {
        result.append(Self.entry(node.path, "type", Self.noCheckDigit))
      }
      if node.type == .address,
        FormioAddress(field: FormioField(form: form, number: number)).leavesUnitsOpen
      {
        result.append(Self.entry(node.path, "within", Self.noUnits))
      }
      if let field = node.field?.field, !field.uniqueBy.isEmpty {
        result.append(Self.entry(node.path, "unique-by", Self.noUnique))
      }
    }
    for rule in checked.rules {
      if let reason = reason(rule) { result.append(Self.entry(rule.path, "require", reason)) }
    }
    return result
  }

  private static func entry(_ path: String, _ key: String, _ reason: Bilingual) -> SchemaValue {
    ["path": .string(path), "key": .string(key), "reason": SchemaValue(reason)]
  }

  /// Why an answer is not asked for where the form asks for it; a condition that cannot be said
  /// is listed as such.
  private func ofRequired(_ number: Int) -> Bilingual? {
    let field = FormioField(form: form, number: number)
    guard field.node.field != nil, field.isAskable else { return nil }
    if field.node.content == .object { return ofGroup(number) }
    switch field.node.requirement {
    case .never: return nil
    case .when(let condition) where form.logic(condition, at: number) == nil: return nil
    case .always, .when: break
    }
    guard form.showsExactly(number) else { return Self.notShown }
    guard form.readsGroup(around: number) else { return Self.why([]) }
    guard form.optionalGroup(around: number).map(form.isNarrow) ?? true else {
      return Self.wideGroup
    }
    let isOfParts = field.node.type == .address || field.node.type == .confirmation
    guard isOfParts, case .whileTrue = field.demand else { return nil }
    return field.isConditionReadable ? nil : Self.why([])
  }

  /// A group with a condition that makes it necessary.
  private func ofGroup(_ number: Int) -> Bilingual? {
    guard case .when(let condition) = form.checked[number].requirement,
      form.logic(condition, at: number) != nil, form.requiredRule(of: number) == nil
    else { return nil }
    return form.showsExactly(number) ? Self.noGroup : Self.notShown
  }

  private func reason(_ condition: FormCondition, at number: Int) -> Bilingual? {
    switch condition.key {
    case .filter: return Self.noFilter
    case .calculate:
      let logic = FormLogic(condition, at: number, in: form.checked)
      return logic.formioValue() == nil
        ? Self.why(condition.expression.jsonLogicValue().notTranslated) : nil
    case .constraint, .min, .max:
      return form.logic(condition, at: number, is: false) == nil
        ? Self.why(condition.expression.jsonLogic(is: false).notTranslated) : nil
    default:
      return form.logic(condition, at: number) == nil
        ? Self.why(condition.expression.jsonLogic().notTranslated) : nil
    }
  }

  private func reason(_ rule: FormCheckedRule) -> Bilingual? {
    if rule.isWarning { return Self.onlyWarns }
    if form.logic(rule.require, at: 0, is: false) == nil {
      return Self.why(rule.require.expression.jsonLogic(is: false).notTranslated)
    }
    guard let when = rule.when, when.constant == nil, form.logic(when, at: 0) == nil else {
      return nil
    }
    return Self.why(when.expression.jsonLogic().notTranslated)
  }

  private static func why(_ parts: [Untranslated]) -> Bilingual {
    parts.first?.reason
      ?? Bilingual(
        vi: "trong một dòng của danh sách, Form.io chỉ đọc được đối tượng trong cùng của dòng đó",
        en: "within a row of a list Form.io reads the row's innermost object alone")
  }

  private static let noUnits = Bilingual(
    vi:
      "Form.io không kiểm tra được xã thuộc tỉnh nào; danh mục cả nước quá dài để đưa vào từng trường",
    en:
      "Form.io does not know which communes are of a province; a list of the whole country is too long for every field"
  )
  private static let noUnique = Bilingual(
    vi: "Form.io không so được các dòng với nhau", en: "Form.io does not compare rows")
  private static let notShown = Bilingual(
    vi: "Form.io không biết khi nào trường này hiện",
    en: "Form.io does not know when the field is shown")
  private static let noGroup = Bilingual(
    vi: "Form.io không đòi được một nhóm nằm trong dòng hoặc trong nhóm có thể bỏ",
    en: "Form.io cannot ask for a group within a row or within a group that may be left out")
  private static let wideGroup = Bilingual(
    vi: "nhóm có thể bỏ có quá nhiều trường", en: "the group that may be left out is too wide")
  private static let noCheckDigit = Bilingual(
    vi: "chữ số kiểm tra không tính được bằng JSONLogic",
    en: "JSONLogic does not compute the check digit")
  private static let noStep = Bilingual(
    vi: "Form.io không tính đúng bội số của số thập phân",
    en: "Form.io is not exact about multiples of decimals")
  private static let noFilter = Bilingual(
    vi: "Form.io không lọc phương án bằng JSONLogic",
    en: "Form.io does not filter options by JSONLogic")
  private static let onlyWarns = Bilingual(
    vi: "Form.io không có cảnh báo", en: "Form.io has no warnings")
}
