// One e-mail to one SMTP server, by libcurl. Plain C, because curl_easy_setopt takes arguments of varying kinds,
// which Swift can't call.
#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>

enum ccurl_end {
    CCURL_ACCEPTED,      // the server has taken the letter
    CCURL_ANSWERED,      // the server said no: see code
    CCURL_LOGIN,         // the server refused the user and password
    CCURL_UNREACHABLE,   // no such host, or nothing listens there
    CCURL_UNTRUSTED,     // its certificate is not one for this host from an authority that is trusted
    CCURL_UNENCRYPTED,   // it offers no encryption, or none that can be agreed on
    CCURL_LATE,          // a limit ran out
    CCURL_BROKEN,        // the connection ended, or what came over it made no sense
};

struct ccurl_outcome {
    enum ccurl_end end;
    long code;         // the last answer's number, 0 before the first
    char words[256];   // the last line that said no, ending in 0; empty when none did
    int letter_gone;   // the whole letter had been handed over; without an answer nobody knows whether it was taken
};

// Sends one letter. Blocks until it is over. Safe on any thread; never raises SIGPIPE.
struct ccurl_outcome ccurl_send(
    const char *url,       // smtp://host:port/name, or smtps://; the name is how this machine introduces itself
    int needs_tls,         // no name, password or letter goes out before the connection is encrypted
    const char *ca_file,   // the only authorities trusted, PEM; NULL for the system's
    const char *user,      // NULL where no one signs in
    const char *password,
    const char *from,      // the envelope's addresses, in angle brackets
    const char *to,
    const void *letter,    // RFC 5322, lines ending in CRLF
    size_t length,
    long connect_limit,    // milliseconds
    long limit             // milliseconds, for all of it
);

#endif
