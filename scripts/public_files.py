"""Makes the third-party files that the website serves, out of a wheel and of Debian's fonts-inter.

    .tools/venv/bin/python scripts/public_files.py WHEEL FOLDER

The same input makes the same bytes, which scripts/public.sha256 pins and scripts/setup checks.
"""

import re
import sys
import zipfile
from pathlib import Path

from fontTools import subset

FRONTEND = "wagtailnhsukfrontend/static/wagtailnhsukfrontend/"
FONTS = Path("/usr/share/fonts/opentype/inter")

# Latin with the letters of Europe's languages and of Vietnamese, the marks that join them, and the signs of a
# page of case work. Other scripts fall to the reader's own fonts.
LETTERS = (
    "U+0020-007E,U+00A0-024F,U+0300-0304,U+0306-030C,U+0323,U+0327,U+0328,U+1E80-1E85,U+1E9E,U+1EA0-1EF9,"
    "U+2010-2015,U+2018-201E,U+2020-2022,U+2026,U+2030,U+2032,U+2033,U+2039,U+203A,U+20AC,U+2122,"
    "U+2190-2193,U+2212,U+2260,U+2264,U+2265,U+2713,U+2715,U+FFFD"
)
# tnum: figures of one width, so that columns of money line up.
FEATURES = "kern,mark,mkmk,ccmp,locl,calt,tnum,case"


def without_source_map(text: str) -> str:
    """The map isn't served; without the line no browser asks for it."""
    return re.sub(r"\s*(/\*# sourceMappingURL=.*?\*/|//# sourceMappingURL=\S*)\s*$", "\n", text)


def without_nhs_typeface(css: str) -> str:
    """NHS.UK alone may use Frutiger; its rules would also fetch from another machine."""
    css = re.sub(r"@font-face\{[^}]*\}", "", css)
    css = css.replace("font-family:Frutiger W01,", "font-family:")
    for left_over in ("Frutiger", "@font-face", "url(", "@import"):
        if left_over in css:
            raise SystemExit(f"nhsuk.css still says {left_over!r}: the wheel is not the one these rules were written for.")
    return css


def make(wheel: Path, folder: Path) -> None:
    with zipfile.ZipFile(wheel) as files:
        def text(name: str) -> str:
            return files.read(name).decode("utf-8")

        css = text(FRONTEND + "css/nhsuk-frontend-10.4.2.min.css")
        js = text(FRONTEND + "js/nhsuk-frontend-10.4.2.min.js")
        licence = text("wagtail_nhsuk_frontend-2.1.0.dist-info/licenses/LICENSE")

    folder.mkdir(parents=True, exist_ok=True)
    (folder / "nhsuk.css").write_text(without_nhs_typeface(without_source_map(css)), "utf-8")
    (folder / "nhsuk.js").write_text(without_source_map(js), "utf-8")
    (folder / "LICENCES.txt").write_text(
        "nhsuk.css and nhsuk.js: NHS.UK frontend 10.4.2, without its typeface\n\n"
        + licence.strip()
        + "\n\ninter-400.woff2 and inter-600.woff2: parts of Inter, as Debian's fonts-inter has it\n\n"
        + Path("/usr/share/doc/fonts-inter/copyright").read_text("utf-8").strip()
        + "\n",
        "utf-8",
    )
    for weight, name in ((400, "Inter-Regular.otf"), (600, "Inter-SemiBold.otf")):
        subset.main([
            str(FONTS / name), f"--unicodes={LETTERS}", f"--layout-features={FEATURES}", "--flavor=woff2",
            "--no-hinting", "--desubroutinize", f"--output-file={folder / f'inter-{weight}.woff2'}",
        ])  # fmt: skip


if __name__ == "__main__":
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    make(Path(sys.argv[1]), Path(sys.argv[2]))
