import CatalogModel
import Diagnostics
import Expressions

/// What is wrong with one answer by itself.
struct AnswerFault {
  /// Below the field: `.commune`, `[1]`.
  var suffix: String
  var kind: SubmissionFault.Kind
  var message: Bilingual
}

extension AnswerShape {
  /// The answer as a value of conditions; nil where it is of no such type.
  ///
  /// - Parameter faults: gets what is wrong with it.
  func read(_ answer: Answer, at suffix: String = "", _ faults: inout [AnswerFault]) -> CELValue? {
    if case .null = answer {
      faults.add(
        .type, suffix, "null không phải câu trả lời: chưa trả lời thì bỏ hẳn khóa",
        "null is no answer: what is not answered has no key")
      return nil
    }
    switch (self, answer) {
    case (.any, _): return answer.value
    case (.text(let shape), .string(let text)):
      shape.look(at: text, suffix, &faults)
      return .string(text)
    case (.number(let shape), .number(let number)):
      return shape.read(number, suffix, &faults)
    case (.boolean(let mustBeTrue), .boolean(let flag)):
      if mustBeTrue, !flag {
        faults.add(.option, suffix, "phải được đánh dấu đồng ý", "has to be ticked")
      }
      return .bool(flag)
    case (.date(let precisions), .string(let text)):
      return Self.date(text, precisions, suffix, &faults)
    case (.moment, .string(let text)): return Self.moment(text, suffix, &faults)
    case (.choice(let codes), .string(let text)):
      let code = CELText(text)
      if let codes, !codes.contains(code) {
        faults.add(
          .option, suffix, "“\(text)” không có trong các lựa chọn",
          "“\(text)” is none of the options"
        )
      }
      return .string(code)
    case (.list(let item, let count, let isUnique), .array(let answers)):
      return Self.list(answers, of: item, count, isUnique, suffix, &faults)
    case (.object(let shape), .object(let members)):
      return shape.read(members, suffix, &faults)
    case (.address(let shape), .object(let members)):
      return shape.read(members, suffix, &faults)
    default:
      let wanted = words
      faults.add(
        .type, suffix, "phải là \(wanted.vi), nhưng đây là \(answer.words.vi)",
        "has to be \(wanted.en), but this is \(answer.words.en)")
      return nil
    }
  }

  // MARK: Dates

  private static func date(
    _ text: String, _ precisions: Set<DatePattern.Precision>, _ suffix: String,
    _ faults: inout [AnswerFault]
  ) -> CELValue? {
    guard let date = CELDate(text), (1900...2199).contains(date.year) else {
      faults.add(
        .date, suffix, "“\(text)” không phải ngày có thật từ năm 1900 đến 2199 (ghi 2025-07-01)",
        "“\(text)” is no real date of the years 1900 to 2199 (written 2025-07-01)")
      return nil
    }
    let precision: DatePattern.Precision =
      date.day != nil ? .day : date.month != nil ? .month : .year
    if !precisions.contains(precision) {
      faults.add(
        .date, suffix, "“\(text)” không đủ hoặc thừa phần: trường nhận ngày ở mức khác",
        "“\(text)” is known to another precision than the field takes")
    }
    return .date(date)
  }

  private static func moment(
    _ text: String, _ suffix: String, _ faults: inout [AnswerFault]
  ) -> CELValue? {
    guard text.utf8.count == 25, text.utf8.suffix(6).elementsEqual("+07:00".utf8),
      let moment = CELTimestamp(text), let year = Int(text.prefix(4)),
      (1900...2199).contains(year)
    else {
      faults.add(
        .date, suffix, "“\(text)” không phải thời điểm (ghi 2025-07-01T08:00:00+07:00)",
        "“\(text)” is no moment (written 2025-07-01T08:00:00+07:00)")
      return nil
    }
    return .timestamp(moment)
  }

  // MARK: Lists

  private static func list(
    _ answers: [Answer], of item: AnswerShape, _ count: CountShape, _ isUnique: Bool,
    _ suffix: String, _ faults: inout [AnswerFault]
  ) -> CELValue? {
    count.look(at: answers.count, suffix, &faults)
    var values: [CELValue] = []
    var seen: Set<CELText> = []
    for (number, answer) in answers.enumerated() {
      let place = "\(suffix)[\(number)]"
      guard let value = item.read(answer, at: place, &faults) else { continue }
      values.append(value)
      if isUnique, case .string(let code) = value, !seen.insert(code).inserted {
        faults.add(
          .uniqueBy, place, "“\(code.string)” đã được chọn", "“\(code.string)” is chosen twice")
      }
    }
    return .list(values)
  }

  private var words: Bilingual {
    switch self {
    case .any: Bilingual(vi: "một giá trị", en: "a value")
    case .text, .choice: Bilingual(vi: "văn bản", en: "text")
    case .number(let shape):
      shape.isWhole
        ? Bilingual(vi: "số nguyên", en: "a whole number") : Bilingual(vi: "số", en: "a number")
    case .boolean: Bilingual(vi: "true hoặc false", en: "true or false")
    case .date: Bilingual(vi: "ngày", en: "a date")
    case .moment: Bilingual(vi: "thời điểm", en: "a moment")
    case .list: Bilingual(vi: "danh sách", en: "a list")
    case .object, .address: Bilingual(vi: "đối tượng", en: "an object")
    }
  }
}

extension [AnswerFault] {
  mutating func add(_ kind: SubmissionFault.Kind, _ suffix: String, _ vi: String, _ en: String) {
    append(AnswerFault(suffix: suffix, kind: kind, message: Bilingual(vi: vi, en: en)))
  }
}

// MARK: - Texts and numbers

extension TextShape {
  func look(at text: String, _ suffix: String, _ faults: inout [AnswerFault]) {
    if least > 0 || most != nil {
      let count = text.unicodeScalars.count
      if count < least {
        faults.add(
          .minLength, suffix, "phải dài ít nhất \(least) ký tự",
          "has to have at least \(least) characters")
      }
      if let most, count > most {
        faults.add(
          .maxLength, suffix, "chỉ được dài \(most) ký tự", "may have \(most) characters at most")
      }
    }
    if let format, !format.accepts(text) {
      faults.add(
        .format, suffix, "“\(text)” không phải \(format.words.vi)",
        "“\(text)” is no \(format.words.en)")
    } else if let format, !format.hasRightCheckDigit(text) {
      faults.add(
        .format, suffix, "“\(text)” không phải \(format.words.vi): sai chữ số kiểm tra",
        "“\(text)” is no \(format.words.en): its check digit is wrong")
    }
    if let pattern, !pattern.matches(text) {
      faults.add(
        .pattern, suffix, "“\(text)” không đúng mẫu", "“\(text)” does not have the right shape")
    }
  }
}

extension TextFormat {
  var words: Bilingual {
    switch self {
    case .citizenID:
      Bilingual(vi: "số định danh cá nhân (12 chữ số)", en: "personal id (12 digits)")
    case .taxCode: Bilingual(vi: "mã số thuế", en: "tax code")
    case .phone: Bilingual(vi: "số điện thoại", en: "phone number")
    case .email: Bilingual(vi: "địa chỉ thư điện tử", en: "e-mail address")
    case .personName: Bilingual(vi: "họ tên người", en: "name of a person")
    case .landCertificate: Bilingual(vi: "số phát hành giấy chứng nhận", en: "certificate number")
    case .sha256: Bilingual(vi: "mã băm SHA-256", en: "SHA-256 digest")
    case .mediaType: Bilingual(vi: "loại tệp (MIME)", en: "media type")
    case .country: Bilingual(vi: "mã quốc gia (hai chữ hoa)", en: "country code (two capitals)")
    case .digits(let count): Bilingual(vi: "mã \(count) chữ số", en: "code of \(count) digits")
    }
  }
}

extension NumberShape {
  func read(_ number: Double, _ suffix: String, _ faults: inout [AnswerFault]) -> CELValue? {
    guard number.magnitude <= Self.widest else {
      faults.add(
        number < 0 ? .min : .max, suffix, "số quá lớn", "a number of this size is not taken")
      return nil
    }
    let whole = Int64(exactly: number)
    if isWhole, whole == nil {
      faults.add(.type, suffix, "phải là số nguyên", "has to be a whole number")
      return nil
    }
    if number < least {
      faults.add(
        .min, suffix, "không được nhỏ hơn \(Self.text(least))",
        "must not be less than \(Self.text(least))")
    }
    if number > most {
      faults.add(
        .max, suffix, "không được lớn hơn \(Self.text(most))",
        "must not be more than \(Self.text(most))")
    }
    if let step, !Self.isMultiple(number, of: step) {
      faults.add(
        .step, suffix, "phải là bội của \(step)", "has to be a multiple of \(step)")
    }
    if isWhole, let whole { return .int(whole) }
    return .double(number)
  }

  private static func text(_ number: Double) -> String {
    Int64(exactly: number).map { "\($0)" } ?? "\(number)"
  }

  /// By the shortest decimal that reads as the number.
  private static func isMultiple(_ number: Double, of step: DecimalNumber) -> Bool {
    if let whole = Int64(exactly: number), let step = step.whole, step != 0 {
      return whole % Int64(step) == 0
    }
    guard let decimal = DecimalNumber("\(number.magnitude)") else { return false }
    let scale = max(decimal.scale, step.scale)
    let units = { (value: DecimalNumber) -> Int64? in
      var result = value.units
      for _ in value.scale..<scale {
        let (next, overflow) = result.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        result = next
      }
      return result
    }
    guard let dividend = units(decimal), let divisor = units(step), divisor != 0 else {
      return false
    }
    return dividend % divisor == 0
  }
}

extension CountShape {
  func look(at count: Int, _ suffix: String, _ faults: inout [AnswerFault]) {
    if count < least {
      faults.add(.minItems, suffix, "cần ít nhất \(least) mục", "needs at least \(least) items")
    }
    if let most, count > most {
      faults.add(.maxItems, suffix, "chỉ nhận \(most) mục", "takes \(most) items at most")
    }
  }
}

// MARK: - Objects

extension ObjectShape {
  func read(
    _ answers: [Answer.Member], _ suffix: String, _ faults: inout [AnswerFault]
  ) -> CELValue? {
    var map = CELMap()
    var seen: Set<CELText> = []
    for answer in answers {
      let key = CELText(answer.key)
      guard let member = members.first(where: { CELText($0.key) == key }) else {
        faults.addUnknown(answer.key, suffix)
        continue
      }
      seen.insert(key)
      guard let value = member.shape.read(answer.value, at: "\(suffix).\(member.key)", &faults)
      else { continue }
      _ = map.insert(value, for: .string(key))
    }
    for member in members where member.isRequired && !seen.contains(CELText(member.key)) {
      faults.add(.required, "\(suffix).\(member.key)", "chưa trả lời", "is not answered")
    }
    return .map(map)
  }
}

extension [AnswerFault] {
  mutating func addUnknown(_ key: String, _ suffix: String) {
    add(.unknownKey, "\(suffix).\(key)", "không có trường “\(key)”", "there is no field “\(key)”")
  }
}

extension AddressShape {
  func read(
    _ answers: [Answer.Member], _ suffix: String, _ faults: inout [AnswerFault]
  ) -> CELValue? {
    let value = kind(of: answers).read(answers, suffix, &faults)
    guard case .map(let map)? = value, map["district"] == nil,
      case .string(let commune)? = map["commune"], case .string(let province)? = map["province"],
      let around = provinces[commune], around != province
    else { return value }
    faults.add(
      .option, "\(suffix).commune", "xã “\(commune.string)” không thuộc tỉnh “\(province.string)”",
      "the commune “\(commune.string)” is not of the province “\(province.string)”")
    return value
  }
}

extension CELMap {
  fileprivate subscript(key: String) -> CELValue? { self[.string(CELText(key))] }
}

extension Answer {
  /// As it is written, where no field says what it means.
  var value: CELValue {
    switch self {
    case .null: .null
    case .boolean(let flag): .bool(flag)
    case .number(let number): Int64(exactly: number).map { .int($0) } ?? .double(number)
    case .string(let text): .string(text)
    case .array(let items): .list(items.map(\.value))
    case .object(let members):
      .map(
        members.reduce(into: CELMap()) { map, member in
          _ = map.insert(member.value.value, for: .string(CELText(member.key)))
        })
    }
  }

  fileprivate var words: Bilingual {
    switch self {
    case .null: Bilingual("null")
    case .boolean: Bilingual(vi: "true hoặc false", en: "true or false")
    case .number(let number):
      Int64(exactly: number) == nil
        ? Bilingual(vi: "số", en: "a number") : Bilingual(vi: "số nguyên", en: "a whole number")
    case .string: Bilingual(vi: "văn bản", en: "text")
    case .array: Bilingual(vi: "danh sách", en: "a list")
    case .object: Bilingual(vi: "đối tượng", en: "an object")
    }
  }
}
