import CatalogModel
import FormCompiler
import SourceText

/// An address: lists of the units of the day where they are known, else codes; with the country
/// instead where the field allows another.
struct FormioAddress {
  let field: FormioField

  func fill(_ component: inout SchemaValue) {
    let written = field.written
    var parts: [SchemaValue] = []
    let isAbroad: SchemaValue = ["!!": [["var": "row.country"]]]
    let isHome: SchemaValue? = written?.allowsAbroad == true ? ["!": [isAbroad]] : nil
    let old = written?.hasHistory == true ? ["district"] : []
    parts.append(
      unit(
        "province", "Tỉnh, thành phố", .province, digits: 2, shown: isHome,
        others: old + ["commune", "detail"]))
    if written?.hasHistory == true {
      var district = text("district", "Quận, huyện (địa chỉ cũ)", shown: isHome)
      district.add("validate", ["pattern": "[0-9]{3}"])
      parts.append(district)
    }
    parts.append(
      unit(
        "commune", "Xã, phường, đặc khu", .commune, digits: 5, shown: isHome,
        others: ["province"] + old + ["detail"]))
    if written?.allowsAbroad == true {
      var country = text("country", "Quốc gia (nếu ở nước ngoài)", shown: nil)
      country.add("validate", ["pattern": "[A-Z]{2}"])
      country.add("placeholder", "FR")
      parts.append(country)
    }
    var detail = text("detail", "Số nhà, đường, thôn, tổ dân phố", shown: nil)
    detail.add("validate", ["maxLength": 500])
    parts.append(detail)
    component.add("hideLabel", false)
    component.add("components", .array(parts))
  }

  private func text(_ key: String, _ label: String, shown: SchemaValue?) -> SchemaValue {
    var part: SchemaValue = [
      "type": "textfield", "key": .string(key), "input": true, "label": .string(label),
      "clearOnHide": true,
    ]
    if let shown { part.add("conditional", ["json": shown]) }
    return part
  }

  private func unit(
    _ key: String, _ label: String, _ level: Level, digits: Int, shown: SchemaValue?,
    others: [String]
  ) -> SchemaValue {
    let units = self.units(level)
    var part: SchemaValue = [
      "type": units.isEmpty ? "textfield" : "select", "key": .string(key), "input": true,
      "label": .string(label), "clearOnHide": true,
    ]
    if let shown { part.add("conditional", ["json": shown]) }
    var validate: SchemaValue = ["required": .boolean(field.demand.isWhenShown)]
    validate.add("json", field.demand(of: key, label, others: others))
    if units.isEmpty {
      validate.add("pattern", .string("[0-9]{\(digits)}"))
    } else {
      FormioField.select(units, &part)
    }
    part.add("validate", validate)
    return part
  }

  /// Units that the schema lists; old units are no part of the list, so with them codes are
  /// written, and so they are where a list would stand in every field with all the country's units.
  private func units(_ level: Level) -> [(code: String, name: String)] {
    guard field.written?.hasHistory != true, let units = table else { return [] }
    if level == .commune, units.isLong { return [] }
    let entries = level == .province ? units.provinces : units.communes
    return entries.map { ($0.code, $0.name) }
  }

  /// Whether units may be chosen that are none, or not of their province.
  var leavesUnitsOpen: Bool {
    table.map { $0.provinces.count > 1 || $0.isLong } ?? false
  }

  private var table: UnitTable? {
    let catalog = field.form.input.catalog
    guard let within = field.written?.within?.value else { return nil }
    return catalog.catalog.unitList(within: within, on: catalog.date)?.units(on: catalog.date)
  }
}
