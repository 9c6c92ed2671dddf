import Diagnostics
import SourceText

/// What a drawing may consist of: only what is drawn, from this file alone.
struct TemplateSafety {
  static let svg = "http://www.w3.org/2000/svg"
  private static let xlink = "http://www.w3.org/1999/xlink"

  /// Elements of SVG that librsvg draws or that say something to people.
  private static let elements: Set<String> = [
    "svg", "g", "defs", "title", "desc", "metadata", "style", "rect", "circle", "ellipse",
    "line", "polyline", "polygon", "path", "text", "tspan", "use", "symbol", "clipPath", "mask",
    "linearGradient", "radialGradient", "stop", "pattern", "image", "marker",
  ]
  /// Elements of other vocabularies that drawing programs leave behind and nothing draws.
  private static let editors: Set<String> = [
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd",
    "http://www.inkscape.org/namespaces/inkscape",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "http://purl.org/dc/elements/1.1/", "http://creativecommons.org/ns#",
    "http://web.resource.org/cc/",
  ]

  static func findings(in markup: Markup, _ file: FileID) -> [Finding] {
    var findings: [Finding] = []
    for (index, element) in markup.elements.enumerated() {
      let place = Place(file, SourceRange(element.tag))
      let isDrawn = element.namespace == svg
      if isDrawn ? !elements.contains(element.name) : !editors.contains(element.namespace) {
        findings.append(
          Finding(.templateElementForbidden, at: place, ["element": Bilingual(element.name)]))
      }
      if index == 0, !isDrawn || element.name != "svg" {
        findings.append(
          Finding(
            .templateInvalid, at: place, ["element": Bilingual(element.name)], variant: "root"))
      }
      for attribute in element.attributes {
        if let problem = problem(of: attribute, in: element) {
          findings.append(
            Finding(
              problem, at: Place(file, SourceRange(attribute.range)),
              ["value": shown(attribute.value), "element": Bilingual(attribute.name)]))
        }
      }
      if element.name == "style", leadsOut(element.text) || element.text.contains("@import") {
        findings.append(
          Finding(.templateReferenceExternal, at: place, ["value": Bilingual("<style>")]))
      }
    }
    guard findings.isEmpty else { return findings }
    var budget = DrawingBudget(markup, file)
    return budget.findings()
  }

  private static func problem(
    of attribute: Markup.Attribute, in element: Markup.Element
  ) -> CheckInfo? {
    // An editor's own elements point to licences and grids; nothing follows them.
    guard element.namespace == svg else { return nil }
    if attribute.namespace.isEmpty, attribute.name.lowercased().hasPrefix("on") {
      return CheckInfo.templateElementForbidden
    }
    if attribute.name == "href", attribute.namespace.isEmpty || attribute.namespace == xlink {
      return isInside(attribute.value) ? nil : CheckInfo.templateReferenceExternal
    }
    if attribute.name == "base", !attribute.namespace.isEmpty {
      return CheckInfo.templateReferenceExternal
    }
    return attribute.namespace.isEmpty && leadsOut(attribute.value)
      ? CheckInfo.templateReferenceExternal : nil
  }

  /// A fragment of this file, or a raster picture held in it.
  private static func isInside(_ reference: String) -> Bool {
    reference.hasPrefix("#") || EmbeddedPicture.isOne(reference)
  }

  /// Whether a style has a `url(…)` other than `url(#…)`.
  private static func leadsOut(_ style: String) -> Bool {
    // An escape could spell `url` otherwise.
    if style.contains("\\") { return true }
    var rest = Array(style.lowercased().utf8)[...]
    let call = Array("url(".utf8)
    while let start = rest.indices.first(where: { rest[$0...].starts(with: call) }) {
      rest = rest[(start + call.count)...]
      let inner = rest.drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      if inner.first != 0x23 { return true }
    }
    return false
  }

  private static func shown(_ value: String) -> Bilingual {
    Bilingual(value.count > 60 ? value.prefix(60) + "…" : value)
  }
}
