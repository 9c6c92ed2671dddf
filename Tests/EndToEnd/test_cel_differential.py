"""Our CEL against cel-cpp (PyPI `cel-expr-python`), on generated expressions with values.

Compared are: whether the expression is refused before it is evaluated; the static type; whether
evaluation ends in an error; the value.

`CEL_CASES` says how many expressions (2,000 if left out), `CEL_SEED` where the generator begins.

Known differences, which the generator does not make:
- `string()` of timestamps and durations with decimals: cel-cpp pads to 3, 6 or 9 digits, we and
  cel-go do not; of infinities (`inf` there, `Infinity` here).
- `int(' 5')` and `double(' 5')`: cel-cpp takes blanks around a number.
- `bool('T')`, `bool('t')`: the conformance suite takes them, cel-cpp does not.
- `duration('1µs')`: the micro sign is refused by cel-cpp.
- `base64.decode('a b')`: cel-cpp passes over blanks.
- `{b'a': 1}`, a key that no map can have, is refused here and an error of evaluation there.
- `math.least(1, 2, 'a')` is refused here before evaluation, there during it.
- `duration(1)` is refused here before evaluation, there during it.
- `[1, 2].all(x, false) || cel.bind(y, true, y)` is an error in cel-cpp 0.1.3.
- `'abc'.substring(1, 3)`, up to the end, is an error in cel-cpp 0.1.3.
- `b'a' in {}` is false here and an error there.
- `'%d'.format([1.5])` is an error here and in Go.
- `\\B` matches in the middle of a code point in cel-cpp, whose RE2 counts bytes.
- Two groups of one name in a pattern are an error here and in Go.
- `1e400` is an error here and infinity there.

Known differences that the generator makes once in a hundred thousand; counted as `known`:
- The static type of an empty list's items, where only another list that a macro puts them into says
  what they can be: of `[].filter(v, [v, 1u] != [])` cel-cpp takes dyn, we uint. The value
  is `[]`.
- `'%d'.format([1.5])`, reached through `map` with an item of another type than was meant.
"""

import base64
import datetime
import json
import math
import os
import random
import re
import subprocess

import pytest
from cel_generator import VARIABLES, Generator, pattern_case
from support import BINARY, environment

cel = pytest.importorskip("cel_expr_python.cel")

CASES = int(os.environ.get("CEL_CASES", "2000"))
SEED = int(os.environ.get("CEL_SEED", "1"))
BATCH = 5000


def cel_type(kind: str):
    if kind.startswith("list"):
        return cel.Type.List(cel_type(kind[5:-1]))
    if kind.startswith("map"):
        key, value = kind[4:-1].split(", ", 1)
        return cel.Type.Map(cel_type(key), cel_type(value))
    return getattr(cel.Type, kind.upper())


@pytest.fixture(scope="module")
def other():
    from cel_expr_python.ext import ext_bindings, ext_encoders, ext_math, ext_optional, ext_strings
    return cel.NewEnv(
        variables={name: cel_type(kind) for name, kind in VARIABLES.items()},
        extensions=[ext_strings.ExtStrings(), ext_math.ExtMath(), ext_optional.ExtOptional(),
                    ext_encoders.ExtEncoders(), ext_bindings.ExtBindings()])


# --- values on both sides as comparable text -------------------------------------------

EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)


def micros(seconds: int, nanos: int) -> str:
    """Python's times end at microseconds; both sides are cut there, towards the past."""
    return str((seconds * 10**9 + nanos) // 1000)


def plain(value) -> str:
    """A value of cel-cpp. Nested numbers lose their types in Python; static types are compared too."""
    match value:
        case None: return "null"
        case bool(): return f"bool {value}"
        case int(): return f"integer {value}"
        case float(): return "double nan" if math.isnan(value) else f"double {value!r}"
        case str(): return f"string {value!r}"
        case bytes() | bytearray(): return f"bytes {bytes(value).hex()}"
        case datetime.datetime(): return f"timestamp {(value - EPOCH) // datetime.timedelta(microseconds=1)}"
        case datetime.timedelta(): return f"duration {value // datetime.timedelta(microseconds=1)}"
        case list(): return "[" + ", ".join(map(plain, value)) + "]"
        case dict(): return "{" + ", ".join(sorted(f"{plain(k)}: {plain(v)}" for k, v in value.items())) + "}"
    return f"type {value}"


def nanoseconds(text: str) -> int:
    """"-1.5s" in nanoseconds."""
    sign, digits = (-1, text[1:-1]) if text.startswith("-") else (1, text[:-1])
    whole, _, decimals = digits.partition(".")
    return sign * (int(whole) * 10**9 + int((decimals + "0" * 9)[:9]))


def instant(text: str) -> int:
    """RFC 3339 with "Z" in nanoseconds since 1970."""
    seconds, _, decimals = text[:-1].partition(".")
    moment = datetime.datetime.strptime(seconds, "%Y-%m-%dT%H:%M:%S").replace(tzinfo=datetime.timezone.utc)
    return (moment - EPOCH) // datetime.timedelta(seconds=1) * 10**9 + int((decimals + "0" * 9)[:9])


def decoded(value) -> str:
    """A value of ours, as `motcua eval --jsonl` writes it."""
    match value:
        case list(): return "[" + ", ".join(map(decoded, value)) + "]"
        case dict() if len(value) == 1 and next(iter(value)).startswith("$"):
            tag, inner = next(iter(value.items()))
            match tag:
                case "$int" | "$uint": return f"integer {int(inner)}"
                case "$double": return plain(float(inner))
                case "$bytes": return f"bytes {base64.b64decode(inner).hex()}"
                case "$timestamp": return f"timestamp {micros(0, instant(inner))}"
                case "$duration": return f"duration {micros(0, nanoseconds(inner))}"
                case "$map":
                    return "{" + ", ".join(sorted(f"{decoded(k)}: {decoded(v)}" for k, v in inner)) + "}"
            return str(value)
        case dict():
            return "{" + ", ".join(sorted(f"{decoded(k)}: {decoded(v)}" for k, v in value.items())) + "}"
    return plain(value)


def encoded(value, kind: str):
    """A Python value as our JSON."""
    match value:
        case bool() | str(): return value
        case int():
            tag = "$uint" if kind == "uint" else "$int"
            return {tag: str(value)}
        case bytes(): return {"$bytes": base64.b64encode(value).decode()}
        case datetime.datetime(): return {"$timestamp": value.strftime("%Y-%m-%dT%H:%M:%SZ")}
        case datetime.timedelta(): return {"$duration": f"{int(value.total_seconds())}s"}
        case list(): return [encoded(item, kind) for item in value]
        case dict(): return {"$map": [[encoded(k, ""), encoded(v, "")] for k, v in value.items()]}
    return value


# --- the two engines -------------------------------------------------------------------


def ours(cases) -> list[dict]:
    lines = "".join(
        json.dumps({
            "expr": expression, "types": VARIABLES,
            "bindings": {name: encoded(value, VARIABLES[name]) for name, value in values.items()},
        }) + "\n" for expression, values in cases)
    done = subprocess.run(
        [str(BINARY), "eval", "--jsonl"], input=lines.encode(), env=environment(), timeout=600,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 0, done.stderr.decode()
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(cases)
    return answers


def of_ours(answer: dict) -> tuple[str, str]:
    if "error" not in answer:
        return ("value", answer["type"] + " " + decoded(answer["value"]))
    stage = answer["error"]["stage"]
    assert stage in ("check", "evaluation"), answer
    return ("refused", "") if stage == "check" else ("error", "")


def of_other(environment_, expression: str, values: dict) -> tuple[str, str]:
    try:
        compiled = environment_.compile(expression)
    except Exception:
        return ("refused", "")
    try:
        value = compiled.eval(data=values)
        if value.type().name() == "ERROR":
            return ("error", "")
        return ("value", static(compiled.return_type().name()) + " " + plain(value.plain_value()))
    except Exception as error:
        return ("broken", str(error))


def static(name: str) -> str:
    return name.lower().replace("<", "(").replace(">", ")")


def is_known(expression: str, mine: tuple[str, str], theirs: tuple[str, str], answer: dict) -> bool:
    """One of the differences that the generator does make, and nothing else."""
    if expression.startswith("[].filter("):
        return all(kind == "value" and re.fullmatch(r"list\(\w+\) \[\]", text) for kind, text in (mine, theirs))
    message = answer.get("error", {}).get("message", {}).get("en", "")
    return message == "no such overload: “%d” of (double)" and theirs[0] == "value"


def test_both_engines_agree(other):
    generator = Generator(SEED)
    counts: dict[str, int] = {}
    different = []
    for start in range(0, CASES, BATCH):
        cases = [generator.case() for _ in range(min(BATCH, CASES - start))]
        for (expression, values), answer in zip(cases, ours(cases), strict=True):
            mine, theirs = of_ours(answer), of_other(other, expression, values)
            if theirs[0] == "broken":
                # The value has no counterpart in Python.
                counts["broken"] = counts.get("broken", 0) + 1
                if os.environ.get("CEL_BROKEN"):
                    print(expression, theirs[1])
                continue
            if mine != theirs and is_known(expression, mine, theirs, answer):
                counts["known"] = counts.get("known", 0) + 1
                continue
            counts[mine[0]] = counts.get(mine[0], 0) + 1
            if mine != theirs:
                different.append((expression, values, mine, theirs, answer.get("error")))
    print(f"{CASES} expressions from seed {SEED}: {counts}, {len(different)} different")
    for expression, values, mine, theirs, error in different[:20]:
        print(f"\n{expression}\n  values {values}\n  ours   {mine} {error}\n  theirs {theirs}")
    assert not different
    assert counts["value"] > CASES // 3 and counts["error"] > CASES // 20 and counts["refused"] > CASES // 100
    assert counts.get("broken", 0) <= CASES // 100
    assert counts.get("known", 0) <= 1 + CASES // 20000


def test_both_engines_match_the_same_patterns(other):
    """Random patterns of RE2, right and wrong ones, on random texts."""
    chance = random.Random(SEED)
    different, counts = [], {"value": 0, "error": 0}
    _, values = Generator(SEED).case()
    for start in range(0, CASES, BATCH):
        cases = [("s.matches(t)", values | pattern_case(chance))
                 for _ in range(min(BATCH, CASES - start))]
        for (expression, values), answer in zip(cases, ours(cases), strict=True):
            mine, theirs = of_ours(answer), of_other(other, expression, values)
            counts[mine[0]] += 1
            if mine != theirs:
                different.append((values["t"], values["s"], mine, theirs, answer.get("error")))
    print(f"{CASES} patterns from seed {SEED}: {counts}, {len(different)} different")
    for row in different[:20]:
        print(*map(repr, row))
    assert not different
    assert counts["value"] > CASES // 3 and counts["error"] > CASES // 50
