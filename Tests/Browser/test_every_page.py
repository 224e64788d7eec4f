"""Every page that a link leads to, for every role: there, without errors, and nothing found by axe."""

from collections import deque

import pytest
from conftest import DESKTOP, ROLES, TELEPHONE
from walking import IDS, Walk

# How many pages of one kind are looked at: a case looks different in each state.
AT_MOST = {"cases/…": 14}
LINKS = """
    [...document.querySelectorAll("a[href^='/']")]
        .filter((link) => !link.hasAttribute("download"))
        .map((link) => link.getAttribute("href").split("#")[0])
"""


def kind(path: str) -> str:
    return IDS.sub("/…", path.partition("?")[0]).lstrip("/")


@pytest.mark.parametrize("view", [DESKTOP, TELEPHONE], indirect=True, ids=lambda view: view.name)
def test_every_page_that_a_link_leads_to_can_be_used_by_everyone(signed_in, view):
    counts: dict[str, int] = {}
    for role in ROLES:
        page = signed_in(role)
        walk = Walk(page, seen=set())
        waiting, known = deque(["/"]), {"/"}
        while waiting:
            path = waiting.popleft()
            # A desk is each role's own; what else looks the same to all is looked at once.
            of_kind = kind(path) or f"the desk of a {role}"
            if counts.get(of_kind, 0) >= AT_MOST.get(of_kind, 1):
                continue
            answer = page.request.head(path)
            if not answer.headers.get("content-type", "").startswith("text/html"):
                continue
            counts[of_kind] = counts.get(of_kind, 0) + 1
            walk.seen.clear()
            walk.open(path)
            for link in page.evaluate(LINKS):
                if link not in known:
                    known.add(link)
                    waiting.append(link)
    assert len(counts) > 40, f"only these kinds of page were found: {sorted(counts)}"
    print(f"{sum(counts.values())} pages of {len(counts)} kinds")
