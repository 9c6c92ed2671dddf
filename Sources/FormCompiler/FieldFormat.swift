/// Shapes of the texts that have a type of their own.
enum FieldFormat {
  /// Số định danh cá nhân (Điều 13 NĐ 137/2015/NĐ-CP): province 001 to 096 or a country of birth
  /// registration, the century and sex of one born from 1900 to 2099, ten digits more. Sex and year
  /// of birth are in it, but never read from it.
  static let citizenID = "^(?:\(citizenDigits))$"

  private static let citizenDigits =
    "(?:0(?:0[1-9]|[1-8][0-9]|9[0-6])|[1-9][0-9]{2})[0-3][0-9]{8}"

  /// Mã số thuế: 10 digits of which the last is a check digit, a dependent unit's with three more;
  /// since 01/7/2025 the 12 digits of a person (TT 86/2024/TT-BTC).
  static let taxCode = "^(?:[0-9]{10}(?:-[0-9]{3})?|\(citizenDigits))$"

  /// Vietnamese mobile, landline and service numbers, and international ones with `+`.
  static let phone =
    "^(?:0[35789][0-9]{8}|02[0-9]{9}|1[89]00[0-9]{4,6}|\\+84(?:[35789][0-9]{8}|2[0-9]{9})"
    + "|\\+(?:[1-79][0-9]|8[0-35-9])[0-9]{5,13})$"

  /// A dot-atom at a host name of two labels or more: what `format: email` accepts as well.
  static let email =
    "^(?:[A-Za-z0-9_+'-]+(?:\\.[A-Za-z0-9_+'-]+)*"
    + "@[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*(?:\\.[A-Za-z0-9]+(?:-+[A-Za-z0-9]+)*)+)$"

  /// Họ, chữ đệm và tên, of foreigners too: no digits, control characters or signs that no
  /// name has, no blank at either end.
  static let personName: String = {
    let forbidden = "\u{01}-\u{1F}!-&(-,/-@\\[-`{-\u{9F}"
    return "^(?:[^ \(forbidden)]+(?: +[^ \(forbidden)]+)*)$"
  }()

  /// Số phát hành giấy chứng nhận: two letters and six digits, eight since 2024.
  static let landCertificate = "^(?:[A-ZĐ]{2} ?[0-9]{6}(?:[0-9]{2})?)$"

  static let sha256 = "^(?:[0-9a-f]{64})$"
  static let mediaType = "^(?:[a-z]+/[a-z0-9][a-z0-9.+-]*)$"

  /// Media types of the file formats an attachment may have, by the name in the catalog.
  static func mediaTypes(_ format: String) -> [String]? {
    switch format.lowercased() {
    case "pdf", "pdf-a-1", "pdf-a-2", "pdf-a-3", "pdf-a": ["application/pdf"]
    case "jpg", "jpeg": ["image/jpeg"]
    case "png": ["image/png"]
    case "tif", "tiff": ["image/tiff"]
    case "heic": ["image/heic"]
    case "doc": ["application/msword"]
    case "docx": ["application/vnd.openxmlformats-officedocument.wordprocessingml.document"]
    case "xls": ["application/vnd.ms-excel"]
    case "xlsx": ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"]
    case "odt": ["application/vnd.oasis.opendocument.text"]
    case "ods": ["application/vnd.oasis.opendocument.spreadsheet"]
    case "xml": ["application/xml", "text/xml"]
    case "json": ["application/json"]
    case "txt": ["text/plain"]
    case "csv": ["text/csv"]
    case "zip": ["application/zip"]
    case "dwg": ["image/vnd.dwg"]
    case "mp3": ["audio/mpeg"]
    case "mp4": ["video/mp4"]
    default: nil
    }
  }
}
