import CatalogModel
import Expressions
import SourceText

/// Makes the shapes of a form's fields, each pattern once.
struct AnswerShapes {
  private let form: CheckedForm
  private var patterns: [String: PatternMatcher?] = [:]

  init(_ form: CheckedForm) { self.form = form }

  mutating func shape(of node: FormNode) -> AnswerShape {
    guard let field = node.field?.field, let type = node.type else { return .any }
    switch type {
    case .text, .multiline: return text(field, nil)
    case .citizenID: return text(field, .citizenID)
    case .taxCode: return text(field, .taxCode)
    case .phone: return text(field, .phone)
    case .email: return text(field, .email)
    case .personName: return text(field, .personName)
    case .landCertificate: return text(field, .landCertificate)
    case .integer, .decimal, .money: return number(field)
    case .boolean: return .boolean(mustBeTrue: false)
    case .declaration: return .boolean(mustBeTrue: true)
    case .date:
      let known = field.precision.compactMap { DatePattern.Precision(rawValue: $0.value) }
      return .date(known.isEmpty ? [.day] : Set(known))
    case .datetime: return .moment
    case .choice: return .choice(codes(of: node))
    case .multiChoice:
      return .list(of: .choice(codes(of: node)), count: CountShape(field), isUnique: true)
    case .address: return .address(address(field))
    case .attachment: return attachment(field)
    case .confirmation: return confirmation(field)
    case .group, .list, .table, .note: return .any
    }
  }

  private func codes(of node: FormNode) -> Set<CELText>? {
    guard let options = node.options, !options.isEmpty else { return nil }
    return Set(options.map { CELText($0) })
  }

  private mutating func text(_ field: FormField, _ format: TextFormat?) -> AnswerShape {
    .text(
      TextShape(
        least: max(0, field.minLength?.value ?? 0), most: field.mostScalars, format: format,
        pattern: field.pattern.flatMap { matcher($0.value) }))
  }

  /// One that schemas cannot carry is read as it is written.
  private mutating func matcher(_ pattern: String) -> PatternMatcher? {
    if let known = patterns[pattern] { return known }
    let anchored = (try? PortablePattern(pattern).anchored) ?? "^(?:\(pattern))$"
    let matcher = PatternMatcher(anchored)
    patterns[pattern] = matcher
    return matcher
  }

  private func number(_ field: FormField) -> AnswerShape {
    var shape = NumberShape(isWhole: field.isWholeNumber)
    if let bound = field.min?.value, PlainNumber.isPlain(bound), let number = Double(bound) {
      shape.least = number
    }
    if let bound = field.max?.value, PlainNumber.isPlain(bound), let number = Double(bound) {
      shape.most = number
    }
    if let step = field.step?.value, !step.isZero { shape.step = step }
    return .number(shape)
  }

  // MARK: Objects

  private func attachment(_ field: FormField) -> AnswerShape {
    let known = field.formats.map { FieldFormat.mediaTypes($0.value) }
    var mediaType = AnswerShape.text(TextShape(most: 127, format: .mediaType))
    if !known.isEmpty, known.allSatisfy({ $0 != nil }) {
      mediaType = .choice(Set(known.compactMap { $0 }.joined().map { CELText($0) }))
    }
    var size = NumberShape(isWhole: true, least: 1)
    if let largest = field.maxSize?.value { size.most = Double(max(1, largest)) }
    let file = AnswerShape.object(
      ObjectShape(members: [
        .init("name", .text(TextShape(least: 1, most: 255)), isRequired: true),
        .init("mediaType", mediaType, isRequired: true),
        .init("size", .number(size), isRequired: true),
        .init("sha256", .text(TextShape(format: .sha256))),
      ]))
    guard field.minItems != nil || field.maxItems != nil else { return file }
    return .list(of: file, count: CountShape(field), isUnique: false)
  }

  private func confirmation(_ field: FormField) -> AnswerShape {
    let methods = Set(field.methods.map { CELText($0.value) })
    return .object(
      ObjectShape(members: [
        .init(
          "method",
          methods.isEmpty ? .text(TextShape(least: 1, most: 50)) : .choice(methods),
          isRequired: true),
        .init("name", .text(TextShape(most: 200))), .init("id", .text(TextShape(most: 50))),
        .init("time", .moment),
      ]))
  }

  // MARK: Addresses

  private func address(_ field: FormField) -> AddressShape {
    let list = field.within.flatMap { form.catalog.unitList(within: $0.value, on: form.date) }
    let units = list?.units(on: form.date) ?? UnitTable()
    var shape = AddressShape(
      current: Self.place([
        ("province", Self.code(2, among: units.provinceCodes)),
        ("commune", Self.code(5, among: units.communeCodes)),
      ]))
    if units.provinces.count > 1 { shape.provinces = units.provinceOfCommune }
    if field.hasHistory {
      shape.old = Self.place([
        ("province", Self.code(2)), ("district", Self.code(3)), ("commune", Self.code(5)),
      ])
    }
    if field.allowsAbroad {
      shape.abroad = Self.place([("country", .text(TextShape(format: .country)))])
    }
    return shape
  }

  private static func place(_ codes: [(String, AnswerShape)]) -> ObjectShape {
    ObjectShape(
      members: codes.map { .init($0.0, $0.1, isRequired: true) }
        + [.init("detail", .text(TextShape(most: 500)))])
  }

  private static func code(_ digits: Int, among codes: Set<CELText> = []) -> AnswerShape {
    codes.isEmpty ? .text(TextShape(format: .digits(digits))) : .choice(codes)
  }
}
