#!/usr/bin/env python3
"""Multiplies a catalog: generate.py CATALOG OUT PROCEDURES

Copies the catalog, then adds copies of its procedures with codes, documents and
fragments of their own until there are at least PROCEDURES procedure files. Each copy's name
ends in its number, so that no two procedures have the same.
"""

import pathlib
import re
import shutil
import sys


def main(catalog: pathlib.Path, out: pathlib.Path, wanted: int) -> None:
    shutil.rmtree(out, ignore_errors=True)
    shutil.copytree(catalog, out)
    (out / "lookup.lock").unlink(missing_ok=True)
    procedures = sorted((catalog / "procedures").rglob("*.yaml"))
    shared = sorted((catalog / "documents").rglob("*.yaml")) + [
        path for path in sorted(catalog.rglob("*.yaml")) if "kind: fragment" in path.read_text()
        and "of: documents" in path.read_text()
    ]
    names = set()
    for path in shared:
        names.update(re.findall(r"(?m)^id: ([a-z0-9-]+)\s*$", path.read_text()))
    name = re.compile(r"(?<![\w.-])(" + "|".join(sorted(names, key=len, reverse=True)) + r")(?![\w-])")
    codes = {path.stem: index for index, path in enumerate(procedures)}
    code = re.compile(r"\b\d\.\d{6}\b")
    count = len(procedures)
    copy = 0
    while count < wanted:
        copy += 1

        def renamed(text: str) -> str:
            text = name.sub(lambda match: f"{match[1]}-c{copy}", text)
            return code.sub(
                lambda match: f"2.{copy * len(procedures) + codes[match[0]] + 100_000:06d}"
                if match[0] in codes else match[0], text)

        folder = out / f"copy-{copy}"
        for path in shared:
            target = folder / "shared" / path.relative_to(catalog)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(only_copied(renamed(path.read_text())))
        for path in procedures:
            if count >= wanted:
                break
            text = re.sub(r"(?m)^portal-id:.*\n", "", renamed(path.read_text()))
            text = re.sub(r"(?m)^(name: (?:\"[^\"\n]*|[^\"\n#]*[^\"\n# ]))", rf"\1 ({copy})", text)
            target = folder / path.relative_to(catalog)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
            count += 1
    files = list(out.rglob("*.yaml"))
    print(f"{count} procedure files, {len(files)} YAML files, "
          f"{sum(path.stat().st_size for path in files) / 1e6:.1f} MB")


def only_copied(text: str) -> str:
    """Drops field fragments, which forms name and which are not copied."""
    documents = text.split("\n---\n")
    return "\n---\n".join(part for part in documents if "of: fields" not in part)


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]), int(sys.argv[3]))
