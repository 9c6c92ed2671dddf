"""Submissions made from a JSON Schema's shell alone: for forms whose conditions the tests do not know.

Texts that fit a pattern are drawn from the pattern's own syntax tree.
"""

import random
import re
import re._constants as kinds
import re._parser as parser

from form_submissions import OTHERS, copied

DAYS = ["1960-02-29", "1985-03-12", "1995-05-31", "2007-11-23", "2008-11-23", "2008-11-24", "2010-01-01", "2025-07-01", "2026-11-20",
        "2026-11-23", "2026-11-24"]
MOMENTS = [*DAYS, *(day + "T08:00:00+07:00" for day in DAYS), "1995", "2008-11"]


class Texts:
    """Texts that a regular expression matches."""

    def __init__(self, chance: random.Random):
        self.random = chance
        self.trees = {}

    def fitting(self, pattern: str) -> str:
        if pattern not in self.trees:
            self.trees[pattern] = parser.parse(pattern)
        return self.sequence(self.trees[pattern])

    def sequence(self, tree) -> str:
        return "".join(self.part(kind, value) for kind, value in tree)

    def part(self, kind, value) -> str:
        match kind:
            case kinds.LITERAL: return chr(value)
            case kinds.NOT_LITERAL: return "x" if value != ord("x") else "y"
            case kinds.ANY: return "x"
            case kinds.AT | kinds.ASSERT | kinds.ASSERT_NOT: return ""
            case kinds.IN: return self.one_of(value)
            case kinds.BRANCH: return self.sequence(self.random.choice(value[1]))
            case kinds.SUBPATTERN: return self.sequence(value[3])
            case kinds.MAX_REPEAT | kinds.MIN_REPEAT:
                low, high, inner = value
                count = self.random.randint(low, min(high, low + 3))
                return "".join(self.sequence(inner) for _ in range(count))
        raise ValueError(kind)

    def one_of(self, parts) -> str:
        if parts[0][0] is kinds.NEGATE:
            refused = re.compile("[" + "".join(self.written(*part) for part in parts[1:]) + "]")
            return next(sign for sign in self.random.sample("abcxyzAĐế0 é", 12) + ["\u4e00"] if not refused.match(sign))
        kind, value = self.random.choice(parts)
        return chr(self.random.randint(*value)) if kind is kinds.RANGE else chr(value)

    def written(self, kind, value) -> str:
        if kind is kinds.RANGE:
            return re.escape(chr(value[0])) + "-" + re.escape(chr(value[1]))
        return re.escape(chr(value))


class SchemaSubmissions:
    """Submissions drawn from a schema's `properties`, and spoiled ones; conditions beside them are not looked at."""

    def __init__(self, schema: dict, seed: int, examples=()):
        self.schema, self.random = schema, random.Random(seed)
        self.texts = Texts(self.random)
        self.examples = list(examples)
        # Texts that conditions compare with.
        self.words = sorted(set(constants(schema)))
        self.fitting: dict[str, list[str]] = {}

    def pick(self, items):
        return items[int(self.random.random() * len(items))]

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def series(self, count: int):
        made = 0
        while made < count:
            if self.examples and self.chance(0.7):
                base = copied(self.pick(self.examples))
            else:
                base = self.value(self.schema, self.pick([0.1, 0.4, 0.8]))
            yield base
            made += 1
            for _ in range(min(6, count - made)):
                spoiled = copied(base)
                for _ in range(self.pick([1, 1, 1, 2, 3])):
                    self.spoil(spoiled, self.schema)
                yield spoiled
                made += 1

    def resolved(self, schema):
        while isinstance(schema, dict) and "$ref" in schema and "properties" not in schema:
            schema = self.schema["$defs"][schema["$ref"].rsplit("/", 1)[1]]
        if isinstance(schema, dict) and "anyOf" in schema and "type" not in schema:
            return self.resolved(self.pick(schema["anyOf"]))
        return schema

    def value(self, schema, optional: float = 0.5):
        schema = self.resolved(schema)
        if not isinstance(schema, dict):
            return "a"
        if "const" in schema:
            return schema["const"]
        if "enum" in schema:
            return self.pick(schema["enum"])
        match schema.get("type"):
            case "object":
                required = schema.get("required", [])
                return {key: self.value(inner, optional) for key, inner in schema["properties"].items()
                        if inner is not False and (key in required or self.chance(optional))}
            case "array":
                low, high = schema.get("minItems", 0), schema.get("maxItems", 4)
                made = []
                for _ in range(min(max(low, self.pick([0, 1, 2, 3])), high)):
                    item = self.value(schema["items"], optional)
                    if not (schema.get("uniqueItems") and item in made):
                        made.append(item)
                return made
            case "boolean": return self.chance(0.5)
            case "integer" | "number":
                low, high = schema.get("minimum", -3), schema.get("maximum", 100)
                return self.pick([int(n) for n in (low, low + 1, high, 0, 1, 2, 5, 20) if low <= n <= high])
            case "string": return self.text(schema)
        return copied(self.pick(OTHERS))

    def text(self, schema: dict) -> str:
        pattern = schema.get("pattern")
        if pattern:
            if pattern not in self.fitting:
                self.fitting[pattern] = [word for word in [*self.words, *MOMENTS] if re.search(pattern, word)]
            pool = [*self.fitting[pattern], self.texts.fitting(pattern)]
        else:
            pool = [*self.words, "Lê Văn Bắc", "a", "ab", "Số 1, đường Quang Trung"]
        low, high = schema.get("minLength", 0), schema.get("maxLength", 10**6)
        return self.pick([text for text in pool if low <= len(text) <= high] or ["abc"])

    def spoil(self, value, schema) -> None:
        """Changes one thing inside a value."""
        schema = self.resolved(schema)
        if not isinstance(schema, dict):
            return
        if isinstance(value, list):
            return self.spoil_list(value, schema)
        if not isinstance(value, dict) or "properties" not in schema:
            return None
        inner = [key for key, part in value.items() if part and isinstance(part, (dict, list)) and key in schema["properties"]]
        if inner and self.chance(0.75):
            key = self.pick(inner)
            return self.spoil(value[key], schema["properties"][key])
        keys = [key for key, part in schema["properties"].items() if part is not False]
        key = self.pick(keys) if keys else "la"
        roll = self.random.random()
        if roll < 0.25 and value:
            del value[self.pick(list(value))]
        elif roll < 0.75 and keys:
            value[key] = self.value(schema["properties"][key])
        elif roll < 0.9:
            value[key] = copied(self.pick([*OTHERS, *self.words, *DAYS]))
        else:
            value[self.pick(["la", "", "$ref"])] = copied(self.pick(OTHERS))
        return None

    def spoil_list(self, value: list, schema: dict) -> None:
        roll = self.random.random()
        if value and roll < 0.6:
            return self.spoil(self.pick(value), schema.get("items", {}))
        if value and roll < 0.75:
            del value[self.random.randrange(len(value))]
        elif value and roll < 0.85:
            value.append(copied(self.pick(value)))
        else:
            value.append(self.value(schema.get("items", {})))
        return None


def constants(schema) -> list[str]:
    """Texts in `const` and `enum`, wherever they stand."""
    found = []
    if isinstance(schema, dict):
        for key, inner in schema.items():
            if key in ("const", "enum"):
                found += [text for text in (inner if isinstance(inner, list) else [inner]) if isinstance(text, str)][:40]
            elif key not in ("$comment", "title", "description"):
                found += constants(inner)
    elif isinstance(schema, list):
        for inner in schema:
            found += constants(inner)
    return found
