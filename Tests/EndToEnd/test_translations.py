"""Translations of conditions mean what the condition means.

A rule of JSONLogic and a function of JavaScript are true exactly when the condition is, and false
where it is false or an error. Random conditions and answers are evaluated by `motcua eval`; the
rules run in two engines of JSONLogic (datalogic, in Rust; panzi-json-logic, which follows the
original's JavaScript), the functions in Node. The structured spelling is read again and must
evaluate to the same value or error. Expressions of every kind, made for the comparison of engines, run
in Node where they translate.

`CONDITION_PAIRS` says how many pairs of a condition and answers (4,000 if left out),
`CONDITION_SEED` where the generator begins.
"""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from cel_generator import VARIABLES, Generator
from condition_generator import TYPES, Conditions
from support import BINARY, environment

datalogic = pytest.importorskip("datalogic_py")
panzi = pytest.importorskip("json_logic")

PAIRS = int(os.environ.get("CONDITION_PAIRS", "4000"))
SEED = int(os.environ.get("CONDITION_SEED", "1"))
ANSWERS = 8
BATCH = 100
# A day and the day after; the ends of months and years decide ages of births known in part.
DAYS = [("2025-07-01", "2025-07-02"), ("2025-02-28", "2025-03-01"), ("2024-02-28", "2024-02-29"), ("2024-02-29", "2024-03-01"),
        ("2025-12-31", "2026-01-01"), ("2025-06-30", "2025-07-01"), ("2025-05-31", "2025-06-01")]
KINDS = ["canonical", "structured", "jsonlogic", "javascript"]


def evaluated(requests: list[dict], today: str) -> list[dict]:
    text = "".join(json.dumps(request) + "\n" for request in requests)
    done = subprocess.run(
        [str(BINARY), "eval", "--jsonl", "--as-of", today], input=text.encode(), env=environment(), timeout=600,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 0, done.stderr.decode()
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(requests)
    return answers


def run_functions(functions: list[tuple[str, list[dict]]], today: str) -> list[list]:
    node = shutil.which("node") or shutil.which("nodejs")
    assert node, "Node runs the functions"
    text = "".join(json.dumps({"function": function, "data": data, "today": today}) + "\n" for function, data in functions)
    done = subprocess.run(
        [node, str(Path(__file__).with_name("run_functions.js"))], input=text.encode(), timeout=600,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def holds_large(value) -> bool:
    """Whether data holds a number that JSON does not carry exactly: no rule is promised on it."""
    match value:
        case {"$int": _}: return True
        case dict(): return any(map(holds_large, value.values()))
        case list(): return any(map(holds_large, value))
    return False


def outcome(answer: dict):
    """A value, or the code of an error."""
    if "value" in answer:
        return answer["value"]
    assert answer["error"]["stage"] == "evaluation", answer
    return answer["error"]["code"]


class Cases:
    """Some conditions with their answers, what they are, and their translations."""

    def __init__(self, generator: Conditions, count: int):
        self.today, self.tomorrow = generator.pick(DAYS)
        self.conditions = [generator.condition() for _ in range(count)]
        self.data = [[generator.answers() for _ in range(ANSWERS)] for _ in range(count)]
        requests = [
            {"expr": condition, "types": TYPES, "bindings": data, "translate": KINDS if number == 0 else []}
            for condition, all_data in zip(self.conditions, self.data, strict=True)
            for number, data in enumerate(all_data)]
        answers = evaluated(requests, self.today)
        for request, answer in zip(requests, answers, strict=True):
            assert "error" not in answer or answer["error"]["stage"] == "evaluation", (request["expr"], answer)
        self.answers = [answers[start:start + ANSWERS] for start in range(0, len(answers), ANSWERS)]
        self.translations = [answers[0]["translations"] for answers in self.answers]


def batches():
    generator = Conditions(SEED)
    left = PAIRS // ANSWERS
    while left > 0:
        yield Cases(generator, min(BATCH, left))
        left -= BATCH


def rule_answers(rule: dict, data: list[dict]) -> dict[str, list]:
    compiled = datalogic.Engine().compile(json.dumps(rule))
    return {
        "datalogic": [compiled.evaluate(json.dumps(one)) for one in data],
        "panzi": [panzi.jsonLogic(rule, one) for one in data],
    }


def test_rules_functions_and_structures_mean_what_the_condition_means():
    counts = dict.fromkeys([*KINDS, "pairs", "rules run", "functions run", "structures run", "true"], 0)
    different = []
    for cases in batches():
        functions, again = [], []
        for condition, data, answers, found in zip(
                cases.conditions, cases.data, cases.answers, cases.translations, strict=True):
            expected = [answer.get("value") is True for answer in answers]
            counts["pairs"] += len(data)
            counts["true"] += sum(expected)
            for kind in KINDS:
                counts[kind] += kind in found
                assert (kind in found) != (kind in found.get("notTranslated", {})), (condition, found)
            if "javascript" in found:
                functions.append((found["javascript"], data, condition, expected))
            if "structured" in found:
                again += [({"structured": found["structured"], "types": TYPES, "bindings": one}, condition, answer)
                          for one, answer in zip(data, answers, strict=True)]
            if "jsonlogic" in found:
                kept = [(one | {"today": cases.today, "tomorrow": cases.tomorrow}, right)
                        for one, right in zip(data, expected, strict=True) if not holds_large(one)]
                counts["rules run"] += len(kept)
                for engine, given in rule_answers(found["jsonlogic"], [one for one, _ in kept]).items():
                    different += [(engine, condition, one, right, result, found["jsonlogic"])
                                  for (one, right), result in zip(kept, given, strict=True) if result is not right]
        results = run_functions([(function, data) for function, data, _, _ in functions], cases.today)
        for (function, data, condition, expected), given in zip(functions, results, strict=True):
            counts["functions run"] += len(data)
            different += [("node", condition, one, right, result, function)
                          for one, right, result in zip(data, expected, given, strict=True) if result is not right]
        counts["structures run"] += len(again)
        for (request, condition, answer), other in zip(
                again, evaluated([one for one, _, _ in again], cases.today), strict=True):
            if outcome(answer) != outcome(other):
                different.append(("structured", condition, request["bindings"], outcome(answer), other, request["structured"]))
    print(f"seed {SEED}: {counts}, {len(different)} different")
    for engine, condition, data, right, result, translation in different[:12]:
        print(f"\n{engine}: {condition}\n  data {data}\n  evaluator {right}, {engine} {result}\n  {translation}")
    assert not different
    conditions = PAIRS // ANSWERS
    assert counts["javascript"] > conditions * 0.8 and counts["jsonlogic"] > conditions * 0.3
    assert counts["structured"] > conditions * 0.1 and counts["pairs"] * 0.1 < counts["true"] < counts["pairs"] * 0.9


# What JSON holds; the other variables of the generator are never read by a function that translates.
PLAIN = {name: kind for name, kind in VARIABLES.items() if not any(part in kind for part in ("bytes", "timestamp", "duration", "map(int"))}


def plain(value):
    """A value as JSON, the same for the program and for Node but for large numbers."""
    match value:
        case bool() | str() | float(): return value
        case int(): return value if abs(value) < 1 << 53 else {"$int": str(value)}
        case list(): return [plain(item) for item in value]
        case dict() if len(value) == 1: return {"$map": [[key, plain(item)] for key, item in value.items()]}
    return {key: plain(item) for key, item in value.items()}


def bound(value, kind: str):
    return {"$uint": str(value)} if kind == "uint" else plain(value)


def given(value):
    """The same for Node, which knows no `$map`."""
    return {key: plain(item) for key, item in value.items()} if isinstance(value, dict) else plain(value)


def test_functions_of_any_expression_mean_what_it_means():
    generator = Generator(SEED)
    counts = {"expressions": 0, "translated": 0, "true": 0, "error": 0}
    different = []
    left = PAIRS
    while left > 0:
        requests, data = [], []
        for _ in range(min(1000, left)):
            generator.scope = list(PLAIN.items())
            expression = generator.make("bool", generator.random.randint(1, 3))
            values = {name: generator.value(kind) for name, kind in PLAIN.items()}
            requests.append({
                "expr": expression, "types": VARIABLES, "translate": ["javascript"],
                "bindings": {name: bound(value, PLAIN[name]) for name, value in values.items()}})
            data.append({name: given(value) for name, value in values.items()})
        left -= 1000
        answers = evaluated(requests, DAYS[0][0])
        counts["expressions"] += len(answers)
        kept = [(request["expr"], one, answer) for request, one, answer in zip(requests, data, answers, strict=True)
                if "javascript" in answer.get("translations", {})]
        results = run_functions([(answer["translations"]["javascript"], [one]) for _, one, answer in kept], DAYS[0][0])
        for (expression, one, answer), (result,) in zip(kept, results, strict=True):
            counts["translated"] += 1
            counts["true"] += answer.get("value") is True
            counts["error"] += "error" in answer
            if result is not (answer.get("value") is True):
                different.append((expression, one, answer, result))
    print(f"seed {SEED}: {counts}, {len(different)} different")
    for expression, one, answer, result in different[:8]:
        print(f"\n{expression}\n  data {one}\n  evaluator {answer.get('value', answer.get('error'))}, node {result}\n  "
              + answer["translations"]["javascript"].rsplit("return", 1)[1])
    assert not different
    assert counts["translated"] > PAIRS // 10 and counts["true"] > PAIRS // 40 and counts["error"] > PAIRS // 200
