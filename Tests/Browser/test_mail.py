"""Letters leave a real server by real SMTP: how they look when they arrive, and what happens when they can't."""

from __future__ import annotations

import json
import re
import time
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest
from carebroker_site import Site, free_port, run
from mail import MailServer
from plain import Answer, Visitor

FROM = "brokerage@bnes.example"
PASSWORD = "right-password"
# Words with accents, and a line longer than any line of an e-mail may be.
PEN_PICTURE = (
    "She needs a hoist and two people, likes the café at eleven and naïve painting, and costs £5 a day in crème brûlée. "
    * 12
    + "\n.\nShe sleeps through the night."
)


def mail_options(server_port: int, tls: str = "none", **more: str) -> dict[str, str]:
    options = {"HOST": "127.0.0.1", "PORT": str(server_port), "TLS": tls, "FROM": FROM, **more}
    return {f"CAREBROKER_SMTP_{name}": value for name, value in options.items()}


class Broker(Visitor):
    """Somebody who asks homes, with the homes' addresses as the test wants them."""

    def __init__(self, site: Site):
        super().__init__(site)
        self.sign_in("broker")
        email = site.account("broker").email
        cases = site.rows(
            "SELECT c.id FROM cases c JOIN accounts a ON a.id = c.broker_id WHERE c.state = 'sourcing' AND a.email = ? "
            "ORDER BY c.number",
            email,
        )
        self.cases = [f"/cases/{case}" for (case,) in cases]

    def give_address(self, home: str, address: str) -> None:
        """A home has a new contact, whose address counts from now on."""
        path = f"/locations/{home}/contacts/new"
        day = datetime.now()
        answer = self.send(
            self.get(path), path, name="Zoë Bürger", email=address, starts_on_day=day.day, starts_on_month=day.month,
            starts_on_year=day.year,
        )  # fmt: skip
        assert answer.status == 200 and "is a contact at" in answer.text, answer.text

    def ask(self, address: str) -> str:
        """Asks one home, which gets this address first.
        Returns its name."""
        for case in self.cases:
            ranked = self.get(f"{case}/homes")
            if any(form.action == f"{case}/homes" for form in ranked.reader.forms):
                ranked = self.send(ranked, f"{case}/homes")
            homes = re.findall(r'name="homes\[\]" value="([^"]+)"', ranked.html)
            for home in homes:
                path = f"{case}/ask?" + urlencode({"homes[]": home})
                if f"/locations/{home}" not in self.get(path).html:
                    continue
                self.give_address(home, address)
                page = self.get(path)
                assert f"By e-mail to {address}" in page.text
                answer = self.send(
                    page, f"{case}/ask", pen_picture=PEN_PICTURE, channel="email", outward="BA2",
                    out_of_order="persons-wish" if "Why before those" in page.text else "",
                )  # fmt: skip
                if answer.url.endswith("/answers"):
                    self.case = case
                    return self.site.rows("SELECT name FROM locations WHERE id = ?", home)[0][0]
                self.refusals = answer.text
        raise AssertionError(f"no home could be asked; the last page says: {getattr(self, 'refusals', 'nothing')}")

    def letter(self, part: str = "all") -> str:
        """The path of the newest letter in a part of the outbox."""
        found = re.search(r'href="(/outbox/[0-9a-z]{26})"', self.get(f"/outbox?show={part}" if part != "all" else "/outbox").html)
        assert found, f"the outbox has no letter under {part}"
        return found.group(1)

    def waits_for(self, path: str, *texts: str, within: float = 60) -> Answer:
        """Opens a page again and again until it says all of these."""
        deadline = time.monotonic() + within
        while True:
            page = self.get(path)
            missing = [text for text in texts if text not in page.text]
            if not missing:
                return page
            assert time.monotonic() < deadline, f"{path} doesn't say {missing} within {within} s: {page.text}"
            time.sleep(0.2)


def people(site: Site) -> list[dict]:
    return [json.loads(details) for (details,) in site.rows("SELECT details FROM people")]


def check_log(site: Site, *secrets: str) -> None:
    """The log holds no address, name, number or password."""
    log = site.log.read_text("utf-8")
    assert "@" not in log, log
    for secret in (PASSWORD, *secrets):
        assert secret not in log
    for person in people(site):
        assert person["familyName"] not in log
        assert person.get("nhsNumber", "not known") not in log


@pytest.mark.parametrize("kind", ["plain", "starttls", "tls", "login"])
def test_an_enquiry_arrives_as_a_letter_should(demo, tmp_path, kind):
    with MailServer(kind) as server:
        tls = {"plain": "none", "tls": "tls"}.get(kind, "starttls")
        more = {} if kind == "plain" else {"AUTHORITIES": server.authority}
        if kind == "login":
            secret = tmp_path / "password"
            secret.write_text(PASSWORD + "\n", "utf-8")
            more |= {"USER": "broker", "PASSWORD_FILE": str(secret)}
        with Site(demo, tmp_path, mail_options(server.port, tls, **more)) as site:
            broker = Broker(site)
            home = broker.ask("office@asked.example")
            taken = server.letter_to("office@asked.example")
            assert "Gone" in broker.waits_for(broker.letter(), "Gone").text
            check_log(site, home)
            arguments = Path(f"/proc/{site.process.pid}/cmdline").read_bytes()
            environment = Path(f"/proc/{site.process.pid}/environ").read_bytes()
            assert PASSWORD.encode() not in arguments + environment
            # What an enquiry says of anybody must not tell who it is, in the letters of the demo's own cases either.
            letters = [taken.raw.decode() for taken in server.all_taken()]
            everybody = people(site)
            account = site.account("broker")

    assert taken.sender == FROM and taken.encrypted == (kind != "plain")
    assert taken.user == ("broker" if kind == "login" else None)
    raw = taken.raw
    assert raw.isascii() and b"\n" not in raw.replace(b"\r\n", b"") and b"\r" not in raw.replace(b"\r\n", b"")
    assert max(map(len, raw.split(b"\r\n"))) <= 78
    message = taken.message
    assert not message.defects
    assert message["From"].addresses[0].addr_spec == FROM
    assert [(to.display_name, to.addr_spec) for to in message["To"].addresses] == [(home, "office@asked.example")]
    assert re.fullmatch(r"Can you offer [\w ]+ care\? C-\d+, answer by .+", message["Subject"])
    assert re.fullmatch(r"<[0-9a-z]{26}@bnes\.example>", message["Message-ID"])
    written = parsedate_to_datetime(message["Date"])
    assert timedelta(0) <= datetime.now(timezone.utc) - written < timedelta(minutes=5)
    # So that nobody's holiday answers it (RFC 3834). Nobody subscribed to it, so there is nothing to unsubscribe from.
    assert message["Auto-Submitted"] == "auto-generated"
    # Whoever presses "reply" writes to the broker.
    assert message["Reply-To"].addresses[0].addr_spec == account.email
    assert message["Cc"] is None and message["Bcc"] is None
    assert message["MIME-Version"] == "1.0" and message.get_content_type() == "text/plain"
    assert message.get_content_charset() == "utf-8" and message["Content-Transfer-Encoding"] == "quoted-printable"
    body = message.get_content().replace("\r\n", "\n")
    for line in PEN_PICTURE.strip().split("\n"):
        assert line.strip() in body
    assert account.name in body and account.email in body and f"To {home}\n" in body
    assert "Area: BA2" in body

    assert letters
    for letter in letters:
        for person in everybody:
            for told in ("nhsNumber", "postcode", "telephone"):
                assert not person.get(told) or person[told] not in letter


def test_a_letter_waits_for_a_mail_server_that_is_down(demo, tmp_path):
    port = free_port()
    with Site(demo, tmp_path, mail_options(port)) as site:
        broker = Broker(site)
        broker.ask("later@asked.example")
        letter = broker.letter()
        broker.waits_for(letter, "Waiting", "tried once", "The mail server can’t be reached.")
        assert "Send the letter again" not in broker.get(letter).text
        with MailServer("plain", port) as server:
            site.let_letters_be_due()
            server.letter_to("later@asked.example")
            broker.waits_for(letter, "Gone")
            # Once, however many rounds go by: the next letter has gone round after it.
            broker.ask("another@asked.example")
            server.letter_to("another@asked.example")
            readers = [taken.readers for taken in server.all_taken()]
            assert readers.count(["later@asked.example"]) == 1
        check_log(site)


def test_a_letter_refused_for_good_is_told_of_and_sent_again_where_it_is_taken(demo, tmp_path):
    with MailServer("plain") as server, Site(demo, tmp_path, mail_options(server.port)) as site:
        broker = Broker(site)
        home = broker.ask("refused@asked.example")
        letter = broker.letter()
        page = broker.waits_for(letter, "Not delivered", "I told them in another way")
        assert "tried once" in page.text
        assert "The mail server won’t take this letter. It said: 550 5.1.1 No such reader here" in page.text
        # It stands on the desk of those who broker, and in the outbox under what wasn't delivered.
        assert 'href="/outbox?show=failed"' in broker.get("/").html
        assert home in broker.get("/outbox?show=failed").text
        assert "refused@asked.example" in page.text and "Send the letter again" in page.text

        # The address is mended; the letter goes to the new one, as the page says, and once.
        found = re.search(r'href="/locations/([^"/]+)"', page.html)
        broker.give_address(found.group(1), "mended@asked.example")
        page = broker.get(letter)
        assert "It can go to mended@asked.example" in page.text
        sent = broker.send(page, f"{letter}/send-again")
        assert sent.status == 200 and sent.url != page.url
        taken = server.letter_to("mended@asked.example")
        first_id = letter.rpartition("/")[2]
        assert first_id not in taken.message["Message-ID"]
        again = broker.open(f"{letter}/send-again", page.form(f"{letter}/send-again").fields)
        assert again.url == sent.url, "the same form sent twice does the same thing once"
        broker.waits_for(sent.url, "Gone", "An earlier letter")
        assert "Sent again" in broker.get(letter).text
        assert [taken.readers for taken in server.all_taken()].count(["mended@asked.example"]) == 1
        assert 'href="/outbox?show=failed"' not in broker.get("/").html
        check_log(site)


@pytest.mark.parametrize("password", ["wrong-password"])
def test_a_wrong_password_is_logged_in_words_and_never_said(demo, tmp_path, password):
    with MailServer("login") as server:
        options = mail_options(
            server.port, "starttls", AUTHORITIES=server.authority, USER="broker", PASSWORD=password
        )
        with Site(demo, tmp_path, options) as site:
            broker = Broker(site)
            broker.ask("office@asked.example")
            broker.waits_for(broker.letter(), "Waiting", "The mail server refuses our user name and password.")
            assert "The mail server refuses our user name and password." in site.log.read_text("utf-8")
            check_log(site, password)
        assert server.all_taken() == []


def test_a_certificate_that_is_not_trusted_gets_no_letter(demo, tmp_path):
    with MailServer("stranger") as server:
        options = mail_options(server.port, "starttls", AUTHORITIES=server.authority)
        with Site(demo, tmp_path, options) as site:
            broker = Broker(site)
            broker.ask("office@asked.example")
            broker.waits_for(broker.letter(), "Waiting", "The mail server’s certificate is not trusted.")
        assert server.all_taken() == []


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"HOST": "127.0.0.1"}, "Say with --smtp-from whom letters are from."),
        ({"HOST": "127.0.0.1", "FROM": "nobody"}, "nobody is not an e-mail address."),
        ({"HOST": "127.0.0.1", "FROM": FROM, "PORT": "mail"}, "CAREBROKER_SMTP_PORT is not a number."),
        ({"HOST": "127.0.0.1", "FROM": FROM, "PORT": "0"}, "0 is not a port. Use one from 1 to 65535."),
        ({"HOST": "127.0.0.1", "FROM": FROM, "TLS": "ssl"}, "--smtp-tls is none, starttls or tls."),
        ({"HOST": "a host", "FROM": FROM}, "a host is not the name of a mail server."),
        ({"HOST": "127.0.0.1", "FROM": FROM, "USER": "broker"}, "Give the password of broker by --smtp-password-file"),
        (
            {"HOST": "mail.example", "FROM": FROM, "USER": "broker", "PASSWORD": PASSWORD, "TLS": "none"},
            "The password would go to mail.example unencrypted. Use --smtp-tls starttls or tls.",
        ),
        (
            {"HOST": "127.0.0.1", "FROM": FROM, "USER": "broker", "PASSWORD_FILE": "/nowhere/password"},
            "/nowhere/password has no password in its first line.",
        ),
        ({"HOST": "127.0.0.1", "FROM": FROM, "AUTHORITIES": "/nowhere/ca.pem"}, "/nowhere/ca.pem can't be read."),
    ],
)
def test_options_that_cannot_work_are_said_before_anything_is_served(tmp_path, options, sentence):
    ended = run(
        "serve", "--data", tmp_path / "data", "--port", free_port(), "--insecure",
        environment={f"CAREBROKER_SMTP_{name}": value for name, value in options.items()},
    )  # fmt: skip
    assert ended.code != 0 and sentence in ended.errors
    assert PASSWORD not in ended.errors + ended.output
    assert not (tmp_path / "data").exists()
