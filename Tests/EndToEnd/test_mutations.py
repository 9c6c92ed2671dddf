"""Five hundred spoiled files: never a crash, never a hang, always findings with a place."""

import random

import pytest
from support import CATALOG, SmallCatalog

BATCHES, SIZE = 10, 50
SOURCES = sorted(CATALOG.rglob("*.yaml"))


def spoiled(text: bytes, chance: random.Random) -> bytes:
    kind = chance.choice(["cut", "flip", "delete", "repeat", "nest", "indent", "swap", "insert", "colons"])
    lines = text.split(b"\n")
    at = chance.randrange(len(text))
    line = chance.randrange(len(lines))
    match kind:
        case "cut":
            return text[:at]
        case "flip":
            bytes_ = bytearray(text)
            for _ in range(chance.randint(1, 12)):
                bytes_[chance.randrange(len(bytes_))] ^= 1 << chance.randrange(8)
            return bytes(bytes_)
        case "delete":
            return text[:at] + text[at + chance.randint(1, 40):]
        case "repeat":
            return b"\n".join(lines[:line] + [lines[line]] * chance.randint(2, 5) + lines[line + 1:])
        case "nest":
            depth = chance.choice([10, 100, 5_000])
            return b"\n".join(lines[:line] + [b"x: " + b"[{a: " * depth] + lines[line:])
        case "indent":
            return b"\n".join(lines[:line] + [b" " * chance.randint(1, 9) + lines[line]] + lines[line + 1:])
        case "swap":
            other = chance.randrange(len(lines))
            lines[line], lines[other] = lines[other], lines[line]
            return b"\n".join(lines)
        case "insert":
            piece = chance.choice([
                b"\t", b"\x00", b"\xff", b"\xef\xbb\xbf", b"---\n", b"...\n", b"%YAML 1.1\n", b"&a *a", b"<<: ",
                b"!!python/object ", b"? ", b"| ", b"'", b'"', b"{", b"]", b"\r", "\u2028".encode(), b"\x1b[2J",
                "e\u0323\u0302".encode(), b": : :", b"- - - -", b"99999999999999999999999999", b"-1e999"])
            return text[:at] + piece + text[at:]
        case "colons":
            return text.replace(b": ", chance.choice([b":", b" : ", b":\t", b":\n  ", b": null # "]), 30)
    raise AssertionError(kind)


@pytest.mark.parametrize("batch", range(BATCHES))
def test_spoiled_files_are_told_not_fallen_over(batch, tmp_path):
    small = SmallCatalog(tmp_path)
    chance = random.Random(f"motcua {batch}")
    for number in range(SIZE):
        source = chance.choice(SOURCES).read_bytes()
        small.write(f"hong/{number:02}.yaml", spoiled(source, chance))
    run = small.check("--format", "json")
    assert run.code == 1, run
    found = run.json()["findings"]
    for item in found:
        path = tmp_path / item["file"]
        assert path.exists(), item
        if path.is_file():
            size = path.stat().st_size
            assert 0 <= item["start"]["offset"] <= item["end"]["offset"] <= size, item
            assert item["start"]["line"] >= 1 and item["start"]["column"] >= 1
        assert item["message"]["vi"] and item["message"]["en"]
    assert b"\x1b" not in small.check().out
    run = small.build()
    assert run.code == 1 and not small.out.exists()
    run = small.build("--keep-going")
    assert run.code in (1, 3), run
    assert not small.strays()
