import CatalogModel
import SourceText

/// The processes that a procedure names, and who else names them.
enum ServedProcesses {
  /// Versions of processes with conditions on their branches that `procedure` names, itself or in
  /// its local part, and that hold on some of its days.
  static func branching(of procedure: Procedure, in catalog: Catalog) -> [ProcessDefinition] {
    let ids = ids(namedBy: procedure, in: catalog)
    guard !ids.isEmpty else { return [] }
    return ids.sorted().flatMap { id in
      catalog.processes.versions(of: id).filter {
        $0.header.window.overlaps(procedure.header.window) && !$0.branchConditions.isEmpty
      }
    }
  }

  static func users(of process: ProcessDefinition, in catalog: Catalog) -> [Procedure] {
    catalog.procedures.all.filter {
      $0.header.window.overlaps(process.header.window)
        && ids(namedBy: $0, in: catalog).contains(process.id.value)
    }
  }

  static func ids(namedBy procedure: Procedure, in catalog: Catalog) -> Set<String> {
    let own = [procedure.content] + procedure.levels.map(\.content)
    let local = catalog.localParts.versions(of: procedure.code.value)
      .flatMap { [$0.content] + $0.levels.map(\.content) }
    return Set((own + local).flatMap { $0.process?.values.map(\.value) ?? [] })
  }
}
