import CatalogModel
import Diagnostics
import SourceText

extension Check {
  static let localFeeForeign = Check(
    CheckInfo(
      "local-fee-foreign", .warning, .services,
      title: Bilingual(
        vi: "Phần của tỉnh nêu đúng các khoản thu của thủ tục",
        en: "A local part lists the fees of its procedure"),
      explanation: Bilingual(
        vi:
          "Hội đồng nhân dân tỉnh quyết định mức thu của các khoản đã có ở thủ tục, không đặt thêm khoản khác. fees của phần tỉnh thay toàn bộ danh sách của thủ tục: khoản nào không nêu lại, hoặc nêu dưới mã khác, thì không còn thu. Khoản được miễn hoàn toàn thì ghi amount: free.",
        en:
          "The provincial council fixes the amounts of fees that the procedure has, and adds none. The fees of a local part replace the whole list of the procedure: one that is not listed again, or stands under another id, is charged no more. One that nobody pays is amount: free."
      ),
      message: Bilingual(
        vi: "thủ tục không có khoản thu “{fee}”",
        en: "the procedure has no fee “{fee}”"),
      variants: [
        "instead": Bilingual(
          vi: "thủ tục không có khoản thu “{fee}”; khoản “{other}” của thủ tục bị bỏ mất",
          en: "the procedure has no fee “{fee}”; its fee “{other}” is dropped"),
        "dropped": Bilingual(
          vi: "danh sách này thay cho danh sách của thủ tục và bỏ mất khoản “{other}”",
          en: "this list replaces that of the procedure and drops its fee “{other}”"),
        "none": Bilingual(
          vi: "none bỏ khoản thu “{other}” của thủ tục; nếu miễn thì ghi amount: free",
          en: "none drops the procedure’s fee “{other}”; where nobody pays it, write amount: free"),
      ],
      basis: [
        LegalBasis("97/2015/QH13", "Điều 21, Điều 22", confirmed: false)
      ],
      examples: [
        CheckExample(
          .declarations, Bilingual(vi: "dưới mã khác", en: "under another id"),
          LocalFeeSample.text(
            "\n  - { id: ‹phi-khac›, kind: phi, name: Phí in ấn, amount: 5000 VND, basis: [281/2016/TT-BTC] }"
          )),
        CheckExample(
          .declarations, Bilingual(vi: "không nêu khoản của thủ tục", en: "a fee left out"),
          LocalFeeSample.text(" ‹none›")),
        CheckExample(
          .declarations, Bilingual(vi: "cùng mã", en: "the same id"),
          LocalFeeSample.text(
            "\n  - { id: phi, kind: phi, name: Phí xác nhận, amount: 5000 VND, basis: [281/2016/TT-BTC] }"
          )),
      ]),
    .content { written, context, list in
      guard written.isLocal, let fees = written.content.fees else { return }
      for procedure in written.procedures {
        guard let national = NationalFees(of: procedure, for: written, context) else { continue }
        let own = Set(fees.list.compactMap(\.id?.value))
        let dropped = national.lasting.filter { !own.contains($0) }
        let before = list.findings.count
        switch fees {
        case .none(let range):
          if let other = dropped.first {
            list.add(at: written.at(range), ["other": Bilingual(other)], variant: "none")
          }
        case .list(let fees, let range):
          let foreign = fees.compactMap(\.id).filter { !national.ids.contains($0.value) }
          for (index, id) in foreign.enumerated() {
            let place = written.at(id.range)
            let help = DidYouMean(NearMiss.best(for: id.value, among: dropped), at: place)
            let other = index < dropped.count ? dropped[index] : nil
            list.add(
              at: place, ["fee": Bilingual(id.value), "other": Bilingual(other ?? "")],
              variant: other == nil ? nil : "instead", help: help.help, fixes: help.fixes)
          }
          if foreign.isEmpty, let other = dropped.first {
            list.add(at: written.at(range), ["other": Bilingual(other)], variant: "dropped")
          }
        }
        // Versions of one procedure mostly have the same fees.
        if list.findings.count > before { return }
      }
    })
}

/// The fees of a procedure where a local part speaks of them.
private struct NationalFees {
  var ids: Set<String> = []
  /// Those that are charged on some of the days of the local part, in order.
  var lasting: [String] = []

  /// nil where the procedure lists none, or not all could be read.
  init?(of procedure: Procedure, for written: WrittenContent, _ context: CheckContext) {
    let levels = written.levels(of: procedure) { $0.fees != nil }
    guard !context.isBroken(procedure.header.place) else { return nil }
    for level in levels {
      guard case .list(let fees, _)? = procedure.content(of: level).fees else { continue }
      for fee in fees {
        guard let id = fee.id?.value else { return nil }
        guard ids.insert(id).inserted else { continue }
        let window = fee.effective?.window ?? .always
        if window.overlaps(written.header.window), fee.isCollected || fee.setBy != nil {
          lasting.append(id)
        }
      }
    }
    if ids.isEmpty { return nil }
  }
}

/// A procedure with one fee, and a local part, for examples.
enum LocalFeeSample {
  /// - Parameters:
  ///   - fees: what stands behind `fees:` in the local part.
  ///   - national: the procedure's own fee, one that the province fixes.
  static func text(
    _ fees: String,
    national: String =
      "{ id: phi, kind: phi, name: Phí xác nhận, set-by: hdnd-tinh, basis: [281/2016/TT-BTC] }"
  ) -> String {
    let own = ["fees": "fees:\n  - \(national)"]
    return """
      \(ProcedureSample.other("1.000001", "Cấp bản sao", own))
      ---
      kind: local-part
      procedure: "1.000001"
      effective: { from: 2025-07-01 }
      fees:\(fees)
      """
  }
}
