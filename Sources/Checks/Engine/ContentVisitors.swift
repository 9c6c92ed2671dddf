import CatalogModel
import SourceText

extension DocumentUse {
  /// Members of the group, when it is one.
  var members: [DocumentUse] {
    switch self.what {
    case .anyOf(let members), .firstOf(let members), .allOf(let members): members
    default: []
    }
  }

  /// Calls `visit` with this use and those inside it.
  func forEach(_ visit: (DocumentUse) -> Void) {
    visit(self)
    for member in members { member.forEach(visit) }
  }
}

extension ProcedureCase {
  /// Calls `visit` with this case and those inside it.
  func forEach(_ visit: (ProcedureCase) -> Void) {
    visit(self)
    for inner in cases { inner.forEach(visit) }
  }
}

extension FormField {
  /// Calls `visit` with this field and those inside it.
  func forEach(_ visit: (FormField) -> Void) {
    visit(self)
    for inner in self.fields { inner.forEach(visit) }
  }

  /// What decides how the field is shown and filled in.
  var conditions: [Condition] {
    [self.required, self.visible, self.readonly, self.filter, self.constraint].compactMap { $0 }
  }
}

extension ProcedureContent {
  func forEachCase(_ visit: (ProcedureCase) -> Void) {
    for item in self.cases?.value ?? [] { item.forEach(visit) }
  }

  /// Document uses at any depth, those of the cases too; fragments are not followed.
  func forEachDocumentUse(_ visit: (DocumentUse) -> Void) {
    for use in self.documents?.value ?? [] { use.forEach(visit) }
    forEachCase { item in
      for use in item.documents { use.forEach(visit) }
    }
  }

  /// Selectors of the rows of every table.
  func forEachRow(_ visit: (RowSelectors) -> Void) {
    func walk<Value: Sendable>(_ table: Varying<Value>?) {
      guard case .table(let rows, _) = table else { return }
      for row in rows { visit(row.selectors) }
    }
    walk(self.onlineLevel)
    walk(self.dossierSets)
    walk(self.timeLimit?.limits)
    for fee in self.fees?.list ?? [] { walk(fee.amount) }
    walk(self.process)
  }

  /// Every condition written here; those of fragments are not followed.
  func forEachCondition(_ visit: (Condition) -> Void) {
    func visitAny(_ condition: Condition?) {
      if let condition { visit(condition) }
    }
    forEachRow { visitAny($0.when) }
    for item in self.timeLimit?.extensions ?? [] { visitAny(item.when) }
    for fee in self.fees?.list ?? [] {
      visitAny(fee.when)
      for item in fee.exempt { visitAny(item.when) }
    }
    for result in self.results?.value ?? [] { visitAny(result.when) }
    forEachDocumentUse {
      visitAny($0.when)
      visitAny($0.certified)
    }
    forEachCase { visitAny($0.when) }
  }

  /// What tiered fees count.
  func forEachCountedName(_ visit: (Located<String>) -> Void) {
    for fee in self.fees?.list ?? [] {
      for value in fee.amount?.values ?? [] {
        if case .tiered(let tiers) = value.value, let per = tiers.per { visit(per) }
      }
    }
  }

  /// Fragments of documents included here.
  func forEachInclude(_ visit: (Located<String>) -> Void) {
    forEachDocumentUse {
      if case .include(let id) = $0.what { visit(id) }
    }
  }
}
