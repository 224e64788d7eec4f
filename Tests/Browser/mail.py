"""The SMTP server of Tests/Servers/mail_server.py, for one test."""

from __future__ import annotations

import base64
import email
import json
import queue
import subprocess
import sys
import threading
import time
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import default

from carebroker_site import CHECKOUT


@dataclass
class Taken:
    """A letter as the server took it."""

    sender: str
    readers: list[str]
    encrypted: bool
    user: str | None
    raw: bytes

    @property
    def message(self) -> EmailMessage:
        return email.message_from_bytes(self.raw, policy=default)


class MailServer:
    """Use as `with MailServer("plain") as server:`. `port`: where it is to listen; else any free one."""

    def __init__(self, kind: str, port: int | None = None):
        self.command = [sys.executable, str(CHECKOUT / "Tests/Servers/mail_server.py"), kind]
        self.command += [str(port)] if port else []

    def __enter__(self) -> MailServer:
        self.process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        ready = json.loads(self.process.stdout.readline())
        self.port, self.authority = ready["port"], ready["authority"]
        self.lines = queue.SimpleQueue()
        self.taken: list[Taken] = []
        self.reader = threading.Thread(target=self._read, daemon=True)
        self.reader.start()
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait(timeout=15)
        self.reader.join()

    def _read(self):
        for line in self.process.stdout:
            self.lines.put(json.loads(line))

    def letter_to(self, address: str, within: float = 60) -> Taken:
        """The letter to this reader; waits for it."""
        deadline = time.monotonic() + within
        while True:
            for taken in self.taken:
                if taken.readers == [address]:
                    return taken
            left = deadline - time.monotonic()
            assert left > 0, f"no letter to {address} within {within} s; there came {[t.readers for t in self.taken]}"
            try:
                self._keep(self.lines.get(timeout=left))
            except queue.Empty:
                pass

    def all_taken(self) -> list[Taken]:
        """What has come so far."""
        while not self.lines.empty():
            self._keep(self.lines.get())
        return self.taken

    def _keep(self, facts: dict) -> None:
        raw = base64.b64decode(facts["letter"])
        self.taken.append(Taken(facts["sender"], facts["readers"], facts["encrypted"], facts["user"], raw))
