/// Things and values.
extension VietnamesePhrases {
  func noun(_ term: Term, _ isAlone: Bool) -> String {
    switch term {
    case .fact(let fact): ownName(fact, isAlone)
    case .item(let list): list.fact.item.map { NameText.clean($0) + " đó" } ?? "giá trị đó"
    case .integer, .decimal, .text, .value, .date, .moment, .span, .today, .weekday:
      value(term, for: term)
    case .age(let born, let on): age(of: born, on, isAlone)
    case .sum(let terms): "tổng của " + list(terms, isAlone)
    case .product(let terms): "tích của " + list(terms, isAlone)
    case .difference(let first, let second):
      "hiệu của \(part(first, isAlone)) và \(part(second, isAlone))"
    case .quotient(let first, let second, let isWhole):
      (isWhole ? "phần nguyên của thương " : "thương ")
        + "\(part(first, isAlone)) chia cho \(part(second, isAlone))"
    case .remainder(let first, let second):
      "số dư của \(part(first, isAlone)) chia cho \(part(second, isAlone))"
    case .negative(let inner): "số đối của " + part(inner, isAlone)
    case .characters(let inner): "số ký tự của " + noun(inner, isAlone)
    case .count(let list): "số " + item(of: list, isAlone)
    case .part(let part, let moment, let zone): self.part(part, moment, zone, isAlone)
    case .workingDays(let after, let through):
      "số ngày làm việc tính từ ngày làm việc tiếp theo của \(noun(after, isAlone)) đến hết "
        + noun(through, isAlone)
    case .changed(let change, let inner): changed(change, noun(inner, isAlone))
    case .extreme(let isGreatest, let terms):
      (isGreatest ? "số lớn nhất trong " : "số nhỏ nhất trong ") + list(terms, isAlone)
    }
  }

  /// With the person whose it is, where the name alone does not say so.
  private func ownName(_ fact: NamedFact, _ isAlone: Bool) -> String {
    let name = name(fact, isAlone)
    guard let person = fact.fact.person.map(NameText.clean), !name.contains(person) else {
      return name
    }
    return name + " của " + person
  }

  private func list(_ terms: [Term], _ isAlone: Bool) -> String {
    join(terms.map { part($0, isAlone) }, isAll: true)
  }

  /// An operand, in brackets where it is itself made with an operator.
  private func part(_ term: Term, _ isAlone: Bool) -> String {
    term.isComposed ? "(" + noun(term, isAlone) + ")" : noun(term, isAlone)
  }

  /// What a person, or the holder of a date of birth, is called.
  func bearer(of born: Term, _ isAlone: Bool) -> String? {
    guard case .fact(let fact) = born else { return nil }
    if let person = fact.fact.person { return NameText.clean(person) }
    let name = NameText.clean(fact.fact.name)
    let openings = [
      "Ngày, tháng, năm sinh của ", "Ngày tháng năm sinh của ", "Ngày sinh của ", "Năm sinh của ",
    ]
    for opening in openings where name.hasPrefix(opening) {
      let person = NameText.inside(String(name.dropFirst(opening.count)))
      return needsQuotes(person, isAlone) ? nil : person
    }
    return nil
  }

  private func age(of born: Term, _ on: Term?, _ isAlone: Bool) -> String {
    let whose =
      bearer(of: born, isAlone).map { "tuổi của " + $0 } ?? "tuổi tính theo " + noun(born, isAlone)
    return whose + (on.map { " tính đến " + noun($0, isAlone) } ?? "")
  }

  func item(of list: NamedFact, _ isAlone: Bool) -> String {
    list.fact.item.map(NameText.clean) ?? "mục trong " + name(list, isAlone)
  }

  private func part(
    _ part: Term.TimePart, _ moment: Term, _ zone: String?, _ isAlone: Bool
  ) -> String {
    let word =
      switch part {
      case .year: "năm"
      case .month: "tháng"
      case .day, .dayFromZero: "ngày trong tháng"
      case .weekday: "thứ trong tuần"
      case .dayOfYear: "số thứ tự của ngày trong năm"
      case .hour: "giờ"
      case .minute: "phút"
      case .second: "giây"
      case .millisecond: "mili giây"
      }
    let place = zone.map { " theo múi giờ " + NameText.clean($0) } ?? ""
    return word + " của " + noun(moment, isAlone) + place
  }

  private func changed(_ change: Term.Change, _ inner: String) -> String {
    switch change {
    case .normalize: inner + " sau khi chuẩn hóa chữ và khoảng trắng"
    case .words: inner + " ghi bằng chữ"
    case .trim: inner + " sau khi bỏ khoảng trắng ở hai đầu"
    case .lowerAscii: inner + " viết bằng chữ thường"
    case .upperAscii: inner + " viết bằng chữ hoa"
    case .absolute: "giá trị tuyệt đối của " + inner
    case .ceiling: inner + " làm tròn lên"
    case .floor: inner + " làm tròn xuống"
    case .rounded: inner + " làm tròn"
    }
  }

  // MARK: - Values

  /// A value that something is compared with, in the unit of that.
  func value(_ term: Term, for subject: Term) -> String {
    switch term {
    case .integer(let number):
      withUnit(subject) { always in
        NumberText.integer(number, separator: isYear(subject) ? "" : ".", always: always)
      }
    case .decimal(let number):
      withUnit(subject) { always in
        NumberText.decimal(number, separator: ".", point: ",", always: always)
      }
    case .text(let text): NameText.quoted(NameText.clean(text))
    case .value(let value): valueName(value)
    case .date(let date): Self.date(date)
    case .today: today ?? "ngày hôm nay"
    case .moment(let moment): Self.moment(moment)
    case .span(let span): Self.span(span)
    case .weekday(let day):
      ["Chủ nhật", "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy"][day % 7]
    default: noun(term, false)
    }
  }

  func isYear(_ subject: Term) -> Bool {
    if case .part(.year, _, _) = subject { return true }
    return subject.fact?.fact.name.firstWord == "Năm"
  }

  private func withUnit(_ subject: Term, _ number: (Bool) -> String) -> String {
    guard let unit = subject.fact?.fact.unit.map(NameText.clean), !unit.isEmpty else {
      return number(false)
    }
    return number(true) + " " + (NumberText.isMoney(unit) ? "đồng" : unit)
  }

  func valueName(_ value: Vocabulary.Value) -> String {
    let name = NameText.clean(value.name)
    // "là không…" and "là khác" read as something else than an answer.
    let isOdd = Self.isDenial(name) || name.lowercased() == "khác"
    return isOdd || NameText.joins(name) || NameText.breaksLists(name)
      ? NameText.quoted(name) : NameText.inside(name)
  }

  /// As Decree 30/2020/NĐ-CP writes dates: zeros before days below 10 and the first two months.
  static func date(_ date: CELDate) -> String {
    var parts: [String] = []
    if let day = date.day { parts.append("ngày " + day.padded(2)) }
    if let month = date.month {
      parts.append("tháng " + (month < 3 ? month.padded(2) : "\(month)"))
    }
    parts.append("năm \(date.year)")
    return parts.joined(separator: " ")
  }

  private static func moment(_ moment: CELTimestamp) -> String {
    let fields = moment.fields(offset: 0)
    let second = fields.second == 0 ? "" : " \(fields.second.padded(2)) giây"
    let day = CELDate(dayNumber: fields.dayNumber).map(date) ?? ""
    return "\(fields.hour) giờ \(fields.minute.padded(2)) phút\(second) (giờ UTC) \(day)"
  }

  private static func span(_ span: CELDuration) -> String {
    SpanText.text(span, units: (day: "ngày", hour: "giờ", minute: "phút", second: "giây"))
      ?? "\(span)"
  }
}
