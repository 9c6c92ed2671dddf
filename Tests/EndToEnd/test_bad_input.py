"""Files that nobody wrote on purpose: each is told precisely, and nothing falls over."""

import csv
import io
import json
import os
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import pytest
from support import PROCEDURE, SmallCatalog, assert_consistent, ended_by_itself, motcua


def only_finding(small, code, file):
    """The one error there is: of this check, in this file, with a line."""
    errors = [item for item in small.findings() if item["severity"] == "error"]
    assert [(item["code"], item["file"]) for item in errors] == [(code, file)], errors
    assert errors[0]["start"]["line"] >= 1 and errors[0]["start"]["column"] >= 1
    text = small.check().text
    place = f"{file}:{errors[0]['start']['line']}:{errors[0]['start']['column']}"
    assert place in text and code in text
    assert "\x1b" not in text
    return errors[0]


def refuses(small, code, file, exit_code=1):
    finding = only_finding(small, code, file)
    run = small.build()
    assert run.code == exit_code, run.text
    assert not small.out.exists()
    assert not small.strays()
    return finding


def test_the_small_catalog_is_right(small):
    assert small.findings() == []
    assert small.build().code == 0
    assert_consistent(small.out)
    assert not small.strays()


def test_binary_file(small):
    small.write("anh.yaml", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8)
    refuses(small, "not-utf8", "catalog/anh.yaml")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_utf16_file(small, encoding):
    small.write("vai.yaml", "kind: role\nid: thu-ly\nname: Cán bộ thụ lý\n".encode(encoding))
    assert "UTF-" in json.dumps(refuses(small, "not-utf8", "catalog/vai.yaml"))


def test_tcvn3_file(small):
    small.write("vai.yaml", b"kind: role\nid: thu-ly\nname: C\xb8n b\xe9 \xae\xa8ng k\xfd h\xe9 t\xdech\n")
    assert "TCVN3" in json.dumps(refuses(small, "not-utf8", "catalog/vai.yaml"))


def test_windows_1258_file(small):
    small.write("vai.yaml", "kind: role\nid: thu-ly\nname: Cán bộ đăng ký\n".encode("cp1258", "replace") + b"# \xd0\xf0\xe3")
    refuses(small, "not-utf8", "catalog/vai.yaml")


@pytest.mark.parametrize("text", [
    "kind: role\nid: thu-ly\nname: \"Cán bộ",
    "kind: role\nid: thu-ly\nname: { vi: Cán bộ",
    "kind: role\nid: thu-ly\nname: [",
    "kind: role\nid: thu-ly\nname: 'Cán bộ\n",
])
def test_truncated_file(small, text):
    small.write("vai.yaml", text)
    refuses(small, "yaml-syntax", "catalog/vai.yaml")


def test_huge_file(small):
    small.write("lon.yaml", "kind: role\nid: thu-ly\nname: Cán bộ\n" + "# đệm\n" * (9 << 17))
    finding = refuses(small, "file-unreadable", "catalog/lon.yaml", exit_code=3)
    assert "8 MB" in finding["message"]["en"]


def test_empty_file_and_file_of_comments(small):
    small.write("trong.yaml", "")
    small.write("ghi-chu.yaml", "# chưa có gì\n")
    run = small.check()
    assert ended_by_itself(run)
    assert small.build().code in (0, 1)


def test_deep_nesting(small):
    small.write("sau.yaml", "kind: role\nid: thu-ly\nname: " + "[" * 20_000 + "]" * 20_000 + "\n")
    run = small.check()
    assert run.code == 1 and "catalog/sau.yaml:3:" in run.text


def test_alias_bomb(small):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 10) + "]" for n in range(1, 12)]
    small.write("bom.yaml", "kind: role\n" + "\n".join(lines) + "\n")
    run = small.check()
    assert run.code == 1 and "anchor-not-allowed" in run.text


def test_symbolic_links(small):
    (small.root / "vong").symlink_to(small.root)
    (small.root / "mat.yaml").symlink_to("/khong/co")
    (small.root / "ngoai.yaml").symlink_to("/etc/passwd")
    errors = small.findings()
    assert {(item["code"], item["file"]) for item in errors} == {
        ("link-not-followed", f"catalog/{name}") for name in ("vong", "mat.yaml", "ngoai.yaml")}
    run = small.build()
    assert run.code == 1 and "root:" not in run.text
    assert not small.out.exists()


def test_unreadable_file(small):
    path = small.write("vai.yaml", "kind: role\nid: thu-ly\nname: Cán bộ\n")
    path.chmod(0)
    if os.access(path, os.R_OK):
        pytest.skip("permissions do not bind this user")
    assert "permission" in refuses(small, "file-unreadable", "catalog/vai.yaml", exit_code=3)["message"]["en"]


@pytest.mark.parametrize("name", ["ong.yaml"])
def test_pipe_in_the_place_of_a_file_does_not_hang(small, name):
    os.mkfifo(small.root / name)
    refuses(small, "file-unreadable", f"catalog/{name}", exit_code=3)


def test_folder_with_the_name_of_a_file(small):
    (small.root / "thu-muc.yaml").mkdir()
    assert small.findings() == []


def test_missing_folder(small):
    for command in (["check"], ["build", "--out", "out"], ["list"], ["stats"]):
        run = motcua(*command, "--catalog", "khong-co", "--lang", "en", cwd=small.folder)
        assert run.code == 2 and "khong-co" in run.text, command
    assert not small.out.exists()


def test_folder_without_a_catalog(tmp_path):
    run = motcua("check", "--catalog", tmp_path, "--lang", "en", cwd=tmp_path)
    assert run.code == 1 and "missing-catalog" in run.text
    run = motcua("check", "--lang", "en", cwd="/")
    assert run.code == 2 and "--catalog" in run.text
    run = motcua("build", "--catalog", tmp_path, "--out", tmp_path.parent / "out", cwd=tmp_path)
    assert run.code == 1
    assert not (tmp_path.parent / "out").exists()


def test_path_with_blanks_and_diacritics(tmp_path):
    small = SmallCatalog(tmp_path / "Thủ tục hành chính — tỉnh “mới”")
    small.write("Hộ tịch/khai sinh.yaml", "kind: role\nid: thu-ly\nname: Cán bộ thụ lý\n")
    assert [item["severity"] for item in small.findings() if item["severity"] == "error"] == []
    assert small.build().code == 0
    assert_consistent(small.out)
    small.write("Hộ tịch/khai sinh.yaml", "kind: role\nid: thu-ly\nnmae: Cán bộ thụ lý\n")
    assert "catalog/Hộ tịch/khai sinh.yaml:3:1" in small.check().text


def test_yml_file_is_told(small):
    small.write("vai.yml", "kind: role\nid: thu-ly\nname: Cán bộ\n")
    found = small.findings()
    assert [(item["code"], item["file"]) for item in found] == [("yaml-file-not-read", "catalog/vai.yml")]
    assert small.build().code == 0


# --- code lists ----------------------------------------------------------------------


def test_missing_csv(small):
    (small.root / "don-vi.csv").unlink()
    refuses(small, "code-list-file-missing", "catalog/base.yaml")


@pytest.mark.parametrize("name", ["../bi-mat.csv", "/etc/passwd", "a/../../bi-mat.csv", "./../bi-mat.csv"])
def test_csv_outside_the_catalog_is_not_read(small, name):
    (small.folder / "bi-mat.csv").write_text("code,name\nBI-MAT,Bí mật\n")
    small.replace("base.yaml", "file: don-vi.csv", f'file: "{name}"')
    finding = only_finding(small, "code-list-file-missing", "catalog/base.yaml")
    assert "out of the catalog" in json.dumps(finding)
    run = small.build()
    assert run.code == 1 and "BI-MAT" not in run.text


def test_csv_behind_a_link_is_not_read(small):
    (small.folder / "bi-mat.csv").write_text("code,name\nBI-MAT,Bí mật\n")
    (small.root / "don-vi.csv").unlink()
    (small.root / "don-vi.csv").symlink_to(small.folder / "bi-mat.csv")
    run = small.check()
    assert run.code == 1 and "BI-MAT" not in run.text


def test_csv_in_a_linked_folder_is_not_read(small):
    (small.folder / "kho").mkdir()
    (small.folder / "kho" / "don-vi.csv").write_text("code,name\nBI-MAT,Bí mật\n")
    (small.root / "kho").symlink_to(small.folder / "kho")
    small.replace("base.yaml", "file: don-vi.csv", "file: kho/don-vi.csv")
    assert "code-list-file-missing" in {item["code"] for item in small.findings()}


@pytest.mark.parametrize("content, line", [
    (b"code,parent,level,name\n08,,province,\xff\xfe\n", 2),
    ("code,name\n08,Tuyên Quang\n".encode("utf-16"), 1),
])
def test_csv_in_another_encoding(small, content, line):
    small.write("don-vi.csv", content)
    found = [item for item in small.findings() if item["code"] == "not-utf8"]
    assert [(item["file"], item["start"]["line"]) for item in found] == [("catalog/don-vi.csv", line)]
    assert small.build().code == 1


@pytest.mark.parametrize("content, line", [
    (b"", 1),
    (b"ma,ten\n08,Tuy\xc3\xaan Quang\n", 1),
    (b"code,parent,level,name\n08,,province\n", 2),
    (b"code,parent,level,name\n08,,province,A\n08,,province,B\n", 3),
    (b'code,parent,level,name\n08,,province,"Tuy\n', 2),
])
def test_broken_csv(small, content, line):
    small.write("don-vi.csv", content)
    found = [item for item in small.findings() if item["code"] == "code-list-file-invalid"]
    assert [(item["file"], item["start"]["line"]) for item in found] == [("catalog/don-vi.csv", line)]
    assert small.build().code == 1


# --- hostile names -------------------------------------------------------------------


@pytest.mark.parametrize("code", ["../../etc/passwd", "a/b", "..", "1.000001/../../..", "C:\\windows", "1.000001\\u0000"])
def test_ids_cannot_lead_out_of_the_tree(small, code):
    small.write("la.yaml", PROCEDURE.replace('"1.000001"', f'"{code}"'))
    before = {path for path in small.folder.parent.rglob("*")}
    for arguments in ([], ["--keep-going"]):
        run = small.build(*arguments)
        assert ended_by_itself(run), run
    outside = {path for path in small.folder.parent.rglob("*")} - before
    assert all(path == small.out or small.out in path.parents or path.name.startswith(".out.") for path in outside)
    assert not small.strays()
    if small.out.exists():
        assert_consistent(small.out)


NAMES = [
    '"Tờ khai</script><script>alert(1)</script>"',
    r'"Tờ \"khai\" \\ đăng ký"',
    r'"Tờ \e[31mkhai\e[0m\a đăng ký"',
    r'"Tờ khai \u202Eđăng ký\u200B"',
    "\"=cmd|' /C calc'!A0\"",
    '"@SUM(1+1)*cmd"',
    '"+84 207 & <Tờ khai> \' ` $(reboot) ${HOME}"',
    "\"-1+1\"",
    '"Tờ khai ]]> --> %00 %n"',
    '"😀 Tờ khai 𠮷 ﷽"',
]


@pytest.mark.parametrize("name", NAMES)
def test_hostile_names_stay_text(small, name):
    small.replace("1.000001.yaml", "name: Đăng ký thử nghiệm", f"name: {name}")
    small.replace("base.yaml", "name: Tờ khai đăng ký", f"name: {name}")
    small.replace("catalog.yaml", "name: Danh mục thử nghiệm", f"name: {name}")
    run = small.check()
    assert ended_by_itself(run)
    assert b"\x1b" not in run.out + run.err and b"\x07" not in run.out
    for arguments in (["list"], ["show", "1.000001"], ["show", "to-khai"], ["stats"]):
        run = motcua(*arguments, "--catalog", small.root, "--as-of", "2026-11-23", cwd=small.folder)
        assert ended_by_itself(run), run
        assert b"\x1b" not in run.out + run.err and "\u202e" not in run.text, arguments
    run = small.build("--keep-going")
    assert ended_by_itself(run)
    assert b"\x1b" not in run.out + run.err
    if not small.out.exists():
        return
    assert_consistent(small.out)
    for path in small.out.rglob("*.json"):
        json.loads(path.read_bytes())
    for path in small.out.rglob("*.svg"):
        root = ElementTree.parse(path).getroot()
        assert not [item for item in root.iter() if item.tag.endswith("script")]
    for path in small.out.rglob("*.html"):
        assert b"<script>alert" not in path.read_bytes()
    for path in small.out.rglob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")):
            assert not [cell for cell in row if cell[:1] in "=+-@\t\r" and cell], row


def test_formulas_from_a_csv_stay_text(small):
    small.write("don-vi.csv", "code,parent,level,name\n08,,province,\"=HYPERLINK(\"\"http://x\"\")\"\n02215,08,commune,@SUM(A1)\n")
    assert ended_by_itself(small.build("--keep-going"))
    for path in small.out.rglob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"), newline="")):
            assert not [cell for cell in row if cell and cell[0] in "=+-@\t\r"], row


@pytest.mark.skipif(not shutil.which("nginx"), reason="needs nginx")
@pytest.mark.parametrize("template", [
    'https://example.vn/?q={code}&x=\\"; return 500; #',
    "https://example.vn/$request_uri/{code}",
    "https://example.vn/{code}\\n}\\nserver { listen 1; }",
    "https://example.vn/{code};",
])
def test_no_target_breaks_out_of_the_nginx_map(small, tmp_path, template):
    small.replace(
        "catalog.yaml", "https://dichvucong.gov.vn/tim-kiem-thu-tuc-hanh-chinh?keyword={code}", template)
    assert ended_by_itself(small.build("--keep-going"))
    table = small.out / "lookup" / "nginx.map"
    if not table.exists():
        return
    lines = [line for line in table.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert len(lines) <= 1
    config = tmp_path / "nginx.conf"
    config.write_text(
        f"pid {tmp_path}/pid; error_log stderr; events {{}}\n"
        f"http {{ map_hash_bucket_size 256; map $request_uri $target {{ include {table}; }} }}\n")
    tested = subprocess.run(
        ["nginx", "-t", "-p", str(tmp_path), "-c", str(config), "-e", "stderr"], capture_output=True, timeout=60)
    assert tested.returncode == 0, tested.stderr.decode()


def test_long_id_does_not_break_the_file_system(small):
    long = "a" * 5000
    small.write("dai.yaml", f"kind: form\nid: {long}\nname: Dài\ndocument: to-khai\npages: []\n")
    for arguments in ([], ["--keep-going"]):
        run = small.build(*arguments)
        assert ended_by_itself(run), run
    assert not small.strays()
