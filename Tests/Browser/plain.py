"""A visitor without a browser, for tests that are about what the server does with what it is sent."""

from __future__ import annotations

import http.cookiejar
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass, field
from html.parser import HTMLParser

from carebroker_site import Site


@dataclass
class Form:
    """A form that posts, with what stands in its fields."""

    action: str
    fields: list[tuple[str, str]] = field(default_factory=list)


class _Reader(HTMLParser):
    """The forms that post, and all that is said outside script and style."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.forms: list[Form] = []
        self.text: list[str] = []
        self.form: Form | None = None
        self.area: list[str] | None = None
        self.area_name = ""
        self.select = ""

    def handle_starttag(self, tag, pairs):
        given = dict(pairs)
        name, value = given.get("name", ""), given.get("value") or ""
        if tag == "form":
            self.form = Form(given.get("action", "")) if given.get("method") == "post" else None
            if self.form:
                self.forms.append(self.form)
        if not self.form:
            return
        if tag == "input" and name:
            kind = given.get("type", "text")
            if kind not in ("radio", "checkbox") or "checked" in given:
                self.form.fields.append((name, value))
        elif tag == "textarea":
            self.area, self.area_name = [], name
        elif tag == "select":
            self.select = name
        elif tag == "option" and "selected" in given and self.select:
            self.form.fields.append((self.select, value))

    def handle_endtag(self, tag):
        if tag == "form":
            self.form = None
        elif tag == "textarea" and self.area is not None and self.form:
            self.form.fields.append((self.area_name, "".join(self.area)))
            self.area = None

    def handle_data(self, data):
        if self.area is not None:
            self.area.append(data)
        else:
            self.text.append(data)


@dataclass
class Answer:
    """A page, or a file."""

    url: str
    status: int
    body: bytes
    headers: dict[str, str]

    def __post_init__(self):
        self.reader = _Reader()
        if self.headers.get("Content-Type", "").startswith("text/html"):
            self.reader.feed(self.body.decode("utf-8"))

    @property
    def html(self) -> str:
        return self.body.decode("utf-8")

    @property
    def text(self) -> str:
        """What the page says, each run of blanks as one."""
        return " ".join(" ".join(self.reader.text).split())

    def form(self, action: str) -> Form:
        """The form that is sent to a path."""
        found = [form for form in self.reader.forms if form.action == action]
        assert found, f"{self.url} has no form to {action}, but to {[form.action for form in self.reader.forms]}"
        return found[0]


class Visitor:
    """Somebody who has a session, and no browser."""

    def __init__(self, site: Site):
        self.site = site
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()), urllib.request.ProxyHandler({})
        )

    def open(self, path: str, sent: list[tuple[str, str]] | None = None) -> Answer:
        body = None if sent is None else urllib.parse.urlencode(sent).encode()
        request = urllib.request.Request(urllib.parse.urljoin(self.site.url, path), data=body)
        try:
            with self.opener.open(request, timeout=60) as answer:
                return Answer(answer.url, answer.status, answer.read(), dict(answer.headers))
        except urllib.error.HTTPError as answer:
            return Answer(answer.url, answer.code, answer.read(), dict(answer.headers))

    def get(self, path: str) -> Answer:
        answer = self.open(path)
        assert answer.status == 200, f"{path} answers {answer.status}: {answer.text[-500:]}"
        return answer

    def send(self, page: Answer, action: str, **answers: object) -> Answer:
        """Fills in a page's form, `_` for `-` in the names of its fields, and sends it."""
        given = {name.replace("_", "-"): str(value) for name, value in answers.items()}
        kept = [(name, value) for name, value in page.form(action).fields if name not in given]
        return self.open(action, kept + list(given.items()))

    def sign_in(self, role: str) -> Visitor:
        account = self.site.account(role)
        page = self.send(self.get("/sign-in"), "/sign-in", email=account.email, password=account.password)
        if account.totp:
            page = self.send(page, page.reader.forms[0].action, code=account.code())
        assert "Sign out" in page.text, page.text
        return self
