/// Encodings of Vietnamese from before Unicode, shown as Western letters.
public enum LegacyEncoding: CaseIterable, Sendable {
  /// TCVN 5712:1993, fonts .VnTime: "Thñ tôc hµnh chÝnh".
  case tcvn3
  /// VNI Windows, fonts VNI-Times: "Thuû tuïc haønh chính".
  case vni

  /// A text that was found to be in an old encoding.
  public struct Detection: Sendable {
    public var encoding: LegacyEncoding
    /// The same text in Unicode.
    public var converted: String
    /// Every word came out as Vietnamese.
    public var isSure: Bool
  }

  /// The old encoding a text is in; nil for Unicode, Vietnamese or foreign.
  public static func detect(_ text: String) -> Detection? {
    guard mayBeLegacy(text) else { return nil }
    var best: (detection: Detection, good: Int)?
    for encoding in allCases {
      guard let survey = encoding.survey(text) else { continue }
      if let best, best.good >= survey.good { continue }
      best = (
        Detection(
          encoding: encoding, converted: encoding.converted(text), isSure: survey.bad == 0),
        survey.good
      )
    }
    return best?.detection
  }

  /// Whether a text has any of the Western letters or signs that Vietnamese does not use.
  private static func mayBeLegacy(_ text: String) -> Bool {
    for scalar in text.unicodeScalars
    where (0xA1...0xFF).contains(scalar.value) && VietnameseAlphabet.letter(scalar) == nil {
      return true
    }
    return false
  }

  /// Words that come out as Vietnamese syllables, and those that do not.
  private func survey(_ text: String) -> (good: Int, bad: Int)? {
    var good = 0
    var bad = 0
    var words = 0
    var hasUnicode = false
    for word in Self.words(text) {
      words += 1
      var isEvidence = false
      for scalar in word {
        if scalar.value > 0xFF, VietnameseAlphabet.letter(scalar) != nil { hasUnicode = true }
        if scalar.value > 0x7F, VietnameseAlphabet.letter(scalar) == nil { isEvidence = true }
      }
      guard isEvidence || word.contains(where: { $0.value > 0x7F }) else { continue }
      if Self.isSyllable(convert(word[...])) {
        // Letters that Vietnamese has too, in an order it has not: "nhaân".
        if isEvidence || !Self.isSyllable(Self.view(word)) { good += 1 }
      } else if isEvidence {
        bad += 1
      }
    }
    // One odd word in a long text is a foreign name or a unit.
    guard good > bad * 4, good >= 2 || words <= 2 && good == 1 else { return nil }
    return (good, bad + (hasUnicode ? 1 : 0))
  }

  private static func view(_ word: [Unicode.Scalar]) -> String.UnicodeScalarView {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: word)
    return view
  }

  private static func isSyllable(_ word: String.UnicodeScalarView) -> Bool {
    var letters: [VietnameseLetter] = []
    for scalar in word {
      guard let letter = VietnameseAlphabet.letter(scalar), letters.count < 8 else { return false }
      letters.append(letter)
    }
    return letters.count > 1 && (try? VietnameseSyllable(letters)) != nil
  }

  /// Runs of letters and of the signs that may stand for letters.
  private static func words(_ text: String) -> [[Unicode.Scalar]] {
    var words: [[Unicode.Scalar]] = []
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if isWordScalar(scalar) {
        word.append(scalar)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
    }
    if !word.isEmpty { words.append(word) }
    return words.filter { $0.contains { (0x41...0x7A).contains($0.value) } }
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    (0xA1...0xFF).contains(scalar.value) || VietnameseAlphabet.letter(scalar) != nil
  }

  /// The whole text in Unicode; what is no letter of the encoding stays.
  public func converted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var word: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if Self.isWordScalar(scalar) {
        word.append(scalar)
      } else {
        result.append(contentsOf: convert(word[...]))
        word.removeAll(keepingCapacity: true)
        result.append(scalar)
      }
    }
    result.append(contentsOf: convert(word[...]))
    return String(result)
  }

  private func convert(_ word: ArraySlice<Unicode.Scalar>) -> String.UnicodeScalarView {
    switch self {
    case .tcvn3: LegacyTables.fromTCVN3(word)
    case .vni: LegacyTables.fromVNI(word)
    }
  }
}
