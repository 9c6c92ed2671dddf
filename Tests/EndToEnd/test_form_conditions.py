"""Conditions of forms alone: the evaluator, cel-cpp, the reading in Python, and both compiled schemas agree on each outcome.

The schemas are those of `rules.json`: `T`, which an object satisfies where the condition is true, and `F`, where it is
false. They are compared on well-typed submissions only: elsewhere the form's shell has refused the submission already.
cel-cpp (PyPI `cel-expr-python`) gets the same condition with dates as pairs of days; what speaks of today it does not
get.

`FORM_CONDITIONS` says how many outcomes are compared (100,000 if left out), `FORM_SEED` where the generator begins.
"""

import os
import re
from collections import Counter

import jsonschema_rs
import pytest
from form_catalogs import FormCatalog, Pair, verdicts
from form_cel import RootedWriter, bindings, items_around
from form_semantics import Meaning, compiled
from form_submissions import Submissions

cel = pytest.importorskip("cel_expr_python.cel")

OUTCOMES = int(os.environ.get("FORM_CONDITIONS", "60000"))
SEED = int(os.environ.get("FORM_SEED", "1"))
ROUND = 25
PER_FORM = 120
OF_TODAY = re.compile(r"\b(?:today|age)\(")
ITEMS = ("submission", "i0", "i1", "i2")
SPOKEN = {True: "true", False: "false", None: "unknown"}


class Condition:
    """A condition of a generated form, ready for both readings."""

    def __init__(self, environment, path, key, host, e, compiled_to: dict):
        self.path, self.key, self.host = path, key, host
        self.text = RootedWriter(host).write(e)
        self.reading = compiled(e)
        self.schemas = Schemas(compiled_to) if "schema" in compiled_to else None
        self.other = None if OF_TODAY.search(self.text) else environment.compile(self.text)

    def outcomes(self, root, answers, bound):
        """(path with numbers, by the reading, by cel-cpp, by its schemas) for each item that it is read in.

        What one of the two cannot be asked is as the reading says.
        """
        places = zip(items_around(self.host, answers, root), items_around(self.host, bound, root), strict=True)
        for (numbers, env), (_, typed) in places:
            path = self.path
            for number in numbers:
                path = path.replace("[]", f"[{number}]", 1)
            mine = self.reading(env)
            theirs = mine if self.other is None else self.of_other(list(typed.values()))
            yield path, mine, theirs, mine if self.schemas is None else self.schemas.outcome(env)

    def of_other(self, items: list):
        value = self.other.eval(data=dict(zip(ITEMS, items)))
        return None if value.type().name() == "ERROR" else value.plain_value()


class Schemas:
    """The two compiled schemas of a condition."""

    def __init__(self, compiled_to: dict):
        self.object = compiled_to["object"]
        both = compiled_to["schema"]
        self.true, self.false = (jsonschema_rs.Draft202012Validator(both[word]) for word in ("true", "false"))

    def outcome(self, env: dict):
        answers = next(value for node, value in env.items() if node.path() == self.object)
        match self.true.is_valid(answers), self.false.is_valid(answers):
            case True, False: return True
            case False, True: return False
            case False, False: return None
        return "both"


def compiled_conditions(rules: dict) -> dict[tuple, list[dict]]:
    """Conditions of a `rules.json` by path and key, constants left out."""
    found: dict[tuple, list[dict]] = {}
    parts = [(one["path"], one["key"], one) for one in rules["conditions"]]
    parts += [(rule["path"], key, rule[key]) for rule in rules["rules"] for key in ("when", "require") if key in rule]
    for path, key, condition in parts:
        if condition["cel"] not in ("true", "false"):
            found.setdefault((path, key), []).append(condition)
    return found


@pytest.mark.parametrize(("deep", "share"), [(False, 0.0), (True, 0.0), (True, 0.1)], ids=["forms", "lists", "outside"])
def test_outcomes(tmp_path, deep, share):
    environment = cel.NewEnv(variables={name: cel.Type.DYN for name in ITEMS})
    counts, by_schema, different, number = Counter(), Counter(), [], 0
    while counts.total() < OUTCOMES // 3:
        catalog = FormCatalog(tmp_path, SEED * 1_000 + number, ROUND, share, deep, f"round-{number}")
        number += 1
        pairs, wanted = [], []
        for place, form in enumerate(catalog.forms.values()):
            meaning = Meaning(form)
            emitted = compiled_conditions(catalog.rules(form.id))
            conditions = [
                Condition(environment, *parts, emitted[parts[0], parts[1]].pop(0))
                for parts in form.conditions() if parts[3][0] != "const"]
            for answers in Submissions(form, SEED * 1_000 + place, meaning).series(PER_FORM):
                if meaning.shell(answers):
                    pairs.append(Pair(form.id, answers, None))
                    wanted.append((conditions, form.root, bindings(form.root, answers)))
        for pair, (conditions, root, bound), answer in zip(
                pairs, wanted, verdicts(catalog.root, pairs, "--conditions"), strict=True):
            said: dict[tuple, list[str]] = {}
            for outcome in answer["conditions"]:
                said.setdefault((outcome["path"], outcome["key"]), []).append(outcome["outcome"])
            expected: dict[tuple, list] = {}
            for condition in conditions:
                for path, mine, theirs, compiled_says in condition.outcomes(root, pair.answers, bound):
                    counts[SPOKEN[mine]] += 1
                    by_schema[condition.schemas is not None] += 1
                    if mine != compiled_says:
                        different.append(("schemas", condition.text, pair, path, mine, compiled_says))
                    expected.setdefault((path, condition.key), []).append(SPOKEN[mine])
                    if mine != theirs:
                        different.append(("cel-cpp", condition.text, pair, path, mine, theirs))
            for place, outcomes in expected.items():
                if said.get(place) != outcomes:
                    different.append(("evaluator", place, pair, outcomes, said.get(place)))
    print(
        f"\n{counts.total()} outcomes of conditions: {dict(counts)}, {by_schema[True]} of them with schemas, "
        f"{len(different)} different")
    for row in different[:10]:
        print(*row, sep="\n  ")
    assert not different
    assert min(counts.values()) > OUTCOMES // 30
    assert by_schema[True] > counts.total() // 3
