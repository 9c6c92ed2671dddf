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
    self.init(guess, at: reference.place, isQuoted: reference.isQuoted)
    if reference.kind == .procedure { fixes = [] }
  }

  /// - Parameter guess: what was probably meant; nil gives neither help nor fix.
  init(_ guess: String?, at place: Place, isQuoted: Bool = false) {
    guard let guess else {
      help = nil
      fixes = []
      return
    }
    help = Bilingual(vi: "ý bạn là “\(guess)”?", en: "did you mean “\(guess)”?")
    fixes = [
      FixIt(
        Bilingual(vi: "Đổi thành “\(guess)”", en: "Change to “\(guess)”"), at: place,
        replacement: isQuoted ? "\"\(guess)\"" : guess)
    ]
  }
}
