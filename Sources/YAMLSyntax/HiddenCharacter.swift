import Diagnostics

/// A character that looks like nothing, or like an ordinary blank.
struct HiddenCharacter {
  var value: UInt32
  /// What it should have been.
  var replacement: String

  init?(_ value: UInt32) {
    switch value {
    case 0x85, 0xA0, 0x2028, 0x2029: replacement = " "
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: replacement = ""
    default: return nil
    }
    self.value = value
  }

  /// Whether libyaml, unlike editors, takes it for the end of a line.
  static func breaksLines(_ value: UInt32) -> Bool {
    value == 0x85 || value == 0x2028 || value == 0x2029
  }

  var isSoftHyphen: Bool { value == 0xAD }

  var fixTitle: Bilingual {
    replacement.isEmpty
      ? Bilingual(vi: "Xóa ký tự ẩn", en: "Remove the hidden characters")
      : Bilingual(vi: "Thay bằng dấu cách thường", en: "Replace with an ordinary blank")
  }

  /// "U+00A0 (khoảng trắng không ngắt)".
  var name: Bilingual {
    let code = codePoint(value)
    let name: Bilingual =
      switch value {
      case 0x85, 0x2028, 0x2029: Bilingual(vi: "ký tự ngắt dòng ẩn", en: "hidden line break")
      case 0xA0: Bilingual(vi: "khoảng trắng không ngắt", en: "no-break space")
      case 0xAD: Bilingual(vi: "dấu gạch nối ẩn", en: "soft hyphen")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069:
        Bilingual(vi: "ký tự đổi chiều chữ", en: "text direction mark")
      case 0xFEFF: Bilingual(vi: "dấu thứ tự byte", en: "byte order mark")
      default: Bilingual(vi: "ký tự không độ rộng", en: "zero-width character")
      }
    return Bilingual(vi: "\(code) (\(name.vi))", en: "\(code) (\(name.en))")
  }

  /// The same text with nothing hidden in it.
  static func removed(from text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if let invisible = HiddenCharacter(scalar.value) {
        // One by one: appending a sequence copies the whole text each time.
        for replacement in invisible.replacement.unicodeScalars { result.append(replacement) }
      } else if !isControl(scalar.value) {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

/// "U+00A0", as character tables write it.
func codePoint(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
