// Fetches the board again as soon as somebody changes what it shows. The event itself says only that something changed.
// One refresh at a time: what changes during one is fetched after it. A refresh that fails is repeated.
import { load, take } from "./swap.js";

const PAUSE = 1000;
const LONGEST = 30_000;
let waiting = false;
let held = false;
let parts = [];
let going = false;
let again = false;
let failures = 0;
let retry = null;
let stream = null;
let lost = false;
let ended = false;
let since = null;

// While a visit is being moved the board stands still; what happened meanwhile is shown afterwards.
export function hold(on) {
  held = on;
  if (!on && waiting) {
    refresh();
  }
}

export function keepLive(ids) {
  parts = ids;
  const live = document.getElementById("live");
  const { from, days, trace } = live.dataset;
  stream = new EventSource(`/board/events?from=${from}&days=${days}&trace=${trace}`);
  stream.addEventListener("hello", () => {
    const missed = lost;
    lost = false;
    say();
    if (missed) {
      refresh();
    }
  });
  stream.addEventListener("board", (event) => {
    // An answer on its way may be older than what a form has put on the page since.
    if (going || event.data !== live.dataset.trace) {
      refresh();
    }
  });
  stream.addEventListener("waiting", () => document.dispatchEvent(new Event("waiting-changed")));
  stream.addEventListener("ended", () => {
    stream.close();
    ended = true;
    say();
  });
  stream.addEventListener("error", () => {
    lost = true;
    say();
  });
}

function say() {
  const live = document.getElementById("live");
  const words = standing();
  if (live.textContent !== words) {
    live.textContent = words;
  }
}

function standing() {
  if (ended) {
    return "You are signed out here. Sign in again to see changes.";
  }
  if (!lost && failures === 0) {
    since = null;
    return "";
  }
  since ??= new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date());
  return stream.readyState === EventSource.CLOSED
    ? `Not live since ${since}. Load the page again.`
    : `Not live since ${since}; trying again.`;
}

async function refresh() {
  clearTimeout(retry);
  waiting = held;
  again = going;
  if (held || going) {
    return;
  }
  going = true;
  const shown = await show().catch(() => false);
  going = false;
  failures = shown ? 0 : failures + 1;
  say();
  if (!shown) {
    retry = setTimeout(refresh, Math.min(LONGEST, PAUSE * 2 ** (failures - 1)));
  } else if (again) {
    refresh();
  }
}

// Whether the board is on the page as the server has it, or will be after a move.
async function show() {
  const live = document.getElementById("live");
  // What a form answered stands at an address that cannot be fetched.
  const here = /^\/board(\/week|\/list)?$/.test(location.pathname) ? location.href : live.dataset.address;
  const { answer, page } = await load(here);
  const fresh = page.getElementById("live");
  if (!answer.ok || !fresh) {
    return false;
  }
  if (held) {
    waiting = true;
    return true;
  }
  live.dataset.trace = fresh.dataset.trace;
  if (parts.some((id) => !document.getElementById(id) !== !page.getElementById(id))) {
    location.assign(here);
    return true;
  }
  take(page, busy() ? parts : [...parts, "panel"]);
  document.dispatchEvent(new Event("board-changed"));
  return true;
}

// Nobody's entries, and no way back, are taken away from under their hands.
function busy() {
  const panel = document.getElementById("panel");
  return panel !== null && (panel.querySelector(".booking, details[open], .refused, .undo, #movecheck") !== null
    || (panel.contains(document.activeElement) && document.activeElement !== panel));
}
