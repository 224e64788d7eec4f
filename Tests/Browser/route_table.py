"""The website's table of contents, as it stands in Routes.swift."""

import re
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[2] / "Sources/Website/Routes.swift"
# For machines, and looked at by no one: whether the server is well, and what belongs to a page.
MACHINES = {"/health", "/ready", "/assets/{name}"}


def pages() -> list[str]:
    """The pattern of every page, in the order of the table."""
    patterns = re.findall(r'\.get\(\s*"([^"]+)"', SOURCE.read_text("utf-8"))
    assert len(patterns) > 60, f"{SOURCE} is not read any more as it is written: {len(patterns)} pages found"
    return [pattern for pattern in patterns if pattern not in MACHINES]


def pattern_of(path: str) -> str | None:
    """The pattern of the page at an address: the one with the fewest holes that fits."""
    given = path.partition("?")[0].strip("/").split("/")
    fitting = [
        pattern
        for pattern in pages()
        if len(parts := pattern.strip("/").split("/")) == len(given)
        and all(part.startswith("{") or part == here for part, here in zip(parts, given))
    ]
    return min(fitting, key=lambda pattern: pattern.count("{"), default=None)
