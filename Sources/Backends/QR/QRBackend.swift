import CatalogModel
import SourceText

extension Backend {
  /// The code of each public procedure (mã QR), level H: a poster is scratched and bleached.
  public static let qr = Backend(
    name: "qr",
    each: { resolved, input in
      let procedure = resolved.procedure
      guard !procedure.isInternal, let catalog = input.catalog.catalog.settings,
        let settings = catalog.lookup,
        let address = try? LookupAddress.payload(for: procedure, resolved.level, settings),
        let symbol = try? QRSymbol(address.payload)
      else { return [] }
      return [
        Artifact(
          path: OutputPath.procedure(resolved.level, procedure.code.value, "qr.svg"),
          bytes: symbol.svg(), kind: "qr",
          sources: [procedure.header.place.file, catalog.header.place.file])
      ]
    })
}
