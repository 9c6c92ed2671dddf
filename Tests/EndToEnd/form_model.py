"""Forms as the tests know them: nodes, and conditions as trees.

A condition is a tuple: its operator, then operands. References are `Ref`s to nodes, so that a part of a form can
be copied with its conditions. Nothing here knows how the compiler does it.
"""

from dataclasses import dataclass, field

OBJECTS = ("submission", "section", "group", "item")
NUMBERS = ("integer", "decimal", "money")
TEXTS = ("text", "multiline", "citizen-id", "tax-code", "phone", "email", "person-name", "land-certificate")


@dataclass(eq=False)
class Node:
    """What a submission can hold: the whole, a section, a group, a list, its item, an answer."""

    id: str
    kind: str
    type: str = ""
    parent: "Node | None" = None
    children: list["Node"] = field(default_factory=list)
    rank: int = 0
    # Conditions; every one of `visible` has to hold.
    visible: list[tuple] = field(default_factory=list)
    # How many of them are written at the page.
    inherited: int = 0
    required: "bool | tuple | None" = None
    optional: bool = False
    readonly: bool = False
    constraint: tuple | None = None
    filter: tuple | None = None
    calculate: tuple | None = None
    # min, max, step, min-length, pattern… as written; bounds of dates are ISO texts, others conditions.
    keys: dict = field(default_factory=dict)
    options: list[str] = field(default_factory=list)
    # The fragment that its fields come from.
    include: str = ""

    def add(self, child: "Node") -> "Node":
        child.parent = self
        self.children.append(child)
        return child

    def around(self):
        """Nodes around it, innermost first."""
        node = self.parent
        while node:
            yield node
            node = node.parent

    def lists(self) -> list["Node"]:
        """Lists whose current items can be read here, outermost first; a list is not around itself."""
        return [node for node in self.around() if node.kind == "list"][::-1]

    def anchor(self) -> "Node":
        """The nearest item around it, else the submission."""
        around = list(self.around())
        return next((n for n in around if n.kind in ("item", "submission")), around[-1] if around else self)

    def keys_from(self, top: "Node") -> list[str]:
        keys, node = [], self
        while node is not top:
            if node.kind != "item":
                keys.append(node.id)
            node = node.parent
        return keys[::-1]

    def path(self) -> str:
        parts, node = [], self
        while node.kind != "submission":
            if node.kind != "item":
                parts.append(node.id + ("[]" if node.kind == "list" and node is not self else ""))
            node = node.parent
        return ".".join(parts[::-1])

    def walk(self):
        yield self
        for child in self.children:
            yield from child.walk()

    def required_at_all(self) -> "bool | tuple":
        """Required unless the form says otherwise; what is computed or only read, when it says so."""
        if self.kind == "section":
            return any(child.type != "note" for child in self.children)
        if self.calculate or (self.kind == "group" and not self.children):
            return False
        if isinstance(self.required, tuple):
            return self.required
        if self.type == "boolean" and not self.readonly:
            return True
        if self.required is not None:
            return self.required
        return not (self.optional or self.readonly or (self.type == "attachment" and "document" in self.keys))


@dataclass(eq=False)
class Ref:
    """A node as a condition names it: of what is around, or of the item a quantifier calls `var`."""

    node: Node
    var: str = ""


@dataclass
class Rule:
    id: str
    when: tuple | None
    require: tuple
    warns: bool = False


@dataclass
class Form:
    id: str
    root: Node
    pages: list[tuple[tuple | None, list[Node]]] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    fragments: dict[str, Node] = field(default_factory=dict)

    def conditions(self):
        """(path, key, host, condition) of each, constants left out."""
        for node in self.root.walk():
            for condition in node.visible:
                yield node.path(), "visible", node, condition
            if isinstance(node.required, tuple):
                yield node.path(), "required", node, node.required
            if node.constraint:
                yield node.path(), "constraint", node, node.constraint
        for rule in self.rules:
            if rule.when:
                yield "rules." + rule.id, "when", self.root, rule.when
            yield "rules." + rule.id, "require", self.root, rule.require
