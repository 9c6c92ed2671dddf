import CatalogLanguage
import Diagnostics
import SourceText
import YAMLSyntax

extension ShapeChecker {
  /// Keys known, retired, exclusive and missing; then each value.
  mutating func checkMap(_ node: NodeID, _ shape: MapShape, isRoot: Bool = false) {
    var present: [PresentKey] = []
    var guessed: Set<String> = []
    let before = findings.count
    var unknown = 0
    var cut = 0
    var kinds = 0
    for (key, value) in tree.entries(node) {
      if isRoot, tree.isText(key, "kind") { kinds += 1 }
      // What stands behind a second `kind` was to be a declaration of its own, not part of this.
      if kinds > 1 {
        repairs.append((key, ""))
        continue
      }
      if let index = tree.withText(key, shape.index(ofKey:)) {
        present.append(PresentKey(index: index, node: key))
        if isRoot, tree.isText(key, "kind") { continue }
        check(value, shape.keys[index].shape)
        // The key that is missing behind its comma may be any.
        if keyless.contains(tree.range(value).start) { unknown += 1 }
      } else {
        if let guess = reportUnknown(key, value, tree.text(key), in: shape) {
          guessed.insert(guess)
          take(key, value, as: guess, in: shape, node)
        } else if isNull(value) {
          // A key without value was reported already. With a colon in it, it is a key whose value
          // came too close: `document:to-khai`.
          if let name = shape.keyGlued(in: tree.text(key)) {
            guessed.insert(name)
          } else {
            cut += 1
          }
        }
        unknown += 1
      }
    }
    // An unknown key nobody can guess may be just the one that is missed.
    if unknown == 0 || !guessed.isEmpty || findings.count == before {
      reportGroups(node, shape, present, guessed)
    }
    var excuses = unknown - guessed.count - cut
    for index in shape.demanded where !present.contains(where: { $0.index == index }) {
      let key = shape.keys[index]
      guard !guessed.contains(key.name) else { continue }
      guard excuses <= 0 else {
        excuses -= 1
        continue
      }
      let isGap = isDraft && key.presence == .required
      findings.append(
        Finding(
          isGap ? .incompleteDeclaration : .missingKey,
          at: place(isRoot ? nameRange : headRange(node)),
          [
            "key": Bilingual(key.name), "term": Bilingual(vi: key.vi, en: key.en),
            "shape": Bilingual(vi: shape.vi, en: shape.en),
          ]))
    }
  }

  /// A key that is written: which of the shape's, and its node.
  private struct PresentKey {
    var index: Int
    var node: NodeID
  }

  /// Reads a misspelt key as the one that was meant, unless its value does not fit or the map
  /// has that key too.
  private mutating func take(
    _ key: NodeID, _ value: NodeID, as guess: String, in shape: MapShape, _ map: NodeID
  ) {
    guard let meant = shape.key(guess),
      !tree.entries(map).contains(where: { entry in
        tree.text(entry.key) == guess
      })
    else { return }
    let before = (findings.count, references.count, repairs.count)
    let cuts = (settled, keyless)
    check(value, meant.shape)
    guard findings.count == before.0 else {
      findings.removeLast(findings.count - before.0)
      references.removeLast(references.count - before.1)
      repairs.removeLast(repairs.count - before.2)
      (settled, keyless) = cuts
      return
    }
    repair(key, guess)
  }

  /// The name of the one thing whose Vietnamese term is `text`, or begins or ends with it.
  static func spoken(_ text: String, _ terms: [(name: String, vi: String)]) -> String? {
    let folded = words(of: text)
    guard folded.utf8.count > 1 else { return nil }
    let known = terms.map { (name: $0.name, term: words(of: $0.vi)) }
    if let exact = known.first(where: { $0.term == folded }) { return exact.name }
    let near = known.filter {
      $0.term.hasPrefix(folded + " ") || $0.term.hasSuffix(" " + folded)
    }
    return near.count == 1 ? near[0].name : nil
  }

  /// Words without accents, with one blank between them: `doi-tuong` is `Đối tượng`.
  private static func words(of text: String) -> String {
    VietnameseText.folded(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }

  /// Where to point for something missing: the first key of a block, the whole of a short map.
  func headRange(_ node: NodeID) -> SourceRange {
    guard tree.node(node).style != .flow, let first = tree.entries(node).first(where: { _ in true })
    else {
      return tree.range(node)
    }
    return tree.range(first.key)
  }

  /// - Returns: the key that the author probably meant, which is then not missed.
  private mutating func reportUnknown(
    _ key: NodeID, _ value: NodeID, _ name: String, in shape: MapShape
  ) -> String? {
    // A key without value is a piece of text that YAML cut off; already reported.
    if isNull(value) || tree.kind(key) != .scalar || tree.isText(key, "<<") { return nil }
    // So is a no-break space that was to indent the key.
    if tree.node(key).style == .plain, tree.withText(key, { $0.first == 0x20 }) { return nil }
    let shapeName = Bilingual(vi: shape.vi, en: shape.en)
    if let retired = shape.retired.first(where: { $0.name == name }) {
      // Keys that moved together are one mistake.
      if let last = findings.last, last.check === CheckInfo.retiredKey,
        last.message.vi.hasSuffix(retired.vi),
        shape.retired.contains(where: { $0.vi == retired.vi && $0.name != name })
      {
        return nil
      }
      findings.append(
        Finding(
          .retiredKey, at: tree.place(key),
          ["key": Bilingual(name), "instead": Bilingual(vi: retired.vi, en: retired.en)]))
      return nil
    }
    if shape === MapShape.levelPart || shape === MapShape.localLevelPart
      || shape === MapShape.localPart, let whole = MapShape.procedure.key(name)
    {
      // A local part names its procedure with another key than the procedure itself.
      let guess = shape === MapShape.localPart && name == "code" ? "procedure" : nil
      // What may not stand here does not count either.
      if guess == nil { repairs.append((key, "")) }
      findings.append(
        Finding(
          shape === MapShape.levelPart ? .keyNotPerLevel : .keyNotLocal, at: tree.place(key),
          ["key": Bilingual(name), "term": Bilingual(vi: whole.vi, en: whole.en)],
          help: guess.map { Bilingual(vi: "ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }))
      return guess
    }
    let guess =
      Self.spoken(name, shape.keys.map { ($0.name, $0.vi) })
      ?? NearMiss.best(for: name, among: shape.keys.map(\.name))
    var help: Bilingual?
    var fixes: [FixIt] = []
    if let guess {
      help = Bilingual(vi: "ý bạn là “\(guess)”?", en: "did you mean “\(guess)”?")
      fixes = [
        FixIt(
          Bilingual(vi: "Đổi thành “\(guess)”", en: "Change to “\(guess)”"), at: tree.place(key),
          replacement: guess)
      ]
    } else {
      let names = shape.keys.map(\.name).joined(separator: ", ")
      help = Bilingual(vi: "các khóa được dùng: \(names)", en: "keys that may stand here: \(names)")
    }
    findings.append(
      Finding(
        .unknownKey, at: tree.place(key), ["key": Bilingual(name), "shape": shapeName],
        help: help, fixes: fixes))
    return guess
  }

  private mutating func reportGroups(
    _ node: NodeID, _ shape: MapShape, _ present: [PresentKey],
    _ guessed: Set<String>
  ) {
    for group in shape.exactlyOne + shape.atLeastOne {
      let here = present.filter { group.contains(shape.keys[$0.index].name) }
      if here.isEmpty, guessed.isDisjoint(with: group) {
        let isRoot = tree.documents.contains(node)
        let names = Bilingual(group.joined(separator: ", "))
        findings.append(
          Finding(
            isDraft && !isRoot && shape.name == "fee" ? .incompleteDeclaration : .missingChoice,
            at: place(isRoot ? nameRange : headRange(node)),
            [
              "keys": names, "key": names, "term": Bilingual(vi: shape.vi, en: shape.en),
              "shape": Bilingual(vi: shape.vi, en: shape.en),
            ]))
      } else if here.count > 1, shape.exactlyOne.contains(group) {
        findings.append(
          Finding(
            .exclusiveKeys, at: tree.place(here[1].node),
            [
              "first": Bilingual(tree.text(here[0].node)),
              "second": Bilingual(tree.text(here[1].node)),
            ],
            related: [
              Related(
                tree.place(here[0].node),
                Bilingual(vi: "khóa kia ở đây", en: "the other key is here"))
            ]))
      }
    }
  }
}

extension MapShape {
  /// The key that text before a colon names.
  fileprivate func keyGlued(in text: String) -> String? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    return key(String(text[..<colon]))?.name
  }
}
