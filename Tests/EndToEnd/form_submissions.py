"""Submissions of a form: valid ones, and what is left of them after one to three mistakes."""

import random

from form_model import Form, Node, Ref
from form_semantics import Meaning, compiled

WORDS = ["", "a", "ab", "abc", "ab\n", "08", "bc", "con-nuôi", "ế", "e\u0302\u0301", "😀x", "xa", "a.b", "aXb", "A-1", "1234", "x\\y",
         "o'k", "b", "ca", "abab", "A", "B", "٣", "\u00a0", "é", "AB-12", "Đ2"]
FITTING = {
    "[0-9]{4}": ["1234", "0000"], "[A-Z]{1,3}-\\d+": ["A-1", "AB-12"], "a|bc": ["a", "bc"], "\\w*": ["", "abc", "a_1"],
    "[^a-c]{0,5}": ["", "xyz", "ế"], "x.*": ["x", "x\\y", "xa"], "(?:ab)+": ["ab", "abab"], "[0-9A-ZĐ]{2,}": ["08", "Đ2"],
}
DAYS = ["1900-01-01", "1995-05-31", "1995-06-01", "1995-05-30", "2000-02-29", "2004-02-29", "2007-12-31", "2008-01-01", "2008-11-23",
        "2008-11-24", "2025-07-01", "2025-06-30", "2026-11-22", "2026-11-23", "2026-11-24", "2199-12-31"]
WRONG_DAYS = ["1899-12-31", "2200-01-01", "2025-02-29", "1900-02-29", "2100-02-29", "2025-04-31", "2025-13-01", "2025-1-1", "2025",
              "2025-07", "", "2025-07-01\n", "2025-07-01T00:00:00Z", "2025-00-10"]
MOMENTS = ["2025-07-01T00:00:00+07:00", "2026-11-23T23:59:59+07:00"]
TYPED = {
    "citizen-id": ["008085000011", "096300000000", "316112345678"], "tax-code": ["0100109106", "0100109106-001", "008085000011", "0000000000"],
    "phone": ["0912345678", "02073822845", "19001234", "+84912345678", "+12025550123"], "email": ["a@b.vn", "an.le+1@tuyen-quang.gov.vn"],
    "person-name": ["Lê Văn Bắc", "a", "ab", "O'Neill"], "land-certificate": ["AB 123456", "ĐA12345678"],
}
SPOILED = {
    "citizen-id": ["00808500001", "0080850000111", "٠٠٨٠٨٥٠٠٠٠١١", "008085000011\n", "000085000011", "097085000011", "008485000011"],
    "tax-code": ["010010910", "0100109106-01", "0100109107", "0100109105-001", "008485000011"],
    "phone": ["0112345678", "+84012345678", "1900"], "email": ["a@b", "a..b@c.vn", "a@-b.vn", "@b.vn"],
    "person-name": [" a", "a ", "a1", "", "a\tb"], "land-certificate": ["ab 123456", "AB 1234567"],
}
OTHERS = [None, True, False, 0, 1, -1, 1.5, "", "a", [], {}, ["a"], {"a": 1}, [None], 2**53, -(2**53), 1e15, 1e300, "A", [[]], [{}]]


def copied(value):
    if isinstance(value, dict):
        return {key: copied(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [copied(inner) for inner in value]
    return value


class Submissions:
    """Submissions of one form."""

    def __init__(self, form: Form, seed: int, meaning: Meaning | None = None):
        self.form, self.random = form, random.Random(seed)
        self.meaning = meaning or Meaning(form)
        self.plans = {}
        for node in form.root.walk():
            required = node.required_at_all()
            self.plans[node] = (
                [compiled(condition) for condition in node.visible],
                compiled(required) if isinstance(required, tuple) else required,
                sorted((child for child in node.children if child.type != "note"), key=lambda child: child.rank),
                compiled(node.calculate) if node.calculate else None)

    def pick(self, items):
        return items[int(self.random.random() * len(items))]

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def series(self, count: int):
        """`count` submissions: valid ones where one is found, each followed by spoiled copies."""
        made = 0
        while made < count:
            base = self.valid()
            yield base
            made += 1
            for _ in range(min(self.pick([2, 3, 4, 5]), count - made)):
                spoiled = copied(base)
                for _ in range(self.pick([1, 1, 1, 2, 3])):
                    spoiled = self.spoil(spoiled)
                yield spoiled
                made += 1

    def valid(self, tries: int = 4):
        for _ in range(tries):
            self.optional = self.pick([0.2, 0.5, 0.8, 1.0])
            answers = {}
            self.fill(self.form.root, answers, {self.form.root: answers})
            if self.meaning.accepts(answers):
                break
        return answers

    # --- filling in ----------------------------------------------------------------

    def fill(self, node: Node, answers: dict, env: dict) -> None:
        """In the order in which fields depend on each other: what is hidden stays out."""
        for child in self.plans[node][2]:
            shown, required, _, calculated = self.plans[child]
            if not all(condition(env) is True for condition in shown):
                continue
            if callable(required):
                required = required(env) is True
            if not required and not self.chance(self.optional):
                continue
            if calculated:
                value = calculated(env)
                if value is not None:
                    answers[child.id] = value
                continue
            if child.kind == "value":
                answers[child.id] = self.value(child)
            elif child.kind == "list":
                items = answers[child.id] = []
                low, high = child.keys.get("min-items", 0), child.keys.get("max-items", 4)
                for _ in range(min(max(low, self.pick([0, 1, 1, 2, 2, 3])), high)):
                    item = {}
                    items.append(item)
                    self.fill(child.children[0], item, {**env, child.children[0]: item})
            else:
                inner = answers[child.id] = {}
                self.fill(child, inner, env)

    def value(self, node: Node):
        """A value the field accepts, mostly."""
        keys = node.keys
        match node.type:
            case "choice": return self.pick(node.options)
            case "multi-choice":
                low, high = keys.get("min-items", 0), keys.get("max-items", len(node.options))
                return self.random.sample(node.options, self.random.randint(low, min(high, len(node.options))))
            case "boolean": return self.chance(0.5)
            case "declaration": return True
            case "integer" | "money":
                low, high = keys.get("min", -3), keys.get("max", 13)
                step = keys.get("step", 1)
                value = self.random.randint(-(-low // step), high // step) * step
                return float(value) if self.chance(0.03) else value
            case "decimal":
                low, high = keys.get("min", -2), keys.get("max", 5)
                return self.pick([value for value in (0, 0.0, 1, 1.0, 2.5, -1.5, 0.1, 5, -2) if low <= value <= high])
            case "date":
                low, high = keys.get("min", "1900-01-01"), keys.get("max", "2199-12-31")
                day = self.pick([day for day in DAYS if low <= day <= high] or DAYS)
                return day[:self.pick({"day": [10], "month": [7], "year": [4]}[self.pick(keys.get("precision", ["day"]))])]
            case "datetime": return self.pick(MOMENTS)
            case "confirmation":
                made = {"method": self.pick(keys.get("methods", ["paper", "x"]))}
                if self.chance(0.3):
                    made |= {"name": "Lê Văn Bắc", "time": self.pick(MOMENTS)}
                return made
            case "attachment":
                made = {"name": "a.pdf", "mediaType": self.pick(["application/pdf", "image/png"]), "size": self.pick([1, 10**6])}
                return made | ({"sha256": "0af9" * 16} if self.chance(0.3) else {})
            case "address":
                made = {"province": "08", "commune": self.pick(["02215", "02218"])}
                return made | ({"detail": "Số 1"} if self.chance(0.5) else {})
        if "pattern" in keys:
            pool = FITTING[keys["pattern"]]
        else:
            pool = TYPED.get(node.type, WORDS)
        low, high = keys.get("min-length", 0), keys.get("max-length", 10**6)
        return self.pick([text for text in pool if low <= len(text) <= high] or ["ab"])

    # --- mistakes ------------------------------------------------------------------

    def spoil(self, answers):
        """Changes one thing; seldom the whole."""
        if not isinstance(answers, dict) or self.chance(0.005):
            return copied(self.pick(OTHERS))
        holder, node = answers, self.form.root
        # Down to where a mistake is made: an object, and the node it is an answer of.
        while True:
            inner = [child for child in node.children if child.kind != "value" and holder.get(child.id)]
            if not inner or self.chance(0.25):
                break
            child = self.pick(inner)
            value = holder[child.id]
            if child.kind == "list":
                if not isinstance(value, list) or self.chance(0.3):
                    self.spoil_list(holder, child)
                    return answers
                value, child = self.pick(value), child.children[0]
            if not isinstance(value, dict):
                break
            holder, node = value, child
        self.spoil_object(holder, node)
        return answers

    def spoil_list(self, holder: dict, node: Node) -> None:
        items = holder[node.id]
        if not isinstance(items, list):
            holder[node.id] = []
            return
        roll = self.random.random()
        if roll < 0.3 and items:
            del items[self.random.randrange(len(items))]
        elif roll < 0.5 and items:
            items.append(copied(self.pick(items)))
        elif roll < 0.6:
            holder[node.id] = []
        elif roll < 0.7:
            items.append({})
        elif roll < 0.75:
            items.append(copied(self.pick(OTHERS)))
        elif roll < 0.8:
            holder[node.id] = copied(self.pick(OTHERS))
        else:
            del holder[node.id]

    def spoil_object(self, holder: dict, node: Node) -> None:
        children = [child for child in node.children if child.type != "note"]
        present = [child for child in children if child.id in holder]
        absent = [child for child in children if child.id not in holder]
        roll = self.random.random()
        if roll < 0.22 and present:
            del holder[self.pick(present).id]
        elif roll < 0.4 and absent:
            self.put(holder, self.pick(absent))
        elif roll < 0.7 and present:
            self.put(holder, self.pick(present))
        elif roll < 0.88 and present:
            child = self.pick(present)
            holder[child.id] = self.near(child, holder[child.id])
        elif roll < 0.92:
            holder[self.pick(["la", "", "$ref", "item", "submission", "A"])] = copied(self.pick(OTHERS))
        elif children:
            holder[self.pick(children).id] = copied(self.pick(OTHERS))

    def put(self, holder: dict, node: Node) -> None:
        """A value of the right type, shown or not."""
        if node.kind == "value":
            holder[node.id] = self.value(node)
        elif node.kind == "list":
            holder[node.id] = [{}] * self.pick([0, 0, 1])
        else:
            holder[node.id] = {}

    def near(self, node: Node, value):
        """Nearly a value of the field."""
        keys = node.keys
        match node.type:
            case "integer" | "money" | "decimal":
                low, high = keys.get("min", 0), keys.get("max", 5)
                return self.pick([low, high, low - 1, high + 1, low - 0.5, float(high), 2**53 - 1, 2**53, -(2**53), -0.0, 1e2, "1", 0.1 + 0.2])
            case "date":
                return self.pick(WRONG_DAYS) if self.chance(0.5) else self.pick(DAYS)[:self.pick([4, 7, 10])]
            case "datetime": return self.pick(["2025-07-01T00:00:00Z", "2025-02-29T00:00:00+07:00", "2025-07-01T24:00:00+07:00", "2025-07-01",
                                               "2025-07-01t00:00:00+07:00", "2016-12-31T23:59:60+07:00", "2025-07-01 00:00:00+07:00"])
            case "choice": return self.pick(["A", "B", "C", "a", "", "con-nuôi", ["A"]])
            case "multi-choice":
                return self.pick([[], ["A"], ["B", "A"], ["A", "A"], ["a"], [1], list(node.options), node.options[:1], "A"])
            case "boolean" | "declaration": return self.pick([True, False, 0, 1, "true"])
            case "confirmation": return self.pick([{}, {"method": "paper"}, {"method": ""}, {"method": "paper", "time": "x"}, {"method": 1}])
            case "attachment":
                return self.pick([{}, {"name": "", "mediaType": "image/png", "size": 1}, {"name": "a", "mediaType": "text/html", "size": 1},
                                  {"name": "a", "mediaType": "image/png", "size": 0}, {"name": "a", "mediaType": "image/png", "size": 1.0},
                                  {"name": "a", "mediaType": "image/png", "size": 1, "sha256": "0AF9" * 16}])
            case "address":
                return self.pick([{}, {"province": "08"}, {"province": "08", "commune": "02218"}, {"province": "02", "commune": "02218"},
                                  {"province": "08", "commune": "02218", "district": "070"}])
            case "group" | "list" | "table" | "": return copied(self.pick(OTHERS))
        return self.pick(SPOILED.get(node.type, WORDS) if self.chance(0.6) else WORDS)
