"""Forms of a catalog as the tests use them: their outputs, their examples, answers near those."""

import copy
import json
import random
import re
from dataclasses import dataclass
from pathlib import Path

from jsonschema import Draft7Validator, Draft202012Validator
from support import CATALOG, documents

STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


def steps(path: str) -> list:
    """`a.b[1].c` as keys and numbers."""
    return [key or int(number) for key, number in STEP.findall(path)]


def at(value, path: list):
    """What stands at a path; None where nothing does."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value


def put(value, path: list, new) -> None:
    """Sets what stands at a path, taken away where it is None; makes objects on the way."""
    *way, last = path
    for step in way:
        value = value.setdefault(step, {}) if isinstance(value, dict) else value[step]
    if new is None and isinstance(value, dict):
        value.pop(last, None)
    else:
        value[last] = new


def without_numbers(path: tuple) -> str:
    """A path as rules.json writes it: `a.l[].x`."""
    return ".".join("[]" if isinstance(step, int) else step for step in path).replace(".[]", "[]")


def without_nulls(value):
    match value:
        case dict(): return {key: without_nulls(item) for key, item in value.items() if item is not None}
        case list(): return [without_nulls(item) for item in value]
    return value


@dataclass
class Form:
    id: str
    folder: Path
    declared: dict

    def __post_init__(self):
        load = lambda name: json.loads((self.folder / name).read_bytes())
        self.schema, self.draft07 = load("schema.json"), load("schema.draft-07.json")
        self.rules, self.prefill = load("rules.json"), load("prefill.json")
        self.json_forms, self.rjsf, self.formio = (
            load("ui.jsonforms.json"), load("ui.rjsf.json"), load("form.formio.json"))
        self.types = {field["path"]: field["type"] for field in self.rules["fields"]}
        self.visible = {}
        for condition in self.rules["conditions"]:
            if condition["key"] == "visible":
                self.visible.setdefault(condition["path"], []).append(condition)

    def examples(self) -> list[dict]:
        """The answers of every example, `like` and `change` followed."""
        by_name = {example["name"]: example for example in self.declared.get("examples", [])}

        def answers(example):
            if "answers" in example:
                return copy.deepcopy(example["answers"])
            result = answers(by_name[example["like"]])
            for path, value in example.get("change", {}).items():
                put(result, steps(path), value)
            return result

        return [without_nulls(answers(example)) for example in by_name.values()]

    def fields(self, schema=None, path=()) -> list[tuple]:
        """Paths of all answers outside of lists, with their schemas; sections and groups too."""
        schema = schema or self.schema
        result = []
        for key, inner in schema.get("properties", {}).items():
            if inner is False:
                continue
            result.append(((*path, key), inner))
            if inner.get("type") == "object" and self.kind((*path, key)) == "group":
                result += self.fields(inner, (*path, key))
        return result

    def fields_of_items(self, answers: dict) -> list[tuple]:
        """Paths of the answers inside of each item of a list that the answers have, numbers among the keys."""

        def inside(path, schema):
            for key, inner in schema.get("properties", {}).items():
                own = (*path, key)
                if inner is False:
                    continue
                if any(isinstance(step, int) for step in path):
                    yield own, inner
                if inner.get("type") == "object" and self.kind(own) == "group":
                    yield from inside(own, inner)
                elif self.kind(own) in ("list", "table"):
                    for number in range(len(at(answers, list(own)) or [])):
                        yield from inside((*own, number), inner["items"])

        return list(inside((), self.schema))

    def kind(self, path: tuple) -> str:
        """The type of a field; a section is a group."""
        return self.types.get(without_numbers(path), "group")

    def near(self, count: int, seed: int) -> list[dict]:
        """Examples with some answers changed, taken away, or taken from another example."""
        random_ = random.Random(f"{seed} {self.id}")
        examples = self.examples()
        result = []
        while len(result) < count and examples:
            answers = copy.deepcopy(random_.choice(examples))
            for _ in range(random_.randint(1, 4)):
                path, schema = random_.choice(self.fields())
                options = schema.get("enum") or ([True, False] if schema.get("type") == "boolean" else None)
                if options and random_.random() < 0.8:
                    new = random_.choice(options)
                elif random_.random() < 0.5:
                    new = copy.deepcopy(at(random_.choice(examples), list(path)))
                else:
                    new = None
                if new is not None or at(answers, list(path)) is not None:
                    put(answers, list(path), new)
            result.append(answers)
        return result

    def is_typed(self, answers: dict) -> bool:
        """Whether answers are of the right types, whatever conditions say."""
        if not hasattr(self, "_shell"):
            self._shell = Draft202012Validator(shell(self.schema))
        return self._shell.is_valid(answers)

    # --- what the schemas of rules.json say ------------------------------------------

    def is_shown(self, path: tuple, answers: dict):
        """Whether a field is shown; None where no exact schema says so."""
        for end in range(1, len(path) + 1):
            for condition in self.visible.get(without_numbers(path[:end]), []):
                if "schema" not in condition:
                    return None
                around = next(
                    cut for cut in range(end) if without_numbers(path[:cut]) == condition["object"])
                if not Draft202012Validator(condition["schema"]["true"]).is_valid(at(answers, list(path[:around]))):
                    return False
        return True


def shell(schema):
    """A schema without what conditions add, nothing in it required."""
    match schema:
        case dict():
            kept = {key: value for key, value in schema.items() if key not in ("allOf", "required")}
            # Of the kinds of an address each needs its own codes.
            return {key: value if key in ("anyOf", "oneOf", "$defs") else shell(value) for key, value in kept.items()}
        case list(): return [shell(item) for item in schema]
    return schema


def forms(tree: Path) -> list[Form]:
    """The forms of the catalog in the order of their ids."""
    declared = {}
    for path in sorted(CATALOG.rglob("*.yaml")):
        declared |= {item["id"]: item for item in documents(path) if item["kind"] == "form"}
    return [Form(folder.name, folder, declared[folder.name]) for folder in sorted((tree / "forms").iterdir())]


def accepts(schema: dict, answers) -> bool:
    draft = Draft202012Validator if "2020-12" in schema.get("$schema", "") else Draft7Validator
    return draft(schema).is_valid(answers)
