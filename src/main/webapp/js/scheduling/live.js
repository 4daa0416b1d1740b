// Fetches the board again as soon as somebody changes what it shows. The event itself says only that something changed.
import { load, take } from "./swap.js";

let waiting = false;
let held = false;
let parts = [];

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
  const source = new EventSource(`/board/events?from=${from}&days=${days}&trace=${trace}`);
  source.addEventListener("hello", () => say(""));
  source.addEventListener("board", (event) => {
    if (event.data !== live.dataset.trace) {
      refresh();
    }
  });
  source.addEventListener("waiting", () => document.dispatchEvent(new Event("waiting-changed")));
  source.addEventListener("ended", () => {
    source.close();
    say("You are signed out here. Sign in again to see changes.");
  });
  source.addEventListener("error", () => {
    const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date());
    say(source.readyState === EventSource.CLOSED
      ? `Not live since ${time}. Load the page again.`
      : `Not live since ${time}; trying again.`);
  });
}

function say(words) {
  const live = document.getElementById("live");
  if (live.textContent !== words && !(words.startsWith("Not live") && live.textContent.startsWith("Not live"))) {
    live.textContent = words;
  }
}

async function refresh() {
  waiting = held;
  if (held) {
    return;
  }
  const live = document.getElementById("live");
  // What a form answered stands at an address that cannot be fetched.
  const here = /^\/board(\/week|\/list)?$/.test(location.pathname) ? location.href : live.dataset.address;
  const { answer, page } = await load(here);
  if (!answer.ok) {
    return;
  }
  live.dataset.trace = page.getElementById("live").dataset.trace;
  if (parts.some((id) => !document.getElementById(id) !== !page.getElementById(id))) {
    location.assign(here);
    return;
  }
  take(page, busy() ? parts : [...parts, "panel"]);
  document.dispatchEvent(new Event("board-changed"));
}

// Nobody's entries, and no way back, are taken away from under their hands.
function busy() {
  const panel = document.getElementById("panel");
  return panel !== null && (panel.querySelector(".booking, details[open], .refused, .undo, #movecheck") !== null
    || (panel.contains(document.activeElement) && document.activeElement !== panel));
}
