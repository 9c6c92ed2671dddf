"""What a form means, written a second time: a submission is accepted or it is not.

Conditions have three outcomes: True, False, and None for unknown (an unanswered field, mostly). A submission is read as
it is; first every value must have the type and the bounds of its field, whether the field is shown or not. Then:
a field is shown where its conditions are true, must be absent where it is not, and be present where it is shown
and required; a rule is broken where `when` is true and `require` false.

Made of closures, one for each node and condition, so that a form is compiled once and asked often.
"""

import calendar
import re

from form_model import Form, Node, Ref
from form_shell import closed, value_test

ABSENT = object()
TODAY = "2026-11-23"


# --- dates known in part -------------------------------------------------------------------


def days(text: str) -> tuple[str, str]:
    """The first and the last day that a date known in part can be."""
    if len(text) == 4:
        return text + "-01-01", text + "-12-31"
    if len(text) == 7:
        year, month = map(int, text.split("-"))
        return text + "-01", f"{text}-{calendar.monthrange(year, month)[1]:02}"
    return text, text


def date_order(op: str, a: str, b: str):
    """Compares what two dates can be: known only where every completion agrees."""
    (a0, a1), (b0, b1) = days(a), days(b)
    match op:
        case "<": return True if a1 < b0 else False if a0 >= b1 else None
        case "<=": return True if a1 <= b0 else False if a0 > b1 else None
        case ">": return date_order("<", b, a)
        case ">=": return date_order("<=", b, a)
        case "==": return False if a1 < b0 or b1 < a0 else True if a0 == a1 == b0 == b1 else None
    same = date_order("==", a, b)
    return None if same is None else not same


def years(born: str, day: str) -> int:
    """Full years lived; one born on 29 February has a birthday on 1 March in common years."""
    return int(day[:4]) - int(born[:4]) - (day[5:] < born[5:])


ORDERS = {
    "<": lambda a, b: a < b, "<=": lambda a, b: a <= b, ">": lambda a, b: a > b, ">=": lambda a, b: a >= b,
    "==": lambda a, b: a == b, "!=": lambda a, b: a != b,
}


# --- conditions ----------------------------------------------------------------------------
# An environment maps items (nodes), the submission (its node) and quantifiers' variables to objects.


def reader(ref: Ref):
    node = ref.node
    if ref.var:
        anchor = ref.var
        keys = node.keys_from(node if node.kind == "item" else next(n for n in node.around() if n.kind == "item"))
    else:
        anchor = node.anchor()
        keys = node.keys_from(anchor)

    def read(env):
        value = env.get(anchor, ABSENT)
        for key in keys:
            if not isinstance(value, dict) or key not in value:
                return ABSENT
            value = value[key]
        return value

    return read


def conjunction(outcomes):
    result = True
    for outcome in outcomes:
        if outcome is False:
            return False
        if outcome is None:
            result = None
    return result


def opposite(outcome):
    return None if outcome is None else not outcome


def on_value(ref: Ref, test):
    read = reader(ref)

    def outcome(env):
        value = read(env)
        return None if value is ABSENT else test(value)

    return outcome


def compare(ref: Ref, op: str, constant):
    if isinstance(constant, tuple):
        return on_value(ref, lambda value: date_order(op, value, constant[1]))
    order = ORDERS[op]
    return on_value(ref, lambda value: order(value, constant))


def equal(a, b):
    """`==` of a value and a constant, which may be a date."""
    return date_order("==", a, b[1]) if isinstance(b, tuple) else a == b


def member(value, constants):
    return opposite(conjunction(opposite(equal(value, constant)) for constant in constants))


def python_pattern(pattern: str) -> re.Pattern:
    return re.compile(pattern.replace("$", r"\Z") if pattern.endswith("$") else pattern, re.ASCII)


def compiled(e: tuple, today: str = TODAY):
    """A condition as a function of an environment."""
    match e:
        case ("const", value): return lambda env: value
        case ("structured", _, inner): return compiled(inner, today)
        case ("cmp", op, ref, constant): return compare(ref, op, constant)
        case ("is", ref): return on_value(ref, lambda value: value)
        case ("has", ref): return asked(ref)
        case ("answered", ref):
            read = reader(ref)
            return lambda env: read(env) is not ABSENT
        case ("in", ref, values): return on_value(ref, lambda value: member(value, values))
        case ("in-with", ref, values, other):
            first, second = reader(ref), reader(other)

            def among(env):
                a, b = first(env), second(env)
                return None if a is ABSENT or b is ABSENT else a in values or a == b

            return among
        case ("contains", value, ref): return on_value(ref, lambda codes: value in codes)
        case ("size", ref, op, n):
            order = ORDERS[op]
            return on_value(ref, lambda value: order(len(value), n))
        case ("text", function, ref, text): return on_value(ref, text_test(function, text))
        case ("and", *parts):
            tests = [compiled(part, today) for part in parts]
            return lambda env: conjunction(test(env) for test in tests)
        case ("or", *parts):
            tests = [compiled(part, today) for part in parts]
            return lambda env: opposite(conjunction(opposite(test(env)) for test in tests))
        case ("not", inner):
            test = compiled(inner, today)
            return lambda env: opposite(test(env))
        case ("if", c, a, b):
            test, yes, no = (compiled(part, today) for part in (c, a, b))

            def choose(env):
                outcome = test(env)
                return None if outcome is None else yes(env) if outcome else no(env)

            return choose
        case ("same", op, a, b):
            first, second = compiled(a, today), compiled(b, today)

            def same(env):
                x, y = first(env), second(env)
                return None if x is None or y is None else (x == y) == (op == "==")

            return same
        case ("fields", op, a, b): return two(a, b, ORDERS[op], op)
        case ("sum", a, b, op, k):
            order = ORDERS[op]
            return two(a, b, lambda x, y: order(x + y, k), op)
        case ("choose", c, a, b):
            test = compiled(c, today)

            def chosen(env):
                outcome = test(env)
                return None if outcome is None else a if outcome else b

            return chosen
        case ("age", ref, op, k):
            order = ORDERS[op]

            def by_age(value):
                # An age that completions disagree on is no number that could be compared.
                ages = {years(day, today) for day in days(value)}
                return order(ages.pop(), k) if len(ages) == 1 else None

            return on_value(ref, by_age)
        case ("today", ref, op): return on_value(ref, lambda value: date_order(op, value, today))
        case ("each", macro, ref, var, body): return quantified(macro, ref, var, compiled(body, today))
        case ("count", ref, var, body, op, n):
            outcomes, order = over_items(ref, var, compiled(body, today)), ORDERS[op]

            def count(env):
                found = outcomes(env)
                return None if found is None or None in found else order(sum(found), n)

            return count
    raise ValueError(e)


def asked(ref: Ref):
    """`has`: an error where what is around is absent, unless that is the whole submission or an item."""
    read, parent = reader(ref), ref.node.parent
    if parent.kind in ("submission", "item"):
        return lambda env: read(env) is not ABSENT
    above = reader(Ref(parent, ref.var))
    return lambda env: None if above(env) is ABSENT else read(env) is not ABSENT


def two(a: Ref, b: Ref, test, op: str):
    first, second = reader(a), reader(b)
    dates = a.node.type == "date"

    def outcome(env):
        x, y = first(env), second(env)
        if x is ABSENT or y is ABSENT:
            return None
        return date_order(op, x, y) if dates else test(x, y)

    return outcome


def text_test(function: str, text: str):
    match function:
        case "startsWith": return lambda value: value.startswith(text)
        case "endsWith": return lambda value: value.endswith(text)
        case "contains": return lambda value: text in value
    pattern = python_pattern(text)
    return lambda value: pattern.search(value) is not None


def over_items(ref: Ref, var: str, body):
    read = reader(ref)

    def outcomes(env):
        items = read(env)
        if items is ABSENT:
            return None
        return [body({**env, var: item}) for item in items]

    return outcomes


def quantified(macro: str, ref: Ref, var: str, body):
    outcomes = over_items(ref, var, body)

    def outcome(env):
        found = outcomes(env)
        if found is None:
            return None
        match macro:
            case "all": return conjunction(found)
            case "exists": return opposite(conjunction(map(opposite, found)))
        return None if None in found else sum(found) == 1

    return outcome


# --- a form --------------------------------------------------------------------------------


class Meaning:
    """A form, ready to be asked."""

    def __init__(self, form: Form, today: str = TODAY):
        self.today = today
        self.form = form
        self.shell = self.shell_of(form.root)
        self.object = self.object_of(form.root)
        self.rules = [(compiled(rule.when or ("const", True), today), compiled(rule.require, today))
                      for rule in form.rules if not rule.warns]

    def accepts(self, answers) -> bool:
        if not self.shell(answers):
            return False
        env = {self.form.root: answers}
        return self.object(answers, env) and not any(
            when(env) is True and require(env) is False for when, require in self.rules)

    def shell_of(self, node: Node):
        if node.kind == "value":
            return value_test(node)
        if node.kind == "list":
            item = self.shell_of(node.children[0])
            low, high = node.keys.get("min-items", 0), node.keys.get("max-items", 10**9)
            return lambda v: isinstance(v, list) and low <= len(v) <= high and all(map(item, v))
        inner = {child.id: self.shell_of(child) for child in node.children if child.type != "note"}
        return closed(inner, ())

    def object_of(self, node: Node):
        """Whether what an object holds is shown and complete, and its values fulfil their conditions."""
        parts = [self.part_of(child) for child in node.children if child.type != "note"]
        return lambda value, env: all(part(value, env) for part in parts)

    def part_of(self, node: Node):
        key, today = node.id, self.today
        shown = [compiled(condition, today) for condition in node.visible]
        required = node.required_at_all()
        demanded = compiled(required if isinstance(required, tuple) else ("const", required), today)
        inner = self.inner_of(node)

        def part(around, env):
            visible = all(condition(env) is True for condition in shown)
            if key in around:
                return visible and inner(around[key], env)
            return not (visible and demanded(env) is True)

        return part

    def inner_of(self, node: Node):
        if node.kind in ("section", "group"):
            return self.object_of(node)
        if node.kind == "list":
            item, object_ = node.children[0], self.object_of(node.children[0])
            unique = node.keys.get("unique-by")

            def items(value, env):
                if unique and repeated(value, unique):
                    return False
                return all(object_(one, {**env, item: one}) for one in value)

            return items
        return self.answer(node)

    def answer(self, node: Node):
        bounds = [compiled(("cmp", op, Ref(node), ("date", node.keys[key])), self.today)
                  for key, op in (("min", ">="), ("max", "<="))
                  if node.type == "date" and isinstance(node.keys.get(key), str)]
        if node.constraint:
            bounds.append(compiled(node.constraint, self.today))
        allowed = filter_test(node.filter, self.today) if node.filter else None
        calculated = compiled(node.calculate, self.today) if node.calculate else None

        def holds(value, env):
            if any(bound(env) is False for bound in bounds):
                return False
            if calculated and calculated(env) != value:
                return False
            return allowed is None or all(allowed(code, env) for code in (value if isinstance(value, list) else [value]))

        return holds


def repeated(items: list, key: str) -> bool:
    """Whether two items have the same answer under a key; items without one are passed over."""
    found = [item[key] for item in items if key in item]
    return any(a == b for place, a in enumerate(found) for b in found[:place])


def filter_test(condition: tuple, today: str):
    """`("filter", code, condition)`: that option is offered only where the condition is true."""
    _, code, inner = condition
    test = compiled(inner, today)
    return lambda value, env: value != code or test(env) is True
