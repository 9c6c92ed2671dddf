"""`motcua eval`: one expression for a person, lines of JSON for a program."""

import json
import subprocess

import pytest
from support import BINARY, environment, motcua

TIMEOUT = 60


def lines(*requests, arguments=()) -> list[dict]:
    """The answers to requests; text and bytes are sent as they are."""
    text = b"".join(
        (request if isinstance(request, bytes) else json.dumps(request).encode()) + b"\n" for request in requests)
    done = subprocess.run(
        [str(BINARY), "eval", "--jsonl", *arguments], input=text, env=environment(), timeout=TIMEOUT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert done.returncode == 0, done.stderr.decode()
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_value_type_and_canonical_text():
    run = motcua("eval", "1+2 *3", "--lang", "en")
    assert run.code == 0
    assert run.out.decode().split("\n")[:3] == ["value       7", "type        int", "canonical   1 + 2 * 3"]


def test_a_mistake_is_shown_at_its_operand():
    run = motcua("eval", "tuoi >= '18'", "--type", "tuoi=int", "--lang", "vi")
    assert run.code == 1
    shown = run.out.decode().splitlines()
    assert shown[0].startswith("error[type-mismatch]: đây là văn bản (string)")
    assert shown[1:4] == ["  tuoi >= '18'", "          ^^^^", "  sửa: 18"]


def test_an_error_of_evaluation_ends_with_one():
    run = motcua("eval", "1 / (2 - 2)", "--lang", "en")
    assert run.code == 1 and b"error[division-by-zero]" in run.out


def test_variables_types_day_and_calendar(tmp_path):
    answers = tmp_path / "answers.json"
    answers.write_text(json.dumps({"born": "2007-07-02", "filed": "2025-09-01", "q": {"n": 2}}))
    calendar = tmp_path / "calendar.json"
    calendar.write_text(json.dumps({
        "from": "2025-01-01", "until": "2025-12-31", "workingWeek": ["mon", "tue", "wed", "thu", "fri"],
        "holidays": ["2025-09-02"], "makeup": []}))
    common = ["--vars", answers, "--type", "born=date", "--type", "filed=date", "--lang", "en"]
    run = motcua("eval", "age(born) == 17 && q.n == 2", *common, "--as-of", "2025-07-01")
    assert run.code == 0 and b"value       true" in run.out
    run = motcua("eval", "workingDays(filed, date('2025-09-04'))", *common, "--calendar", calendar)
    assert run.code == 0 and b"value       2" in run.out


@pytest.mark.parametrize("arguments", [
    [], ["1", "--jsonl"], ["1", "--vars", "/nowhere.json"], ["1", "--type", "x"], ["1", "--type", "x=nothing"],
    ["1", "--vars", __file__], ["1", "--calendar", __file__],
])
def test_misuse(arguments):
    run = motcua("eval", *arguments)
    assert run.code == 2 and run.err


def test_terminal_escapes_are_not_printed():
    run = motcua("eval", "'\x1b[31mred' + 'a\\u001b[0m'", "--lang", "en")
    assert run.code == 0 and b"\x1b" not in run.out


def test_values_make_the_round_trip():
    texts = [
        "[1, -1, 9007199254740993, 1.0, 1e300, -0.0, 0.1]", "5u", "b'\\x00\\xff'", "timestamp('2009-02-13T23:31:30.5Z')",
        "duration('-1.5s')", "date('1995-05')", "type(1)", "optional.of([1])", "optional.none()", "{1: 'a', true: 2u}",
        "{'$x': 1}", "{'a': {'$int': 1, 'b': null}}", "double('NaN')", "double('-Infinity')", "'\\u0000\\u2028</script>'",
        "{}", "[]", "{'': ''}",
    ]
    first = lines(*({"expr": text} for text in texts))
    again = lines(*({"expr": "x", "bindings": {"x": answer["value"]}} for answer in first))
    assert [answer["value"] for answer in again] == [answer["value"] for answer in first]
    for answer, repeated in zip(first, again, strict=True):
        assert answer["type"].split("(")[0] == repeated["type"].split("(")[0]


def test_declared_types_take_json_as_it_comes():
    answers = lines(
        {"expr": "x + 1", "types": {"x": "int"}, "bindings": {"x": 1.0}},
        {"expr": "x + 1.0", "types": {"x": "double"}, "bindings": {"x": 1}},
        {"expr": "x + 1u", "types": {"x": "uint"}, "bindings": {"x": 1}},
        {"expr": "q.born < date('2000-01-01')", "types": {"q": {"object": {"born": "date"}}},
         "bindings": {"q": {"born": "1999"}}},
        {"expr": "l.all(t, t > timestamp(0))", "types": {"l": "list(timestamp)"},
         "bindings": {"l": ["2025-01-01T00:00:00Z"]}},
        {"expr": "m.orValue(5)", "types": {"m": "optional_type(int)"}, "bindings": {"m": None}},
        {"expr": "x", "types": {"x": "int"}, "bindings": {"x": 1.5}},
        {"expr": "x", "types": {"x": "int"}, "bindings": {"x": "1"}},
        {"expr": "q.a", "types": {"q": {"object": {"a": "int"}}}, "bindings": {"q": {"b": 1}}},
    )
    assert [answer.get("value") for answer in answers] == [
        2, 2.0, {"$uint": "2"}, True, True, 5, None, None, None]
    assert [answer["error"]["stage"] for answer in answers[6:]] == ["request"] * 3


def test_hostile_lines_get_an_error_and_stop_nothing():
    hostile = [
        b"", b"null", b"[]", b"1", b'"x"', b"{", b'{"expr"', b'{"expr":1}', b'{"exprs":"1"}', b"\xff\xfe", b"\x00",
        b'{"expr":"1","expr":"2"}', b'{"expr":"1","types":3}', b'{"expr":"x","types":{"x":"nothing"}}',
        b'{"expr":"x","bindings":{"x":1e999}}', b'{"expr":"x","bindings":{"x":18446744073709551616}}',
        b'{"expr":"x","bindings":{"x":{"$uint":"-1"}}}', b'{"expr":"x","bindings":{"x":{"$nope":"1"}}}',
        b'{"expr":"x","bindings":{"x":{"$map":[[1.5,2]]}}}', b'{"expr":"x","bindings":{"x":{"$map":[[1,2],[1,3]]}}}',
        b'{"expr":"x","bindings":{"x":' + b"[" * 5000 + b"]" * 5000 + b"}}",
        b'{"expr":"' + b"(" * 90000 + b'"}', b'{"expr":"' + b"!" * 90000 + b'true"}', b'{"expr":"' + b"1+" * 40000 + b'1"}',
        b'{"expr":"' + b"a" * 200000 + b'"}', b'{"expr":"\'\\ud800\'"}', b'{"expr":"1","id":{"a":1},"check":"no"}',
        b'{"expr":"' + b"[1,2,3,4,5,6,7,8,9].map(x," * 12 + b"1" + b")" * 12 + b'"}',
        b'{"expr":"x.matches(\'(a*)*(a*)*b\')","bindings":{"x":"' + b"a" * 50000 + b'"},"unknown":1}',
    ]
    answers = lines(*hostile, {"expr": "1 + 1", "id": "last"})
    assert len(answers) == len(hostile) + 1
    assert all("error" in answer for answer in answers[:-1])
    assert answers[-1] == {"id": "last", "value": 2, "type": "int"}


def test_a_line_that_is_too_long_is_passed_over():
    long = b'{"expr":"' + b"a" * (17 << 20) + b'"}'
    answers = lines(long, {"expr": "2"})
    assert answers[0]["error"]["code"] == "invalid-request" and answers[1]["value"] == 2


def test_each_question_is_answered_before_the_next_is_asked():
    with subprocess.Popen([str(BINARY), "eval", "--jsonl"], env=environment(), stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE) as process:
        for number in range(3):
            process.stdin.write(json.dumps({"expr": f"{number} * 2"}).encode() + b"\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["value"] == number * 2
        process.stdin.close()
        assert process.wait(TIMEOUT) == 0


def test_translations_for_a_person():
    types = ["--type", "age=int", "--type", "born=date", "--type", "name=string"]
    run = motcua("eval", "age >= 18 && born < date('2025')", "--translations", *types, "--lang", "en")
    text = run.out.decode()
    assert "\nstructured\n  { all: [{ field: age, at-least: 18 }, { field: born, before: 2025 }] }\n" in text
    assert '\njsonlogic\n  {"and": [{"!==": [{"var": "age"}, null]}, {">=": [{"var": "age"}, 18]}' in text
    assert "\njavascript\n  (v) => {\n" in text and "\n    return (int(at(v, \"age\")) >= 18 && " in text
    run = motcua("eval", "name.matches('[ab]+') && age(born) > 1", "--translations", *types, "--lang", "vi")
    text = run.out.decode()
    assert "\njsonlogic\n  - '[ab]+': JSONLogic không có biểu thức chính quy\n" in text
    assert "\njavascript\n  (v, today) => {\n" in text


def test_translations_for_a_program():
    kinds = ["canonical", "structured", "jsonlogic", "javascript"]
    types = {"q": {"object": {"n": "int", "people": {"list": {"object": {"ok": "bool"}}}}}}
    fits, part, wrong, text, several = lines(
        {"expr": "q.n>1", "types": types, "bindings": {"q": {"n": 2}}, "translate": kinds},
        {"expr": "q.n + 1 > q.n * 2", "types": types, "bindings": {"q": {}}, "translate": kinds},
        {"expr": "q.n > 'a'", "types": types, "translate": kinds}, {"expr": "q.n >", "types": types, "translate": kinds},
        {"expr": "1 == 1", "translate": ["cobol"]})
    assert fits["translations"] == {
        "canonical": "q.n > 1", "structured": {"field": "q.n", "more-than": 1},
        "jsonlogic": {"and": [{"!==": [{"var": "q.n"}, None]}, {">": [{"var": "q.n"}, 1]}]},
        "javascript": fits["translations"]["javascript"]}
    missing = part["translations"]["notTranslated"]
    assert set(missing) == {"structured", "jsonlogic"} and missing["jsonlogic"][0]["range"] == [10, 17]
    assert missing["jsonlogic"][0]["message"].keys() == {"vi", "en"} and part["error"]["code"] == "no-such-key"
    assert wrong["translations"].keys() == {"canonical", "notTranslated"} and "translations" not in text
    assert several["error"]["stage"] == "request" and "canonical" in several["error"]["message"]["en"]


def test_a_structured_condition_is_evaluated():
    types = {"q": {"object": {"born": "date", "people": {"list": {"object": {"ok": "bool", "age": "int"}}}}}}
    people = {"people": [{"ok": True, "age": 17}, {"ok": False, "age": 18}], "born": "1995-05"}
    conditions = [
        {"field": "q.born", "before": "1995-06-01"}, {"field": "q.people", "count": {"of": {"field": "item.ok", "is": True}, "is": 1}},
        {"all": [{"field": "q.people", "any-item": {"field": "item.age", "at-least": 18}}, {"not": {"field": "q.born", "answered": False}}]},
    ]
    for answer in lines(*({"structured": one, "types": types, "bindings": {"q": people}} for one in conditions)):
        assert answer == {"value": True, "type": "bool"}
    typo, both, null = lines(
        {"structured": {"field": "q.born", "befor": "2025"}, "types": types}, {"structured": True, "expr": "true"},
        {"structured": {"field": None, "is": 1}})
    assert typo["error"]["code"] == "unknown-operator" and typo["error"]["fixes"][0]["replacement"] == "before"
    assert both["error"]["stage"] == null["error"]["stage"] == "request"
