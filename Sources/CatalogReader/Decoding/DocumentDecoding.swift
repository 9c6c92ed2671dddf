import CatalogModel
import SourceText
import YAMLSyntax

extension NodeReader {
  func document(_ root: NodeID, _ header: Header, _ id: Located<String>) -> DocumentType {
    var document = DocumentType(header: header, id: id)
    document.name = text(root, "name")
    document.componentCode = string(root, "component-code")
    document.resultCode = string(root, "result-code")
    document.replacedBy = string(root, "replaced-by")
    document.issuedBy = string(root, "issued-by")
    if let node = value(root, "template"), isMap(node) {
      var template = DocumentType.Template(range: tree.range(node))
      template.number = text(node, "number")
      template.issuedBy = string(node, "issued-by")
      template.file = string(node, "file")
      document.template = template
    }
    document.isElectronic = boolean(root, "electronic")
    document.validity = duration(root, "validity")
    document.reuse = list(root, "reuse") { node in
      guard isMap(node) else { return nil }
      var reuse = DocumentType.Reuse(range: tree.range(node))
      reuse.source = string(node, "source")
      reuse.attributes = strings(node, "attributes")
      reuse.replaces = boolean(node, "replaces")
      reuse.note = text(node, "note")
      reuse.effective = effective(node)
      return reuse
    }
    document.digitization = digitization(root)
    return document
  }

  func digitization(_ map: NodeID) -> Digitization? {
    guard let node = value(map, "digitization"), isMap(node) else { return nil }
    var digitization = Digitization(range: tree.range(node))
    digitization.decide = word(node, "decide")
    digitization.category = word(node, "category")
    digitization.reason = text(node, "reason")
    digitization.profile = string(node, "profile")
    digitization.signedBy = string(node, "signed-by")
    digitization.extract = list(node, "extract", field)
    digitization.retention = duration(node, "retention")
    digitization.basis = citations(node, "basis")
    return digitization
  }

  func fragment(_ root: NodeID, _ header: Header, _ id: Located<String>) -> Fragment {
    var fragment = Fragment(header: header, id: id)
    fragment.name = text(root, "name")
    fragment.of = word(root, "of")
    fragment.documents = list(root, "documents", documentUse)
    fragment.fields = list(root, "fields", field)
    return fragment
  }

  func documentUse(_ node: NodeID) -> DocumentUse? {
    guard isMap(node) else { return nil }
    var use = DocumentUse(range: tree.range(node))
    if let document = string(node, "document") {
      use.what = .document(document)
    } else if let members = value(node, "any-of") {
      use.what = .anyOf(items(members).compactMap(member))
    } else if let members = value(node, "first-of") {
      use.what = .firstOf(items(members).compactMap(member))
    } else if let members = value(node, "all-of") {
      use.what = .allOf(items(members).compactMap(member))
    } else if let fragment = string(node, "include") {
      use.what = .include(fragment)
    } else if let id = string(node, "id") {
      use.what = .own(id)
    }
    use.name = text(node, "name")
    use.originals = integer(node, "originals")
    use.copies = integer(node, "copies")
    if let either = value(node, "either"), isMap(either) {
      var count = DocumentUse.Either(range: tree.range(either))
      count.originals = integer(either, "originals")
      count.copies = integer(either, "copies")
      use.either = count
    }
    use.certified = condition(node, "certified")
    use.mode = modes(node)
    use.when = condition(node, "when")
    use.whenText = text(node, "when-text")
    use.isOptional = boolean(node, "optional")?.value ?? false
    use.channels = words(node, "channel")
    use.component = string(node, "for")
    use.digitization = digitization(node)
    use.notes = texts(node, "notes")
    use.effective = effective(node)
    return use
  }

  /// A member of a group: a document's id, or a use of its own.
  private func member(_ node: NodeID) -> DocumentUse? {
    guard let id = scalar(node) else { return documentUse(node) }
    var use = DocumentUse(range: id.range)
    use.what = .document(id)
    return use
  }

  private func modes(_ node: NodeID) -> [DocumentUse.ChannelMode] {
    guard let mode = value(node, "mode") else { return [] }
    if let single = word(mode, as: SubmissionMode.self) {
      return [DocumentUse.ChannelMode(channel: nil, mode: single)]
    }
    guard isMap(mode) else { return [] }
    return tree.entries(mode).compactMap { key, value in
      guard let channel = word(key, as: Channel.self),
        let mode = word(value, as: SubmissionMode.self)
      else { return nil }
      return DocumentUse.ChannelMode(channel: channel, mode: mode)
    }
  }

  func process(_ root: NodeID, _ header: Header, _ id: Located<String>) -> ProcessDefinition {
    var process = ProcessDefinition(header: header, id: id)
    process.name = text(root, "name")
    process.decision = decision(root)
    process.steps = list(root, "steps", processStep)
    process.stepsRange = value(root, "steps").map { tree.range($0) }
    return process
  }

  private func processStep(_ node: NodeID) -> ProcessStep? {
    guard isMap(node) else { return nil }
    var step = ProcessStep(range: tree.range(node))
    step.id = string(node, "id")
    step.name = text(node, "name")
    step.kind = word(node, "kind")
    step.agency = string(node, "agency")
    step.role = string(node, "role")
    step.duration = duration(node, "duration")
    if let text = string(node, "duration"), text.value == "untimed" {
      step.untimedRange = text.range
    }
    step.inputs = strings(node, "inputs")
    step.outputs = strings(node, "outputs")
    step.digitizes = word(node, "digitizes")
    step.next = next(node)
    let ways = [value(node, "next"), value(node, "outcomes"), value(node, "parallel")]
    step.leadsSeveralWays = ways.count { $0 != nil } > 1
    step.clock = word(node, "clock")
    step.atMost = integer(node, "at-most")
    if let node = value(node, "wait"), isMap(node) {
      var wait = ProcessStep.Wait(range: tree.range(node))
      wait.for = string(node, "for")
      wait.atMost = duration(node, "at-most")
      wait.silence = word(node, "silence")
      step.wait = wait
    }
    return step
  }

  private func next(_ node: NodeID) -> ProcessStep.Next? {
    if let next = value(node, "next") {
      if let id = scalar(next) { return .step(id) }
      return .branches(
        items(next).compactMap { node in
          guard isMap(node) else { return nil }
          var branch = ProcessStep.Branch(range: tree.range(node))
          branch.when = condition(node, "when")
          branch.to = string(node, "to")
          return branch
        })
    }
    if value(node, "outcomes") != nil {
      return .outcomes(
        list(node, "outcomes") { node in
          guard isMap(node) else { return nil }
          var outcome = ProcessStep.StepOutcome(range: tree.range(node))
          outcome.id = string(node, "id")
          outcome.name = text(node, "name")
          outcome.next = string(node, "next")
          return outcome
        })
    }
    if let parallel = value(node, "parallel") {
      return .parallel(
        items(parallel).map { items($0).compactMap(processStep) }, tree.range(parallel))
    }
    return nil
  }
}
