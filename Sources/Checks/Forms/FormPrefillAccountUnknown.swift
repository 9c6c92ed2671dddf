import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let formPrefillAccountUnknown = Check(
    CheckInfo(
      "form-prefill-account-unknown", .error, .forms,
      title: Bilingual(
        vi: "Điều lấy từ tài khoản đúng tên",
        en: "What is taken from the account is spelt right"),
      explanation: Bilingual(
        vi:
          "Điều biết từ tài khoản định danh của người nộp viết là account.<tên>, cùng tên với khóa hay dữ liệu của cơ sở dữ liệu: account.soDinhDanh, account.hoTen. Tên không cơ sở dữ liệu nào có thì thường là gõ sai, và trường không bao giờ được điền.",
        en:
          "What the account of the applicant tells is written account.<name>, under the name it has as a key or attribute of data sources: account.soDinhDanh, account.hoTen. One that no data source has is mostly misspelt, and nothing is ever filled in."
      ),
      message: Bilingual(
        vi: "from lấy từ tài khoản, viết là account.<tên>, không phải “{name}”",
        en: "`from` takes from the account and is written account.<name>, not “{name}”"),
      variants: [
        "attribute": Bilingual(
          vi: "không cơ sở dữ liệu nào gọi một điều là “{name}”",
          en: "no data source calls anything “{name}”")
      ],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "không phải account", en: "not account"),
          text("‹taikhoan.soDinhDanh›")),
        CheckExample(
          .declarations, Bilingual(vi: "không ai gọi như vậy", en: "nobody calls it so"),
          text("‹account.cccd›")),
        CheckExample(
          .declarations, Bilingual(vi: "đúng tên", en: "spelt right"),
          text("account.soDinhDanh")),
      ]),
    .catalog { context, list in
      var names: AccountNames?
      WrittenField.forEach(in: context.catalog) { written in
        guard written.isInForm, let prefill = written.field.prefill,
          let said = prefill.from ?? prefill.key.flatMap({ AccountNames.isAccount($0) ? $0 : nil })
        else { return }
        let known = names ?? AccountNames(context.catalog)
        names = known
        known.look(at: said, at: written.at(said.range), &list)
      }
    })

  private static func text(_ from: String) -> String {
    """
    \(FormExampleText.head)
              - { id: soDinhDanh, type: citizen-id, name: Số định danh, prefill: { from: \(from) } }
    """
  }
}

/// What an account can be asked for: what data sources are asked by and what they answer.
private struct AccountNames {
  private var all: Set<String> = []

  init(_ catalog: Catalog) {
    for source in catalog.dataSources.all {
      all.formUnion(source.key.map(\.value))
      all.formUnion(source.attributes.compactMap { $0.id?.value })
    }
  }

  static func isAccount(_ path: Located<String>) -> Bool { path.value.hasPrefix("account.") }

  func look(at path: Located<String>, at place: Place, _ list: inout FindingList) {
    let isAccount = Self.isAccount(path)
    let name =
      path.value.split(separator: ".", omittingEmptySubsequences: false).last
      .map(String.init) ?? path.value
    let isKnown = all.contains(name)
    guard !all.isEmpty || !isAccount, !(isAccount && isKnown) else { return }
    let guess = isKnown ? name : NearMiss.best(for: name, among: all.sorted())
    let help = DidYouMean(guess.map { "account." + $0 }, at: place)
    list.add(
      at: place, severity: isAccount ? .warning : .error,
      ["name": Bilingual(isAccount ? name : path.value)],
      variant: isAccount ? "attribute" : nil, help: help.help,
      fixes: isKnown ? help.fixes : [])
  }
}
