"""A real SMTP server for the tests: .tools/venv/bin/python Tests/Servers/mail_server.py KIND [PORT]

KIND is plain, starttls, tls, login (STARTTLS, and a login is wanted) or stranger (STARTTLS with a certificate for
another host). Without PORT, it takes any free one. It prints one line of JSON when it is ready, {"port": ...,
"authority": "a PEM file"}, and one for each letter it has taken, and ends when its standard input is closed.

What it does depends on the reader's name: refused@ is 550, busy@ is 451, unwanted@ is 554 after the letter, and lost@
hangs up when the letter has come, before it says whether it was taken. The one login is broker / right-password.
"""

import asyncio
import base64
import json
import logging
import ssl
import sys
import tempfile
from pathlib import Path

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

KINDS = {"plain", "starttls", "tls", "login", "stranger"}


def say(**facts):
    print(json.dumps(facts), flush=True)


class Postbox:
    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refused@"):
            return "550 5.1.1 No such reader here"
        if address.startswith("busy@"):
            return "451 4.3.0 Come back later"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 OK"

    async def handle_DATA(self, server, session, envelope):
        reader = envelope.rcpt_tos[0]
        if reader.startswith("unwanted@"):
            return "554 5.7.1 Not wanted here"
        if reader.startswith("lost@"):
            server.transport.abort()
            return "250 never said"
        say(
            sender=envelope.mail_from,
            readers=envelope.rcpt_tos,
            encrypted=session.ssl is not None or server.transport.get_extra_info("ssl_object") is not None,
            user=session.auth_data,
            hello=session.host_name,
            letter=base64.b64encode(envelope.content).decode(),
        )
        return "250 2.0.0 Taken"


def check_login(server, session, envelope, mechanism, login):
    right = isinstance(login, LoginPassword) and (login.login, login.password) == (b"broker", b"right-password")
    # handled=False: the server then gives the refusal itself (535).
    return AuthResult(success=right, handled=False, auth_data="broker" if right else None)


def certificate(folder, kind):
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "authority.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("elsewhere.example" if kind == "stranger" else "127.0.0.1").configure_cert(context)
    return context


async def serve(kind, port, folder):
    context = certificate(folder, kind)
    starts_tls = kind in {"starttls", "login", "stranger"}
    wants_login = kind == "login"

    def connection():
        return SMTP(
            Postbox(),
            hostname="mail.example",
            tls_context=context if starts_tls else None,
            require_starttls=starts_tls,
            authenticator=check_login if wants_login else None,
            auth_required=wants_login,
            enable_SMTPUTF8=False,
        )

    loop = asyncio.get_running_loop()
    server = await loop.create_server(connection, "127.0.0.1", port, ssl=context if kind == "tls" else None)
    say(port=server.sockets[0].getsockname()[1], authority=str(folder / "authority.pem"))
    closed = asyncio.Event()
    loop.add_reader(sys.stdin, lambda: sys.stdin.buffer.read1() or closed.set())
    await closed.wait()


# Clients that don't trust the certificate are what some of the tests are about.
logging.getLogger("mail.log").setLevel(logging.CRITICAL)

if len(sys.argv) not in (2, 3) or sys.argv[1] not in KINDS:
    raise SystemExit(__doc__)
with tempfile.TemporaryDirectory() as temporary:
    asyncio.run(serve(sys.argv[1], int(sys.argv[2]) if len(sys.argv) == 3 else 0, Path(temporary)))
