public import CatalogModel
public import Diagnostics
import Expressions
import SourceText

/// A legal text (văn bản pháp luật).
public struct ModelInstrument: Sendable {
  @Boxed public private(set) var instrument: Instrument

  public init(_ instrument: Instrument) { self.instrument = instrument }
}

extension ModelInstrument: ModelObject {
  public static let objectName = "instrument"
  public static let objectLabel = Bilingual(vi: "văn bản pháp luật", en: "legal text")
  public static let fields: [ModelField<ModelInstrument>] = [
    .text("number", "số, ký hiệu", "number") { item, _ in item.instrument.number.value },
    .code("type", .instrumentType, "loại văn bản", "type") { item, _ in
      item.instrument.type?.value.rawValue
    },
    .text("title", "tên văn bản", "title") { item, _ in item.instrument.title?.text },
    .day("issued", "ngày ban hành", "day of issue") { item, _ in item.instrument.issued?.value },
    .day("inForceFrom", "ngày bắt đầu hiệu lực", "first day in force") { item, _ in
      item.instrument.header.window.from
    },
    .day("inForceUntil", "ngày hết hiệu lực", "last day in force") { item, _ in
      item.instrument.header.window.until
    },
    .texts("amendedBy", "được sửa đổi bởi", "amended by") { item, _ in
      item.instrument.amendedBy.map(\.value)
    },
    .texts("replacedBy", "được thay thế bởi", "replaced by") { item, _ in
      item.instrument.replacedBy.map(\.value)
    },
    .flag("isDraft", "còn là bản nháp", "still a draft") { item, _ in
      item.instrument.header.isDraft && !item.instrument.header.isReviewed
    },
  ]
}
