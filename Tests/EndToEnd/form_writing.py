"""Forms and their conditions as the catalog's YAML: CEL and the structured spelling, names in every way they may be said."""

import json

from form_model import OBJECTS, Form, Node, Ref, Rule

# --- conditions as CEL ---------------------------------------------------------------------


def literal(value) -> str:
    match value:
        case bool(): return "true" if value else "false"
        case int(): return f"({value})" if value < 0 else str(value)
        case float(): return f"({value!r})" if value < 0 else repr(value)
        case ("date", text): return f"date('{text}')"
    escaped = value.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\t", "\\t")
    return f"'{escaped}'"


class Writer:
    """Writes conditions of one host: names as the language finds them, of several the one `pick` takes."""

    def __init__(self, host: Node, pick=lambda spellings: spellings[0], own: bool = False):
        self.host, self.pick, self.own = host, pick, own
        self.objects = [n for n in host.around() if n.kind in OBJECTS] or [host]

    def name(self, ref: Ref) -> str:
        if ref.var:
            top = next(n for n in ref.node.around() if n.kind == "item") if ref.node.kind != "item" else ref.node
            return ".".join([ref.var, *ref.node.keys_from(top)])
        if self.own and ref.node is self.host:
            return "this"
        return self.pick(self.spellings(ref.node))

    def spellings(self, node: Node) -> list[str]:
        """Ways to name it here, the shortest first."""
        found, inner = [], set()
        anchor = node.anchor()
        around = list(node.around())
        for place, top in enumerate(self.objects):
            if top in around and (top is anchor or anchor not in around[:around.index(top)]):
                keys = node.keys_from(top)
                if keys[0] not in inner:
                    found.append(".".join(keys))
                if place == 0 and top.kind != "submission" and not self.own:
                    found.append(".".join(["this", *keys]))
            inner |= {child.id for child in top.children}
        if anchor.kind == "submission":
            found.append(".".join(["submission", *node.keys_from(anchor)]))
        return found

    def write(self, e: tuple) -> str:
        match e:
            case ("const", value): return literal(value)
            case ("cmp", op, ref, value): return f"{self.name(ref)} {op} {literal(value)}"
            case ("is", ref): return self.name(ref)
            case ("has", ref): return f"has({self.selected(ref)})"
            case ("answered", ref): return "(" + " && ".join(f"has({step})" for step in self.steps(ref) or []) + ")"
            case ("in", ref, values):
                return f"{self.name(ref)} in [" + ", ".join(literal(v) for v in values) + "]"
            case ("in-with", ref, values, other):
                return f"{self.name(ref)} in [" + ", ".join([*map(literal, values), self.name(other)]) + "]"
            case ("contains", value, ref): return f"{literal(value)} in {self.name(ref)}"
            case ("size", ref, op, n): return f"size({self.name(ref)}) {op} {literal(n)}"
            case ("text", function, ref, value): return f"{self.name(ref)}.{function}({literal(value)})"
            case ("and" | "or", *parts):
                return "(" + (" && " if e[0] == "and" else " || ").join(map(self.write, parts)) + ")"
            case ("not", inner): return f"!({self.write(inner)})"
            case ("if", c, a, b): return f"({self.write(c)} ? {self.write(a)} : {self.write(b)})"
            case ("same", op, a, b): return f"(({self.write(a)}) {op} ({self.write(b)}))"
            case ("fields", op, a, b): return f"{self.name(a)} {op} {self.name(b)}"
            case ("sum", a, b, op, k): return f"{self.name(a)} + {self.name(b)} {op} {literal(k)}"
            case ("choose", c, a, b): return f"{self.write(c)} ? {literal(a)} : {literal(b)}"
            case ("age", ref, op, k): return f"age({self.name(ref)}) {op} {k}"
            case ("today", ref, op): return f"{self.name(ref)} {op} today()"
            case ("each", macro, ref, var, body):
                return f"{self.name(ref)}.{macro}({var}, {self.write(body)})"
            case ("count", ref, var, body, op, n):
                return f"size({self.name(ref)}.filter({var}, {self.write(body)})) {op} {literal(n)}"
        raise ValueError(e)

    def selections(self, ref: Ref) -> list[str]:
        """Spellings with a dot, as `has` demands."""
        return [self.name(ref)] if ref.var else [text for text in self.spellings(ref.node) if "." in text]

    def selected(self, ref: Ref) -> str:
        return self.pick(self.selections(ref))

    def steps(self, ref: Ref) -> list[str] | None:
        """Every step that may be missing, as selections; None where the first has no such spelling."""
        if ref.var:
            text = self.name(ref).split(".")
        else:
            found = [text for text in self.spellings(ref.node) if text.startswith("submission.")]
            if self.objects[0].kind == "item" and ref.node.anchor() is self.objects[0]:
                found = [text for text in self.spellings(ref.node) if text.startswith("this.")]
            if not found:
                return None
            text = found[0].split(".")
        return [".".join(text[:count]) for count in range(2, len(text) + 1)]


# --- conditions, structured ----------------------------------------------------------------

OF_NUMBERS = {"==": "is", "!=": "is-not", "<": "less-than", "<=": "at-most", ">": "more-than", ">=": "at-least"}
OF_DAYS = OF_NUMBERS | {"<": "before", "<=": "on-or-before", ">": "after", ">=": "on-or-after"}


class StructuredWriter(Writer):
    """Writes conditions as maps; what has no structured spelling stays CEL inside of them."""

    item = ""

    def name(self, ref: Ref) -> str:
        return "item" + super().name(ref)[len(ref.var):] if ref.var and ref.var == self.item else super().name(ref)

    def structured(self, e: tuple):
        match e:
            case ("const", value): return value
            case ("cmp", op, ref, value):
                words = OF_DAYS if isinstance(value, tuple) else OF_NUMBERS
                return self.of(ref, words[op], bare(value))
            case ("is", ref): return self.of(ref, "is", True)
            case ("answered", ref) if not (self.own and ref.node is self.host): return self.of(ref, "answered", True)
            case ("in", ref, values) if values: return self.of(ref, "one-of", [bare(value) for value in values])
            case ("not", ("in", ref, values)) if values: return self.of(ref, "none-of", [bare(value) for value in values])
            case ("contains", value, ref): return self.of(ref, "contains", value)
            case ("text", "contains" | "matches", ref, text): return self.of(ref, e[1], text)
            case ("size", ref, op, n) if ref.node.kind == "list" or ref.node.type == "multi-choice":
                return self.of(ref, "count", {OF_NUMBERS[op]: n})
            case ("and" | "or", *parts): return {"all" if e[0] == "and" else "any": [self.structured(part) for part in parts]}
            case ("not", inner): return {"not": self.structured(inner)}
            case ("each", "all" | "exists", ref, var, body):
                return self.of(ref, "every-item" if e[1] == "all" else "any-item", self.inside(var, body))
            case ("count", ref, var, body, op, n):
                return self.of(ref, "count", {"of": self.inside(var, body), OF_NUMBERS[op]: n})
        return self.write(e)

    def of(self, ref: Ref, word: str, value) -> dict:
        return {"field": self.name(ref), word: value}

    def inside(self, var: str, body: tuple):
        """`item` is the innermost: a body that reads an item further out has no structured spelling."""
        outer, self.item = self.item, var
        if outer and mentions(body, outer):
            raise NoStructuredSpelling
        found = self.structured(body)
        self.item = outer
        return found


class NoStructuredSpelling(Exception):
    pass


def mentions(e, var: str) -> bool:
    return any(part.var == var if isinstance(part, Ref) else isinstance(part, tuple) and mentions(part, var) for part in e)


def bare(value):
    return Plain(value[1]) if isinstance(value, tuple) else value


# --- YAML ----------------------------------------------------------------------------------


def block(value, indent: int = 0) -> list[str]:
    """A tree of maps, lists and scalars as block style; texts in quotes."""
    space = " " * indent
    lines = []
    if isinstance(value, dict):
        for key, inner in value.items():
            if isinstance(inner, (dict, list)) and inner:
                lines.append(f"{space}{key}:")
                lines += block(inner, indent + 2)
            else:
                lines.append(f"{space}{key}: {scalar(inner)}")
        return lines
    for inner in value:
        if isinstance(inner, (dict, list)) and inner:
            first, *rest = block(inner, indent + 2)
            lines += [f"{space}- {first.lstrip()}", *rest]
        else:
            lines.append(f"{space}- {scalar(inner)}")
    return lines


class Plain(str):
    """A text that stands without quotes."""


def scalar(value) -> str:
    if isinstance(value, Plain):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


class Layout:
    """A form as the catalog's YAML."""

    def __init__(self, form: Form, pick):
        self.form, self.pick = form, pick

    def documents(self) -> list[dict]:
        form = self.form
        found = [
            {"kind": Plain("fragment"), "id": Plain(name), "name": f"Khối {name}", "of": Plain("fields"),
             "fields": [self.field(child) for child in top.children], "source": "Thử nghiệm"}
            for name, top in form.fragments.items()]
        pages = []
        for number, (visible, sections) in enumerate(form.pages, 1):
            page = {"id": Plain(f"trang{number}"), "name": f"Trang {number}"}
            if visible:
                page["visible"] = self.condition(visible, sections[0])
            page["sections"] = [self.section(section) for section in sections]
            pages.append(page)
        body = {
            "kind": Plain("form"), "id": Plain(form.id), "name": f"Biểu mẫu {form.id}", "document": Plain("to-khai"),
            "effective": {"from": Plain("2025-07-01")}, "pages": pages}
        if form.rules:
            body["rules"] = [self.rule(rule) for rule in form.rules]
        return [*found, body | {"source": "Thử nghiệm"}]

    def text(self) -> str:
        return "---\n".join("\n".join(block(body)) + "\n" for body in self.documents())

    def condition(self, e: tuple, host: Node, own: bool = False):
        if e[0] == "const":
            return e[1]
        if self.pick((True, False, False, False)):
            try:
                return StructuredWriter(host, self.pick, own).structured(e)
            except NoStructuredSpelling:
                pass
        return Writer(host, self.pick, own).write(e)

    def rule(self, rule: Rule) -> dict:
        body = {"id": Plain(rule.id)}
        if rule.when:
            body["when"] = self.condition(rule.when, self.form.root)
        body |= {"require": self.condition(rule.require, self.form.root), "message": "Không đúng quy tắc"}
        return body | ({"severity": Plain("warning")} if rule.warns else {})

    def section(self, node: Node) -> dict:
        body = {"id": Plain(node.id), "name": f"Phần {node.id}"}
        own = node.visible[node.inherited:]
        if own:
            body["visible"] = self.condition(own[0], node)
        if node.include:
            return body | {"include": Plain(node.include)}
        return body | {"fields": self.fields(node.children)}

    def fields(self, nodes: list[Node]) -> list[dict]:
        return [self.field(node) for node in nodes if node.type != "note"]

    def field(self, node: Node) -> dict:
        body = {"id": Plain(node.id), "type": Plain(node.type), "name": f"Ô {node.id}"}
        own = node.visible[node.inherited:]
        if own:
            body["visible"] = self.condition(own[0], node)
        if node.required is not None:
            required = node.required
            body["required"] = self.condition(required, node) if isinstance(required, tuple) else required
        if node.optional:
            body["optional"] = True
        if node.readonly:
            body["readonly"] = True
        if node.options:
            body["options"] = [{"code": code, "name": f"Lựa chọn {code}"} for code in node.options]
        if node.filter:
            _, code, inner = node.filter
            body["filter"] = f"option.code != {literal(code)} || {Writer(node, self.pick).write(inner)}"
        for key, value in node.keys.items():
            body[key] = self.condition(value, node) if isinstance(value, tuple) else value
        if node.constraint:
            body["constraint"] = self.condition(node.constraint, node, own=True)
            body["message"] = "Giá trị không hợp lệ"
        if node.calculate:
            body["calculate"] = Writer(node, self.pick).write(node.calculate)
        if node.include:
            body["include"] = Plain(node.include)
        elif node.kind in ("group", "list"):
            # Fields stand under the item of a list.
            inner = node.children[0].children if node.kind == "list" else node.children
            body["fields"] = self.fields(inner)
        return body
