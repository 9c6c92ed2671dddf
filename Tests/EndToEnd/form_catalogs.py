"""Catalogs of random forms, and what the program says of submissions to them."""

import json
import random
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

import jsonschema_rs
from form_generator import Generator
from form_model import Form
from form_semantics import TODAY, Meaning
from form_submissions import Submissions, copied
from form_writing import Layout
from support import BINARY, CATALOG, SETTINGS, SmallCatalog, documents, environment

UNITS = """\
code,parent,level,name
08,,province,Tỉnh Tuyên Quang
02215,08,commune,Phường Minh Xuân
02218,08,commune,Phường An Tường
"""
FORMS_IN_A_FILE = 50
BATCH = 25_000


@dataclass
class Pair:
    """A submission, and who accepts it."""

    form: str
    answers: object
    # By the reading in Python; None where there is none.
    expected: bool | None
    # By the compiled schema.
    schema: bool = False
    # By the program's own evaluator; by the reading in Python where the program has none.
    evaluator: bool = False
    errors: list = field(default_factory=list)

    def differs(self, exact: bool) -> str:
        """Who disagrees; empty where nobody does."""
        if self.schema != self.evaluator and (exact or self.evaluator):
            return "schema" if exact else "rejected wrongly"
        return "" if self.expected in (None, self.evaluator) else "reading"


def small_catalog(folder: Path) -> SmallCatalog:
    """A right catalog whose paper `to-khai` a form may replace."""
    catalog = SmallCatalog(folder)
    catalog.replace("base.yaml", "name: Tờ khai đăng ký", 'name: Tờ khai đăng ký\ntemplate: { number: "01", issued-by: 60/2014/QH13 }')
    return catalog


def built(folder: Path, files: list[str]) -> SmallCatalog:
    """A catalog of forms, built; each text is a file."""
    catalog = small_catalog(folder)
    # Random forms hold fields that are never shown or take nothing, and rules against each other.
    catalog.write("catalog.yaml", SETTINGS + "severity: { form-field-impossible: off, form-never-shown: off, form-unsatisfiable: off }\n")
    catalog.write("don-vi.csv", UNITS)
    for number, text in enumerate(files):
        catalog.write(f"forms/{number:05}.yaml", text)
    run = catalog.build(timeout=600)
    assert run.code == 0, run.text[-4000:]
    return catalog


def schema_of(catalog: SmallCatalog, form: str) -> dict:
    return json.loads((catalog.out / "forms" / form / "schema.json").read_bytes())


def is_exact(schema: dict) -> bool:
    """Whether a schema says that it accepts what the form accepts and nothing else."""
    return "$comment" not in schema


class FormCatalog:
    """Random forms as a catalog, built."""

    def __init__(self, folder: Path, seed: int, count: int, share: float = 0.0, deep: bool = False, name: str = "forms"):
        generator = Generator(seed, share, deep)
        self.seed = seed
        self.forms: dict[str, Form] = {}
        for _ in range(count):
            form = generator.form()
            self.forms[form.id] = form
        spelling = random.Random(seed)
        forms = list(self.forms.values())
        self.catalog = built(folder / name, [
            "---\n".join(Layout(form, spelling.choice).text() for form in forms[start:start + FORMS_IN_A_FILE])
            for start in range(0, count, FORMS_IN_A_FILE)])
        self.root = self.catalog.root

    def schema(self, form: str) -> dict:
        return schema_of(self.catalog, form)

    def rules(self, form: str) -> dict:
        """Its `rules.json`."""
        return json.loads((self.catalog.out / "forms" / form / "rules.json").read_bytes())

    def pairs(self, count: int):
        """`count` submissions to each form, with what the reading in Python says."""
        for number, form in enumerate(self.forms.values()):
            meaning = Meaning(form)
            for answers in Submissions(form, self.seed * 100_003 + number, meaning).series(count):
                yield Pair(form.id, answers, meaning.accepts(answers))


def verdicts(root: Path, pairs: list[Pair], *options: str) -> list[dict]:
    """What `motcua validate` says of each pair."""
    answers = []
    for start in range(0, len(pairs), BATCH):
        part = pairs[start:start + BATCH]
        lines = "".join(
            json.dumps({"form": pair.form, "answers": pair.answers, "asOf": TODAY}) + "\n" for pair in part)
        done = subprocess.run(
            [str(BINARY), "validate", "--catalog", str(root), "--jsonl", "-", "--format", "json", "--lang", "en", *options],
            input=lines.encode(), env=environment(), timeout=600, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        assert done.returncode in (0, 1), done.stderr.decode()[-4000:]
        found = [json.loads(line) for line in done.stdout.splitlines()]
        assert len(found) == len(part), (len(found), len(part), done.stderr.decode()[-4000:])
        answers += found
    return answers


def judge(root: Path, schemas: dict[str, dict], pairs: list[Pair]) -> None:
    """Asks the evaluator and the schemas."""
    validators = {name: jsonschema_rs.Draft202012Validator(schema) for name, schema in schemas.items()}
    for pair in pairs:
        pair.schema = validators[pair.form].is_valid(pair.answers)
    for pair, answer in zip(pairs, verdicts(root, pairs), strict=True):
        # What is no object at all may be refused with the line it stands in.
        assert "valid" in answer or not isinstance(pair.answers, dict), (answer, pair)
        pair.evaluator, pair.errors = answer.get("valid", False), answer.get("errors", [])


def catalog_schemas(tree: Path) -> dict[str, dict]:
    """Schemas of the real catalog's forms."""
    return {path.parent.name: json.loads(path.read_bytes()) for path in sorted(tree.glob("forms/*/schema.json"))}


def catalog_examples() -> dict[str, list]:
    """Answers of the real catalog's examples, by form."""
    found: dict[str, list] = {}
    for path in sorted((CATALOG / "forms").rglob("*.yaml")):
        for body in documents(path):
            if body.get("kind") == "form":
                examples = {example["name"]: example for example in body.get("examples", [])}
                found[body["id"]] = [answers_of(example, examples) for example in examples.values()]
    return found


def answers_of(example: dict, examples: dict[str, dict]) -> dict:
    """An example's answers; where it is like another, that one's with its changes."""
    if "answers" in example:
        return copied(example["answers"])
    answers = answers_of(examples[example["like"]], examples)
    for path, value in example.get("change", {}).items():
        *around, last = [int(part) if part.isdigit() else part for part in re.findall(r"[^.\[\]]+", path)]
        holder = answers
        for key in around:
            holder = holder[key] if isinstance(key, int) else holder.setdefault(key, {})
        holder[last] = value
    return answers
