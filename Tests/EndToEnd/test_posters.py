"""Posters as printed: read by strangers, fonts and text inside, nothing half-written."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import unicodedata

import jsonschema
import pytest
from codes import WORSE, cells, pages, zbar, zxing
from support import BINARY, CATALOG, ROOT, documents, ended_by_itself, motcua, start

pytestmark = pytest.mark.skipif(
    not all(map(shutil.which, ["pdftoppm", "pdffonts", "pdftotext", "zbarimg"])),
    reason="needs poppler-utils and zbar-tools")

AS_OF = "2026-11-23"
SIZES = ["a3", "a4", "a5", "tent", "labels-24", "labels-14", "labels-8"]
GRIDS = {"labels-24": (3, 8), "labels-14": (2, 7), "labels-8": (2, 4)}
# Among them the longest and the shortest names.
SAMPLE = ["2.002011", "1.000656", "1.001193", "1.014801", "1.002755", "1.000045"]
# The longest names of the catalog do not fit the smallest labels; those are left out.
KEEP_GOING = {"labels-24"}


def poster(*arguments, **options):
    return motcua("poster", "--as-of", AS_OF, "--lang", "en", *arguments, timeout=600, **options)


def declared():
    """Code → names of its versions."""
    names = {}
    for path in sorted(CATALOG.rglob("*.yaml")):
        for item in documents(path):
            if item["kind"] == "procedure":
                names.setdefault(item["code"], set()).add(item["name"] if isinstance(item["name"], str) else item["name"]["vi"])
    return names


def payloads(today):
    table = json.loads((today / "lookup" / "redirects.json").read_bytes())
    return {row["payload"] for row in table["redirects"] if row["status"] == "active"}


def text_of(pdf, *options):
    run = subprocess.run(["pdftotext", *options, str(pdf), "-"], capture_output=True, check=True, timeout=120)
    return run.stdout.decode("utf-8")


def squeezed(text):
    return re.sub(r"\s+", " ", text)


# --- codes ---------------------------------------------------------------------------


@pytest.mark.parametrize("design", ["formal", "plain"])
@pytest.mark.parametrize("size", SIZES)
def test_two_readers_read_every_code_however_bad_the_page(design, size, today, tmp_path):
    """A sample of each size; MOTCUA_ALL_POSTERS=1 takes every procedure of the catalog."""
    selection = [] if os.environ.get("MOTCUA_ALL_POSTERS") else SAMPLE
    index, pdf = tmp_path / "index", tmp_path / "set.pdf"
    options = ["--proof", "--design", design, "--size", size, *selection]
    if size in KEEP_GOING:
        options.append("--keep-going")
    for target, form in ((pdf, "pdf"), (index, "svg")):
        run = poster(*options, "--format", form, "--out", target)
        assert run.code == (1 if b"error[" in run.err else 0), run.text
        assert size in KEEP_GOING or run.code == 0, run.text
    listed = {tuple(sorted(sheet["payloads"])) for sheet in json.loads((index / "posters.json").read_bytes())["sheets"]}
    assert {payload for sheet in listed for payload in sheet} <= payloads(today)
    drawn = pages(pdf, tmp_path / "pages")
    assert len(drawn) == len(listed) > 0
    if size in GRIDS:
        count = sum(map(len, listed))
        drawn = [cell for page in drawn for cell in cells(page, *GRIDS[size])]
        # What is left of the last sheet is empty.
        drawn = [cell for cell in drawn if cell.getextrema()[0] < 64]
        listed = {(payload,) for sheet in listed for payload in sheet}
        assert len(drawn) == len(listed) == count
    # Both faces of a tent carry the code.
    faces = 2 if size == "tent" else 1
    for name, worse in WORSE.items():
        pictures = [worse(page) for page in drawn]
        for reader, read in (("zxing", [zxing(page) for page in pictures]), ("zbar", zbar(pictures, tmp_path / "zbar"))):
            assert {tuple(sorted(set(texts))) for texts in read} == listed, (reader, name)
            for texts in read:
                assert len(texts) == faces * len(set(texts)), (reader, name)


@pytest.mark.parametrize("kind, agency", [
    ("sector", None), ("counter", "ttpvhcc-cap-xa/00691"), ("agency", "ubnd-cap-xa/00691")])
def test_tables_show_each_procedure_once(kind, agency, today, tmp_path):
    pdf = tmp_path / "list.pdf"
    run = poster("--per", kind, "--proof", "--out", pdf, *(["--agency", agency] if agency else ["--level", "commune"]))
    assert run.code == 0, run.text
    read = [text for page in pages(pdf, tmp_path / "pages") for text in zxing(page)]
    assert len(read) == len(set(read)) > 20
    assert set(read) <= payloads(today)
    if kind == "sector":
        assert set(read) == {payload for payload in payloads(today) if payload.endswith("/commune")}
    if agency:
        assert "phường Hà Giang 1" in squeezed(text_of(pdf)).lower() or "PHƯỜNG" in text_of(pdf)


# --- selectors -----------------------------------------------------------------------


def listed(*arguments):
    """(code, level) of each procedure that is in force, of which some things are true."""
    return {(row["code"], row["level"]): row for row in motcua("list", "--as-of", AS_OF, "--format", "json", *arguments).json()}


def chosen(folder, *arguments):
    """(code, level) of each code on the sheets of a selection."""
    run = poster(*arguments, "--proof", "--skip-verification", "--size", "a5", "--format", "svg", "--out", folder)
    if run.code == 2 and "nothing to print" in run.text:
        return set()
    assert run.code == 0, run.text
    sheets = json.loads((folder / "posters.json").read_bytes())["sheets"]
    read = [tuple(payload.split("/t/")[1].split("/")) for sheet in sheets for payload in sheet["payloads"]]
    assert len(read) == len(set(read))
    return set(read)


def test_levels_sectors_and_codes_choose(tmp_path):
    every = listed()
    assert chosen(tmp_path / "all") == set(every)
    assert {level for _, level in every} == {"province", "commune"}
    for level in ("province", "commune"):
        assert chosen(tmp_path / level, "--level", level) == {key for key in every if key[1] == level}
    for sectors in (["ho-tich"], ["dat-dai", "chung-thuc"]):
        options = [option for sector in sectors for option in ("--sector", sector)]
        wanted = {key for key, row in every.items() if row["sector"] in sectors}
        assert chosen(tmp_path / "+".join(sectors), *options) == wanted != set()
    codes = ["1.001193", "1.012783"]
    assert chosen(tmp_path / "codes", *codes) == {key for key in every if key[0] in codes}
    # Selectors narrow each other.
    assert chosen(tmp_path / "both", *codes, "--level", "province") == {
        key for key in every if key[0] in codes and key[1] == "province"}
    assert chosen(tmp_path / "none", "1.001193", "--sector", "dat-dai") == set()


def days(item):
    """The days on which a declaration came into force or was decided."""
    effective, decision = item.get("effective"), item.get("decision")
    found = [effective.get("from") if isinstance(effective, dict) else None, decision.get("date") if isinstance(decision, dict) else None]
    return {str(day) for day in found if day}


def test_changes_since_a_day_choose(tmp_path):
    changed = {}
    for path in sorted(CATALOG.rglob("*.yaml")):
        for item in documents(path):
            if item["kind"] in ("procedure", "local-part"):
                changed.setdefault(item.get("code") or item.get("procedure"), set()).update(days(item))
    every = listed()
    everything = sorted({day for found in changed.values() for day in found if day <= AS_OF})
    sizes = set()
    for day in (everything[0], everything[len(everything) // 2], everything[-1], "2026-11-23"):
        got = chosen(tmp_path / day, "--changed-since", day)
        sizes.add(len(got))
        # A day that no declaration of the code names cannot have brought it in, and versions of
        # other days may have other dates.
        for code, _ in got:
            assert any(found >= day for found in changed.get(code, ())), (code, day)
        assert got <= set(every)
    assert len(sizes) > 1
    run = poster("--changed-since", "2026-13-01", "--proof", "--out", tmp_path / "x.pdf")
    assert run.code == 2, run.text


def test_each_office_gets_what_it_receives_or_handles(tmp_path):
    """A set for each counter, and for each agency of a class; one member alone is the same for it."""
    def sheets(*arguments):
        folder = tmp_path / "-".join(map(str, arguments)).replace("/", "_")
        run = poster(*arguments, "--proof", "--skip-verification", "--format", "svg", "--out", folder)
        assert run.code == 0, run.text
        found = {}
        for sheet in json.loads((folder / "posters.json").read_bytes())["sheets"]:
            found.setdefault(re.sub(r"(/\d+)?\.svg$", "", sheet["path"]), []).extend(sheet["payloads"])
        return found

    every = sheets("--per", "counter", "--sector", "ho-tich", "--level", "commune")
    one = sheets("--per", "counter", "--sector", "ho-tich", "--level", "commune", "--agency", "ttpvhcc-cap-xa/00691")
    assert len(every) > 124 and len(one) == 1
    [payloads] = one.values()
    assert len(payloads) == len(set(payloads)) > 10
    assert list(every.values()).count(payloads) >= 124
    agencies = sheets("--per", "agency", "--agency", "ubnd-cap-xa", "--sector", "ho-tich")
    assert len(agencies) == 124 and len({tuple(found) for found in agencies.values()}) == 1
    both = sheets("--per", "agency", "--agency", "ubnd-cap-xa/00691", "--agency", "ubnd-cap-xa/00694", "--sector", "ho-tich")
    assert len(both) == 2


def test_a_class_of_agencies_gives_a_sheet_for_each_member(tmp_path):
    pdf = tmp_path / "all.pdf"
    run = poster("1.001193", "--agency", "ubnd-cap-xa", "--proof", "--size", "a5", "--out", pdf)
    assert run.code == 0, run.text
    offices = {re.search(r"ỦY BAN NHÂN DÂN (XÃ|PHƯỜNG) [^a-z]*?(?= NIÊM YẾT| CẤP)", squeezed(page)).group() for page in text_of(pdf).split("\f") if page.strip()}
    assert len(offices) == 124
    assert all(office.startswith("ỦY BAN NHÂN DÂN ") for office in offices)


# --- text and fonts ------------------------------------------------------------------


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    pdf = tmp_path_factory.mktemp("whole") / "all.pdf"
    run = poster("--proof", "--out", pdf)
    assert run.code == 0, run.text
    return pdf


def test_every_font_is_embedded(whole):
    run = subprocess.run(["pdffonts", str(whole)], capture_output=True, check=True, timeout=60)
    rows = run.stdout.decode().splitlines()[2:]
    assert rows
    for row in rows:
        assert re.match(r"[A-Z]{6}\+Noto(Sans|Serif)", row), row
        embedded, subset, unicode = row.split()[-5:-2]
        # Fonts that hold Latin letters alone need no table: their encoding says it.
        assert (embedded, subset) == ("yes", "yes") and (unicode == "yes" or "WinAnsi" in row), row


def test_text_comes_out_as_right_vietnamese(whole):
    names = declared()
    seen = 0
    for page in text_of(whole).split("\f"):
        if not page.strip():
            continue
        text = squeezed(page)
        code = re.search(r"\b\d\.\d{6}\b", text).group()
        assert any(squeezed(name) in text for name in names[code]), (code, names[code], text)
        assert unicodedata.is_normalized("NFC", page)
        assert "\ufffd" not in page and not re.search(r"[\ue000-\uf8ff]", page)
        assert "tthc.tuyenquang.example/t/" + code in text
        assert "NIÊM YẾT THỦ TỤC HÀNH CHÍNH" in text and "Mã thủ tục" in text
        seen += 1
    assert seen > 100


def test_pages_have_the_size_of_their_paper(tmp_path):
    for size, wanted in {"a3": (841.89, 1190.55), "a4": (595.28, 841.89), "a5": (419.53, 595.28)}.items():
        pdf = tmp_path / f"{size}.pdf"
        assert poster("1.001193", "--proof", "--size", size, "--out", pdf).code == 0
        info = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, check=True, timeout=60).stdout.decode()
        width, height = map(float, re.search(r"Page size:\s+([\d.]+) x ([\d.]+)", info).groups())
        assert abs(width - wanted[0]) < 1 and abs(height - wanted[1]) < 1, (size, width, height)


def test_the_same_day_gives_the_same_bytes(tmp_path):
    first, second = tmp_path / "a.pdf", tmp_path / "b.pdf"
    for target in (first, second):
        assert poster("--sector", "ho-tich", "--proof", "--out", target).code == 0
    assert first.read_bytes() == second.read_bytes()


def test_levels_differ_without_colour(tmp_path):
    """Province and commune of one procedure: more ink in the band of the province."""
    shares = {}
    for level in ("province", "commune"):
        folder = tmp_path / level
        run = poster("--level", level, "--proof", "--format", "png", "--dpi", "60", "--out", folder, "--sector", "dat-dai")
        assert run.code == 0, run.text
        from PIL import Image
        page = Image.open(next(folder.rglob("*.png"))).convert("L")
        width, height = page.size
        band = page.crop((int(width * 0.1), int(height * 0.135), int(width * 0.9), int(height * 0.175)))
        shares[level] = sum(value < 128 for value in band.tobytes()) / (band.width * band.height)
    assert shares["province"] > 0.7 > 0.5 > shares["commune"] > 0.05, shares


# --- what may not hang on a wall -----------------------------------------------------


def issue(small):
    run = motcua("qr", "--issue", "--catalog", small.root, "--as-of", AS_OF)
    assert run.code == 0, run.text


def small_poster(small, *arguments):
    return motcua(
        "poster", "--catalog", small.root, "--as-of", AS_OF, "--lang", "en",
        "--template", ROOT / "Templates/posters/formal/page-a4.svg", *arguments, cwd=small.folder)


def test_a_reviewed_procedure_is_printed(small, tmp_path):
    issue(small)
    run = small_poster(small, "1.000001")
    assert run.code == 0 and run.err == b"", run.text
    assert (small.folder / "posters.pdf").read_bytes().startswith(b"%PDF")
    assert zxing(pages(small.folder / "posters.pdf", tmp_path / "p")[0]) == ["https://tthc.tinh.gov.vn/t/1.000001/commune"]


def test_an_address_that_nobody_recorded_is_refused(small):
    """lookup.lock must remember whatever hangs on a wall."""
    run = small_poster(small, "1.000001")
    assert run.code == 1 and b"error[poster-address-not-issued]" in run.err, run.text
    assert not (small.folder / "posters.pdf").exists()
    assert small_poster(small, "1.000001", "--proof").code == 0
    # With --keep-going the rest is printed; here nothing is left.
    run = small_poster(small, "--keep-going", "--out", "rest.pdf")
    assert run.code == 1 and not (small.folder / "rest.pdf").exists(), run.text


@pytest.mark.parametrize("old, new, code", [
    ("name:", "draft: Chưa chắc\nname:", "poster-draft"),
])
def test_drafts_are_refused(old, new, code, small):
    text = (small.root / "1.000001.yaml").read_text("utf-8")
    small.write("1.000001.yaml", text.replace(old, new, 1))
    run = small_poster(small, "1.000001")
    assert run.code == 1 and f"error[{code}]".encode() in run.err, run.text
    assert not (small.folder / "posters.pdf").exists()
    # In a set it is left out; nothing else is there to print.
    run = small_poster(small)
    assert run.code == 2 and b"drafts" in run.err, run.text
    run = small_poster(small, "--proof")
    assert run.code == 0, run.text
    assert "BẢN IN THỬ" in text_of(small.folder / "posters.pdf")


def test_a_code_that_leads_nowhere_is_refused(small):
    small.replace("catalog.yaml", "tim-kiem-thu-tuc-hanh-chinh?keyword={code}", "thu-tuc/{portal-id}")
    run = small_poster(small, "1.000001")
    assert run.code == 1 and b"poster-leads-nowhere" in run.err, run.text
    assert not (small.folder / "posters.pdf").exists()


def test_an_address_that_no_symbol_holds_is_refused(small):
    small.replace("catalog.yaml", "/t/{code}", "/" + "t/" * 650 + "{code}")
    run = small_poster(small, "1.000001")
    assert run.code == 1 and b"error[poster-no-address]" in run.err, run.text
    assert not (small.folder / "posters.pdf").exists()


def test_a_placeholder_host_is_refused(small):
    small.replace("catalog.yaml", "tthc.tinh.gov.vn", "tthc.tinh.example")
    run = small_poster(small, "1.000001")
    assert run.code == 1 and b"poster-host-placeholder" in run.err, run.text


def test_a_retired_address_is_refused(small):
    assert motcua("qr", "--issue", "--catalog", small.root, "--as-of", AS_OF).code == 0
    lock = small.root / "lookup.lock"
    lock.write_text(lock.read_text().rstrip("\n") + "\tretired 2026-11-01 Thử\n")
    run = small_poster(small, "1.000001")
    assert run.code == 1, run.text
    assert not (small.folder / "posters.pdf").exists()


NAME = re.compile(r"^name: .*$", re.M)


@pytest.mark.parametrize("name", [
    "A" * 10_000, "Đăng ký " * 1250, "Đăng \u202eký\u202c", "a\u0000b", "a\u0007b", "Đăng ký 結婚", "😀" * 10,
    "e" + "\u0301" * 500, "x" * 300, "&amp;<b>\"'", "</svg><script>alert(1)</script>", "%PDF-1.4 (a) \\) endobj",
])
def test_hostile_names_give_an_error_or_a_safe_sheet(name, small, tmp_path):
    issue(small)
    text = (small.root / "1.000001.yaml").read_text("utf-8")
    small.write("1.000001.yaml", NAME.sub(lambda _: "name: " + json.dumps(name, ensure_ascii=False), text, count=1))
    run = small_poster(small, "1.000001")
    assert ended_by_itself(run), run.text
    pdf = small.folder / "posters.pdf"
    if run.code:
        assert run.code == 1 and not pdf.exists(), run.text
        return
    [page] = pages(pdf, tmp_path / "p")
    assert zxing(page) == ["https://tthc.tinh.gov.vn/t/1.000001/commune"]
    printed = text_of(pdf)
    assert not re.search(r"[\u202a-\u202e\u2066-\u2069\x00-\x08]", printed)


# --- templates -----------------------------------------------------------------------


def test_a_bad_template_is_told_with_its_place(small):
    template = small.folder / "mau.svg"
    source = (ROOT / "Templates/posters/formal/page-a4.svg").read_text("utf-8")
    template.write_text(source.replace('data-slot="name"', 'data-slot="nane"'), "utf-8")
    line = next(number for number, text in enumerate(source.splitlines(), 1) if 'data-slot="name"' in text)
    run = motcua("poster", "1.000001", "--catalog", small.root, "--template", template, "--lang", "en", cwd=small.folder)
    assert run.code == 1, run.text
    assert "error[template-slot-unknown]" in run.text and f"mau.svg:{line}:" in run.text
    assert "did you mean “name”?" in run.text
    assert "error[template-slot-missing]" in run.text
    assert not (small.folder / "posters.pdf").exists()


@pytest.mark.parametrize("drawing", [
    b"", b"\xff\xfe", b"<svg", b"not xml", b"\x89PNG\r\n\x1a\n",
    b'<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    b'<svg xmlns="http://www.w3.org/2000/svg" width="1e9mm" height="1e9mm"/>',
    b'<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm"><script>1</script></svg>',
    b"<svg>" + b"<g>" * 5000,
])
def test_hostile_templates_are_refused(drawing, small):
    template = small.folder / "mau.svg"
    template.write_bytes(drawing)
    run = motcua("poster", "1.000001", "--catalog", small.root, "--template", template, "--lang", "en", cwd=small.folder)
    assert run.code == 1 and "error[template-" in run.text, run.text


# --- files ---------------------------------------------------------------------------


def test_a_killed_run_leaves_the_last_file(tmp_path):
    target = tmp_path / "set.pdf"
    assert poster("1.001193", "--proof", "--out", target).code == 0
    before = target.read_bytes()
    process = start("poster", "--as-of", AS_OF, "--agency", "ubnd-cap-xa", "--proof", "--out", target)
    deadline = time.monotonic() + 60
    while not (tmp_path / "set.pdf.motcua-new").exists():
        assert time.monotonic() < deadline and process.poll() is None
        time.sleep(0.05)
    process.kill()
    process.communicate()
    assert target.read_bytes() == before
    assert poster("1.001193", "--proof", "--out", target).code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["set.pdf"]


def test_a_full_disk_leaves_no_file(tmp_path):
    target = tmp_path / "set.pdf"
    run = poster("--proof", "--out", target, preexec_fn=lambda: limit_file_size(100_000))
    assert run.code == 3, run.text
    assert list(tmp_path.iterdir()) == []


def limit_file_size(size):
    import resource
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "manifest.json").write_text("{}")
    run = poster("1.001193", "--proof", "--format", "png", "--dpi", "50", "--out", folder)
    assert run.code == 2 and "posters.json" in run.text
    assert (folder / "manifest.json").read_text() == "{}"


def test_a_folder_of_sheets_is_replaced_whole(tmp_path):
    folder = tmp_path / "sheets"
    assert poster("1.001193", "--proof", "--format", "svg", "--out", folder).code == 0
    assert poster("2.000635", "--proof", "--format", "svg", "--out", folder).code == 0
    assert not (folder / "1.001193").exists()
    listed = json.loads((folder / "posters.json").read_bytes())
    schema = json.loads((ROOT / "Schemas/posters.schema.json").read_bytes())
    jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker()).validate(listed)
    sheets = listed["sheets"]
    assert sheets and all((folder / sheet["path"]).is_file() for sheet in sheets)


def test_the_lookup_code_as_png(tmp_path):
    run = motcua("qr", "1.001193", "--format", "png", "--as-of", AS_OF)
    assert run.code == 0, run.text
    from io import BytesIO
    from PIL import Image
    assert zxing(Image.open(BytesIO(run.out))) == ["https://tthc.tuyenquang.example/t/1.001193/commune"]


def test_selectors_that_name_nothing_are_misuse():
    for arguments in (["9.999999"], ["--sector", "ho-tick"], ["--agency", "ubnd-cap-xaa"], ["--agency", "ubnd-cap-xa/99999"],
                      ["--design", "formall"], ["--size", "a9"], ["--dpi", "1"], ["--skip-verification"], ["--template", "/nowhere.svg"]):
        run = poster("--out", "/nonexistent/x.pdf", *arguments)
        assert run.code in (2, 3), (arguments, run.text)


LIBRARIES = {
    "libzbar.so.0": "libzbar0", "librsvg-2.so.2": "librsvg2-2", "libpangocairo-1.0.so.0": "libpangocairo-1.0-0",
    "libcairo.so.2": "libcairo2", "libxml2.so.2": "libxml2", "libglib-2.0.so.0": "libglib2.0-0",
}


def without(library, folder, content=b""):
    """An environment in which the loader finds a file that is no such library."""
    (folder / library).write_bytes(content)
    return {"PATH": os.environ["PATH"], "HOME": os.environ.get("HOME", "/"), "LC_ALL": "C.UTF-8", "LD_LIBRARY_PATH": str(folder)}


def in_environment(environment, *arguments):
    return subprocess.run(
        [str(BINARY), *map(str, arguments)], env=environment, cwd=ROOT, capture_output=True, timeout=120, stdin=subprocess.DEVNULL)


@pytest.mark.skipif(sys.platform != "linux", reason="LD_LIBRARY_PATH is of Linux")
@pytest.mark.parametrize("library", LIBRARIES)
def test_a_machine_without_a_library_is_told_which_package(library, tmp_path):
    folder = tmp_path / "lib"
    folder.mkdir()
    environment = without(library, folder)
    out = tmp_path / "x.pdf"
    for arguments in (["poster", "1.001193", "--proof", "--out", out], ["qr", "1.001193", "--format", "png"]):
        run = in_environment(environment, *arguments, "--as-of", AS_OF, "--lang", "en")
        # The packages bring each other; the first that is missing is named.
        message = run.stderr.decode()
        assert run.returncode == 3 and run.stdout == b"", message
        if library == "libxml2.so.2" and "libxml2.so.16" in message:
            continue
        assert library in message and f"install the package {LIBRARIES[library]} " in message, message
    assert not out.exists()
    # What does not draw does not miss it.
    assert in_environment(environment, "qr", "1.001193", "--format", "svg", "--as-of", AS_OF).returncode == 0
    assert in_environment(environment, "list", "--as-of", AS_OF).returncode == 0


@pytest.mark.skipif(not shutil.which("cc"), reason="needs a C compiler")
def test_a_library_that_lacks_a_function_is_told(tmp_path):
    folder = tmp_path / "lib"
    folder.mkdir()
    environment = without("libzbar.so.0", folder)
    subprocess.run(["cc", "-shared", "-x", "c", "-o", str(folder / "libzbar.so.0"), "/dev/null"], check=True, timeout=60)
    run = in_environment(environment, "poster", "1.001193", "--proof", "--out", tmp_path / "x.pdf", "--as-of", AS_OF, "--lang", "en")
    assert run.returncode == 3 and b"zbar_" in run.stderr and b"libzbar0" in run.stderr, run.stderr


def test_starting_needs_no_drawing_library():
    needed = subprocess.run(["readelf", "-d", str(BINARY)], capture_output=True, check=True, timeout=60).stdout.decode()
    assert "NEEDED" in needed
    for library in ("cairo", "pango", "rsvg", "zbar", "xml2", "glib"):
        assert library not in needed
