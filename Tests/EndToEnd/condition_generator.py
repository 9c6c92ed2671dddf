"""Random conditions over answers of a form, and answers to them: some left out, some dates known in part.

The conditions use what conditions of a catalog use, and some of what does not translate.
"""

import random

CODES = ["08", "02", "con-nuôi", "khac"]
OTHERS = ["a", "b", "08"]
TEXTS = ["", "a", "ab", "08", "con-nuôi", "Tuyên Quang", "e\u0302\u0301", "ế", "😀x", "x😀", "\ue000", "\uffff", "a.b", "9"]
DAYS = ["1995-05-31", "1995-06-30", "1995-05", "1995", "2004-02-29", "2004-02", "2007-07-01", "2007-07-02", "2025-07-01",
        "2025-06-30", "2025-07", "2025", "2024-12-31", "2007-02-28", "2007-02", "2000-02", "1900-02", "1996-12", "2007-06", "2025-02-28", "2024-02-28", "1996-01-01", "0001-01-01", "9999-12-31"]
INTS = [0, 1, 2, 3, 7, 17, 18, 60, -1, -5, 1000000]
LARGE = [(1 << 53) - 1, -(1 << 53) + 1, (1 << 53) + 1, (1 << 63) - 1, -(1 << 63)]
DOUBLES = [0.0, 1.0, 0.5, -2.5, 18.0, 1e300, 1e-7, 0.1]
PATTERNS = ["^08", "a", "^a$", "8$", "[a-c]+", "^[0-9]{2}$", "\\\\d", "(?i)A", "ế", "^.$", "\\\\pL+$", "a|b", "^$", "x.*", "\\\\.", "(?:ab)+",
            "\\\\bab\\\\b", "[^a]", "(?i)Ế", "\\\\W", "^\\\\s*$", "(?m)^a$", "(?s)^.+$", "[[:alpha:]]"]

PERSON = {"age": "int", "name": "string", "ok": "bool", "born": "date", "tags": "list(string)",
          "kids": {"list": {"object": {"age": "int", "ok": "bool"}}}}
QUESTIONS = {
    "age": "int", "n": "int", "price": "double", "ratio": "double", "name": "string", "other": "string",
    "code": {"enum": CODES}, "kind": {"enum": OTHERS}, "ok": "bool", "done": "bool", "born": "date", "filed": "date",
    "tags": "list(string)", "nums": "list(int)", "prices": "list(double)", "days": "list(date)",
    "people": {"list": {"object": PERSON}}, "scores": "map(string, int)",
    "child": {"object": {"age": "int", "name": "string", "ok": "bool", "born": "date",
                         "inner": {"object": {"n": "int", "done": "bool"}}}},
}
TYPES = {"q": {"object": QUESTIONS}, "channel": {"enum": ["online", "post"]}, "ready": "bool", "k": "int", "any": "dyn"}


def quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


class Conditions:
    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.fields: list[tuple[str, str]] = []

    def pick(self, items):
        return self.random.choice(items)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    # --- answers -------------------------------------------------------------------

    def answers(self) -> dict:
        """Values of the variables as JSON; about one in four is left out."""
        missing = self.pick([0.0, 0.1, 0.3, 0.6])
        found = {"q": self.value(TYPES["q"], missing)}
        for name in ("channel", "ready", "k", "any"):
            if not self.chance(missing / 2):
                found[name] = self.value(TYPES[name], missing)
        if self.chance(missing / 4):
            del found["q"]
        return found

    def value(self, kind, missing: float):
        match kind:
            case {"object": fields}:
                return {name: self.value(inner, missing) for name, inner in fields.items() if not self.chance(missing)}
            case {"list": inner}:
                return [self.value(inner, missing) for _ in range(self.random.randint(0, 3))]
            case {"enum": codes}: return self.pick(codes)
            case "int":
                large = self.pick(LARGE) if self.chance(0.05) else self.pick(INTS)
                return large if abs(large) < 1 << 53 else {"$int": str(large)}
            case "double": return self.pick(DOUBLES)
            case "string": return self.pick(TEXTS)
            case "bool": return self.chance(0.5)
            case "date": return self.pick(DAYS)
            case "dyn": return self.value(self.pick(["int", "double", "string", "bool", "list(int)"]), 0)
            case "map(string, int)":
                return {key: self.value("int", 0) for key in self.random.sample(TEXTS, self.random.randint(0, 3))}
        inner = kind[5:-1]
        return [self.value(inner, 0) for _ in range(self.random.randint(0, 3))]

    # --- conditions ----------------------------------------------------------------

    def condition(self) -> str:
        self.fields = [("channel", "code:channel"), ("ready", "bool"), ("k", "int")]
        self.add("q", TYPES["q"])
        if self.chance(0.1):
            self.fields.append(("any", "dyn"))
        return self.make(self.random.randint(0, 4))

    def add(self, path: str, kind):
        match kind:
            case {"object": fields}:
                self.fields.append((path, "object"))
                for name, inner in fields.items():
                    self.add(f"{path}.{name}", inner)
            case {"list": {"object": fields}}:
                self.fields.append((path, "people" if "kids" in fields else "kids"))
            case {"enum": codes}: self.fields.append((path, "code:" + path))
            case _: self.fields.append((path, kind))

    def field(self, kind: str) -> str:
        found = [path for path, known in self.fields if known == kind]
        # Rather of the item than of what is around it.
        inner = [path for path in found if path.split(".")[0].startswith("x")]
        return self.pick(inner if inner and self.chance(0.8) else found) if found else "q." + {
            "int": "age", "bool": "ok", "string": "name", "date": "born", "double": "price"}[kind]

    def make(self, depth: int) -> str:
        if depth <= 0:
            return self.atom()
        roll = self.random.random()
        if roll < 0.45:
            operands = [self.make(depth - 1) for _ in range(self.random.randint(2, 3))]
            return "(" + self.pick([" && ", " || "]).join(operands) + ")"
        if roll < 0.6:
            return f"!({self.make(depth - 1)})"
        if roll < 0.68:
            return f"({self.make(depth - 1)} ? {self.make(depth - 1)} : {self.make(depth - 1)})"
        if roll < 0.73:
            return f"(({self.make(depth - 1)}) {self.pick(['==', '!='])} ({self.make(depth - 1)}))"
        if roll < 0.85:
            return self.quantified(depth - 1)
        if roll < 0.88:
            name = f"b{len(self.fields)}"
            kind = self.pick(["bool", "int", "string"])
            value = self.make(depth - 1) if kind == "bool" else self.operand(kind)
            before = list(self.fields)
            self.fields.append((name, kind))
            body = self.make(depth - 1)
            self.fields = before
            return f"cel.bind({name}, {value}, {body})"
        return self.atom()

    def quantified(self, depth: int) -> str:
        lists = [(path, kind) for path, kind in self.fields
                 if kind in ("people", "kids", "list(string)", "list(int)", "list(date)", "list(double)")]
        if not lists:
            return self.atom()
        path, kind = self.pick(lists)
        name = f"x{len(self.fields)}"
        before = list(self.fields)
        if kind in ("people", "kids"):
            shape = PERSON if kind == "people" else PERSON["kids"]["list"]["object"]
            for inner, inner_kind in shape.items():
                self.add(f"{name}.{inner}", inner_kind)
        else:
            self.fields.append((name, kind[5:-1]))
        if self.chance(0.8):
            # Only the item, as one list of JSONLogic sees it.
            self.fields = [field for field in self.fields if field[0].split(".")[0] == name]
            if not any(known == "bool" for _, known in self.fields):
                depth = min(depth, 0)
        body = self.make(depth) if kind in ("people", "kids") else self.comparison(kind[5:-1], name)
        self.fields = before
        macro = self.pick(["all", "exists", "exists_one", "filter", "map"])
        if macro == "filter":
            return f"size({path}.filter({name}, {body})) {self.relation()} {self.random.randint(0, 2)}"
        if macro == "map":
            return f"{path}.map({name}, {body}).exists(y, y)"
        return f"{path}.{macro}({name}, {body})"

    def relation(self) -> str:
        return self.pick(["<", "<=", ">", ">=", "==", "!="])

    def atom(self) -> str:
        kinds = {kind.split(":")[0] for _, kind in self.fields}
        wanted = self.pick(["bool", "int", "int", "double", "string", "code", "code", "date", "date", "has", "list", "size",
                            "text", "object", "rare"])
        if wanted == "has":
            paths = [path for path, _ in self.fields if "." in path]
            return f"has({self.pick(paths)})" if paths else "true"
        if wanted == "list":
            lists = [(path, kind) for path, kind in self.fields if kind.startswith("list(")]
            if not lists:
                return self.pick(["true", "false"])
            path, kind = self.pick(lists)
            return f"{self.constant(kind[5:-1])} in {path}"
        if wanted == "size":
            sized = [path for path, kind in self.fields if kind.startswith("list(") or kind in ("string", "people", "kids")]
            if not sized:
                return "true"
            return f"{self.pick(['size(%s)', '%s.size()']) % self.pick(sized)} {self.relation()} {self.random.randint(-1, 3)}"
        if wanted == "text" and "string" in kinds:
            path = self.field("string")
            match self.pick(["startsWith", "endsWith", "contains", "matches"]):
                case "matches": return f"{path}.matches('{self.pick(PATTERNS)}')"
                case function: return f"{path}.{function}({quoted(self.pick(TEXTS))})"
        if wanted == "object":
            return self.pick([
                "q.scores.a > 1", "q.scores['08'] == 7", "has(q.scores.ab)", "'a' in q.scores", "q.scores.exists(s, s == 'a')",
                "has(q.child.inner.n)", "q.child.inner.done", "q.child == q.child", "q.tags == ['a', 'b']", "q.nums == []"])
        if wanted == "rare":
            return self.pick([
                "q.n * 2 > q.age", "q.age / q.n == 3", "q.age % q.n == 1", "-q.age < 0", "q.price + 0.1 > 0.6", "q.price * q.ratio > 1.0",
                "q.price / q.ratio > 1.0", "q.name + q.other == 'ab'", "q.tags + ['a'] == q.tags", "q.nums[0] > 1", "q.people[1].age > 3",
                "double(q.age) > q.price", "string(q.n) == '7'", "normalize(q.name) == 'ế'", "q.name < q.other", "q.ok < q.done",
                "q.name.upperAscii() == 'AB'", "q.age > 9007199254740993", "q.age == 9223372036854775807", "q.age + 1 > q.n",
                "q.n - 3 >= 15", "q.people.exists(p, p.age > q.age)", "q.tags.all(i, t, i < 2 || t == 'a')", "1 < 2",
                "q.age in [q.n, 18]", "q.born in [date('1995-05-31'), q.filed]", "q.days.exists(d, d < today())", "any == 1",
                "any > 0.5", "any == 'a'", "any == null", "q.tags.exists(t, t in ['a', 'b'])", "q.ratio >= 0.0", "q.price in [1.0, 18.0]"])
        for kind in (wanted, "bool", "int", "string", "date", "double"):
            if kind in kinds:
                return self.comparison(kind)
        return "true"

    def comparison(self, kind: str, path: str | None = None) -> str:
        if kind == "code":
            path, kind = self.pick([field for field in self.fields if field[1].startswith("code:")])
            codes = {"channel": ["online", "post"], "q.code": CODES}.get(kind[5:], OTHERS)
            roll = self.random.random()
            if roll < 0.5:
                return f"{path} {self.pick(['==', '!='])} {quoted(self.pick(codes))}"
            return f"{path} in [" + ", ".join(quoted(self.pick(codes)) for _ in range(self.random.randint(1, 3))) + "]"
        path = path or self.field(kind)
        if kind == "bool":
            return path
        if kind == "date":
            return self.of_dates(path)
        roll = self.random.random()
        if roll < 0.15:
            return f"{path} in [" + ", ".join(self.constant(kind) for _ in range(self.random.randint(0, 3))) + "]"
        relation = self.pick(["==", "!="]) if kind == "string" and self.chance(0.7) else self.relation()
        other = self.field(kind) if self.chance(0.2) else self.constant(kind)
        left = path
        if kind == "int" and self.chance(0.1):
            left = f"{path} {self.pick('+-')} {self.operand('int')}"
        return f"{other} {relation} {left}" if self.chance(0.15) else f"{left} {relation} {other}"

    def of_dates(self, path: str) -> str:
        roll = self.random.random()
        if roll < 0.2:
            return f"age({path}) {self.relation()} {self.pick([0, 1, 17, 18, 25, 30, 125])}"
        if roll < 0.28:
            return f"age({path}, date({quoted(self.pick(DAYS))})) {self.relation()} {self.pick([0, 17, 18, 30])}"
        if roll < 0.35:
            return f"{path} in [" + ", ".join(f"date({quoted(self.pick(DAYS))})" for _ in range(2)) + "]"
        other = "today()" if roll < 0.5 else self.field("date") if roll < 0.6 else f"date({quoted(self.pick(DAYS))})"
        return f"{other} {self.relation()} {path}" if self.chance(0.2) else f"{path} {self.relation()} {other}"

    def operand(self, kind: str) -> str:
        return self.field(kind) if self.chance(0.5) else self.constant(kind)

    def constant(self, kind: str) -> str:
        match kind:
            case "int":
                number = self.pick(LARGE) if self.chance(0.03) else self.pick(INTS)
                return f"({number})" if number < 0 else str(number)
            case "double": return repr(self.pick(DOUBLES))
            case "date": return f"date({quoted(self.pick(DAYS))})"
            case "bool": return self.pick(["true", "false"])
        return quoted(self.pick(TEXTS))
