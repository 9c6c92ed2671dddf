public import CatalogModel
public import Diagnostics
import Expressions
import SourceText

extension Citation: ModelObject {
  public static let objectName = "citation"
  public static let objectLabel = Bilingual(vi: "căn cứ pháp lý", en: "legal basis")
  public static let fields: [ModelField<Citation>] = [
    .text("number", "số, ký hiệu văn bản", "number of the legal text") { item, _ in
      item.number.value
    },
    .text("article", "điều, khoản", "article and clause") { item, _ in item.article?.text },
    .text("purpose", "viện dẫn để làm gì", "what it is cited for") { item, _ in
      item.purpose?.text
    },
    .code("type", .instrumentType, "loại văn bản", "type of the legal text") { item, reader in
      reader.catalog.instruments.first(of: item.number.value)?.type?.value.rawValue
    },
  ]
}

extension PublicationDecision: ModelObject {
  public static let objectName = "decision"
  public static let objectLabel = Bilingual(
    vi: "quyết định công bố, phê duyệt", en: "publication or approval decision")
  public static let fields: [ModelField<PublicationDecision>] = [
    .text("number", "số, ký hiệu", "number") { item, _ in item.number?.value },
    .day("date", "ngày ban hành", "day of issue") { item, _ in item.date?.value },
    .text("publisher", "cơ quan ban hành", "who issued it") { item, _ in item.publisher?.text },
    .flag(
      "isOfProvince", "do Ủy ban nhân dân hoặc trung tâm của tỉnh ban hành (theo ký hiệu)",
      "issued by the province, as its number tells"
    ) { item, _ in item.isOfProvince },
  ]

  /// nil without a number that can be read.
  var isOfProvince: Bool? {
    guard let text = number?.value, let number = try? InstrumentNumber(text) else { return nil }
    return number.bodies.contains { ["UBND", "TTPVHCC", "HĐND"].contains($0) }
  }
}

/// A time limit or the duration of a step, comparable where law counts in like units.
struct ModelTime {
  var limit: TimeLimit
  var channels: [Channel] = []
  var cases: [String] = []
  var hasCondition = false
}

extension ModelTime: ModelObject {
  static let objectName = "timeLimit"
  static let objectLabel = Bilingual(
    vi: "thời hạn, thời gian thực hiện", en: "time limit or duration")
  static let fields: [ModelField<ModelTime>] = [
    .number("amount", "số lượng", "how many units") { item, _ in
      item.duration.map { Double($0.amount.thousandths) / 1000 }
    },
    .code("unit", .timeUnit, "đơn vị", "unit") { item, _ in item.duration?.unit.rawValue },
    .number(
      "workingHours", "quy ra giờ làm việc; chỉ có khi tính bằng ngày hoặc giờ làm việc",
      "in working hours; only where stated in working days or hours"
    ) { item, reader in item.workingHours(reader) },
    .number(
      "calendarDays", "quy ra ngày theo lịch; chỉ có khi tính bằng ngày hoặc giờ thường",
      "in calendar days; only where stated in days or hours of the clock"
    ) { item, _ in item.calendarDays },
    .number(
      "months", "quy ra tháng; chỉ có khi tính bằng tháng hoặc năm",
      "in months; only where stated in months or years"
    ) { item, _ in item.months },
    .flag("isSameDay", "giải quyết trong ngày", "handled on the same day") { item, _ in
      if case .sameDay = item.limit { true } else { false }
    },
    .flag("isRegulated", "pháp luật có quy định thời hạn", "whether the law sets a limit") {
      item, _ in
      switch item.limit {
      case .duration, .sameDay: true
      case .notRegulated: false
      case .notPublished: nil
      }
    },
    .flag(
      "isPublished", "bản công bố có nêu thời hạn", "whether the published record says"
    ) { item, _ in item.limit != .notPublished },
    .codes("channels", .channel, "chỉ cho các cách nộp này", "only for these channels") {
      item, _ in item.channels.map(\.rawValue)
    },
    .texts("cases", "chỉ cho các trường hợp này", "only for these cases") { item, _ in
      item.cases
    },
    .flag("isConditional", "chỉ khi có điều kiện", "only under a condition") { item, _ in
      item.hasCondition
    },
  ]

  init(_ duration: StatedDuration) { limit = .duration(duration) }

  init(_ row: VaryingRow<TimeLimit>, _ limit: TimeLimit) {
    self.limit = limit
    channels = row.selectors.channels.map(\.value)
    cases = row.selectors.cases.map(\.value)
    hasCondition = row.selectors.when != nil
  }

  init(limit: TimeLimit) { self.limit = limit }

  private var duration: StatedDuration? {
    if case .duration(let duration) = limit { duration } else { nil }
  }

  private func workingHours(_ reader: ModelReader) -> Double? {
    guard let duration else { return nil }
    let amount = Double(duration.amount.thousandths) / 1000
    switch duration.unit {
    case .workingHours: return amount
    case .workingDays: return amount * reader.facts.hoursPerDay(on: reader.day)
    case .days, .hours, .months, .years: return nil
    }
  }

  private var calendarDays: Double? {
    guard let duration else { return nil }
    let amount = Double(duration.amount.thousandths) / 1000
    switch duration.unit {
    case .days: return amount
    case .hours: return amount / 24
    case .workingDays, .workingHours, .months, .years: return nil
    }
  }

  private var months: Double? {
    guard let duration else { return nil }
    let amount = Double(duration.amount.thousandths) / 1000
    switch duration.unit {
    case .months: return amount
    case .years: return amount * 12
    case .days, .hours, .workingDays, .workingHours: return nil
    }
  }
}

extension Digitization: ModelObject {
  public static let objectName = "digitization"
  public static let objectLabel = Bilingual(vi: "số hóa", en: "digitization")
  public static let fields: [ModelField<Digitization>] = [
    .code("decide", .digitizationDecision, "quyết định số hóa", "the decision") { item, _ in
      item.decide?.value.rawValue
    },
    .code("category", .digitizationCategory, "vì sao phải số hóa", "why it must be digitized") {
      item, _ in item.category?.value.rawValue
    },
    .text("reason", "lý do", "the reason given") { item, _ in item.reason?.text },
    .text("profile", "thông số quét", "scan settings") { item, _ in item.profile?.value },
    .text("signedBy", "cơ quan ký số", "agency that signs") { item, _ in item.signedBy?.value },
    .texts("extract", "dữ liệu trích xuất", "data to be extracted") { item, _ in
      item.extract.compactMap(\.id?.value)
    },
    .objects("basis", "căn cứ", "legal basis") { item, _ in item.basis },
  ]
}

extension DocumentType.Reuse: ModelObject {
  public static let objectName = "reuse"
  public static let objectLabel = Bilingual(
    vi: "khai thác, sử dụng lại dữ liệu", en: "source that answers instead of the paper")
  public static let fields: [ModelField<DocumentType.Reuse>] = [
    .text("source", "mã cơ sở dữ liệu", "id of the data source") { item, _ in item.source?.value },
    .text("sourceName", "tên cơ sở dữ liệu", "name of the data source") { item, reader in
      item.source.flatMap {
        reader.catalog.dataSources.version(of: $0.value, on: reader.day)?.name?.text
      }
    },
    .texts("attributes", "thông tin khai thác", "attributes it answers") { item, _ in
      item.attributes.map(\.value)
    },
    .flag("replaces", "thay hẳn giấy tờ", "whether the paper is then not asked for") { item, _ in
      item.replaces?.value
    },
  ]
}

extension DocumentType.Template: ModelObject {
  public static let objectName = "template"
  public static let objectLabel = Bilingual(vi: "mẫu đơn, tờ khai", en: "statutory form")
  public static let fields: [ModelField<DocumentType.Template>] = [
    .text("number", "số mẫu", "number of the form") { item, _ in item.number?.text },
    .text("issuedBy", "văn bản ban hành mẫu", "legal text that issued it") { item, _ in
      item.issuedBy?.value
    },
    .text("file", "tệp mẫu", "file of the form") { item, _ in item.file?.value },
  ]
}
