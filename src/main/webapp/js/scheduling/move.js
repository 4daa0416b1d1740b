// Moves a visit by drag or by keys. A ghost shows where it would go; the server says, as if the visit were not there,
// what speaks against it and how the nurses would be loaded. A place that does not fit is not dropped on.
import { hold } from "./live.js";
import { load, take } from "./swap.js";

const QUARTER = 15 * 60 * 1000;
const STILL = 6;
const WAIT = 120;
let move = null;
let pressed = null;

const chairs = () => document.getElementById("chairs");
const lanes = () => [...chairs().querySelectorAll(".lane[data-chair]:not(.lane--out)")];

function begin(block) {
  const cell = block.closest("li");
  const lane = block.closest(".lane");
  move = {
    id: block.dataset.movable,
    version: block.dataset.version,
    wasChair: lane.dataset.chair,
    wasStart: block.dataset.start,
    chair: lane.dataset.chair,
    at: Number(cell.dataset.at),
    length: Number(cell.dataset.len),
    name: block.querySelector("b").textContent,
    fits: null,
  };
  hold(true);
  block.classList.add("appt--leaving");
  draw();
}

// The block of the visit that is being moved; the board may have been drawn again meanwhile.
function origin() {
  return document.getElementById(`a-${move.id}`);
}

function draw() {
  chairs().querySelectorAll(".ghost, .offer").forEach((old) => old.remove());
  chairs().querySelectorAll(".clashing").forEach((old) => old.classList.remove("clashing"));
  const lane = lanes().find((one) => one.dataset.chair === move.chair);
  const ghost = document.createElement("li");
  ghost.className = move.fits === false ? "ghost" : "ghost ghost--fits";
  ghost.dataset.at = move.at;
  ghost.dataset.len = move.length;
  const body = document.createElement("div");
  body.className = "appt";
  const words = document.createElement("span");
  words.className = "appt__l";
  const name = document.createElement("b");
  name.textContent = move.name;
  words.append(name);
  body.append(words);
  ghost.append(body);
  if (move.fits === false) {
    body.append(...clashes(lane));
    const flag = document.createElement("p");
    flag.className = "flag";
    flag.textContent = `Not free, ${move.reasons === 1 ? "1 reason" : `${move.reasons} reasons`}: see beside the board`;
    ghost.append(flag);
    offer();
  }
  lane.append(ghost);
}

function clashes(lane) {
  return [...lane.querySelectorAll("li[data-at]")]
    .filter((cell) => cell.querySelector("a.appt:not(.appt--noshow)") && !cell.contains(origin()))
    .map((cell) => {
      const from = Math.max(move.at, Number(cell.dataset.at));
      const to = Math.min(move.at + move.length, Number(cell.dataset.at) + Number(cell.dataset.len));
      return { cell, from, to };
    })
    .filter(({ from, to }) => from < to)
    .map(({ cell, from, to }) => {
      cell.classList.add("clashing");
      const mark = document.createElement("span");
      mark.className = "clash";
      mark.style.left = `${(100 * (from - move.at)) / move.length}%`;
      mark.style.width = `${(100 * (to - from)) / move.length}%`;
      return mark;
    });
}

function offer() {
  const fix = document.querySelector("#movecheck [data-fix-chair]");
  const at = fix ? column(fix.dataset.fixStart) : -1;
  const lane = fix && lanes().find((one) => one.dataset.chair === fix.dataset.fixChair);
  if (lane && at >= 0 && at < Number(chairs().dataset.cols)) {
    const place = document.createElement("li");
    place.className = "offer";
    place.dataset.at = at;
    place.dataset.len = move.length;
    const words = document.createElement("div");
    words.textContent = "Nearest fix";
    place.append(words);
    lane.append(place);
  }
}

function column(instant) {
  return Math.round((Date.parse(instant) - Date.parse(chairs().dataset.start)) / QUARTER);
}

function start() {
  return move.chair === move.wasChair && move.at === column(move.wasStart)
    ? move.wasStart
    : new Date(Date.parse(chairs().dataset.start) + move.at * QUARTER).toISOString();
}

function to(chair, at) {
  const last = Number(chairs().dataset.cols) - move.length;
  const column = Math.max(0, Math.min(last, at));
  if (chair === move.chair && column === move.at) {
    return;
  }
  move.chair = chair;
  move.at = column;
  move.fits = null;
  draw();
  clearTimeout(move.timer);
  move.timer = setTimeout(check, WAIT);
}

function fields(more) {
  return new URLSearchParams({
    day: chairs().dataset.day,
    chair: move.chair,
    start: start(),
    version: move.version,
    wasChair: move.wasChair,
    wasStart: move.wasStart,
    ...more,
  });
}

async function check() {
  clearTimeout(move?.timer);
  const asked = move;
  const place = `${move.chair} ${move.at}`;
  const { answer, page } = await load(`/board/moves/${move.id}`, { method: "POST", body: fields() });
  if (move !== asked || place !== `${move.chair} ${move.at}`) {
    return;
  }
  if (!answer.ok) {
    putBack();
    return;
  }
  take(page, ["panel", "load"]);
  const said = document.getElementById("movecheck");
  move.fits = said.dataset.fits === "true";
  move.reasons = Number(said.dataset.reasons);
  draw();
}

async function drop() {
  if (move.chair === move.wasChair && move.at === column(move.wasStart)) {
    putBack();
    return;
  }
  if (move.fits === null) {
    await check();
  }
  if (move?.fits === false) {
    document.querySelector("#movecheck [data-key=f]")?.focus();
  } else if (move) {
    await send();
  }
}

async function send() {
  const { id } = move;
  const body = fields();
  end();
  const { answer, page } = await load(`/appointments/${id}/move`, { method: "POST", body });
  if (answer.redirected) {
    const address = new URL(answer.url);
    address.searchParams.delete("done");
    history.pushState(null, "", address);
  }
  take(page, ["panel", "load", "chairs", "daynav"]);
  (document.querySelector("#panel .refused") ?? document.getElementById(`a-${id}`))?.focus();
}

function end() {
  clearTimeout(move.timer);
  chairs().querySelectorAll(".ghost, .offer").forEach((old) => old.remove());
  chairs().querySelectorAll(".clashing").forEach((old) => old.classList.remove("clashing"));
  origin()?.classList.remove("appt--leaving");
  move = null;
  hold(false);
}

async function putBack() {
  const { id } = move;
  end();
  const { page } = await load(`/board?day=${chairs().dataset.day}&pick=${id}`);
  take(page, ["panel", "load", "chairs"]);
  document.getElementById(`a-${id}`)?.focus();
}

function picked() {
  const focused = document.activeElement?.closest("a.appt[data-movable]");
  return focused ?? document.querySelector("a.appt--picked[data-movable]");
}

const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

document.addEventListener("keydown", (event) => {
  const field = event.target.closest("input, select, textarea, dialog");
  if (move && event.key === "Escape") {
    event.preventDefault();
    putBack();
  } else if (field || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  } else if (move && steps[event.key]) {
    event.preventDefault();
    const rows = lanes().map((lane) => lane.dataset.chair);
    const row = rows.indexOf(move.chair) + steps[event.key][0];
    to(rows[Math.max(0, Math.min(rows.length - 1, row))], move.at + steps[event.key][1]);
  } else if (move && event.key === "Enter" && !event.target.closest("button, summary, #panel a")) {
    event.preventDefault();
    drop();
  } else if (!move && event.key.toLowerCase() === "m" && localStorage.getItem("keys") !== "off") {
    const block = picked();
    if (block) {
      event.preventDefault();
      block.focus();
      begin(block);
    }
  }
}, true);

document.addEventListener("click", (event) => {
  if (move && event.target.closest("[data-back]")) {
    event.preventDefault();
    putBack();
  }
});

document.addEventListener("pointerdown", (event) => {
  const block = event.target.closest("a.appt[data-movable]");
  if (block && event.button === 0 && event.pointerType !== "touch" && !move) {
    const cell = block.closest("li").getBoundingClientRect();
    pressed = { block, x: event.clientX, y: event.clientY, grip: event.clientX - cell.left };
  }
});

document.addEventListener("pointermove", (event) => {
  if (!pressed) {
    return;
  }
  if (!move) {
    if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) < STILL) {
      return;
    }
    begin(pressed.block);
  }
  event.preventDefault();
  const lane = lanes().find((one) => {
    const box = one.getBoundingClientRect();
    return event.clientY >= box.top && event.clientY < box.bottom;
  });
  if (lane) {
    const box = lane.getBoundingClientRect();
    const width = box.width / Number(chairs().dataset.cols);
    to(lane.dataset.chair, Math.round((event.clientX - pressed.grip - box.left) / width));
  }
});

document.addEventListener("pointerup", () => {
  const dragged = pressed && move;
  pressed = null;
  if (dragged) {
    document.addEventListener("click", stay, { capture: true, once: true });
    setTimeout(() => document.removeEventListener("click", stay, true), 0);
    drop();
  }
});

// The end of a drag is no click on the block.
function stay(event) {
  event.preventDefault();
  event.stopImmediatePropagation();
}

document.addEventListener("dragstart", (event) => {
  if (event.target.closest?.("a.appt")) {
    event.preventDefault();
  }
});
