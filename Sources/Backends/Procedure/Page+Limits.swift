import CatalogModel
import SourceText

/// Time limits, fees, results and requirements of a procedure.
extension Page {
  mutating func limitsAndFees(_ content: ProcedureContent, at level: Level) {
    varying("dossierSets", content.dossierSets, at: level) { page, sets in
      page.integer(sets)
    }
    timeLimit(content.timeLimit, at: level)
    guard let fees = content.fees else { return }
    object("fees") { page in
      page.member("none", fees.isNone)
      page.list("list", fees.list.filter { $0.isInForce(on: page.catalog.date) }) { page, fee in
        page.fee(fee, at: level)
      }
    }
  }

  private mutating func timeLimit(_ rule: TimeLimitRule?, at level: Level) {
    guard let rule else { return }
    varying("timeLimit", rule.limits, at: level) { page, limit in page.timeLimit(limit) }
    listUnlessEmpty("timeExtensions", rule.extensions) { page, item in
      page.object { page in
        page.text("name", item.name)
        page.duration("by", item.by?.value)
        if item.isByAgreement { page.member("byAgreement", true) }
        page.condition("when", item.when)
        page.member("atMost", item.atMost?.value)
      }
    }
    text("timeCountsFrom", rule.countsFrom)
    text("timeAsPublished", rule.asPublished)
  }

  private mutating func fee(_ fee: Fee, at level: Level) {
    object { page in
      page.member("id", fee.id?.value)
      page.member("kind", fee.kind?.value.rawValue)
      page.text("name", fee.name)
      page.varying("amount", fee.amount, at: level) { page, amount in page.feeAmount(amount) }
      page.agency("setBy", fee.setBy?.value)
      page.text("unit", fee.unit)
      page.condition("when", fee.when)
      page.listUnlessEmpty("exempt", fee.exempt) { page, exemption in
        page.object { page in
          page.text("name", exemption.name)
          page.condition("when", exemption.when)
          guard let id = exemption.evidence?.value else { return }
          page.key("evidence")
          page.documentName(id)
        }
      }
      page.member("payAt", fee.payAt?.value)
      page.member("refundable", fee.isRefundable?.value)
      page.window("effective", fee.effective)
      page.citations("basis", fee.basis)
    }
  }

  mutating func outcome(_ content: ProcedureContent, at level: Level) {
    list("results", content.results?.value ?? []) { page, result in page.result(result) }
    guard let requirements = content.requirements else { return }
    object("requirements") { page in
      switch requirements {
      case .none:
        page.member("none", true)
        page.list("list", [String]()) { _, _ in }
      case .list(let texts, _):
        page.member("none", false)
        page.list("list", texts) { page, text in page.text(text) }
      }
    }
  }

  private mutating func result(_ result: ProcedureResult) {
    let document = result.document.flatMap { noting(catalog.document($0.value)) }
    object { page in
      page.member("document", result.document?.value)
      page.member("code", result.code?.value ?? document?.resultCode?.value)
      page.text("name", result.name ?? document?.name)
      page.member("outcome", result.outcome?.value.rawValue)
      page.member("kind", result.kind?.value)
      page.condition("when", result.when)
      page.member("from", result.from?.value)
      page.agency("issuedBy", document?.issuedBy?.value)
      page.member("electronic", document?.isElectronic?.value)
      page.duration("validity", document?.validity?.value)
    }
  }
}

extension FeeSchedule {
  var isNone: Bool { if case .none = self { true } else { false } }
}

extension Fee {
  func isInForce(on date: CalendarDate) -> Bool { effective?.window.contains(date) ?? true }
}
