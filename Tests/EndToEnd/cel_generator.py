"""Random CEL expressions whose types are known, and values for their variables.

About one expression in ten has a part of a wrong type, so that refusals are compared as well.
Left out is what the two engines are known to answer differently; `test_cel_differential.py`
lists it.
"""

import datetime
import random

UTC = datetime.timezone.utc

INTS = [0, 1, -1, 2, 3, 7, 10, 42, 255, -100, 1 << 31, (1 << 53) + 1, (1 << 63) - 1, -(1 << 63)]
UINTS = [0, 1, 2, 3, 7, 255, (1 << 53) + 1, 1 << 63, (1 << 64) - 1]
DOUBLES = [0.0, 1.0, -1.0, 0.5, 1.5, 2.5, -2.5, 3.0, 0.1, 1e10, -1e-7, 1e300, 9007199254740993.0]
TEXTS = [
    "", "a", "b", "ab", "abc", "a,b,c", "Tuyên Quang", "thủ tục", "e\u0302\u0301", "ế", "😀x", "12", "-7",
    "true", "1.5", "a b  c", "\t x \n", "con-nuôi", "ABC", "%s", "'q'\"\\",
]
BYTES = [b"", b"a", b"abc", b"\xff\x00", "ê".encode()]
TIMES = [
    "1970-01-01T00:00:00Z", "2009-02-13T23:31:30Z", "2024-02-29T12:00:00Z", "2025-07-01T00:00:00+07:00",
    "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "1969-12-31T23:59:59.5Z",
]
SPANS = ["0s", "1s", "-1.5s", "90m", "24h", "250ms", "1h2m3s", "8760h"]
ZONES = ["UTC", "+07:00", "-02:30", "Asia/Ho_Chi_Minh", "America/St_Johns", "Australia/Sydney", "Nowhere/City"]
PATTERNS = [
    "a", "^a", "c$", "b+", "[a-c]+", "[^a]", "a.c", "(a|b)*c", "\\\\d+", "\\\\w", "\\\\bb", "(?i)ABC", "a{2,3}", "x?",
    "^$", "\\\\pL+", "[[:alpha:]]", "(?:ab)+", "a|", "", "\\\\s", "ê", "[ê-ế]", "(?s).", "*", "a**", "(", "[b-a]", "\\\\1",
]

ENCODED = ["", "aGVsbG8=", "aGVsbG8", "/w==", "_w==", "abc", "!"]

SCALARS = ["bool", "int", "uint", "double", "string", "bytes", "timestamp", "duration"]
VARIABLES = {
    "p": "bool", "i": "int", "j": "int", "u": "uint", "d": "double", "s": "string", "t": "string",
    "b": "bytes", "ts": "timestamp", "du": "duration", "li": "list(int)", "ls": "list(string)",
    "ld": "list(double)", "msi": "map(string, int)", "mis": "map(int, string)",
    "msl": "map(string, list(int))", "x": "dyn",
}
GETTERS = [
    "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours",
    "getMinutes", "getSeconds", "getMilliseconds",
]


def quoted(text: str) -> str:
    escapes = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\t": "\\t"}
    return "'" + "".join(escapes.get(c, c) for c in text) + "'"


def split(kind: str) -> list[str]:
    """The types within `list(int)` or `map(string, list(int))`."""
    inside = kind[kind.index("(") + 1 : -1]
    if kind.startswith("map"):
        key, value = inside.split(", ", 1)
        return [key, value]
    return [inside]


class Generator:
    def __init__(self, seed: int):
        self.random = random.Random(seed)
        self.scope: list[tuple[str, str]] = []
        self.mistakes = False

    # --- whole tests ---------------------------------------------------------------

    def case(self) -> tuple[str, dict]:
        """An expression, and Python values for all variables."""
        self.scope = list(VARIABLES.items())
        self.mistakes = self.random.random() < 0.1
        kind = self.pick(["bool", "bool", "bool", "int", "string", *SCALARS, "list(int)", "list(string)",
                          "map(string, int)", "map(int, string)"])
        depth = self.random.randint(1, 4)
        # Only outermost: cel-cpp mistakes a bound variable after a macro that ended early.
        expression = self.bound(kind, depth) if self.random.random() < 0.1 else self.make(kind, depth)
        return expression, {
            name: self.value(kind) for name, kind in VARIABLES.items()}

    def value(self, kind: str):
        if kind == "dyn":
            kind = self.pick(["bool", "int", "uint", "double", "string", "list(int)", "map(string, int)"])
            # Python cannot say that a number is unsigned.
            if kind == "uint":
                kind = "int"
        if kind.startswith("list"):
            return [self.value(split(kind)[0]) for _ in range(self.random.randint(0, 3))]
        if kind.startswith("map"):
            key, value = split(kind)
            return {self.value(key): self.value(value) for _ in range(self.random.randint(0, 3))}
        match kind:
            case "bool": return self.random.random() < 0.5
            case "int": return self.pick(INTS)
            case "uint": return self.pick(UINTS)
            case "double": return self.pick(DOUBLES)
            case "string": return self.pick(TEXTS)
            # Python's binding cuts bytes at a zero.
            case "bytes": return self.pick(BYTES).rstrip(b"\0")
            case "timestamp":
                return datetime.datetime.fromtimestamp(self.random.randint(-10**9, 4 * 10**9), UTC)
            case "duration": return datetime.timedelta(seconds=self.random.randint(-10**6, 10**6))
        raise ValueError(kind)

    # --- expressions ---------------------------------------------------------------

    def pick(self, items):
        return self.random.choice(items)

    def make(self, kind: str, depth: int) -> str:
        if self.mistakes and self.random.random() < 0.05:
            kind = self.pick(SCALARS)
        if depth <= 0 or self.random.random() < 0.15:
            return self.leaf(kind)
        if self.random.random() < 0.08:
            return f"({self.make('bool', depth - 1)} ? {self.make(kind, depth - 1)} : {self.make(kind, depth - 1)})"
        if self.random.random() < 0.04 and kind != "dyn":
            return f"optional.of({self.make(kind, depth - 1)}).orValue({self.leaf(kind)})"
        name = kind.split("(")[0]
        return getattr(self, "make_" + name)(kind, depth - 1)

    def bound(self, kind: str, depth: int) -> str:
        inner = self.pick(SCALARS)
        value = self.make(inner, depth - 1)
        name = f"v{len(self.scope)}"
        self.scope.append((name, inner))
        body = self.make(kind, depth - 1)
        self.scope.pop()
        return f"cel.bind({name}, {value}, {body})"

    def leaf(self, kind: str) -> str:
        names = [name for name, known in self.scope if known == kind]
        if names and self.random.random() < 0.5:
            return self.pick(names)
        if kind.startswith("list"):
            inner = split(kind)[0]
            return "[" + ", ".join(self.leaf(inner) for _ in range(self.random.randint(0, 3))) + "]"
        if kind.startswith("map"):
            key, value = split(kind)
            keys = self.random.sample(INTS if key == "int" else TEXTS, self.random.randint(0, 3))
            return "{" + ", ".join(f"{self.literal(key, k)}: {self.leaf(value)}" for k in keys) + "}"
        match kind:
            case "bool": return self.pick(["true", "false"])
            case "int": return self.literal("int", self.pick(INTS))
            case "uint": return f"{self.pick(UINTS)}u"
            case "double": return repr(self.pick(DOUBLES))
            case "string": return quoted(self.pick(TEXTS))
            case "bytes": return "b'" + "".join(f"\\x{byte:02x}" for byte in self.pick(BYTES)) + "'"
            case "timestamp": return f"timestamp('{self.pick(TIMES)}')"
            case "duration": return f"duration('{self.pick(SPANS)}')"
            case "dyn": return f"dyn({self.leaf(self.pick(SCALARS))})"
        raise ValueError(kind)

    @staticmethod
    def literal(kind: str, value) -> str:
        if kind == "int":
            return f"({value})" if value < 0 else str(value)
        return quoted(value)

    def choose(self, *options: str) -> str:
        """One of some templates: `{int}` is an expression of that type, `{int0}` a leaf, `{int!}` has no mistakes."""
        return self.fill(self.pick(options))

    def fill(self, template: str) -> str:
        result = ""
        while "{" in template:
            before, rest = template.split("{", 1)
            kind, template = rest.split("}", 1)
            result += before + self.part(kind)
        return result + template

    def part(self, kind: str) -> str:
        if kind.endswith("0"):
            return self.leaf(kind[:-1])
        if not kind.endswith("!"):
            return self.make(kind, self.left)
        mistakes, self.mistakes = self.mistakes, False
        result = self.make(kind[:-1], self.left)
        self.mistakes = mistakes
        return result

    def make_bool(self, _, depth: int) -> str:
        self.left = depth
        roll = self.random.random()
        if roll < 0.3:
            operands = [self.make("bool", depth) for _ in range(self.random.randint(2, 3))]
            return "(" + self.pick([" && ", " || "]).join(operands) + ")"
        if roll < 0.5:
            kind = self.pick(SCALARS)
            operator = self.pick(["<", "<=", ">", ">=", "==", "!="])
            self.left = depth
            return f"({self.make(kind, depth)} {operator} {self.make(kind, depth)})"
        if roll < 0.6:
            kind = self.pick(["list(int)", "list(string)", "map(string, int)", "map(int, string)"])
            return f"({self.make(kind, depth)} {self.pick(['==', '!='])} {self.make(kind, depth)})"
        if roll < 0.7:
            a, b = self.pick(["int", "uint", "double"]), self.pick(["int", "uint", "double"])
            operator = self.pick(["<", "<=", ">", ">=", "==", "!="])
            return f"(dyn({self.make(a, depth)}) {operator} {self.make(b, depth)})"
        if roll < 0.8:
            return self.quantified(depth)
        if roll < 0.87:
            return f"{self.make('string', depth)}.matches('{self.pick(PATTERNS)}')"
        return self.choose(
            "!{bool}", "{string}.startsWith({string})", "{string}.endsWith({string})",
            "{string}.contains({string})", "({int} in {list(int)})", "({string} in {list(string)})",
            "({string0} in {map(string, int)})", "({int0} in {map(int, string)})", "has(msi.a)",
            "has({map(string, int)}.ab)", "math.isNaN({double})", "math.isInf({double})",
            "bool({string!})", "msi[?{string}].hasValue()", "{list(int)}[?{int}].hasValue()",
            "(type({int}) == type({double}))", "(dyn({string}) == {dyn})")

    def quantified(self, depth: int) -> str:
        kind, item = self.pick([
            ("list(int)", "int"), ("list(string)", "string"), ("map(string, int)", "string"),
            ("map(int, string)", "int")])
        source = self.make(kind, depth)
        name = f"v{len(self.scope)}"
        self.scope.append((name, item))
        body = self.make("bool", depth)
        self.scope.pop()
        return f"{source}.{self.pick(['all', 'exists', 'exists_one'])}({name}, {body})"

    def make_int(self, _, depth: int) -> str:
        self.left = depth
        if self.random.random() < 0.5:
            return f"({self.make('int', depth)} {self.pick('+-*/%')} {self.make('int', depth)})"
        zone = "" if self.random.random() < 0.5 else quoted(self.pick(ZONES))
        return self.choose(
            "-({int})", "size({string})", "size({list(int)})", "{bytes}.size()", "size({map(string, int)})",
            "int({string!})", "int({double!})", "int({uint!})", "int({timestamp!})", "{list(int)}[{int}]",
            "msi[{string}]", "{map(string, int)}.ab", "{string}.indexOf({string})",
            "{string}.indexOf({string}, {int})", "{string}.lastIndexOf({string})", "math.abs({int})",
            "math.greatest({int}, {int})", "math.least({int0}, {int0}, {int0})", "math.sign({int})",
            "math.bitAnd({int}, {int})", "math.bitOr({int}, {int})", "math.bitXor({int}, {int})",
            "math.bitNot({int})", "math.bitShiftLeft({int}, {int})", "math.bitShiftRight({int}, {int})",
            "{timestamp}." + self.pick(GETTERS) + f"({zone})", "{duration}." + self.pick(GETTERS[-4:]) + "()",
            "msl[{string}][{int}]", "msi[?{string}].orValue({int})", "{list(int)}[?{int}].orValue({int})")

    def make_uint(self, _, depth: int) -> str:
        self.left = depth
        if self.random.random() < 0.6:
            return f"({self.make('uint', depth)} {self.pick('+-*/%')} {self.make('uint', depth)})"
        return self.choose("uint({int!})", "uint({double!})", "uint({string!})", "math.bitNot({uint})",
                           "math.bitAnd({uint}, {uint})", "math.bitShiftRight({uint}, {int})")

    def make_double(self, _, depth: int) -> str:
        self.left = depth
        if self.random.random() < 0.6:
            return f"({self.make('double', depth)} {self.pick('+-*/')} {self.make('double', depth)})"
        return self.choose(
            "-({double})", "double({int!})", "double({uint!})", "double({string!})", "math.ceil({double})",
            "math.floor({double})", "math.round({double})", "math.trunc({double})", "math.abs({double})",
            "math.sqrt({double})", "math.greatest({double}, {double})", "ld[{int}]")

    def make_string(self, _, depth: int) -> str:
        self.left = depth
        if self.random.random() < 0.3:
            return f"({self.make('string', depth)} + {self.make('string', depth)})"
        return self.choose(
            "string({int!})", "string({uint!})", "string({bool!})", "string({bytes!})", "string({string!})",
            "{list(string)}[{int}]", "mis[{int}]", "{string}.charAt({int})", "{string}.lowerAscii()",
            "{string}.upperAscii()", "{string}.trim()", "{string}.replace({string}, {string})",
            "{string}.replace({string}, {string}, {int0})", "{string}.substring({int})",
            # cel-cpp refuses an end that is the length of the text.
            f"('abcdef' + {{string}}).substring({self.random.randint(-1, 4)}, {self.random.randint(-1, 5)})", "{string}.reverse()", "{list(string)}.join({string0})",
            "strings.quote({string})", "base64.encode({bytes})", "'%s|%s|%d'.format([{string}, {bool}, {int!}])",
            "'%x %o %b %X'.format([{int}, {uint}, {int}, {string}])", "'%.2f %.3e'.format([{double}, {double}])",
            "mis[?{int}].orValue({string})")

    def make_bytes(self, _, depth: int) -> str:
        self.left = depth
        return self.choose("({bytes} + {bytes})", "bytes({string!})", "bytes({bytes!})",
                           f"base64.decode('{self.pick(ENCODED)}')", "base64.decode(base64.encode({bytes}))")

    def make_timestamp(self, _, depth: int) -> str:
        self.left = depth
        return self.choose("({timestamp} + {duration})", "({timestamp} - {duration})", "({duration} + {timestamp})",
                           "timestamp({int!})", "timestamp({timestamp!})", "timestamp(string({timestamp!}))")

    def make_duration(self, _, depth: int) -> str:
        self.left = depth
        return self.choose("({duration} + {duration})", "({duration} - {duration})", "({timestamp} - {timestamp})",
                           "duration({duration!})", "duration({string!})", "duration(string({duration!}))")

    def make_list(self, kind: str, depth: int) -> str:
        self.left = depth
        inner = split(kind)[0]
        roll = self.random.random()
        if roll < 0.3:
            return f"({self.make(kind, depth)} + {self.make(kind, depth)})"
        if roll < 0.45 and kind == "list(string)":
            return self.choose("{string}.split({string})", "{string}.split({string}, {int0})")
        if roll < 0.6:
            return "[" + ", ".join(self.make(inner, depth) for _ in range(self.random.randint(0, 3))) + "]"
        # The order of a map's keys is nobody's promise.
        source = self.pick(["list(int)", "list(string)"])
        item = split(source)[0]
        name = f"v{len(self.scope)}"
        text = self.make(source, depth)
        self.scope.append((name, item))
        if item == inner and self.random.random() < 0.5:
            result = f"{text}.filter({name}, {self.make('bool', depth)})"
        elif self.random.random() < 0.3:
            result = f"{text}.map({name}, {self.make('bool', depth)}, {self.make(inner, depth)})"
        else:
            result = f"{text}.map({name}, {self.make(inner, depth)})"
        self.scope.pop()
        return result

    def make_map(self, kind: str, depth: int) -> str:
        self.left = depth
        key, value = split(kind)
        # Python's binding gives no value for a map whose keys are equal, so they are constants.
        keys = self.random.sample(INTS if key == "int" else TEXTS, self.random.randint(0, 3))
        entries = [f"{self.literal(key, k)}: {self.make(value, depth)}" for k in keys]
        return "{" + ", ".join(entries) + "}"

    def make_dyn(self, _, depth: int) -> str:
        return f"dyn({self.make(self.pick(SCALARS), depth)})"


# --- patterns --------------------------------------------------------------------------

ATOMS = [
    "a", "b", "c", "A", "ê", "Ế", "1", "_", "-", " ", ".", "^", "$", "\\d", "\\D", "\\w", "\\W", "\\s", "\\S", "\\b",
    "\\_", "\\A", "\\z", "\\.", "\\pL", "\\PL", "\\p{Lu}", "\\p{^Ll}", "\\x61", "\\x{EA}", "\\141", "\\Qa.b\\E", "\\n",
    "[abc]", "[^ab]", "[a-c]", "[^a-cê]", "[\\dA-C]", "[^\\w]", "[[:alpha:]]", "[[:^digit:]-]", "[\\pL1]", "[^\\PLa]",
    "[]a]", "[-a]", "[a-]", "[.]", "{", "a{", "}", "]",
]
BROKEN = ["[", "(", ")", "\\", "*", "+", "?", "[b-a]", "(?=a)", "\\1", "\\y", "a{1001}", "a{2,1}", "(?z)", "[[:x:]]", "\\pX"]
REPEATS = ["*", "+", "?", "{2}", "{1,2}", "{0,1}", "{2,}", "*?", "+?", "??", "{1,2}?", "{,2}", "{0}"]
LETTERS = ["a", "b", "c", "A", "B", "ê", "ế", "Ế", "1", "_", "-", " ", ".", "\n", "\t", "{", "]", "😀", "ſ", "\u212a"]


def pattern(chance: random.Random, depth: int) -> str:
    roll = chance.random()
    if depth == 0 or roll < 0.3:
        return chance.choice(BROKEN) if chance.random() < 0.01 else chance.choice(ATOMS)
    if roll < 0.55:
        return "".join(pattern(chance, depth - 1) for _ in range(chance.randint(1, 3)))
    if roll < 0.7:
        return "|".join(pattern(chance, depth - 1) for _ in range(chance.randint(2, 3)))
    if roll < 0.85:
        name = f"(?P<g{chance.randrange(10**12)}>"
        opening = chance.choice(["(", "(?:", "(?i:", "(?s:", "(?m:", "(?-i:", "(?i)(?:", name])
        return opening + pattern(chance, depth - 1) + ")"
    return pattern(chance, depth - 1) + chance.choice(REPEATS)


def pattern_case(chance: random.Random) -> dict[str, str]:
    return {
        "t": pattern(chance, 4),
        "s": "".join(chance.choice(LETTERS) for _ in range(chance.randint(0, 6))),
    }
