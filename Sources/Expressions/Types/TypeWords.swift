import Diagnostics

/// What types are called in messages.
enum TypeWords {
  static func of(_ type: CELType) -> Bilingual {
    switch type {
    case .dyn, .unknown, .parameter: Bilingual(vi: "giá trị bất kỳ", en: "any value")
    case .null: Bilingual(vi: "null (trống)", en: "null")
    case .bool: Bilingual(vi: "đúng/sai (bool)", en: "bool")
    case .int: Bilingual(vi: "số nguyên (int)", en: "int")
    case .uint: Bilingual(vi: "số nguyên không âm (uint)", en: "uint")
    case .double: Bilingual(vi: "số thập phân (double)", en: "double")
    case .string: Bilingual(vi: "văn bản (string)", en: "string")
    case .bytes: Bilingual(vi: "dãy byte (bytes)", en: "bytes")
    case .timestamp: Bilingual(vi: "thời điểm (timestamp)", en: "timestamp")
    case .duration: Bilingual(vi: "khoảng thời gian (duration)", en: "duration")
    case .date: Bilingual(vi: "ngày (date)", en: "date")
    case .list: Bilingual(vi: "danh sách (\(type))", en: "\(type)")
    case .map: Bilingual(vi: "bảng (\(type))", en: "\(type)")
    case .optional: Bilingual(vi: "giá trị tùy chọn (\(type))", en: "\(type)")
    case .type: Bilingual(vi: "một kiểu (\(type))", en: "\(type)")
    case .object(let name): Bilingual(vi: "nhóm “\(name)”", en: "object “\(name)”")
    case .code(let name): Bilingual(vi: "mã thuộc “\(name)”", en: "code of “\(name)”")
    case .opaque: Bilingual("\(type)")
    }
  }
}
