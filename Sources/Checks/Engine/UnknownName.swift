import CatalogModel
import Diagnostics
import SourceText

/// Findings about names that conditions may not use.
enum UnknownName {
  static func question(
    _ id: Substring, _ name: Located<String>, _ declared: Set<String>, _ header: Header,
    variant: String? = nil, related: [Related] = [], _ list: inout FindingList
  ) {
    let place = header.at(name.range)
    let guess = NearMiss.best(for: String(id), among: declared.sorted())
    // Where the condition could not be located in its literal, only the name itself is replaced.
    let isExact = name.range.count == name.value.utf8.count
    let help = DidYouMean(
      guess.map { "questions." + $0 + name.value.dropFirst("questions.".count + id.count) },
      at: place)
    list.add(
      at: place, ["question": Bilingual(String(id))], variant: variant, help: help.help,
      related: related, fixes: isExact ? help.fixes : [])
  }
}
