"""What the browser tests stand on.

A test asks for `visitor`, a page of someone who has not signed in, or for `signed_in`, a function from a role to a
page. Either is run at desktop and at telephone width, with and without JavaScript; `@desktop_only` takes one of the
four. Afterwards every page must have stayed on this machine, loaded all it asked for, and reported no error.
"""

import os
import shutil
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, Response, sync_playwright

from carebroker_site import Site, make_demo

ROLES = [
    "administrator", "broker", "senior broker", "team manager", "practitioner", "ward", "panel chair",
    "assistant director", "commissioner", "finance",
]  # fmt: skip


@dataclass(frozen=True)
class View:
    """How someone looks at the site."""

    name: str
    width: int
    height: int
    telephone: bool
    script: bool


DESKTOP = View("desktop", 1280, 900, telephone=False, script=True)
DESKTOP_PLAIN = View("desktop, no script", 1280, 900, telephone=False, script=False)
TELEPHONE = View("telephone", 390, 844, telephone=True, script=True)
TELEPHONE_PLAIN = View("telephone, no script", 390, 844, telephone=True, script=False)
VIEWS = [DESKTOP, DESKTOP_PLAIN, TELEPHONE, TELEPHONE_PLAIN]

desktop_only = pytest.mark.parametrize("view", [DESKTOP], indirect=True, ids=["desktop"])
with_script = pytest.mark.parametrize("view", [DESKTOP, TELEPHONE], indirect=True, ids=lambda view: view.name)


@pytest.fixture(params=VIEWS, ids=lambda view: view.name)
def view(request) -> View:
    return request.param


@pytest.fixture(scope="session")
def browser():
    program = shutil.which("chromium-headless-shell")
    assert program, "chromium-headless-shell is not installed; scripts/setup installs it"
    with sync_playwright() as playwright:
        # Chromium's sandbox does not work for root, whom containers run as.
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=program, args=arguments)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The folder of a finished demo, made once; nothing is served out of it."""
    return make_demo(tmp_path_factory.mktemp("demo") / "data")


@pytest.fixture(scope="session")
def shared_site(demo, tmp_path_factory):
    with Site(demo, tmp_path_factory.mktemp("site")) as site:
        yield site


@pytest.fixture
def site(shared_site) -> Site:
    """The server that tests share. A test that needs the demo untouched overrides this with `fresh_site`:

    @pytest.fixture
    def site(fresh_site): return fresh_site
    """
    return shared_site


@pytest.fixture
def fresh_site(demo, tmp_path):
    with Site(demo, tmp_path) as site:
        yield site


class Visit:
    """The pages of one test, and what they did that they should not have done."""

    def __init__(self, browser: Browser, site: Site, view: View):
        self.browser, self.site, self.view = browser, site, view
        self.contexts: list[BrowserContext] = []
        self.faults: list[str] = []

    def page(self, session: dict | None = None) -> Page:
        context = self.browser.new_context(
            base_url=self.site.url,
            viewport={"width": self.view.width, "height": self.view.height},
            is_mobile=self.view.telephone,
            has_touch=self.view.telephone,
            java_script_enabled=self.view.script,
            locale="en-GB",
            timezone_id="Europe/London",
            storage_state=session,
        )
        self.contexts.append(context)
        context.set_default_timeout(30_000)
        context.on("request", self._seen)
        context.on("response", self._answered)
        context.on("weberror", lambda error: self.faults.append(f"script failed: {error.error}"))
        page = context.new_page()
        page.on("console", self._said)
        return page

    def sign_in(self, page: Page, role: str) -> None:
        account = self.site.account(role)
        page.goto("/sign-in")
        page.get_by_label("Email address").fill(account.email)
        page.get_by_label("Password", exact=True).fill(account.password)
        page.get_by_role("button", name="Sign in").click()
        if account.totp:
            page.get_by_label("code").fill(account.code())
            page.get_by_label("code").press("Enter")
        # On a telephone it stands in a menu that is closed.
        page.get_by_text("Sign out", exact=True).first.wait_for(state="attached")

    def signed_in(self, role: str) -> Page:
        """A page of someone of this role. They sign in once, and come back with the same session."""
        if role not in self.site.sessions:
            page = self.page()
            self.sign_in(page, role)
            self.site.sessions[role] = page.context.storage_state()
            return page
        page = self.page(self.site.sessions[role])
        page.goto("/")
        return page

    def close(self) -> None:
        for context in self.contexts:
            context.close()

    def _seen(self, request: Request) -> None:
        if not request.url.startswith((self.site.url + "/", "data:", "blob:")):
            self.faults.append(f"a page asked for something from elsewhere: {request.url}")

    def _answered(self, response: Response) -> None:
        # A page may say no on purpose, or send someone on; what belongs to a page has to be there.
        if response.status >= 300 and response.status != 304 and not response.request.is_navigation_request():
            self.faults.append(f"{response.status} for {response.url}")

    def _said(self, message) -> None:
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.faults.append(f"the browser reported: {message.text}")


@pytest.fixture
def visit(browser, site, view):
    visit = Visit(browser, site, view)
    yield visit
    visit.close()
    assert not visit.faults, "\n".join(visit.faults)
    told = site.told_by_the_log()
    assert not told, "the log tells whom it is about:\n" + "\n".join(told[:20])


@pytest.fixture
def visitor(visit) -> Page:
    """A page of someone who has not signed in."""
    return visit.page()


@pytest.fixture
def signed_in(visit):
    """From a role to a page of someone who has it."""
    return visit.signed_in
