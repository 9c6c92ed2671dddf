/// Letters of the old encodings, as the Western letters and signs they look like.
enum LegacyTables {
  private static let tcvn3: [Unicode.Scalar: Unicode.Scalar] = pairs(
    "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ"
      + "«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u{AD}ưõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ")

  /// Letters of VNI that stand alone.
  private static let vniAlone: [Unicode.Scalar: Unicode.Scalar] = pairs(
    "æỉóĩòịôơöưîỵñđÆỈÓĨÒỊÔƠÖƯÎỴÑĐ")

  /// The mark that follows a vowel: hat, breve, tone.
  private static let vniMarks: [Unicode.Scalar: (shape: UInt8, tone: UInt8)] = [
    "ù": (0, 2), "ø": (0, 1), "û": (0, 3), "õ": (0, 4), "ï": (0, 5),
    "â": (1, 0), "á": (1, 2), "à": (1, 1), "å": (1, 3), "ã": (1, 4), "ä": (1, 5),
    "ê": (2, 0), "é": (2, 2), "è": (2, 1), "ú": (2, 3), "ü": (2, 4), "ë": (2, 5),
  ]

  private static func pairs(_ text: String) -> [Unicode.Scalar: Unicode.Scalar] {
    let scalars = Array(text.unicodeScalars)
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for index in stride(from: 0, to: scalars.count - 1, by: 2) {
      table[scalars[index]] = scalars[index + 1]
    }
    return table
  }

  /// Capital letters with tones have the codes of small ones, in a font of capitals.
  static func fromTCVN3(_ word: ArraySlice<Unicode.Scalar>) -> String.UnicodeScalarView {
    let ascii = word.filter { $0.value < 0x80 }
    let isUpper = ascii.count > 1 && ascii.allSatisfy { (0x41...0x5A).contains($0.value) }
    var result = String.UnicodeScalarView()
    for scalar in word {
      guard let letter = tcvn3[scalar] else {
        result.append(scalar)
        continue
      }
      result.append(isUpper ? upper(letter) : letter)
    }
    return result
  }

  static func fromVNI(_ word: ArraySlice<Unicode.Scalar>) -> String.UnicodeScalarView {
    var result = String.UnicodeScalarView()
    var index = word.startIndex
    while index < word.endIndex {
      let scalar = word[index]
      let next = index + 1 < word.endIndex ? word[index + 1] : nil
      if let next, let letter = composed(scalar, next) {
        result.append(letter)
        index += 2
      } else {
        result.append(vniAlone[scalar] ?? scalar)
        index += 1
      }
    }
    return result
  }

  private static func composed(
    _ vowel: Unicode.Scalar, _ mark: Unicode.Scalar
  ) -> Unicode.Scalar? {
    guard let mark = vniMarks[lower(mark)],
      var letter = VietnameseAlphabet.letter(vniAlone[vowel] ?? vowel), letter.tone == 0
    else { return nil }
    switch (mark.shape, letter.base) {
    case (0, 0x61), (0, 0x65), (0, 0x6F), (0, 0x75), (0, 0x79), (0, VietnameseLetter.oHorn),
      (0, VietnameseLetter.uHorn):
      break
    case (1, 0x61): letter.base = VietnameseLetter.aHat
    case (1, 0x65): letter.base = VietnameseLetter.eHat
    case (1, 0x6F): letter.base = VietnameseLetter.oHat
    case (2, 0x61): letter.base = VietnameseLetter.aBreve
    default: return nil
    }
    letter.tone = mark.tone
    return letter.scalar
  }

  private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xC0...0xDE).contains(scalar.value) && scalar.value != 0xD7
      ? Unicode.Scalar(UInt8(scalar.value + 0x20)) : scalar
  }

  private static func upper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard var letter = VietnameseAlphabet.letter(scalar) else { return scalar }
    letter.isUpper = true
    return letter.scalar
  }
}
