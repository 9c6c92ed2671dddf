import CatalogModel
import Conditions
import SourceText
import Writers

/// What one dossier needs, as JSON. `asked` is null while it depends on an answer.
struct DecisionWriter {
  let item: ResolvedProcedure
  let decision: DossierDecision
  let words: PageWords

  func bytes() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.object { json in
      json.member("code", item.procedure.code.value)
      json.member("level", item.level.rawValue)
      json.key("case")
      switch decision.path {
      case .known(let steps):
        json.array { json in for step in steps { json.string(step.id?.value ?? "") } }
      default: json.null()
      }
      json.key("documents")
      json.array { json in for component in decision.components { self.write(component, &json) } }
      json.key("timeLimit")
      if let limit = decision.timeLimit.value {
        json.string(words.limit(limit))
      } else {
        json.null()
      }
      json.key("fees")
      json.array { json in for fee in decision.fees { self.write(fee, &json) } }
      json.key("results")
      json.array { json in
        for (result, holds) in decision.results where holds != .no {
          json.object { json in
            json.member("name", words.result(result))
            truth("holds", holds, &json)
          }
        }
      }
      optional("process", decision.process.value, &json)
      json.key("missing")
      json.array { json in for name in decision.missing { json.string(name) } }
    }
    return json.finish()
  }

  private func write(_ item: DossierDecision.Component, _ json: inout JSONWriter) {
    json.object { json in
      optional("id", item.component.documentID, &json)
      json.member("name", words.name(of: item.component))
      truth("asked", item.isAsked, &json)
      if item.isAsked != .no, item.isCertified != .no {
        truth("certified", item.isCertified, &json)
      }
      if let count = item.component.use.originals?.value { json.member("originals", count) }
      if let count = item.component.use.copies?.value { json.member("copies", count) }
      if item.component.isOptional { json.member("optional", true) }
      guard case .group(let group, _) = item.component.kind else { return }
      json.member("group", group.rawValue)
      json.array("members") { json in
        for member in item.members { self.write(member, &json) }
      }
    }
  }

  private func write(_ fee: FeeDecision, _ json: inout JSONWriter) {
    json.object { json in
      optional("id", fee.fee.id?.value, &json)
      optional("name", fee.fee.name?.text, &json)
      switch fee.amount {
      case .nothing: json.member("applies", false)
      case .open: json.key("applies"); json.null()
      case .known(let charge):
        json.member("applies", true)
        switch charge {
        case .free: json.member("amount", "0")
        case .money(let money):
          json.member("amount", money.amount.description)
          json.member("currency", money.currency)
          optional("unit", fee.fee.unit?.text, &json)
        case .exempt(let exemption): json.member("exempt", exemption.name?.text ?? "")
        case .setBy(let agency): json.member("setBy", agency)
        }
      }
    }
  }

  private func optional(_ key: String, _ text: String?, _ json: inout JSONWriter) {
    if let text { json.member(key, text) }
  }

  private func truth(_ key: String, _ truth: Truth, _ json: inout JSONWriter) {
    switch truth {
    case .yes: json.member(key, true)
    case .no: json.member(key, false)
    case .open: json.key(key); json.null()
    }
  }
}
