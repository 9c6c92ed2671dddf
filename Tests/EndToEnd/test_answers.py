"""What one dossier needs, by its answers: `show CODE --answers`."""

import json
import subprocess

from support import BINARY, ROOT, environment, motcua

CODE = "1.001193"


def decide(answers, *options, code=CODE):
    """Runs `show` with the answers on standard input."""
    text = answers if isinstance(answers, str) else json.dumps(answers)
    return subprocess.run(
        [str(BINARY), "show", code, "--answers", "-", "--as-of", "2026-11-23", *options],
        cwd=ROOT, env=environment(), input=text.encode(), stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, timeout=60)


def test_without_answers_it_says_what_to_ask():
    done = decide({}, "--format", "json")
    decision = json.loads(done.stdout)
    assert done.returncode == 0
    assert "questions.uyQuyen" in decision["missing"]
    assert any(document["asked"] is True for document in decision["documents"])
    assert any(document["asked"] is None for document in decision["documents"])


def test_all_answered_nothing_is_open(tmp_path):
    """Answers every question asked, whatever its type, until none is left."""
    answers = {"channel": "in-person", "applicant": "citizen", "questions": {}}
    schema = json.loads(motcua("show", CODE, "--format", "json", "--as-of", "2026-11-23").out)
    types = {question["id"]: question for question in schema["questions"]}
    for _ in range(30):
        decision = json.loads(decide(answers, "--format", "json").stdout)
        open_questions = [name for name in decision["missing"] if name.startswith("questions.")]
        if not open_questions:
            break
        name = open_questions[0].split(".")[1]
        kind = types[name]["type"]
        answers["questions"][name] = {
            "boolean": False, "integer": 2,
            "choice": next((o["code"] for o in types[name].get("options", [])), ""),
        }[kind]
    assert decision["missing"] == []
    assert all(document["asked"] is not None for document in decision["documents"])
    text = decide(answers, "--lang", "vi").stdout.decode()
    assert "Thành phần hồ sơ" in text and "[?]" not in text and "Còn phải hỏi" not in text


def test_wrong_answers_are_named():
    for answers, expected in [
        ({"channel": "onlin"}, "online"),
        ({"questions": {"uyQuyn": True}}, "uyQuyen"),
        ({"questions": {"uyQuyen": "co"}}, "questions.uyQuyen"),
        ({"chanel": "online"}, "channel"),
        ([], "object"),
        ("{", "JSON"),
        ({"questions": []}, "questions"),
    ]:
        done = decide(answers, "--lang", "en")
        assert done.returncode == 2, done
        assert expected in done.stderr.decode(), (answers, done.stderr)
        assert done.stdout == b""


def test_rows_are_shown_with_what_decides_them():
    text = motcua("show", "1.000045", "--lang", "vi", "--as-of", "2026-11-23").out.decode()
    line = next(line for line in text.splitlines() if line.strip().startswith("Thời hạn"))
    assert [part.split(" → ")[1] for part in line.split("; ")] == [
        "2 ngày làm việc", "3 ngày làm việc", "4 ngày làm việc"]
    assert "Xác minh nguồn gốc lâm sản" in line
