"""axe over a page, WCAG 2.2 A and AA and its best practices, with a list that can be read when it finds something."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = {
    "runOnly": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    "resultTypes": ["violations"],
}
axe = Axe()

# Where a page may run no scripts, the browser's timers stand still as well, and axe would wait for ever. Promises go
# on, so there it takes its turns by them. The page's own scripts have been kept out and stay out.
TURNS = """
    if (matchMedia("(scripting: none)").matches) {
        window.setTimeout = (run, _, ...rest) => {
            Promise.resolve().then(() => typeof run === "function" && run(...rest))
            return 0
        }
    }
"""


def check_axe(page: Page) -> None:
    """Fails when axe finds anything on the page as it stands, or when the page is wider than the window."""
    page.evaluate(TURNS)
    found = axe.run(page, options=RULES).response["violations"]
    lines = [f"axe found {len(found)} on {page.url} at {page.viewport_size['width']} px:"] if found else []
    for violation in found:
        lines.append(f"- {violation['help']} ({violation['impact']}, {violation['id']})  {violation['helpUrl']}")
        for node in violation["nodes"]:
            lines.append(f"    {' '.join(map(str, node['target']))}")
            lines.append(f"      {node['html'][:200]}")
            reasons = node["any"] + node["all"] + node["none"]
            lines += [f"      {reason['message']}" for reason in reasons]
    # WCAG 2.2, 1.4.10 Reflow: nobody has to scroll in two directions. axe does not measure it.
    wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    if wide > 0:
        lines.append(f"{page.url} is {wide} px wider than the window, {page.viewport_size['width']} px")
    assert not lines, "\n".join(lines)
