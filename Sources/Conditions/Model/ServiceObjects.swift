public import CatalogModel
public import Diagnostics
import Expressions
public import SourceText

/// A result of a procedure at a level (kết quả thực hiện).
public struct ModelResult: Sendable {
  public let level: ModelLevel
  public let result: ProcedureResult

  fileprivate func type(_ reader: ModelReader) -> DocumentType? {
    result.document.flatMap {
      reader.catalog.documents.version(of: $0.value, on: reader.day)
    }
  }
}

extension ModelResult: ModelObject {
  public static let objectName = "result"
  public static let objectLabel = Bilingual(vi: "kết quả thực hiện", en: "result")
  public static let fields: [ModelField<ModelResult>] = [
    .text("documentId", "mã giấy tờ", "id of the document") { item, _ in
      item.result.document?.value
    },
    .object("document", "loại giấy tờ", "the type of document") { item, reader in
      item.type(reader).map { ModelDocument($0) }
    },
    .text("name", "tên kết quả", "name") { item, reader in
      item.result.name?.text ?? item.type(reader)?.name?.text
    },
    .text("code", "mã kết quả, của nó hoặc của loại giấy tờ", "result code, its own or its type's")
    { item, reader in item.result.code?.value ?? item.type(reader)?.resultCode?.value },
    .code("outcome", .outcome, "đồng ý, từ chối…", "what it says") { item, _ in
      item.result.outcome?.value.rawValue
    },
    .text("kind", "loại kết quả", "kind of result") { item, _ in item.result.kind?.value },
    .flag("isConditional", "chỉ khi có điều kiện", "only under a condition") { item, _ in
      item.result.when != nil
    },
    .flag("isElectronic", "có bản điện tử", "issued electronically") { item, reader in
      // Nothing is known of a type that nobody declared.
      item.result.document != nil && item.type(reader) == nil
        ? nil : item.type(reader)?.isElectronic?.value ?? false
    },
    .text("from", "do thủ tục liên thông cấp", "linked procedure that gives it") { item, _ in
      item.result.from?.value
    },
  ]
}

/// A fee at a level (phí, lệ phí).
public struct ModelFee: Sendable {
  public let level: ModelLevel
  public let fee: Fee

  func isInForce(on day: CalendarDate) -> Bool {
    fee.effective?.window.contains(day) ?? true
  }

  fileprivate func amounts(_ day: CalendarDate) -> [ModelAmount]? {
    switch fee.amount {
    case nil: nil
    case .single(let amount): [ModelAmount(amount: amount.value, channels: [])]
    case .table(let rows, _):
      rows.filter { $0.isInForce(on: day) }.compactMap { row in
        row.value.map {
          ModelAmount(amount: $0.value, channels: row.selectors.channels.map(\.value))
        }
      }
    }
  }
}

extension ModelFee: ModelObject {
  public static let objectName = "fee"
  public static let objectLabel = Bilingual(vi: "phí, lệ phí", en: "fee")
  public static let fields: [ModelField<ModelFee>] = [
    .text("id", "mã", "id") { item, _ in item.fee.id?.value },
    .code("kind", .feeKind, "phí hay lệ phí", "phí or lệ phí") { item, _ in
      item.fee.kind?.value.rawValue
    },
    .text("name", "tên", "name") { item, _ in item.fee.name?.text },
    .objects("amounts", "các mức thu", "amounts") { item, reader in item.amounts(reader.day) },
    .flag("isFree", "mọi mức đều miễn phí", "every amount is free") { item, reader in
      item.amounts(reader.day).map { $0.allSatisfy(\.isFree) }
    },
    .text("setBy", "văn bản hoặc cơ quan quy định mức thu", "who fixes the amount") { item, _ in
      item.fee.setBy?.value
    },
    .text("unit", "đơn vị tính", "unit it is counted by") { item, _ in item.fee.unit?.text },
    .text("payAt", "nộp lúc nào", "when it is paid") { item, _ in item.fee.payAt?.value },
    .flag("isRefundable", "được hoàn lại", "refundable") { item, _ in
      item.fee.isRefundable?.value
    },
    .flag("isConditional", "chỉ khi có điều kiện", "only under a condition") { item, _ in
      item.fee.when != nil
    },
    .texts("exemptions", "các đối tượng được miễn", "who is exempt") { item, _ in
      item.fee.exempt.compactMap(\.name?.text)
    },
    .objects("basis", "căn cứ", "legal basis") { item, _ in item.fee.basis },
  ]
}

/// One amount of a fee.
struct ModelAmount {
  var amount: FeeAmount
  var channels: [Channel]

  var isFree: Bool { if case .free = amount { true } else { false } }
}

extension ModelAmount: ModelObject {
  static let objectName = "amount"
  static let objectLabel = Bilingual(vi: "mức thu", en: "amount of a fee")
  static let fields: [ModelField<ModelAmount>] = [
    .flag("isFree", "miễn phí", "free") { item, _ in item.isFree },
    .flag("isTiered", "tính theo bậc", "by tiers") { item, _ in
      if case .tiered = item.amount { true } else { false }
    },
    .number("value", "số tiền, khi là một số", "the amount, where it is one number") { item, _ in
      switch item.amount {
      case .free: 0
      case .fixed(let money): Double(money.amount.thousandths) / 1000
      case .tiered: nil
      }
    },
    .text("currency", "loại tiền", "currency") { item, _ in
      if case .fixed(let money) = item.amount { money.currency } else { nil }
    },
    .codes("channels", .channel, "chỉ cho các cách nộp này", "only for these channels") {
      item, _ in item.channels.map(\.rawValue)
    },
  ]
}

/// A channel of a procedure at a level (cách thức thực hiện).
public struct ModelChannel: Sendable {
  public let level: ModelLevel
  public let channel: Located<Channel>

  /// The first row of a table that names the channel, or names none and selects nothing else.
  fileprivate func value<Value>(_ table: Varying<Value>?, _ day: CalendarDate) -> Value? {
    switch table {
    case nil: return nil
    case .single(let value): return value.value
    case .table(let rows, _):
      let fitting = rows.filter { row in
        row.isInForce(on: day)
          && (row.selectors.channels.isEmpty
            || row.selectors.channels.contains { $0.value == channel.value })
      }
      // Where more than the channel decides, there is no one value.
      guard let first = fitting.first, first.selectors.selectsOnlyByChannel else { return nil }
      return first.value?.value
    }
  }
}

extension RowSelectors {
  fileprivate var selectsOnlyByChannel: Bool {
    cases.isEmpty && agencies.isEmpty && applicants.isEmpty && levels.isEmpty && when == nil
  }
}

extension ModelChannel: ModelObject {
  public static let objectName = "channel"
  public static let objectLabel = Bilingual(vi: "cách thức thực hiện", en: "channel")
  public static let fields: [ModelField<ModelChannel>] = [
    .code("id", .channel, "cách nộp", "the channel") { item, _ in item.channel.value.rawValue },
    .code("onlineLevel", .onlineLevel, "mức độ trực tuyến của kênh này", "online level of it") {
      item, reader in item.value(item.level.keys.onlineLevel, reader.day)?.rawValue
    },
    .object("timeLimit", "thời hạn khi nộp bằng kênh này", "time limit by this channel") {
      item, reader in
      item.value(item.level.keys.timeLimit?.limits, reader.day).map { ModelTime(limit: $0) }
    },
    .objects("documents", "giấy tờ phải nộp bằng kênh này", "papers asked for by this channel") {
      item, reader in
      item.level.documentUses(reader).filter { $0.component.isAsked(by: item.channel.value) }
    },
  ]
}
