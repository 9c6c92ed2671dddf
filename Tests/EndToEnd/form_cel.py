"""Conditions of forms for cel-cpp: rooted names, dates as pairs of days, answers with the types of their fields."""

import datetime

from form_model import Node, Ref
from form_semantics import days
from form_writing import Writer, literal

UNKNOWN = "1 / 0 == 0"


def ordinal(text: str) -> int:
    return datetime.date.fromisoformat(text).toordinal()


class RootedWriter(Writer):
    """Names begin at `submission`, or at `i0`, `i1`… for the items around, outermost first.

    A date is `{first, last}`, the days it can be, counted; comparing two is known where every day agrees.
    """

    def name(self, ref: Ref) -> str:
        if ref.var:
            return super().name(ref)
        anchor = ref.node.anchor()
        top = "submission" if anchor.kind == "submission" else f"i{len(anchor.lists()) - 1}"
        return ".".join([top, *ref.node.keys_from(anchor)])

    def selected(self, ref: Ref) -> str:
        return self.name(ref)

    def steps(self, ref: Ref) -> list[str]:
        parts = self.name(ref).split(".")
        return [".".join(parts[:count]) for count in range(2, len(parts) + 1)]

    def write(self, e: tuple) -> str:
        match e:
            case ("cmp", op, ref, ("date", day)):
                return self.days(op, self.name(ref), str(ordinal(day)), str(ordinal(day)))
            case ("in", ref, [("date", _), *_] as constants):
                return "(" + " || ".join(self.write(("cmp", "==", ref, day)) for day in constants) + ")"
            case ("fields", op, a, b) if a.node.type == "date":
                return self.days(op, self.name(a), self.name(b) + ".first", self.name(b) + ".last")
            case ("cmp", op, ref, value) if ref.node.type == "decimal": return f"{self.name(ref)} {op} {literal(float(value))}"
        return super().write(e)

    @staticmethod
    def days(op: str, a: str, first: str, last: str) -> str:
        match op:
            case "<": yes, no = f"{a}.last < {first}", f"{a}.first >= {last}"
            case "<=": yes, no = f"{a}.last <= {first}", f"{a}.first > {last}"
            case ">": yes, no = f"{a}.first > {last}", f"{a}.last <= {first}"
            case ">=": yes, no = f"{a}.first >= {last}", f"{a}.last < {first}"
            case _:
                no = f"({a}.last < {first} || {a}.first > {last})"
                yes = f"({a}.first == {a}.last && {first} == {last} && {a}.first == {first})"
                if op == "!=":
                    yes, no = no, yes
        return f"({yes} ? true : ({no} ? false : {UNKNOWN}))"


def bindings(node: Node, value):
    """An answer with the types that CEL gives it."""
    match node.kind:
        case "list": return [bindings(node.children[0], item) for item in value]
        case "value":
            match node.type:
                case "integer" | "money": return int(value)
                case "decimal": return float(value)
                case "date":
                    first, last = days(value)
                    return {"first": ordinal(first), "last": ordinal(last)}
            return value
    inner = {child.id: child for child in node.children}
    return {key: bindings(inner[key], part) for key, part in value.items()}


def items_around(host: Node, answers: dict, root: Node):
    """Every environment a condition of `host` is read in: the items around it, with their numbers."""
    found = [((), {root: answers})]
    for node in host.lists():
        item, longer = node.children[0], []
        for numbers, env in found:
            items = env.get(node.anchor())
            for key in node.keys_from(node.anchor()):
                items = items.get(key) if isinstance(items, dict) else None
            for number, one in enumerate(items or []):
                longer.append(((*numbers, number), {**env, item: one}))
        found = longer
    return found


