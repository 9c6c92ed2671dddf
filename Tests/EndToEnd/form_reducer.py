"""Makes a form and a submission on which two readings differ as small as they get, for people to look at."""

import copy
import shutil
import time
from pathlib import Path

from form_catalogs import Pair, built, is_exact, judge, schema_of
from form_model import Form, Node, Ref
from form_semantics import Meaning
from form_writing import Layout


def references(e):
    """Nodes that a condition, or what is left of one, reads."""
    for part in e:
        if isinstance(part, Ref):
            yield part.node
        elif isinstance(part, tuple):
            yield from references(part)


def parts(e: tuple):
    """Smaller conditions in a condition; bodies of quantifiers stay where their items are."""
    match e:
        case ("and" | "or", *inner):
            yield from inner
            for place in range(len(inner)):
                rest = inner[:place] + inner[place + 1:]
                if len(rest) > 1:
                    yield (e[0], *rest)
                for smaller in parts(inner[place]):
                    yield (e[0], *inner[:place], smaller, *inner[place + 1:])
        case ("not", inner):
            yield inner
            yield from (("not", smaller) for smaller in parts(inner))
        case ("if", *inner) | ("same", _, *inner):
            head = e[:len(e) - len(inner)]
            yield from inner
            for place in range(len(inner)):
                for smaller in parts(inner[place]):
                    yield (*head, *inner[:place], smaller, *inner[place + 1:])
        case ("each", macro, ref, var, body):
            yield from (("each", macro, ref, var, smaller) for smaller in parts(body))
        case ("count", ref, var, body, op, n):
            yield from (("count", ref, var, smaller, op, n) for smaller in parts(body))


def slots(form: Form):
    """(holder, attribute, place in a list or None) of every condition."""
    for node in form.root.walk():
        for place in range(len(node.visible)):
            yield node, "visible", place
        for name in ("required", "constraint"):
            if isinstance(getattr(node, name), tuple):
                yield node, name, None
    for rule in form.rules:
        if rule.when:
            yield rule, "when", None
        yield rule, "require", None


def get(slot):
    holder, name, place = slot
    value = getattr(holder, name)
    return value if place is None else value[place]


def put(slot, e) -> None:
    holder, name, place = slot
    if place is None:
        setattr(holder, name, e)
    else:
        getattr(holder, name)[place] = e


def smaller_forms(form: Form):
    """Copies of a form with one thing less."""
    for number in range(len(form.rules)):
        made = copy.deepcopy(form)
        del made.rules[number]
        yield made
    nodes = list(form.root.walk())
    for number, node in enumerate(nodes):
        if node.kind in ("submission", "item"):
            continue
        for change in (remove, forget_visible, forget_demands, forget_keys):
            made = copy.deepcopy(form)
            if change(made, list(made.root.walk())[number]):
                yield made
    for number, slot in enumerate(list(slots(form))):
        for place, _ in enumerate(parts(get(slot))):
            made = copy.deepcopy(form)
            changed = list(slots(made))[number]
            put(changed, list(parts(get(changed)))[place])
            yield made


def remove(form: Form, node: Node) -> bool:
    inside = set(node.walk())
    read = {other for slot in slots(form) if slot[0] not in inside for other in references(get(slot))}
    read |= {other for kept in form.root.walk() if kept not in inside
             for e in (kept.filter, kept.calculate) if e for other in references(e)}
    if inside & read or len(node.parent.children) == 1:
        return False
    node.parent.children.remove(node)
    form.pages = [(visible, [s for s in sections if s is not node]) for visible, sections in form.pages]
    form.pages = [page for page in form.pages if page[1]]
    return True


def forget_visible(form: Form, node: Node) -> bool:
    had, node.visible, node.inherited = bool(node.visible), [], 0
    form.pages = [(None if node in sections else visible, sections) for visible, sections in form.pages]
    return had


def forget_demands(form: Form, node: Node) -> bool:
    had = isinstance(node.required, tuple) or bool(node.constraint or node.filter or node.calculate)
    node.required = None if isinstance(node.required, tuple) else node.required
    node.constraint = node.filter = node.calculate = None
    return had


def forget_keys(form: Form, node: Node) -> bool:
    kept = {key: value for key, value in node.keys.items() if key in ("formats", "within")}
    had, node.keys = node.keys != kept, kept
    return had


def smaller_answers(answers):
    """Copies of answers with one thing less."""
    if isinstance(answers, dict):
        for key in answers:
            yield {name: value for name, value in answers.items() if name != key}
            for inner in smaller_answers(answers[key]):
                yield answers | {key: inner}
    elif isinstance(answers, list):
        for place in range(len(answers)):
            yield answers[:place] + answers[place + 1:]
            for inner in smaller_answers(answers[place]):
                yield answers[:place] + [inner] + answers[place + 1:]


class Reducer:
    def __init__(self, folder: Path, what: str, seconds: float = 30):
        self.folder, self.what, self.end = folder, what, time.monotonic() + seconds

    def judged(self, form: Form, submissions: list) -> list[Pair]:
        """Empty where the form is no right one any more."""
        shutil.rmtree(self.folder, ignore_errors=True)
        try:
            catalog = built(self.folder, [Layout(form, lambda spellings: spellings[-1]).text()])
        except AssertionError:
            return []
        meaning = Meaning(form)
        found = [Pair(form.id, answers, meaning.accepts(answers)) for answers in submissions]
        schema = schema_of(catalog, form.id)
        judge(catalog.root, {form.id: schema}, found)
        return [pair for pair in found if pair.differs(is_exact(schema)) == self.what]

    def reduce(self, form: Form, answers) -> tuple[Form, Pair | None]:
        """What is left when nothing more can be taken away, or the time is over."""
        form = copy.deepcopy(form)
        # Fragments are written where they are included.
        form.fragments = {}
        for node in form.root.walk():
            node.include = ""
        best = next(iter(self.judged(form, [answers])), None)
        if best is None:
            return form, None
        while time.monotonic() < self.end:
            found = self.judged(form, list(smaller_answers(best.answers)))
            if found:
                best = found[0]
                continue
            for made in smaller_forms(form):
                found = self.judged(made, [best.answers]) if time.monotonic() < self.end else []
                if found:
                    form, best = made, found[0]
                    break
            else:
                break
        return form, best
