import SourceText

/// Names of a vocabulary as they stand inside a sentence.
struct NameText {
  /// Words that begin proper nouns of law and keep their capital inside a sentence.
  private static let properBeginnings: Set<String> = [
    "Giấy", "Thẻ", "Phiếu", "Sở", "Bộ", "Luật", "Nghị", "Nhà nước", "Ủy ban", "Hội đồng",
    "Chính phủ", "Quốc hội", "Thủ tướng", "Tòa án", "Viện", "Cục", "Tổng cục", "Chủ tịch",
    "Công an", "Quân đội", "Trung tâm", "Văn phòng", "Đảng", "Đoàn",
  ]

  /// What the name of an entry begins with that is a noun phrase.
  private static let nounHeads: Set<String> = [
    "số", "loại", "hoàn", "ngày", "người", "quan", "chủ", "nhóm", "đối", "lực", "hình", "giấy",
    "cách",
    "cấp", "cơ", "mức", "thời", "tên", "họ", "địa", "giới", "quốc", "dân", "tôn", "nơi", "thu",
    "diện", "giá", "tổng", "phiếu", "phương", "văn", "tình", "tư", "nguồn", "mục", "việc", "lĩnh",
    "ngành", "nghề", "độ", "tuổi", "vốn", "bằng", "chứng", "nguyên", "lý", "kết", "thông", "phần",
    "nội", "năm", "tháng", "mã", "tỷ", "tỉ", "trình", "vai", "vị", "kiểu", "dạng", "quy", "hạng",
    "nhiệm", "lần", "kỳ", "khoản", "tài", "đơn", "danh", "trạng", "hướng", "cỡ", "công", "sản",
    "xã", "tỉnh", "huyện", "thôn", "thửa", "tờ", "trẻ", "con", "cha", "mẹ", "vợ", "chồng", "bên",
  ]

  /// Whether a name is a noun phrase, as far as its first word tells.
  static func isNounPhrase(_ name: String) -> Bool {
    nounHeads.contains(name.firstWord.lowercased())
  }

  /// Whether a name denies something itself: "chưa đủ 14 tuổi".
  static func denies(_ name: String) -> Bool {
    name.lowercased().replacing("chưa thành niên", with: "").split(separator: " ").contains {
      $0 == "không" || $0 == "chưa"
    }
  }

  /// Without blanks at its ends, line breaks and control characters.
  static func clean(_ name: String) -> String {
    if isClean(name) { return name }
    let scalars = name.unicodeScalars.map { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
        ? " " : Character(scalar)
    }
    return String(scalars).split(separator: " ").joined(separator: " ")
  }

  /// Whether cleaning surely changes nothing: letters and marks, and single blanks between them.
  private static func isClean(_ name: String) -> Bool {
    // As if a blank stood before it and one behind.
    var last: UInt8 = 0x20
    for byte in name.utf8 {
      switch byte {
      case 0x20: if last == 0x20 { return false }
      // Control characters, and what blanks beyond ASCII begin with.
      case 0..<0x20, 0x7F, 0xC2, 0xE2, 0xE3: return false
      case 0x9A: if last == 0xE1 { return false }
      default: break
      }
      last = byte
    }
    return last != 0x20
  }

  /// With a small first letter, unless it begins a proper noun or an abbreviation.
  static func inside(_ name: String) -> String {
    let words = name.split(separator: " ", maxSplits: 2)
    guard let first = words.first, let letter = first.first, letter.isUppercase else {
      return name
    }
    if first.dropFirst().contains(where: { $0.isUppercase || $0.isNumber || $0 == "." }) {
      return name
    }
    if words.count > 1 {
      if properBeginnings.contains(first + " " + words[1]) { return name }
      // "Việt Nam", but "Loại Phiếu lý lịch tư pháp".
      if words[1].first?.isUppercase == true, !isNounPhrase(name) { return name }
    }
    if properBeginnings.contains(String(first)) { return name }
    return letter.lowercased() + name.dropFirst()
  }

  static func quoted(_ text: String) -> String { "“" + text + "”" }

  /// Names of one thing although they have "và" or commas in them.
  private static let compounds = [
    "ọ, chữ đệm và tên", "ọ và tên", "gày, tháng, năm", "ame and surname",
  ]

  /// Whether words that join conditions could be taken for part of the text, or the other way
  /// round. What stands in quotation marks counts as one word.
  static func joins(_ text: String) -> Bool {
    guard mayJoin(text) else { return false }
    var plain = unquoted(text)
    for compound in compounds { plain = plain.replacing(compound, with: "_") }
    return joints.contains { plain.contains($0) }
  }

  private static let joints = [", ", "; ", ": ", " và ", " hoặc ", " hay ", " and ", " or "]

  /// Whether the text has the beginning of a joint at all, however its letters are composed.
  private static func mayJoin(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      // Commas and colons; or a mark of quotation, without which the words around it meet.
      case 0x2C, 0x3A, 0x3B, 0xE2: return true
      case UInt8(ascii: "v"), UInt8(ascii: "h"), UInt8(ascii: "a"), UInt8(ascii: "o"):
        if before == 0x20 { return true }
      default: break
      }
      before = byte
    }
    return false
  }

  /// Whether a text would break a list of alternatives.
  static func breaksLists(_ text: String) -> Bool {
    text.contains { ";:“”\"".contains($0) }
  }

  private static func unquoted(_ text: String) -> String {
    // Either mark of quotation begins with this byte.
    guard text.utf8.contains(0xE2) else { return text }
    var plain = ""
    var depth = 0
    for character in text {
      switch character {
      case "“": depth += 1
      case "”": depth = max(0, depth - 1)
      default: if depth == 0 { plain.append(character) }
      }
    }
    return plain
  }
}

extension String {
  /// With a capital first letter.
  var withCapital: String {
    guard let first else { return self }
    return first.uppercased() + dropFirst()
  }

  var firstWord: Substring { prefix { $0 != " " } }
}
