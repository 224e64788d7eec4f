#include "ccurl.h"

#include <curl/curl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>

struct reading {
    const char *rest;
    size_t left;
};

static size_t read_letter(char *buffer, size_t size, size_t count, void *context) {
    struct reading *reading = context;
    size_t part = size * count < reading->left ? size * count : reading->left;
    memcpy(buffer, reading->rest, part);
    reading->rest += part;
    reading->left -= part;
    return part;
}

// libcurl hands each line that the server answers to the header function. The last that says no is kept; after it
// comes the answer to QUIT.
static size_t keep_refusal(char *line, size_t size, size_t count, void *context) {
    struct ccurl_outcome *outcome = context;
    size_t length = size * count;
    if (length == 0 || (line[0] != '4' && line[0] != '5')) return length;
    while (length > 0 && (line[length - 1] == '\r' || line[length - 1] == '\n')) length--;
    if (length >= sizeof outcome->words) length = sizeof outcome->words - 1;
    memcpy(outcome->words, line, length);
    outcome->words[length] = 0;
    return size * count;
}

static size_t ignore(char *data, size_t size, size_t count, void *context) {
    (void)data, (void)context;
    return size * count;
}

static enum ccurl_end end_of(CURLcode result, long code) {
    switch (result) {
    case CURLE_OK:
        return CCURL_ACCEPTED;
    case CURLE_LOGIN_DENIED:
    case CURLE_AUTH_ERROR:
        return CCURL_LOGIN;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
        return CCURL_UNREACHABLE;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
        return CCURL_UNTRUSTED;
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CIPHER:
        return CCURL_UNENCRYPTED;
    case CURLE_OPERATION_TIMEDOUT:
        return CCURL_LATE;
    default:
        // Whatever libcurl calls it, a number from 400 up was the server's answer.
        return code >= 400 ? CCURL_ANSWERED : CCURL_BROKEN;
    }
}

static pthread_once_t once = PTHREAD_ONCE_INIT;
static void start(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

struct ccurl_outcome ccurl_send(const char *url, int needs_tls, const char *ca_file, const char *user,
                                const char *password, const char *from, const char *to, const void *letter,
                                size_t length, long connect_limit, long limit) {
    struct ccurl_outcome outcome = {.end = CCURL_BROKEN};
    struct reading reading = {letter, length};
    pthread_once(&once, start);
    CURL *curl = curl_easy_init();
    struct curl_slist *readers = curl_slist_append(NULL, to);
    if (!curl || !readers) goto done;

    curl_easy_setopt(curl, CURLOPT_URL, url);
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    // Neither a proxy of the environment's nor a .netrc has a say in where letters go and as whom.
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
    curl_easy_setopt(curl, CURLOPT_USE_SSL, (long)(needs_tls ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    if (ca_file) {
        curl_easy_setopt(curl, CURLOPT_CAINFO, ca_file);
        // Then these authorities and no others.
        curl_easy_setopt(curl, CURLOPT_CAPATH, NULL);
    }
    if (user) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD, password ? password : "");
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from);
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, readers);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, read_letter);
    curl_easy_setopt(curl, CURLOPT_READDATA, &reading);
    curl_easy_setopt(curl, CURLOPT_INFILESIZE_LARGE, (curl_off_t)length);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, keep_refusal);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &outcome);
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, ignore);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connect_limit);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, limit);
    // Signals belong to the program; without this libcurl sets its own while it looks up names.
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);

    // A server that hangs up in the middle could raise SIGPIPE, which ends the program. It is held back on this
    // thread, which is the one that writes, and taken away should it have come.
    sigset_t pipe_alone, before;
    sigemptyset(&pipe_alone);
    sigaddset(&pipe_alone, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &pipe_alone, &before);
    CURLcode result = curl_easy_perform(curl);
    if (!sigismember(&before, SIGPIPE)) {
        const struct timespec now = {0};
        while (sigtimedwait(&pipe_alone, NULL, &now) == SIGPIPE) continue;
        pthread_sigmask(SIG_SETMASK, &before, NULL);
    }

    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &outcome.code);
    outcome.end = end_of(result, outcome.code);
    outcome.letter_gone = reading.left == 0;

done:
    curl_slist_free_all(readers);
    curl_easy_cleanup(curl);
    return outcome;
}
