"""Makes PDF/UA-1 files out of HTML, one after another, for the program that started it.

Frames come in and go out over one socket, which is file descriptor 0. A frame is a length (4 bytes, most
significant first) and that many bytes. In: a JSON object {"html": the whole document, "seconds": the limit}. Out: a
letter and what belongs to it: R ready, P the PDF, F a JSON object {"kind": ..., "detail": ...}. It ends when the
socket is closed.

A document may hold everything it shows, in data: URLs; nothing else is read or fetched for it.
"""

import json
import os
import resource
import signal
import struct
import sys
import tempfile

MEMORY = 2 << 30
# Python's own files, and the folder that a font given in the document is unpacked in.
OPEN_TO_US = tuple(
    os.path.realpath(folder) + os.sep for folder in (sys.prefix, sys.base_prefix, tempfile.gettempdir())
)
SHUT = {
    "socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg",
    "subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.forkpty",
}  # fmt: skip


def refuse_the_outside(event, arguments):
    """The second lock, under the fetcher's. Whatever asks, this process opens no connection, starts no program and
    reads no file of the machine's but Python's own. Once set it can't be taken off.
    """
    if event in SHUT:
        raise PermissionError(event)
    if event == "open" and not isinstance(arguments[0], int):
        if not os.path.realpath(os.fsdecode(arguments[0])).startswith(OPEN_TO_US):
            raise PermissionError(event)


def read(count):
    parts = []
    while count > 0:
        part = os.read(0, min(count, 1 << 20))
        if not part:
            raise EOFError
        parts.append(part)
        count -= len(part)
    return b"".join(parts)


def write(letter, payload=b""):
    frame = memoryview(struct.pack(">I", len(payload) + 1) + letter + payload)
    while frame:
        frame = frame[os.write(0, frame):]


def fail(kind, detail):
    write(b"F", json.dumps({"kind": kind, "detail": detail}).encode())


def main():
    try:
        from weasyprint import HTML
        from weasyprint.logger import LOGGER, PROGRESS_LOGGER
        from weasyprint.urls import FatalURLFetchingError, URLFetcher
    except Exception as fault:
        return fail("cannot-start", f"{type(fault).__name__}: {fault}")

    class ReachesOutside(FatalURLFetchingError):
        pass

    class OnlyWhatIsGiven(URLFetcher):
        def fetch(self, url, headers=None):
            if url[:5].lower() != "data:":
                raise ReachesOutside(url[:200])
            return super().fetch(url, headers)

    class NoLanguage(Exception):
        pass

    class NoTitle(Exception):
        pass

    def print_one(html):
        page = HTML(string=html, url_fetcher=OnlyWhatIsGiven())
        # PDF/UA-1 asks for both (7.1 and 7.2), and WeasyPrint makes a file without.
        if not page.etree_element.get("lang", "").strip():
            raise NoLanguage
        if not (page.etree_element.findtext(".//title") or "").strip():
            raise NoTitle
        return page.write_pdf(pdf_variant="pdf/ua-1")

    # Its warnings quote the document, and a document is about a person.
    LOGGER.disabled = PROGRESS_LOGGER.disabled = True
    try:
        # The first document loads fonts and rules; nobody should wait for that with a letter in hand.
        print_one("<html lang=en><title>-</title><body><h1>-</h1><table><tr><th>-<td>-</table>")
    except Exception as fault:
        return fail("cannot-start", f"{type(fault).__name__}: {fault}")
    # Memory beyond any letter ends the document, not the machine, and no core file keeps what it said.
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.addaudithook(refuse_the_outside)
    write(b"R")

    while True:
        request = json.loads(read(struct.unpack(">I", read(4))[0]))
        # The program that started this one ends it at the limit; should that be gone, the alarm does.
        signal.setitimer(signal.ITIMER_REAL, request["seconds"] + 1)
        try:
            pdf = print_one(request["html"])
        except ReachesOutside as fault:
            fail("reaches-outside", str(fault))
        except Exception as fault:
            # The name alone: the sentence may quote the document.
            fail("not-rendered", type(fault).__name__)
        else:
            write(b"P", pdf)
        finally:
            signal.setitimer(signal.ITIMER_REAL, 0)


try:
    main()
except (EOFError, BrokenPipeError, ConnectionResetError):
    pass
