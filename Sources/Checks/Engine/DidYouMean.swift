import CatalogModel
import Diagnostics
import SourceText

/// "Did you mean …?" with the change that would make it so.
struct DidYouMean {
  let help: Bilingual?
  private(set) var fixes: [FixIt]

  /// For a name of a declaration, whose quotes are kept. A procedure whose code is nearly the
  /// same is another one: it may be meant, and is no certain fix.
  init(_ guess: String?, at reference: Reference) {
    self.init(guess, at: reference.place, isQuoted: reference.isQuoted, for: reference.id)
    if reference.kind == .procedure { fixes = [] }
  }

  /// - Parameters:
  ///   - guess: what was probably meant; nil gives neither help nor fix.
  ///   - written: what stands there instead, of which a letter may only look right.
  init(_ guess: String?, at place: Place, isQuoted: Bool = false, for written: String = "") {
    guard let guess else {
      help = nil
      fixes = []
      return
    }
    let question = Bilingual(vi: "ý bạn là “\(guess)”?", en: "did you mean “\(guess)”?")
    help =
      Self.foreignLetter(in: written).map { letter in
        Bilingual(
          vi: "\(question.vi) “\(letter)” (\(letter.codePoint)) là chữ của bảng chữ cái khác",
          en: "\(question.en) “\(letter)” (\(letter.codePoint)) is a letter of another alphabet")
      } ?? question
    fixes = [
      FixIt(
        Bilingual(vi: "Đổi thành “\(guess)”", en: "Change to “\(guess)”"), at: place,
        replacement: isQuoted ? "\"\(guess)\"" : guess)
    ]
  }

  private static func foreignLetter(in written: String) -> Unicode.Scalar? {
    written.unicodeScalars.first {
      !$0.isASCII && $0.properties.isAlphabetic && VietnameseAlphabet.letter($0) == nil
    }
  }
}
