"""What the end-to-end tests share: running the binary, reading trees, small catalogs."""

import hashlib
import json
import os
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("MOTCUA", ROOT / ".build" / "release" / "motcua")).resolve()
CATALOG = ROOT / "Catalog"
SCHEMAS = ROOT / "Schemas"
SHARED = Path(os.environ.get("MOTCUA_SHARED", ROOT.parent / "shared"))

# A loaded machine is slow; a hang is longer than this.
TIMEOUT = 120


@dataclass
class Run:
    """A finished run of the binary."""

    code: int
    out: bytes
    err: bytes

    @property
    def text(self) -> str:
        return (self.out + self.err).decode("utf-8", "replace")

    def json(self):
        return json.loads(self.out)


def environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ}
    return kept | {"LC_ALL": "C.UTF-8"}


def motcua(*arguments, cwd=ROOT, timeout=TIMEOUT, **options) -> Run:
    """Runs the binary; messages are English. A hang raises `subprocess.TimeoutExpired`."""
    done = subprocess.run(
        [str(BINARY), *map(str, arguments)],
        cwd=cwd, env=environment(), timeout=timeout, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, **options)
    return Run(done.returncode, done.stdout, done.stderr)


def start(*arguments, cwd=ROOT) -> subprocess.Popen:
    return subprocess.Popen(
        [str(BINARY), *map(str, arguments)],
        cwd=cwd, env=environment(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def ended_by_itself(run: Run) -> bool:
    """Whether the run ended with one of our exit codes: no signal, no trap."""
    return run.code in (0, 1, 2, 3)


# --- trees ---------------------------------------------------------------------------


def files_of(tree: Path) -> list[str]:
    return sorted(
        (str(path.relative_to(tree)) for path in tree.rglob("*") if not path.is_dir()),
        key=lambda path: path.encode())


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def manifest(tree: Path) -> dict:
    return json.loads((tree / "manifest.json").read_bytes())


def assert_consistent(tree: Path) -> None:
    """The tree holds exactly what its manifest lists, with those sizes and hashes."""
    listed = {entry["path"]: entry for entry in manifest(tree)["files"]}
    assert sorted([*listed, "manifest.json"]) == sorted(files_of(tree))
    for path, entry in listed.items():
        bytes_ = (tree / path).read_bytes()
        assert len(bytes_) == entry["size"], path
        assert hashlib.sha256(bytes_).hexdigest() == entry["sha256"], path


def snapshot(tree: Path) -> dict[str, str]:
    return {path: digest(tree / path) for path in files_of(tree)}


# --- YAML ----------------------------------------------------------------------------


class CoreLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Plain scalars by the core schema of YAML 1.2: dates, `yes`, `08` and `15:00` are text."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), first)


def documents(path: Path) -> list:
    """The YAML documents of a file; empty ones left out."""
    text = path.read_text("utf-8")
    return [item for item in yaml.load_all(text, CoreLoader) if item is not None]


# --- small catalogs ------------------------------------------------------------------

SETTINGS = """\
kind: catalog
authority: H60
name: Danh mục thử nghiệm
languages: [vi, en]
regimes:
  - id: hai-cap
    effective: { from: 2025-07-01 }
    levels: [province, commune]
    basis: [72/2025/QH15]
lookup:
  host: tthc.tinh.gov.vn
  payload: "https://{host}/t/{code}{/level}"
  targets:
    - id: cong-quoc-gia
      template: "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}"
      verified: 2026-11-01
calendar: lich
digitization-profiles:
  - id: thuong
    name: Giấy tờ thường
    format: [pdf-a-2]
    resolution: 300 dpi
    color: color
"""

BASE = """\
kind: calendar
id: lich
name: Lịch làm việc
working-week: [mon, tue, wed, thu, fri]
hours-per-day: 8
years:
  - year: 2025
    source: Bộ luật Lao động 2019, Điều 112
    holidays:
      - { date: 2025-01-01, name: Tết Dương lịch }
      - { from: 2025-01-27, until: 2025-01-31, name: Tết Nguyên đán }
      - { date: 2025-04-07, name: Giỗ Tổ Hùng Vương }
      - { date: 2025-04-30, name: Ngày Chiến thắng }
      - { date: 2025-05-01, name: Ngày Quốc tế lao động }
      - { from: 2025-09-01, until: 2025-09-02, name: Quốc khánh }
  - year: 2026
    source: Bộ luật Lao động 2019, Điều 112
    holidays:
      - { date: 2026-01-01, name: Tết Dương lịch }
      - { from: 2026-02-16, until: 2026-02-20, name: Tết Nguyên đán }
      - { date: 2026-04-27, name: Nghỉ bù Giỗ Tổ Hùng Vương }
      - { date: 2026-04-30, name: Ngày Chiến thắng }
      - { date: 2026-05-01, name: Ngày Quốc tế lao động }
      - { from: 2026-09-01, until: 2026-09-02, name: Quốc khánh }
      - { date: 2026-11-24, name: Ngày Văn hóa Việt Nam }
  - year: 2027
    source: Bộ luật Lao động 2019, Điều 112
    holidays:
      - { date: 2027-01-01, name: Tết Dương lịch }
      - { from: 2027-02-05, until: 2027-02-11, name: Tết Nguyên đán }
      - { date: 2027-04-16, name: Giỗ Tổ Hùng Vương }
      - { date: 2027-04-30, name: Ngày Chiến thắng }
      - { date: 2027-05-03, name: Nghỉ bù ngày Quốc tế lao động }
      - { from: 2027-09-02, until: 2027-09-03, name: Quốc khánh }
      - { date: 2027-11-24, name: Ngày Văn hóa Việt Nam }
---
kind: sector
id: ho-tich
code: G15-TP07
name: Hộ tịch
---
kind: code-list
id: don-vi
name: Đơn vị hành chính
levels: [province, commune]
file: don-vi.csv
---
kind: agency
id: ubnd-xa
for-each-unit: don-vi
name: "Ủy ban nhân dân {unit.name}"
level: commune
---
kind: agency
id: mot-cua
for-each-unit: don-vi
name: "Trung tâm Phục vụ hành chính công {unit.name}"
level: commune
counter: true
---
kind: instrument
number: 60/2014/QH13
type: law
title: Luật Hộ tịch
issued: 2014-11-20
effective: { from: 2016-01-01 }
---
kind: instrument
number: 72/2025/QH15
type: law
title: Luật Tổ chức chính quyền địa phương
issued: 2025-06-16
effective: { from: 2025-06-16 }
---
kind: document
id: to-khai
name: Tờ khai đăng ký
digitization: { decide: on-request, reason: "Thành phần thông thường" }
---
kind: document
id: giay-khai-sinh
name: Giấy khai sinh
result-code: KQ.G15.000031
issued-by: ubnd-xa
electronic: true
digitization: { decide: required, category: result, profile: thuong, signed-by: ubnd-xa }
"""

UNITS = """\
code,parent,level,name
08,,province,Tỉnh Tuyên Quang
02215,08,commune,Phường Minh Xuân
"""

PROCEDURE = """\
kind: procedure
code: "1.000001"
name: Đăng ký thử nghiệm
type: law-delegated
sector: ho-tich
decision: { number: 163/QĐ-BTP, date: 2025-06-20, publisher: Bộ Tư pháp }
effective: { from: 2025-07-01 }
applicants: [citizen]
levels: { commune: {} }
agencies: { decides: [ubnd-xa] }
places: { receive: [mot-cua], return: same }
contact: "0207 3822 845"
channels: [in-person]
online-level: information
dossier-sets: 1
time-limit: 3 working days
fees: none
results:
  - { document: giay-khai-sinh, outcome: granted }
requirements: none
documents:
  - { document: to-khai, originals: 1, mode: submit }
steps:
  - Người yêu cầu nộp hồ sơ.
  - Cơ quan giải quyết và trả kết quả.
basis: [60/2014/QH13]
source: Ví dụ
"""


class SmallCatalog:
    """A right catalog of one procedure in a folder of its own, to be spoiled."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.root = folder / "catalog"
        self.out = folder / "out"
        self.root.mkdir(parents=True)
        self.write("catalog.yaml", SETTINGS)
        self.write("base.yaml", BASE)
        self.write("don-vi.csv", UNITS)
        self.write("1.000001.yaml", PROCEDURE)

    def write(self, name: str, content: str | bytes) -> Path:
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def replace(self, name: str, old: str, new: str) -> None:
        text = (self.root / name).read_text("utf-8")
        assert old in text
        self.write(name, text.replace(old, new))

    def check(self, *arguments) -> Run:
        return motcua(
            "check", "--catalog", self.root, "--as-of", "2026-11-23", "--lang", "en", *arguments,
            cwd=self.folder)

    def build(self, *arguments, out: Path | None = None, **options) -> Run:
        return motcua(
            "build", "--catalog", self.root, "--out", out or self.out, "--as-of", "2026-11-23",
            "--lang", "en", *arguments, cwd=self.folder, **options)

    def findings(self) -> list[dict]:
        return self.check("--format", "json").json()["findings"]

    def strays(self) -> list[str]:
        """What lies in the folder besides the catalog, the tree and the tree's lock."""
        known = {"catalog", "out", ".out.motcua-lock"}
        return sorted(path.name for path in self.folder.iterdir() if path.name not in known)
