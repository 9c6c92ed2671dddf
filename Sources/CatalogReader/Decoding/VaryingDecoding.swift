import CatalogModel
import SourceText
import YAMLSyntax

/// Tables, time limits, fees.
extension NodeReader {
  func varying<T>(
    _ map: NodeID, _ key: StaticString, _ read: (NodeID) -> Located<T>?
  ) -> Varying<T>? {
    value(map, key).flatMap { varying($0, read) }
  }

  func varying<T>(_ node: NodeID, _ read: (NodeID) -> Located<T>?) -> Varying<T>? {
    if isList(node) {
      return .table(items(node).compactMap { row($0, read) }, tree.range(node))
    }
    if isMap(node), isByChannel(node) {
      let rows: [VaryingRow<T>] = tree.entries(node).compactMap { key, value in
        guard let channel = word(key, as: Channel.self) else { return nil }
        var selectors = RowSelectors()
        selectors.channels = [channel]
        let range = SourceRange(start: tree.range(key).start, end: tree.range(value).end)
        var row = VaryingRow<T>(range: range, selectors: selectors)
        row.value = read(value)
        return row
      }
      return .table(rows, tree.range(node))
    }
    return read(node).map { .single($0) }
  }

  /// Whether a map is the short spelling of a table by channel.
  func isByChannel(_ node: NodeID) -> Bool {
    guard let first = tree.entries(node).first(where: { _ in true }) else { return false }
    return word(first.key, as: Channel.self) != nil
  }

  private func row<T>(_ node: NodeID, _ read: (NodeID) -> Located<T>?) -> VaryingRow<T>? {
    guard isMap(node) else { return nil }
    var selectors = RowSelectors()
    selectors.cases = strings(node, "case")
    selectors.channels = words(node, "channel")
    selectors.agencies = strings(node, "agency")
    selectors.applicants = words(node, "applicant")
    selectors.levels = words(node, "level")
    selectors.when = condition(node, "when")
    selectors.effective = effective(node)
    var row = VaryingRow<T>(range: tree.range(node), selectors: selectors)
    row.hasOtherKeys = tree.entries(node).contains {
      !tree.isText($0.key, "is") && !tree.isText($0.key, "otherwise")
    }
    if let value = value(node, "is") { row.value = read(value) }
    if let value = value(node, "otherwise") {
      row.isOtherwise = true
      row.value = read(value)
    }
    return row
  }

  func timeLimit(_ node: NodeID) -> Located<TimeLimit>? {
    let range = tree.range(node)
    if isMap(node) {
      guard let inner = value(node, "same-day") else { return nil }
      return Located(.sameDay(cutOff: string(inner, "cut-off")?.value), at: range)
    }
    if tree.isText(node, "not-regulated") { return Located(.notRegulated, at: range) }
    if tree.isText(node, "not-published") { return Located(.notPublished, at: range) }
    if tree.isText(node, "same-day") { return Located(.sameDay(cutOff: nil), at: range) }
    return duration(node).map { Located(.duration($0.value), at: $0.range) }
  }

  func timeLimitRule(_ node: NodeID) -> TimeLimitRule? {
    guard isMap(node), !isByChannel(node) else {
      return varying(node, timeLimit).map(TimeLimitRule.init)
    }
    let limits =
      value(node, "is").map { varying($0, timeLimit) } ?? timeLimit(node).map { .single($0) }
    guard let limits else { return nil }
    var rule = TimeLimitRule(limits: limits)
    rule.extensions = list(node, "extensions") { node in
      guard isMap(node) else { return nil }
      var item = TimeLimitRule.Extension(range: tree.range(node))
      item.by = duration(node, "by")
      item.isByAgreement = string(node, "by")?.value == "agreement"
      item.name = text(node, "name")
      item.when = condition(node, "when")
      item.atMost = integer(node, "at-most")
      return item
    }
    rule.countsFrom = text(node, "counts-from")
    rule.asPublished = text(node, "as-published")
    return rule
  }

  func fees(_ node: NodeID) -> FeeSchedule? {
    if isScalar(node) {
      return tree.isText(node, "none") ? FeeSchedule.none(tree.range(node)) : nil
    }
    guard isList(node) else { return nil }
    return .list(items(node).compactMap(fee), tree.range(node))
  }

  private func fee(_ node: NodeID) -> Fee? {
    guard isMap(node) else { return nil }
    var fee = Fee(range: tree.range(node))
    fee.id = string(node, "id")
    fee.kind = word(node, "kind")
    fee.name = text(node, "name")
    fee.amount = varying(node, "amount", feeAmount)
    fee.setBy = string(node, "set-by")
    fee.unit = text(node, "unit")
    fee.when = condition(node, "when")
    fee.exempt = list(node, "exempt") { node in
      guard isMap(node) else { return nil }
      var exemption = Fee.Exemption(range: tree.range(node))
      exemption.name = text(node, "name")
      exemption.when = condition(node, "when")
      exemption.evidence = string(node, "evidence")
      return exemption
    }
    fee.payAt = string(node, "pay-at")
    fee.isRefundable = boolean(node, "refundable")
    fee.effective = effective(node)
    fee.basis = citations(node, "basis")
    return fee
  }

  private func feeAmount(_ node: NodeID) -> Located<FeeAmount>? {
    let range = tree.range(node)
    if isScalar(node) {
      if tree.isText(node, "free") { return Located(.free, at: range) }
      return money(node).map { Located(.fixed($0.value), at: $0.range) }
    }
    guard isMap(node), value(node, "tiers") != nil else { return nil }
    var tiers = FeeTiers(range: range)
    tiers.per = string(node, "per")
    tiers.tiers = list(node, "tiers") { node in
      guard isMap(node) else { return nil }
      var tier = FeeTiers.Tier(range: tree.range(node))
      tier.upTo = integer(node, "up-to")
      tier.each = value(node, "each").flatMap(money)
      return tier
    }
    tiers.max = value(node, "max").flatMap(money)
    return Located(.tiered(tiers), at: range)
  }
}
