import Diagnostics
import SourceText

/// "Did you mean …?" with the change that would make it so.
struct DidYouMean {
  let help: Bilingual?
  let fixes: [FixIt]

  /// - Parameter guess: what was probably meant; nil gives neither help nor fix.
  init(_ guess: String?, at place: Place) {
    guard let guess else {
      help = nil
      fixes = []
      return
    }
    help = Bilingual(vi: "ý bạn là “\(guess)”?", en: "did you mean “\(guess)”?")
    fixes = [
      FixIt(
        Bilingual(vi: "Đổi thành “\(guess)”", en: "Change to “\(guess)”"), at: place,
        replacement: guess)
    ]
  }
}
