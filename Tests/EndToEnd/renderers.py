"""Programs that draw forms, in a browser: JSON Forms and react-jsonschema-form as wheels bring them.

Both wheels hold a page for Streamlit; it is given the messages that Streamlit would send. Nothing is
fetched: every request is answered from the wheel.
"""

import json
import re
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest

PAGES = {
    "json-forms": ("streamlit_jsonforms_vuetify_renderer", "frontend/dist"),
    "rjsf": ("streamlit_rjsf", "build"),
}
TYPES = {".html": "text/html", ".js": "text/javascript", ".css": "text/css"}
HOST = """<!doctype html><meta charset="utf-8"><body style="margin:0">
<iframe src="/page/index.html" style="width:1200px;height:5000px;border:0"></iframe><script>
window.sent = []; window.isReady = false;
addEventListener("message", event => {
  if (!event.data || !event.data.isStreamlitMessage) return;
  if (event.data.type === "streamlit:componentReady") window.isReady = true;
  if (event.data.type === "streamlit:setComponentValue") window.sent.push(event.data.value);
});
window.render = args => document.querySelector("iframe").contentWindow.postMessage({
  type: "streamlit:render", args, disabled: false, theme: {base: "light", primaryColor: "#1a5",
  backgroundColor: "#fff", secondaryBackgroundColor: "#eee", textColor: "#000", font: "sans-serif"}}, "*");
</script>"""


def folder(renderer: str) -> Path | None:
    package, inside = PAGES[renderer]
    # Importing it would need all of Streamlit.
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(next(iter(spec.submodule_search_locations))) / inside


class Renderer:
    """A page that draws one form after another."""

    def __init__(self, browser, name: str):
        self.name, self.root = name, folder(name)
        self.page = browser.new_page(viewport={"width": 1220, "height": 1600})
        self.complaints: list[str] = []
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.route("**/*", self._answer)

    def _hear(self, message):
        # The wheel of JSON Forms lacks the font of its own icons.
        if message.type in ("error", "warning") and "<path> attribute d" not in message.text:
            self.complaints.append(message.text)

    def _answer(self, route):
        path = route.request.url.split("://", 1)[1].partition("/")[2].partition("?")[0]
        if path == "host":
            return route.fulfill(body=HOST, content_type="text/html")
        file = self.root / path.removeprefix("page/")
        if not file.is_file():
            return route.fulfill(status=404, body="")
        return route.fulfill(body=file.read_bytes(), content_type=TYPES.get(file.suffix, "application/octet-stream"))

    def show(self, form, answers: dict, layout: dict | None = None) -> None:
        self.complaints.clear()
        self.page.goto("http://forms.invalid/host")
        self.page.wait_for_function("window.isReady")
        if self.name == "json-forms":
            source = json.dumps({"schema": form.draft07, "uischema": layout or form.json_forms})
            props = {"form_schema": source, "data": answers, "submit_label": "Nộp", "submit_button": True}
            self.page.evaluate("args => window.render(args)", {"props": props})
            self.frame.wait_for_selector("[id^='#/properties']")
        else:
            self.page.evaluate("args => window.render(args)", {
                "schema": form.draft07, "uiSchema": layout or form.rjsf, "userData": answers})
            self.frame.wait_for_selector("#root")

    @property
    def frame(self):
        return self.page.frames[1]

    def ids(self) -> set[str]:
        """The ids of all that is drawn and visible."""
        return set(self.frame.evaluate(
            "[...document.querySelectorAll('[id]')].filter(e => e.getClientRects().length).map(e => e.id)"))

    def required(self) -> set[str]:
        return set(self.frame.evaluate(
            "[...document.querySelectorAll('input,select,textarea')].filter(e => e.required).map(e => e.id)"))

    def submits(self) -> list:
        """What is handed in when the form is sent as it stands; nothing where it is refused."""
        self.page.evaluate("window.sent = []")
        self.frame.evaluate(
            "document.querySelector('form').dispatchEvent(new Event('submit', {bubbles: true, cancelable: true}))")
        self.page.wait_for_timeout(100)
        return self.page.evaluate("window.sent")


# Where react-jsonschema-form makes its validator: the class, and what adds formats.
MAKES_AJV = re.compile(r"function \w+\(\w+,\w+,\w+=\{\},\w+,(\w+)=(\w+)\)\{const \w+=new \1\(")
# As the class for draft 2020-12 does, for the words that our schemas use.
STRICT_AJV = """([schemas, answers]) => schemas.map((schema, number) => {
  try {
    const ajv = new (globalThis.ajvOfTheBundle())({strict: true, next: true, logger: false});
    ajv.addKeyword({keyword: ["minContains", "maxContains"], type: "array", schemaType: "number"});
    const {$schema, $id, ...rest} = schema;
    const accepts = ajv.compile(typeof schema === "object" ? rest : schema);
    return (answers[number] ?? []).map(each => accepts(each));
  } catch (error) { return error.message; }
})"""


class StrictAjv(Renderer):
    """Ajv 8 in strict mode, out of the bundle of react-jsonschema-form."""

    def __init__(self, browser):
        super().__init__(browser, "rjsf")
        self.page.goto("http://forms.invalid/host")
        self.page.wait_for_function("window.isReady")

    def _answer(self, route):
        file = self.root / route.request.url.partition("/page/")[2].partition("?")[0]
        if file.suffix != ".js":
            return super()._answer(route)
        text, count = MAKES_AJV.subn(lambda found: f"globalThis.ajvOfTheBundle=()=>{found[2]};{found[0]}", file.read_text())
        assert count == 1, "this bundle makes its validator in another way"
        return route.fulfill(body=text.encode(), content_type=TYPES[".js"])

    def verdicts(self, schemas: list, answers: list[list]) -> list:
        """Of each schema what it says of its answers, or why it does not compile."""
        return self.frame.evaluate(STRICT_AJV, [schemas, answers])


@pytest.fixture(scope="session")
def strict_ajv(browser):
    if folder("rjsf") is None:
        pytest.skip(f"the wheel {PAGES['rjsf'][0]} is not installed: Ajv was not run")
    return StrictAjv(browser)


@pytest.fixture(scope="session")
def browser():
    playwright = pytest.importorskip("playwright.sync_api", reason="drives the browser")
    program = shutil.which("chromium")
    if not program:
        pytest.skip("Chromium is not installed: the renderers were not run")
    with playwright.sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session", params=PAGES)
def renderer(request, browser):
    if folder(request.param) is None:
        pytest.skip(f"the wheel {PAGES[request.param][0]} is not installed: {request.param} was not run")
    return Renderer(browser, request.param)
