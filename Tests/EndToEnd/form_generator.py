"""Random forms: every type of field, groups in groups, lists in lists, conditions of every kind, rules, fragments.

Deterministic by seed. What shows a field reads only nodes of a lower rank, so nothing hangs in a circle. Ids come from
few letters, so that the same name means other things in other places.
"""

import copy
import random

from form_model import NUMBERS, TEXTS, Form, Node, Ref, Rule
from form_writing import Writer

IDS = ["a", "b", "c", "d", "e", "hoTen", "so"]
CODES = ["A", "B", "C", "con-nuôi", "08"]
OPTIONS = [["A", "B"], ["A", "B", "C"], ["B", "C", "08", "con-nuôi"]]
PATTERNS = ["[0-9]{4}", "[A-Z]{1,3}-\\d+", "a|bc", "\\w*", "[^a-c]{0,5}", "x.*", "(?:ab)+", "[0-9A-ZĐ]{2,}"]
SEARCHED = ["^a", "b$", "^[0-9]{2}$", "ế", "a.b", "[a-c]+x?", "^(?:ab)*$", "\\d", "-", "^$"]
WORDS = ["", "a", "ab", "abc", "08", "bc", "con-nuôi", "ế", "xa", "a.b", "A-1", "1234", "x\\y", "o'k"]
DAYS = ["1995-05-31", "1995-12-31", "2000-02-29", "2004-02-29", "2008-01-01", "2008-11-23", "2025-07-01", "2025-06-30",
        "2026-11-23"]
OPS = ["<", "<=", ">", ">=", "==", "!="]


class Generator:
    """Forms of one seed. `share` says how often conditions leave the exact fragment."""

    def __init__(self, seed: int, share: float = 0.0, deep: bool = False):
        self.random = random.Random(seed)
        self.share, self.deep = share, deep
        self.count = self.variables = 0

    def pick(self, items):
        return items[int(self.random.random() * len(items))]

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def form(self) -> Form:
        self.count += 1
        self.form_id = f"f{self.count}"
        form = Form(self.form_id, Node("", "submission"))
        if self.chance(0.25):
            self.fragment(form)
        names = self.random.sample(["s", "t", "nguoi", "a"], self.pick([1, 1, 2, 2, 3]))
        for name in names:
            section = form.root.add(Node(name, "section"))
            if form.fragments and self.chance(0.2):
                self.included(form, section)
            else:
                self.fill(form, section, 0)
        self.rank(form.root, 0)
        self.conditions(form)
        self.pages(form)
        if self.chance(0.5):
            for number in range(self.pick([1, 1, 2, 3])):
                when = self.condition(form.root, None) if self.chance(0.7) else None
                form.rules.append(
                    Rule(f"r{number + 1}", when, self.condition(form.root, None), self.chance(0.1)))
        return form

    # --- nodes ---------------------------------------------------------------------

    def fill(self, form: Form, top: Node, depth: int) -> None:
        names = self.random.sample(IDS, self.pick([1, 2, 2, 3, 3, 4, 5] if depth == 0 else [1, 2, 2, 3]))
        for name in names:
            self.field(form, top, name, depth)
        if form.fragments and depth < 2 and self.chance(0.2):
            group = top.add(Node("gop", "group", "group"))
            self.presence(group, 0.3)
            self.included(form, group)

    def field(self, form: Form, top: Node, name: str, depth: int) -> None:
        roll = self.random.random()
        if depth < 2 and roll < 0.14:
            group = top.add(Node(name, "group", "group"))
            self.presence(group, 0.2)
            self.fill(form, group, depth + 1)
        elif depth < 2 and roll < (0.4 if self.deep else 0.26):
            node = top.add(Node(name, "list", self.pick(["list", "list", "table"])))
            self.presence(node, 0.4)
            if self.chance(0.3):
                node.keys["min-items"] = self.pick([1, 1, 2])
            if self.chance(0.2):
                node.keys["max-items"] = self.pick([2, 3])
            item = node.add(Node("", "item"))
            self.fill(form, item, depth + 1)
            choices = [child for child in item.children if child.type in ("choice", "boolean", "integer")]
            if choices and self.chance(0.1 if self.share else 0.0):
                node.keys["unique-by"] = self.pick(choices).id
        else:
            top.add(self.value(name))

    def presence(self, node: Node, optional: float) -> None:
        if self.chance(optional):
            if self.chance(0.8):
                node.optional = True
            else:
                node.required = False

    def value(self, name: str) -> Node:
        type_ = self.pick([
            "choice", "choice", "choice", "boolean", "boolean", "integer", "integer", "text", "text", "date", "date",
            "multi-choice", "decimal", "money", "multiline", "declaration", "datetime", "confirmation", "attachment",
            "address", *TEXTS[2:]] if not self.deep else ["choice", "choice", "boolean", "integer", "text", "date"])
        # Its check digit is beyond schemas: a form with one is not exact.
        if type_ == "tax-code" and self.chance(0.9):
            type_ = "citizen-id"
        node = Node(name, "value", type_)
        self.presence(node, 0.35)
        keys = node.keys
        match type_:
            case "choice" | "multi-choice":
                node.options = list(self.pick(OPTIONS)) if self.chance(0.7) else self.random.sample(CODES, self.pick([2, 3, 4]))
                if type_ == "multi-choice" and self.chance(0.3):
                    keys["min-items"] = 1
                if type_ == "multi-choice" and self.chance(0.2):
                    keys["max-items"] = 2
            case "integer" | "money":
                if self.chance(0.6):
                    keys["min"], keys["max"] = self.pick([(0, 5), (-2, 3), (1, 12)])
                elif self.chance(0.3):
                    keys["min"] = 0
                if type_ == "integer" and self.chance(0.1):
                    keys["step"] = self.pick([2, 3])
            case "decimal":
                if self.chance(0.5):
                    keys["min"], keys["max"] = self.pick([(0, 5), (-1.5, 2.5)])
            case "text" | "multiline":
                if self.chance(0.3):
                    keys["max-length"] = self.pick([2, 4, 10])
                if self.chance(0.2):
                    keys["min-length"] = self.pick([1, 2])
                elif type_ == "text" and self.chance(0.3):
                    keys["pattern"] = self.pick(PATTERNS)
            case "date":
                if self.chance(0.5):
                    keys["precision"] = self.pick([["day", "month", "year"], ["day", "year"], ["day", "month"]])
                if self.chance(0.2):
                    keys[self.pick(["min", "max"])] = self.pick(DAYS)
            case "confirmation":
                if self.chance(0.5):
                    keys["methods"] = ["paper", "vneid"]
            case "attachment": keys["formats"] = ["pdf", "png"]
            case "address": keys["within"] = "catalog"
        return node

    def fragment(self, form: Form) -> None:
        top = Node("", "group")
        for name in self.random.sample(["x", "u", "z", "c"], self.pick([2, 3])):
            self.field(form, top, name, 1)
        self.rank(top, 0)
        for node in top.walk():
            if node is not top and node.kind != "item" and self.chance(0.35):
                shown = self.condition(node, node.rank, top)
                if shown:
                    node.visible.append(shown)
        form.fragments[f"{self.form_id}-khoi"] = top

    def included(self, form: Form, top: Node) -> None:
        top.include, fragment = self.pick(list(form.fragments.items()))
        for child in copy.deepcopy(fragment).children:
            top.add(child)

    def rank(self, node: Node, next_: int) -> int:
        node.rank = next_
        order = list(node.children)
        self.random.shuffle(order)
        for child in order:
            next_ = self.rank(child, next_ + 1)
        return next_

    def pages(self, form: Form) -> None:
        """Sections on pages; a page's condition reads only what stands before its first section."""
        sections = sorted(form.root.children, key=lambda node: node.rank)
        split = self.pick(range(1, len(sections) + 1))
        for part in (sections[:split], sections[split:]):
            if not part:
                continue
            visible = self.condition(part[0], part[0].rank) if self.chance(0.3) else None
            form.pages.append((visible, part))
            for section in part:
                if visible:
                    section.visible.insert(0, visible)
                    section.inherited = 1

    # --- conditions ----------------------------------------------------------------

    def conditions(self, form: Form) -> None:
        for node in form.root.walk():
            # What comes with a fragment has the conditions of the fragment.
            if node.kind in ("submission", "item") or any(above.include for above in node.around()):
                continue
            if self.chance(0.35):
                shown = self.condition(node, node.rank)
                if shown:
                    node.visible.append(shown)
            self.demands(node)

    def demands(self, node: Node) -> None:
        if node.kind != "section" and node.type != "boolean" and self.chance(0.2):
            node.optional, node.required = False, self.condition(node, None)
        if node.kind != "value":
            return
        if self.chance(0.12) and not node.keys.get("pattern"):
            own = [Ref(node)] if node.type not in ("address", "attachment", "confirmation", "datetime") else []
            self.below, self.host, self.own, self.calculates = None, node, True, False
            test = self.atom(own) if own else None
            if test:
                node.constraint = test if self.chance(0.5) else ("or", test, self.condition(node, None, own=True))
        elif node.type == "choice" and self.chance(0.1):
            node.filter = ("filter", self.pick(node.options), self.condition(node, node.rank) or ("const", True))
        elif node.type in ("choice", "boolean") and not isinstance(node.required, tuple) and self.chance(0.07):
            test = self.condition(node, node.rank, calculates=True)
            if test:
                node.required, node.optional = None, False
                node.calculate = test if node.type == "boolean" else (
                    "choose", test, node.options[0], node.options[1])
        elif self.chance(0.05):
            node.readonly, node.optional, node.required = True, False, None

    def condition(self, host: Node, below: int | None, top: Node | None = None, own: bool = False,
                  calculates: bool = False):
        """A condition that stands at a node; None where it could read nothing.

        `below`: only nodes of a lower rank are read. `top`: nothing outside of it.
        """
        root = top or [host, *host.around()][-1]
        lists = host.lists()
        readable, writer = [], Writer(host, own=own)
        for node in root.walk():
            if node is root or node.kind == "item" or (below is not None and node.rank >= below) or node.type == "note":
                continue
            if calculates and node in host.around():
                continue
            around = node.lists()
            if around == lists[:len(around)] and (own and node is host or writer.spellings(node)):
                readable.append(Ref(node))
        if not readable:
            return None
        self.below, self.host, self.own, self.calculates = below, host, own, calculates
        inner = [ref for ref in readable if lists and ref.node.lists() == lists]
        outer = [ref for ref in readable if ref.node.lists() != lists]
        if inner and outer and self.chance(0.4):
            # Across the border of a list.
            parts = [self.make(inner, self.pick([0, 0, 1])), self.make(outer, self.pick([0, 0, 1])),
                     self.make(readable, self.pick([0, 1]))]
            self.random.shuffle(parts)
            return (self.pick(["and", "or", "if"]), *parts)
        return self.make(readable, self.pick([0, 0, 1, 1, 2, 2, 3]))

    def make(self, refs: list[Ref], depth: int) -> tuple:
        if depth <= 0:
            return self.atom(refs) or ("const", self.chance(0.5))
        roll = self.random.random()
        if roll < 0.45:
            return (self.pick(["and", "or"]), *(self.make(refs, depth - 1) for _ in range(self.pick([2, 2, 3]))))
        if roll < 0.6:
            return ("not", self.make(refs, depth - 1))
        if roll < 0.68:
            return ("if", *(self.make(refs, depth - 1) for _ in range(3)))
        if roll < 0.74:
            return ("same", self.pick(["==", "!="]), self.make(refs, depth - 1), self.make(refs, depth - 1))
        return self.make(refs, depth - 1)

    def atom(self, refs: list[Ref]) -> tuple | None:
        if self.share and self.chance(self.share):
            outside = self.outside(refs)
            if outside:
                return outside
        wanted = self.random.random()
        lists = [ref for ref in refs if ref.node.kind == "list"]
        if lists and wanted < (0.5 if self.deep else 0.35):
            return self.quantified(self.pick(lists), refs)
        if wanted > 0.85:
            # `has` needs something to select from.
            asked = [ref for ref in refs if ref.node.kind != "item" and ref.node.type != "note"]
            if asked:
                ref = self.pick(asked)
                writer = Writer(self.host, own=self.own)
                if writer.selections(ref):
                    return (self.pick(["has", "has", "answered"]) if writer.steps(ref) and not self.calculates else "has", ref)
        if wanted > 0.75:
            compared = self.compared(refs)
            if compared:
                return compared
        values = [ref for ref in refs if ref.node.kind == "value" and self.is_readable(ref.node)]
        return self.of_value(self.pick(values)) if values else None

    @staticmethod
    def is_readable(node: Node) -> bool:
        return node.type in (*TEXTS, *NUMBERS, "choice", "multi-choice", "boolean", "declaration", "date")

    def of_value(self, ref: Ref) -> tuple:
        node, op = ref.node, self.pick(OPS)
        match node.type:
            case "boolean" | "declaration":
                return ("is", ref) if self.chance(0.7) else ("cmp", self.pick(["==", "!="]), ref, self.chance(0.5))
            case "choice":
                if self.chance(0.3):
                    return ("in", ref, self.random.sample(node.options, self.pick([1, 2])))
                return ("cmp", self.pick(["==", "==", "!="]), ref, self.pick(node.options))
            case "multi-choice":
                roll = self.random.random()
                if roll < 0.4:
                    return ("contains", self.pick(node.options), ref)
                if roll < 0.6:
                    return ("size", ref, op, self.pick([0, 1, 2]))
                self.variables += 1
                var = f"v{self.variables}"
                code = Node("", "item", "choice", node, options=node.options)
                body = self.of_value(Ref(code, var))
                return ("each", self.pick(["all", "exists", "exists_one"]), ref, var, body)
            case "integer" | "money":
                if self.chance(0.15):
                    return ("in", ref, [self.number(), self.number()])
                return ("cmp", op, ref, self.number())
            case "decimal": return ("cmp", op, ref, self.pick([0.0, 1.0, 2.5, -1.5]))
            case "date":
                if self.chance(0.1):
                    return ("in", ref, [("date", self.pick(DAYS)), ("date", self.pick(DAYS))])
                return ("cmp", op, ref, ("date", self.pick(DAYS)))
        roll = self.random.random()
        if roll < 0.25:
            return ("size", ref, op, self.pick([0, 1, 2, 4]))
        if roll < 0.6:
            function = self.pick(["startsWith", "endsWith", "contains", "matches"])
            return ("text", function, ref, self.pick(SEARCHED if function == "matches" else WORDS))
        if roll < 0.7:
            return ("in", ref, [self.pick(WORDS), self.pick(WORDS)])
        return ("cmp", self.pick(["==", "!="]), ref, self.pick(WORDS))

    def number(self) -> int:
        return self.pick([0, 1, 2, 3, 4, 5, -1, 12])

    def compared(self, refs: list[Ref]) -> tuple | None:
        """Two fields of finite domains."""
        finite = [ref for ref in refs if ref.node.type == "choice"
                  or ref.node.type == "integer" and {"min", "max"} <= ref.node.keys.keys()]
        if not finite:
            return None
        a = self.pick(finite)
        fitting = [ref for ref in finite if ref is not a and ref.node.type == a.node.type and not ref.var and not a.var
                   and set(ref.node.options) == set(a.node.options)]
        if not fitting:
            return None
        b = self.pick(fitting)
        if a.node.type == "integer":
            return ("fields", self.pick(OPS), a, b)
        if self.chance(0.3):
            return ("in-with", a, [self.pick(a.node.options)], b)
        return ("fields", self.pick(["==", "!="]), a, b)

    def quantified(self, ref: Ref, refs: list[Ref]) -> tuple:
        item = ref.node.children[0]
        self.variables += 1
        var = f"v{self.variables}"
        inner = [Ref(node, var) for node in item.walk()
                 if node is not item and node.kind != "item" and node.lists()[-1] is ref.node
                 and (self.below is None or node.rank < self.below)]
        if not inner or self.chance(0.2):
            return ("size", ref, self.pick(OPS), self.pick([0, 1, 2, 3]))
        # What is outside may be read in the body too, where it is of no deeper item than the list.
        if self.chance(0.3):
            outer = [other for other in refs if not other.var and other.node.kind == "value"
                     and len(other.node.lists()) <= len(ref.node.lists())]
            inner = inner + outer[:2]
        body = self.make(inner, self.pick([0, 0, 1, 2]))
        if self.chance(0.3):
            return ("count", ref, var, body, self.pick(OPS), self.pick([0, 1, 2]))
        return ("each", self.pick(["all", "exists", "exists", "exists_one"]), ref, var, body)

    def outside(self, refs: list[Ref]) -> tuple | None:
        """A condition that no schema can say."""
        numbers = [ref for ref in refs if ref.node.type in ("integer", "money")]
        dates = [ref for ref in refs if ref.node.type == "date"]
        texts = [ref for ref in refs if ref.node.type in TEXTS]
        op, roll = self.pick(OPS), self.random.random()
        if dates and roll < 0.5:
            ref = self.pick(dates)
            return self.pick([("age", ref, op, self.pick([1, 17, 18, 30])), ("today", ref, op),
                              ("fields", op, ref, self.pick(dates))])
        if numbers and roll < 0.9:
            return ("sum", self.pick(numbers), self.pick(numbers), op, self.number())
        if texts:
            return ("fields", self.pick(["==", "!="]), self.pick(texts), self.pick(texts))
        return None
