import CatalogLanguage
import Diagnostics

extension ShapeDescriptions {
  static func describe(_ shape: Shape) -> Bilingual {
    switch shape {
    case .text: Bilingual(vi: "một đoạn văn bản", en: "a text")
    case .string: Bilingual(vi: "một chuỗi ký tự", en: "a string")
    case .id: Bilingual(vi: "một mã", en: "an id")
    case .reference(let kind): Bilingual(vi: "mã của một “\(kind)”", en: "the id of a “\(kind)”")
    case .word(let words):
      Bilingual(words.map(\.word).joined(separator: " | "))
    case .boolean: "true | false"
    case .integer: Bilingual(vi: "một số nguyên", en: "a whole number")
    case .decimal: Bilingual(vi: "một số", en: "a number")
    case .date: Bilingual(vi: "một ngày (2025-07-01)", en: "a date (2025-07-01)")
    case .month: Bilingual(vi: "một tháng (2026-06)", en: "a month (2026-06)")
    case .duration, .timeLimit:
      Bilingual(vi: "một khoảng thời gian (3 working days)", en: "a duration (3 working days)")
    case .money, .feeAmount: Bilingual(vi: "một số tiền (8000 VND)", en: "an amount (8000 VND)")
    case .byteSize: Bilingual(vi: "một dung lượng (2.5 MB)", en: "a size (2.5 MB)")
    case .resolution: Bilingual(vi: "một độ phân giải (300 dpi)", en: "a resolution (300 dpi)")
    case .condition: Bilingual(vi: "một điều kiện", en: "a condition")
    case .list:
      Bilingual(vi: "một danh sách (mỗi mục sau “- ”)", en: "a list (each item after “- ”)")
    case .map, .keyed: Bilingual(vi: "một nhóm khóa", en: "a map of keys")
    case .table(let value, _):
      Bilingual(
        vi: describe(value).vi + " hoặc các dòng của bảng",
        en: describe(value).en + " or rows of a table")
    case .either(let shapes):
      Bilingual(
        vi: shapes.map { describe($0).vi }.joined(separator: " hoặc "),
        en: shapes.map { describe($0).en }.joined(separator: " or "))
    case .bound:
      Bilingual(vi: "một số, một ngày hoặc biểu thức", en: "a number, a date or an expression")
    case .syntax: Bilingual(vi: "bất kỳ", en: "anything")
    }
  }
}
