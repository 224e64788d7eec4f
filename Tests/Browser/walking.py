"""Going through the site as somebody does, with axe on every page seen for the first time in a view."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from accessibility import check_axe
from playwright.sync_api import Page, expect

# The ids that a path holds differ from run to run; the page is the same.
IDS = re.compile(r"/[0-9a-z]{26}(?=/|$)|/1-\d+(?=/|$)")


class Walk:
    """One person's page. Each kind of page that comes into view is checked by axe, once."""

    def __init__(self, page: Page, seen: set[str]):
        self.page, self.seen = page, seen

    def open(self, path: str) -> Walk:
        answer = self.page.goto(path)
        assert answer.ok, f"{path} answered {answer.status}"
        return self.look()

    def follow(self, name: str, within: str = "main") -> Walk:
        """Follows the link of this name."""
        inside = self.page.locator(within)
        # A link that looks like a button says that it is one, as NHS.UK has it.
        inside.get_by_role("link", name=name).or_(inside.get_by_role("button", name=name)).first.click()
        return self.look()

    def press(self, name: str) -> Walk:
        """Presses the button of this name, and lands on a page without errors."""
        self.push(name)
        wrong = self.page.locator(".nhsuk-error-summary")
        assert wrong.count() == 0, f"{self.page.url} says: {wrong.inner_text()}"
        return self.look()

    def push(self, name: str) -> Walk:
        """Presses the button of this name, whatever comes of it."""
        with self.page.expect_navigation():
            self.page.locator("main").get_by_role("button", name=name, exact=True).first.click()
        return self

    def look(self) -> Walk:
        kind = IDS.sub("/…", self.page.url.partition("?")[0].split("/", 3)[3])
        wrong = " with errors" if self.page.locator(".nhsuk-error-summary").count() else ""
        if kind + wrong not in self.seen:
            self.seen.add(kind + wrong)
            check_axe(self.page)
        return self

    def fill(self, **answers: object) -> Walk:
        """Fills in fields by their names, `_` for `-`: text, a date (three fields), True for a tick, or the value of a
        radio button or an option."""
        for name, answer in answers.items():
            self.field(name.replace("_", "-"), answer)
        return self

    def field(self, name: str, answer: object) -> None:
        form = self.page.locator("main")
        if isinstance(answer, date):
            for part, value in (("day", answer.day), ("month", answer.month), ("year", answer.year)):
                form.locator(f"[name={name}-{part}]").fill(str(value))
            return
        control = form.locator(f"[name='{name}']").first
        kind = control.evaluate("control => control.type")
        if kind == "radio":
            form.locator(f"[name='{name}'][value='{answer}']").check()
        elif kind == "checkbox":
            form.locator(f"[name='{name}']").set_checked(bool(answer))
        elif kind == "select-one":
            control.select_option(**{"label" if isinstance(answer, str) else "index": answer})
        else:
            control.fill(str(answer))

    def choose(self, label: str) -> Walk:
        """Ticks the radio button or the box whose label begins so."""
        self.page.locator("main").get_by_label(re.compile("^" + re.escape(label))).check()
        return self

    def says(self, *texts: str) -> Walk:
        for text in texts:
            expect(self.page.locator("main")).to_contain_text(text)
        return self

    @property
    def case(self) -> str:
        """The path of the case in view."""
        return "/" + "/".join(self.page.url.split("/")[3:5])


def today() -> date:
    return datetime.now().date()


def now() -> str:
    """The time in London as people type it."""
    return datetime.now(ZoneInfo("Europe/London")).strftime("%H:%M")


def in_days(days: int) -> date:
    return today() + timedelta(days=days)
