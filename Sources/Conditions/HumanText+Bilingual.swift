public import CatalogModel
public import Diagnostics

extension HumanText {
  /// The text in both languages of messages; where it is not translated, as it is.
  public var bilingual: Bilingual { Bilingual(vi: text(in: "vi"), en: text(in: "en")) }
}
