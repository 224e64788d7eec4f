"""Every page of the table of contents: there, without errors, and nothing found by axe."""

import re
from collections import Counter, deque
from html import unescape
from urllib.parse import quote, urlsplit

import pytest
from conftest import DESKTOP, DESKTOP_PLAIN, ROLES, TELEPHONE
from route_table import pages, pattern_of
from walking import Walk

# How many pages of one kind are looked at: a case looks different in each state.
LOOKED = {"/cases/{case}": 14}
# How many each role opens for what they lead to: every case and every home leads somewhere else.
OPENED = {"/cases/{case}": 60, "/locations/{location}": 60, "/cases": 10, "/locations": 20, "/accounts/{account}": 30}
LINK = re.compile(r'<a [^>]*?href="(/[^"#]*)')
ASKING = re.compile(r'<form method="get" action="(/[^"]+)">(.*?)</form>', re.DOTALL)
BOX = re.compile(r'<input type="checkbox" name="([^"]+)" value="([^"]+)"')


def leads_to(text: str):
    """Where a page leads: its links, and its questions with the first box ticked."""
    yield from (unescape(link) for link in LINK.findall(text))
    for action, fields in ASKING.findall(text):
        if box := BOX.search(fields):
            yield f"{unescape(action)}?{quote(box[1])}={quote(box[2])}"


def what_comes_of_a_file(page) -> str:
    """The page that says what came of a file that is no directory of the regulator's."""
    page.goto("/directory")
    file = {"name": "directory.csv", "mimeType": "text/csv", "buffer": b"Name,Where\nAbbey Fields,Bath\n"}
    page.get_by_label("The directory").set_input_files(file)
    page.get_by_role("button", name="Send the file").click()
    page.wait_for_url("**/directory/*")
    return urlsplit(page.url).path


@pytest.mark.parametrize("view", [DESKTOP, DESKTOP_PLAIN, TELEPHONE], indirect=True, ids=lambda view: view.name)
def test_every_page_can_be_used_by_everyone(visitor, signed_in, site, view):
    looked: Counter[str] = Counter()
    reached: set[str] = set()
    faults: list[str] = []

    def go_round(page, start: list[str]) -> set[str]:
        """Opens what can be come to from there by whoever's page it is, and looks at what is new."""
        walk, opened = Walk(page, seen=set()), Counter()
        waiting, known = deque(start), set(start)
        while waiting:
            path = waiting.popleft()
            pattern = pattern_of(path)
            assert pattern, f"a link leads to {path}, which is no page"
            if opened[pattern] >= OPENED.get(pattern, 3):
                continue
            answer = page.request.get(path, max_redirects=0)
            if answer.status != 200:
                continue
            opened[pattern] += 1
            reached.add(pattern)
            # What is sent as a file is for another program to show.
            if not answer.headers["content-type"].startswith("text/html") or "content-disposition" in answer.headers:
                continue
            # A desk is each role's own; what else looks the same to all is looked at once.
            kind = f"the desk of {page}" if pattern == "/" else pattern
            if looked[kind] < LOOKED.get(pattern, 1):
                looked[kind] += 1
                walk.seen.clear()
                try:
                    walk.open(path)
                except AssertionError as fault:
                    faults.append(str(fault))
            new = [link for link in leads_to(answer.text()) if link not in known]
            known.update(new)
            waiting.extend(new)
        return known

    go_round(visitor, ["/sign-in", *site.surveys()])
    manager = signed_in("team manager")
    go_round(manager, [what_comes_of_a_file(manager)])
    everybody = [signed_in(role) for role in ROLES]
    known = set()
    for page in everybody:
        known |= go_round(page, [urlsplit(page.url).path, *site.homes_with_concerns()])
    # What no link leads to from the demo's cases as they stand is asked for by its address, of one case after the other.
    cases = sorted({found[0] for link in known if (found := re.match(r"/cases/[0-9a-z]{26}(?=[/?]|$)", link))})
    for pattern in pages():
        if re.fullmatch(r"/cases/\{case\}(/[a-z-]+)*", pattern):
            for page in everybody:
                if pattern not in reached:
                    go_round(page, [pattern.replace("/cases/{case}", case) for case in cases])
    unseen = [pattern for pattern in pages() if pattern not in reached]
    assert not faults, "\n\n".join(faults)
    assert not unseen, f"nobody of the demo came to {', '.join(unseen)}"
    print(f"{sum(looked.values())} pages of {len(looked)} kinds")
