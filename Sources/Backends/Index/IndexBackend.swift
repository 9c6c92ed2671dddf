import CatalogModel
import SourceText

extension Backend {
  /// `index.json`: one entry of facts for each procedure and level, what a portal lists.
  public static let index = Backend(
    name: "index",
    streams: { input in
      [
        ArtifactStream(path: "index.json", kind: IndexPage.schema) { sink in
          IndexPage.write(input, to: sink)
        }
      ]
    })
}

enum IndexPage {
  static let schema = "index"

  static func write(_ input: BackendInput, to sink: ArtifactStream.Sink) -> [FileID] {
    let manifests = input.catalog.procedures.map { input.manifest(of: $0) }
    return Page.stream(schema, in: input.catalog, to: sink) { page in
      if let settings = input.catalog.catalog.settings {
        page.note(settings)
        page.object("catalog") { page in
          page.member("authority", settings.authority.value)
          page.text("name", settings.name)
        }
      }
      page.strings("languages", page.languages)
      page.list("levels", input.catalog.levels) { page, level in
        page.level(level, manifests.filter { $0.resolved.level == level })
      }
      page.list("procedures", manifests) { page, manifest in
        page.entry(manifest, input)
        page.drain(to: sink)
      }
    }
  }
}

extension Page {
  fileprivate mutating func level(_ level: Level, _ manifests: [ProcedureManifest]) {
    object { page in
      page.member("level", level.rawValue)
      page.object("counts") { page in
        page.member("drafts", manifests.count { $0.resolved.procedure.header.isDraft })
        page.member("internal", manifests.count { $0.resolved.procedure.isInternal })
        page.counts(of: manifests)
      }
      page.object("ratios") { $0.ratios(of: manifests, named: true) }
      page.object("files") { page in
        page.member("digitization", OutputPath.level(level, "digitization.json"))
        page.member("digitizationTable", OutputPath.level(level, "digitization.csv"))
      }
    }
  }

  fileprivate mutating func entry(_ manifest: ProcedureManifest, _ input: BackendInput) {
    let resolved = manifest.resolved
    let content = resolved.content
    begin(resolved, in: input)
    object { page in
      page.member("code", resolved.procedure.code.value)
      page.member("level", resolved.level.rawValue)
      page.text("name", resolved.procedure.name)
      page.sector("sector", resolved.procedure.sector?.value)
      page.member("internal", resolved.procedure.isInternal)
      page.member("draft", resolved.procedure.header.isDraft)
      page.window("effective", of: resolved.procedure.header)
      page.note(resolved.procedure)
      if let local = resolved.localPart { page.note(local) }
      page.strings("applicants", Applicant.ordered(resolved.procedure.applicants).map(\.rawValue))
      page.list("agencies", manifest.agencyIDs) { page, id in page.agencyName(id) }
      page.strings("channels", Channel.ordered(content.channels?.value).map(\.rawValue))
      page.varying("onlineLevel", content.onlineLevel, at: resolved.level) { page, value in
        page.string(value.rawValue)
      }
      page.varying("timeLimit", content.timeLimit?.limits, at: resolved.level) { page, value in
        page.timeLimit(value)
      }
      page.feeSummary(content.fees, at: resolved.level)
      page.list("cases", manifest.cases) { page, leaf in page.caseSummary(leaf) }
      page.list("results", manifest.results) { page, result in page.resultSummary(result) }
      page.strings("missingParts", manifest.missingParts)
      page.object("counts") { $0.counts(of: [manifest]) }
      page.object("files") { page in
        let code = resolved.procedure.code.value
        page.member(
          "procedure", OutputPath.procedure(resolved.level, code, "procedure.json"))
        page.member(
          "digitization", OutputPath.procedure(resolved.level, code, "digitization.json"))
        if LookupAddress.ofPublished(resolved, in: input.catalog) != nil {
          page.member("qr", OutputPath.procedure(resolved.level, code, "qr.svg"))
        }
      }
    }
  }

  /// Whether there is a fee, and the amounts in brief: `none`, `free`, or a list.
  private mutating func feeSummary(_ fees: FeeSchedule?, at level: Level) {
    guard let fees else { return }
    object("fees") { page in
      if fees.isNone { return page.member("kind", "none") }
      let list = fees.list.filter { $0.isInForce(on: page.catalog.date) }
      page.member("kind", list.allSatisfy(\.isFree) ? "free" : "payable")
      page.list("list", list) { page, fee in
        page.object { page in
          page.member("id", fee.id?.value)
          page.member("kind", fee.kind?.value.rawValue)
          page.text("name", fee.name)
          page.varying("amount", fee.amount, at: level) { page, amount in page.feeAmount(amount) }
          if let id = fee.setBy?.value {
            page.key("setBy")
            page.agencyName(id)
          }
          page.text("unit", fee.unit)
          page.condition("when", fee.when)
        }
      }
    }
  }

  private mutating func caseSummary(_ leaf: DossierCase) {
    object { page in
      page.strings("path", leaf.path)
      page.list("names", leaf.names) { page, name in page.text(name) }
      // A group counts once: one of its members is enough, or they belong together.
      page.member("documents", leaf.components.count)
      page.member(
        "alwaysAsked",
        leaf.components.count { $0.conditions.isEmpty && !$0.isOptional })
    }
  }

  private mutating func resultSummary(_ item: ProcedureManifest.Result) {
    if let document = item.document { note(document) }
    object { page in
      page.member("code", item.result.code?.value ?? item.document?.resultCode?.value)
      page.text("name", item.result.name ?? item.document?.name)
      page.member("outcome", item.result.outcome?.value.rawValue)
    }
  }
}

extension Fee {
  /// Whether nobody ever pays: every amount is `free`.
  var isFree: Bool {
    guard let amount, setBy == nil else { return false }
    return amount.values.allSatisfy {
      if case .free = $0.value { true } else { false }
    }
  }
}
