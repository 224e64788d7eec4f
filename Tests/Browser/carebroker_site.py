"""The built program, serving a demo of its own on a free port."""

import base64
import contextlib
import hmac
import json
import os
import queue
import re
import shutil
import socket
import sqlite3
import struct
import subprocess
import threading
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
# make says where it built; by hand, the usual place.
PROGRAM = Path(os.environ.get("CAREBROKER", CHECKOUT / ".build/debug/carebroker"))
CASES, SEED = 40, 1
READY_WITHIN = 60


class SiteFailed(Exception):
    """The program did not do what the tests stand on; what it said goes with it."""


def make_demo(folder: Path) -> Path:
    """A finished demo partnership in `folder`; the same cases each time, by the seed."""
    if not PROGRAM.exists():
        raise SiteFailed(f"{PROGRAM} is not built; `make test` builds it")
    made = subprocess.run(
        [PROGRAM, "demo", "--data", folder, "--cases", str(CASES), "--seed", str(SEED)],
        cwd=CHECKOUT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
    )  # fmt: skip
    if made.returncode != 0:
        raise SiteFailed(f"`carebroker demo` ended with {made.returncode}:\n{made.stdout}")
    return folder


@dataclass(frozen=True)
class Ended:
    """A command that has ended."""

    code: int
    output: str
    errors: str

    @property
    def lines(self) -> list[str]:
        return self.output.splitlines()


def run(*words: object, environment: dict[str, str] | None = None, within: float = 120) -> Ended:
    """Runs the program and waits for its end."""
    ended = subprocess.run(
        [PROGRAM, *map(str, words)], cwd=CHECKOUT, env=os.environ | (environment or {}), stdin=subprocess.DEVNULL,
        capture_output=True, timeout=within, encoding="utf-8",
    )  # fmt: skip
    return Ended(ended.returncode, ended.stdout, ended.stderr)


class Account:
    """Whom the demo lets in, as DATA/demo-accounts.json has it."""

    def __init__(self, name: str, email: str, password: str, totp: str | None = None):
        self.name, self.email, self.password, self.totp = name, email, password, totp

    def code(self) -> str:
        """The six digits of this half-minute (RFC 6238)."""
        secret = base64.b32decode(self.totp.upper() + "=" * (-len(self.totp) % 8))
        digest = hmac.digest(secret, struct.pack(">Q", int(time.time()) // 30), "sha1")
        start = digest[-1] & 15
        return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


class Site:
    """A server over a copy of a demo, so that what a test changes is its own. Use as `with Site(...) as site:`.

    `environment` is what the server finds there beside what is there anyway.
    """

    def __init__(self, demo: Path, folder: Path, environment: dict[str, str] | None = None):
        self.environment = environment or {}
        self.data = folder / "data"
        self.log = folder / "server.log"
        shutil.copytree(demo, self.data)
        accounts = json.loads((self.data / "demo-accounts.json").read_text("utf-8"))
        self.accounts = {role: Account(**account) for role, account in accounts.items()}
        # Cookies of those who have signed in here, by role.
        self.sessions: dict[str, dict] = {}

    def __enter__(self):
        self.url = f"http://127.0.0.1:{free_port()}"
        port = self.url.rpartition(":")[2]
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--data", self.data, "--host", "127.0.0.1", "--port", port, "--insecure"],
            cwd=CHECKOUT, env=os.environ | self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
        lines = queue.SimpleQueue()
        self.reader = threading.Thread(target=self._keep_log, args=(lines,), daemon=True)
        self.reader.start()
        try:
            self._wait_until_ready(lines)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(timeout=15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.reader.join()

    def _keep_log(self, lines):
        with self.log.open("w", encoding="utf-8") as log:
            for line in self.process.stdout:
                log.write(line)
                log.flush()
                lines.put(line)
        lines.put(None)

    def _wait_until_ready(self, lines):
        """Asks /ready whenever the server has said something, and now and then while it says nothing."""
        deadline = time.monotonic() + READY_WITHIN
        while time.monotonic() < deadline:
            if self.answers("/ready") == 200:
                return
            with contextlib.suppress(queue.Empty):
                if lines.get(timeout=0.1) is None:
                    what = f"ended with {self.process.wait(timeout=15)}"
                    break
        else:
            what = f"is not ready after {READY_WITHIN} s"
        raise SiteFailed(f"`carebroker serve` {what}:\n{self.log.read_text('utf-8')[-4000:]}")

    def answers(self, path: str) -> int | None:
        """The status that the server answers with, None when it doesn't."""
        try:
            with urllib.request.urlopen(self.url + path, timeout=5) as answer:
                return answer.status
        except urllib.error.HTTPError as answer:
            return answer.code
        except OSError:
            return None

    def let_sessions_run_out(self) -> None:
        """An hour passes for every session, and for nothing else."""
        self._change("UPDATE sessions SET seen_at = seen_at - 3600000")

    def let_letters_be_due(self) -> None:
        """An hour passes for every letter that waits for its next try, and for nothing else."""
        self._change("UPDATE deliveries SET next_at = next_at - 3600000 WHERE state = 'waiting'")

    def _change(self, statement: str) -> None:
        with contextlib.closing(sqlite3.connect(self.data / "carebroker.sqlite", timeout=10)) as database, database:
            database.execute(statement)

    def rows(self, query: str, *values: object) -> list[tuple]:
        """What stands in the database."""
        path = f"file:{self.data / 'carebroker.sqlite'}?mode=ro"
        with contextlib.closing(sqlite3.connect(path, uri=True, timeout=10)) as database:
            return database.execute(query, values).fetchall()

    def surveys(self) -> list[str]:
        """The paths in the letters that ask for a survey: whoever has one needs no account."""
        with self._database() as database:
            letters = database.execute("SELECT body FROM messages WHERE body LIKE '%/survey/%' ORDER BY written_at")
            return [found[0] for (body,) in letters if (found := re.search(r"/survey/[\w-]+", body))]

    def homes_with_concerns(self) -> list[str]:
        """The paths of the few homes of which somebody has a concern."""
        with self._database() as database:
            homes = database.execute("SELECT location_id FROM concerns WHERE closed_on IS NULL")
            return [f"/locations/{home}" for (home,) in homes]

    def _database(self):
        """The server's database, to be read beside it."""
        return contextlib.closing(sqlite3.connect(f"file:{self.data}/carebroker.sqlite?mode=ro", uri=True, timeout=10))

    def told_by_the_log(self) -> list[str]:
        """Lines of the log that hold a name, an NHS number, an address or a number of somebody's: there may be none."""
        with self._database() as database:
            people = database.execute("SELECT family_name, given_name, nhs_number, details FROM people").fetchall()
            accounts = database.execute("SELECT name, email FROM accounts").fetchall()
            homes = database.execute("SELECT email FROM location_contacts WHERE email IS NOT NULL").fetchall()
        secrets = {word for row in accounts + homes for word in row}
        for family, given, number, details in people:
            secrets |= {family, f"{given} {family}", number, number and f"{number[:3]} {number[3:6]} {number[6:]}"}
            secrets |= set(re.findall(r"[\w.+-]+@[\w.-]+|\b0\d[\d ]{8,12}\d\b", details))
        secrets = {secret for secret in secrets if secret and len(secret) > 2}
        pattern = re.compile(r"(?<!\w)(" + "|".join(map(re.escape, sorted(secrets))) + r")(?!\w)")
        return [line for line in self.log.read_text("utf-8").splitlines() if pattern.search(line)]

    def account(self, role: str) -> Account:
        if role not in self.accounts:
            raise SiteFailed(f"the demo has no {role}; it has {', '.join(sorted(self.accounts))}")
        return self.accounts[role]


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
