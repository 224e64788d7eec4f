"""Every page of the table of contents: there, without errors, and nothing found by axe."""

import re
from collections import deque

import pytest
from conftest import DESKTOP, DESKTOP_PLAIN, ROLES, TELEPHONE
from route_table import pages, pattern_of
from walking import Walk

# How many pages of one kind are looked at: a case looks different in each state.
AT_MOST = {"/cases/{case}": 14}
# How many of the others are asked for, when none before them had what belongs there.
TRIED = 60
LINKS = """
    [...document.querySelectorAll("main a[href^='/'], header a[href^='/'], footer a[href^='/']")]
        .map((link) => link.getAttribute("href").split("#")[0])
"""
# A letter to somebody without an account holds the address of its survey.
WRITTEN = r"/survey/[\w-]+"


@pytest.mark.parametrize("view", [DESKTOP, DESKTOP_PLAIN, TELEPHONE], indirect=True, ids=lambda view: view.name)
def test_every_page_can_be_used_by_everyone(visitor, signed_in, view):
    looked: dict[str, int] = {}
    reached: set[str] = set()
    cases: set[str] = set()

    def visit(page, role: str, start: list[str], follows: bool = True) -> None:
        walk = Walk(page, seen=set())
        waiting, known = deque(start), set(start)
        while waiting:
            path = waiting.popleft()
            pattern = pattern_of(path)
            assert pattern, f"a link leads to {path}, which is no page"
            # A desk is each role's own; what else looks the same to all is looked at once.
            kind = f"the desk of a {role}" if pattern == "/" else pattern
            if looked.get(kind, 0) >= AT_MOST.get(kind, 1):
                continue
            answer = page.request.head(path, max_redirects=0)
            if answer.status != 200:
                continue
            reached.add(pattern)
            # What is sent as a file is for another program to show.
            if not answer.headers["content-type"].startswith("text/html") or "content-disposition" in answer.headers:
                looked[kind] = looked.get(kind, 0) + 1
                continue
            looked[kind] = looked.get(kind, 0) + 1
            walk.seen.clear()
            walk.open(path)
            if not follows:
                continue
            links = page.evaluate(LINKS) + re.findall(WRITTEN, page.locator("main").inner_text())
            for link in links:
                if found := re.match(r"/cases/[0-9a-z]{26}(?=[/?]|$)", link):
                    cases.add(found.group())
                if link not in known:
                    known.add(link)
                    waiting.append(link)

    visit(visitor, "visitor", ["/sign-in", "/help", "/accessibility", "/privacy"])
    browsers = {role: signed_in(role) for role in ROLES}
    for role, page in browsers.items():
        visit(page, role, ["/"])
    # What no link led to from the cases looked at is asked for by its address, of one case after the other.
    for pattern in pages():
        for role, page in browsers.items():
            if pattern in reached or not re.fullmatch(r"/cases/\{case\}(/[a-z-]+)*", pattern):
                break
            of_cases = [pattern.replace("/cases/{case}", case) for case in sorted(cases)[:TRIED]]
            visit(page, role, of_cases, follows=False)
    unseen = [pattern for pattern in pages() if pattern not in reached]
    assert not unseen, f"nobody of the demo came to {', '.join(unseen)}"
    print(f"{sum(looked.values())} pages of {len(looked)} kinds")
