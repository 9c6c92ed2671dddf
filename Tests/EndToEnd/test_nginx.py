"""The redirect table in a real nginx: what a phone that scanned a poster gets."""

import http.client
import re
import shutil
import socket
import subprocess
import time
from contextlib import contextmanager

import pytest
from support import CATALOG, documents, motcua

pytestmark = pytest.mark.skipif(not shutil.which("nginx"), reason="needs nginx")

CODE = "1.001193"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def maps(tree):
    """The maps that the table's own comment asks for."""
    comment = (tree / "lookup" / "nginx.map").read_text("utf-8")
    found = re.findall(r"^#   (map [$].*)$", comment, re.MULTILINE)
    assert len(found) == 2
    return "\n".join(found).replace("lookup/nginx.map", f"{tree}/lookup/nginx.map")


@contextmanager
def served(tree, folder):
    """nginx over the tree's `lookup` folder, set up as the map's own comment says."""
    port = free_port()
    folder.mkdir()
    config = folder / "nginx.conf"
    config.write_text(f"""
        daemon off; master_process off; pid {folder}/pid; error_log stderr;
        events {{ worker_connections 64; }}
        http {{
          access_log off; default_type text/html; charset utf-8;
          client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
          uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
          map_hash_bucket_size 256;
          {maps(tree)}
          server {{
            listen 127.0.0.1:{port};
            if ($motcua_target != "") {{ return 302 $motcua_target; }}
            root {tree}/lookup/pages;
          }}
        }}""")
    server = subprocess.Popen(
        ["nginx", "-p", str(folder), "-c", str(config), "-e", "stderr"], stderr=subprocess.PIPE)
    try:
        deadline = time.monotonic() + 30
        while True:
            if server.poll() is not None:
                pytest.fail(server.stderr.read().decode())
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                assert time.monotonic() < deadline
                time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.communicate(timeout=30)


def get(port, path):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, answer.getheader("Location"), body


def declared(kind):
    return [item for path in sorted(CATALOG.rglob("*.yaml")) for item in documents(path) if item["kind"] == kind]


def expected(day):
    """Where the catalog says that the code leads on a day, worked out without the compiler."""
    targets = declared("catalog")[0]["lookup"]["targets"]
    versions = [item for item in declared("procedure") if item["code"] == CODE]
    known = {"code": CODE} | {"portal-id": item["portal-id"] for item in versions if "portal-id" in item}
    for target in targets:
        window = target.get("effective", {})
        if not (window.get("from", "") <= day <= window.get("until", "9999")):
            continue
        address = target["template"]
        for name, value in known.items():
            address = address.replace("{" + name + "}", value)
        if "{" not in address:
            return address
    return None


@pytest.mark.parametrize("day", ["2026-08-05", "2026-08-06"])
def test_a_scanned_code_leads_where_the_catalog_says_on_the_day(day, tmp_path):
    tree = tmp_path / "tree"
    run = motcua("build", "--as-of", day, "--out", tree, "--only", "lookup")
    assert run.code == 0, run.text
    with served(tree, tmp_path / "nginx") as port:
        status, location, _ = get(port, f"/t/{CODE}/commune")
        assert (status, location) == (302, expected(day))
        # Messengers add parameters to the links they show.
        status, location, _ = get(port, f"/t/{CODE}/commune?fbclid=x&utm_source=zalo")
        assert (status, location) == (302, expected(day))


def test_the_two_days_lead_to_different_places():
    assert expected("2026-08-05") != expected("2026-08-06")
    assert None not in (expected("2026-08-05"), expected("2026-08-06"))


def test_what_is_no_code_leads_nowhere(today, tmp_path):
    with served(today, tmp_path / "nginx") as port:
        assert get(port, f"/t/{CODE}/district")[0] == 404
        assert get(port, "/t/9.999999/commune")[0] == 404
        assert get(port, "/../../etc/passwd")[0] in (400, 404)


def test_pages_answer_without_the_map(today):
    page = today / "lookup" / "pages" / "t" / CODE / "commune" / "index.html"
    text = page.read_text("utf-8")
    assert expected("9998-01-01").replace("&", "&amp;") in text
    assert "<script" not in text
