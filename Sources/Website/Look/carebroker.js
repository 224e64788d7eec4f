// What JavaScript adds to pages that work without it: drafts kept as they are typed, names lit up in a pen picture,
// keys that move through a list. Loaded as a module; no inline scripts or styles, as the content policy forbids them.

const root = document.documentElement;

// NHS.UK frontend looks for this class before it starts anything.
document.body.classList.add("js-enabled", "nhsuk-frontend-supported");
const frontend = document.querySelector("script[data-nhsuk]")?.dataset.nhsuk;
if (frontend) {
    import(frontend).then((nhsuk) => nhsuk.initAll()).catch(() => {
        // Without it radios can't hide what they reveal, so show everything again.
        document.body.classList.remove("js-enabled", "nhsuk-frontend-supported");
    });
}

/** Calls `act` once `wait` milliseconds have passed without another call. */
function settled(wait, act) {
    let timer;
    return () => {
        clearTimeout(timer);
        timer = setTimeout(act, wait);
    };
}

// --- Drafts -----------------------------------------------------------------------------------------------------

/** Keeps on the server what is typed in a form, and says so. A session that ends meanwhile loses nothing: the page
 *  stays as it is, says where to sign in again, and goes on saving afterwards. */
function keepDraft(form) {
    const said = form.querySelector("[data-saved]");
    let saved = written();
    let sending = false;
    let signedOut = false;
    let submitting = false;

    function written() {
        const fields = new URLSearchParams();
        for (const [name, value] of new FormData(form)) {
            if (typeof value === "string") fields.append(name, value);
        }
        return fields.toString();
    }

    function say(words, failed = false) {
        if (!said) return;
        said.replaceChildren(...words);
        said.classList.toggle("cb-saved--failed", failed);
    }

    function saySignedOut() {
        const link = document.createElement("a");
        link.href = "/sign-in";
        link.target = "_blank";
        link.rel = "noopener";
        link.textContent = "Sign in again in a new tab";
        say(["You have been signed out. What you typed is still here. ", link, ", then come back."], true);
    }

    async function save() {
        const now = written();
        if (sending || submitting || now === saved) return;
        sending = true;
        try {
            const answer = await fetch(form.dataset.draft, {
                method: "POST",
                body: new URLSearchParams(now),
                credentials: "same-origin",
                redirect: "manual",
                keepalive: now.length < 60_000,
            });
            if (answer.ok) {
                saved = now;
                signedOut = false;
                const time = new Intl.DateTimeFormat("en-GB", {
                    hour: "2-digit", minute: "2-digit", timeZone: "Europe/London",
                }).format(new Date());
                say([`Saved ${time}`]);
            } else if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
                signedOut = true;
                saySignedOut();
            } else if (answer.status === 413) {
                say(["Not saved: there is too much text in this form. Shorten it."], true);
            } else {
                say(["Not saved. It will be tried again."], true);
                retry();
            }
        } catch {
            say(["Not saved: no connection. It will be tried again."], true);
            retry();
        } finally {
            sending = false;
        }
        if (!signedOut && written() !== now) soon();
    }

    const soon = settled(800, save);
    const retry = settled(10_000, save);
    form.addEventListener("input", soon);
    form.addEventListener("change", soon);
    document.addEventListener("visibilitychange", save);
    form.addEventListener("submit", (event) => {
        if (signedOut) {
            // Sending now would lead to the sign-in page and lose what was typed.
            event.preventDefault();
            save();
        } else {
            submitting = true;
        }
    });
    addEventListener("pageshow", () => { submitting = false; });
    addEventListener("beforeunload", (event) => {
        if (!submitting && written() !== saved) event.preventDefault();
    });
}

// --- Names lit up in a pen picture --------------------------------------------------------------------------------

/** Shows below the text what the server finds in it. The answer is a piece of our own markup, escaped by the server. */
function lightUp(area) {
    const shown = document.getElementById(area.dataset.lookUpShownIn);
    if (!shown) return;
    let asked = 0;

    async function ask() {
        const turn = ++asked;
        const fields = new URLSearchParams({ text: area.value });
        const token = area.form?.elements["form-token"]?.value;
        if (token) fields.set("form-token", token);
        try {
            const answer = await fetch(area.dataset.lookUp, { method: "POST", body: fields, redirect: "manual" });
            // An answer to what was typed before must not replace the answer to what is there now.
            if (answer.ok && turn === asked) shown.innerHTML = await answer.text();
        } catch {
            // The check is made again on the way in, so a failed look-up lets nothing through.
        }
    }

    area.addEventListener("input", settled(500, ask));
    if (area.value) ask();
}

// --- Keys ---------------------------------------------------------------------------------------------------------

const keysAre = {
    get on() {
        try { return localStorage.getItem("keys") !== "off"; } catch { return true; }
    },
    set on(isOn) {
        try { localStorage.setItem("keys", isOn ? "on" : "off"); } catch { /* Then they are on until next time. */ }
    },
};

function isTyping(element) {
    return element?.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog") != null;
}

/** j, k, x, / and ? as on the list's own hints. Enter is the browser's: the keys put the focus on the line's link. */
function useKeys(list) {
    const hints = document.querySelector("[data-keys]");
    const all = hints?.querySelector("dialog");
    const offSwitch = hints?.querySelector("[data-keys-switch]");
    // What a line leads to; a clause beside it leads away from the list.
    const leads = (row) => row.querySelector("a:not(.cb-clause a)");
    const lines = list ? [...list.tBodies].flatMap((body) => [...body.rows]).filter(leads) : [];

    if (hints) hints.hidden = false;
    if (offSwitch) {
        offSwitch.checked = keysAre.on;
        offSwitch.addEventListener("change", () => { keysAre.on = offSwitch.checked; });
    }

    function current() {
        return lines.findIndex((row) => row.contains(document.activeElement));
    }

    function move(by) {
        const from = current();
        const to = from < 0 ? (by > 0 ? 0 : lines.length - 1) : from + by;
        const line = lines[Math.min(Math.max(to, 0), lines.length - 1)];
        if (line) leads(line).focus();
        line?.scrollIntoView({ block: "nearest" });
    }

    const acts = {
        j: () => move(1),
        k: () => move(-1),
        x: () => lines[current()]?.querySelector("input[type=checkbox]")?.click(),
        "/": () => document.getElementById("search")?.select(),
        "?": () => all?.showModal(),
    };

    document.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && document.activeElement?.id === "search") document.activeElement.blur();
        if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
        if (isTyping(document.activeElement) || all?.open) return;
        const act = acts[event.key];
        // The list of keys opens even when they are off, as that is where they are turned on again.
        if (!act || (!keysAre.on && event.key !== "?")) return;
        event.preventDefault();
        act();
    });
}

// --- Filters ------------------------------------------------------------------------------------------------------

/** An open filter closes by Escape and by a click elsewhere. */
function closeFilters() {
    const open = () => document.querySelector(".cb-filter[open]");
    document.addEventListener("click", (event) => {
        const filter = open();
        if (filter && !filter.contains(event.target)) filter.open = false;
    });
    document.addEventListener("keydown", (event) => {
        const filter = open();
        if (event.key !== "Escape" || !filter) return;
        filter.open = false;
        filter.querySelector("summary").focus();
    });
}

// --- Waiting for the server -----------------------------------------------------------------------------------------

/** Looks every two seconds how far something is. When the page has moved on, all of it is shown. */
function lookAgain(said) {
    const timer = setInterval(async () => {
        const answer = await fetch(location.href, { credentials: "same-origin" }).catch(() => null);
        if (!answer?.ok) return;
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const now = page.querySelector("[data-look-again]");
        if (now) {
            said.replaceChildren(...now.childNodes);
        } else {
            clearInterval(timer);
            location.reload();
        }
    }, 2000);
}

document.querySelectorAll("form[data-draft]").forEach(keepDraft);
document.querySelectorAll("[data-look-again]").forEach(lookAgain);
document.querySelectorAll("textarea[data-look-up]").forEach(lightUp);
useKeys(document.querySelector("table[data-list]"));
if (document.querySelector(".cb-filter")) closeFilters();
root.dataset.ready = "yes";
