// The board of a day as a place to move visits on: chairs down, quarter hours across. A visit that is being moved is drawn
// as a ghost where it would go, with marks where it would meet others and the nearest fix.
import { BOARD, take } from "./swap.js";

const QUARTER = 15 * 60 * 1000;

const chairs = () => document.getElementById("chairs");
const lanes = () => [...chairs().querySelectorAll(".lane[data-chair]:not(.lane--out)")];

export const day = {
  parts: BOARD,
  address: (id) => `/board?day=${chairs().dataset.day}&pick=${id}`,
  chairs: () => lanes().map((lane) => lane.dataset.chair),
  last: (move) => Number(chairs().dataset.cols) - move.length,
  place: (block) => {
    const cell = block.closest("li");
    return {
      chair: block.closest(".lane").dataset.chair,
      at: Number(cell.dataset.at),
      length: Number(cell.dataset.len),
      start: block.dataset.start,
    };
  },
  under,
  asked: (move) => ({
    day: chairs().dataset.day,
    start: move.at === move.was.at ? move.start : instant(move.at),
  }),
  draw,
  wipe,
  moved(answer, page) {
    if (answer.redirected) {
      const address = new URL(answer.url);
      address.searchParams.delete("done");
      history.pushState(null, "", address);
    }
    take(page, ["panel", ...BOARD, "daynav"]);
  },
};

function under(event, grip) {
  const lane = lanes().find((one) => {
    const box = one.getBoundingClientRect();
    return event.clientY >= box.top && event.clientY < box.bottom;
  });
  if (!lane) {
    return null;
  }
  const box = lane.getBoundingClientRect();
  const width = box.width / Number(chairs().dataset.cols);
  return { chair: lane.dataset.chair, at: Math.round((event.clientX - grip - box.left) / width) };
}

function column(instant) {
  return Math.round((Date.parse(instant) - Date.parse(chairs().dataset.start)) / QUARTER);
}

function instant(at) {
  return new Date(Date.parse(chairs().dataset.start) + at * QUARTER).toISOString();
}

// The block of the visit; the board may have been drawn again meanwhile.
function origin(move) {
  return document.getElementById(`a-${move.id}`);
}

function draw(move) {
  clear();
  origin(move)?.classList.add("appt--leaving");
  const lane = laneOf(move.chair);
  const body = element("div", "appt");
  const words = element("span", "appt__l");
  words.append(element("b", "", move.name));
  body.append(words);
  const ghost = place(move.fits === false ? "ghost" : "ghost ghost--fits", move.at, move.length, body);
  if (move.fits === false) {
    body.append(...clashes(move, lane));
    ghost.append(element("p", "flag", `Not free, ${move.reasons === 1 ? "1 reason" : `${move.reasons} reasons`}: see beside the board`));
    offer(move);
  }
  lane.append(ghost);
}

function wipe(move) {
  clear();
  origin(move)?.classList.remove("appt--leaving");
}

function clear() {
  chairs().querySelectorAll(".ghost, .offer").forEach((old) => old.remove());
  chairs().querySelectorAll(".clashing").forEach((old) => old.classList.remove("clashing"));
}

function laneOf(chair) {
  return lanes().find((one) => one.dataset.chair === chair);
}

function element(tag, className, text = "") {
  const made = document.createElement(tag);
  made.className = className;
  made.textContent = text;
  return made;
}

function place(className, at, length, content) {
  const cell = element("li", className);
  cell.dataset.at = at;
  cell.dataset.len = length;
  cell.append(content);
  return cell;
}

function clashes(move, lane) {
  return [...lane.querySelectorAll("li[data-at]")]
    .filter((cell) => cell.querySelector("a.appt:not(.appt--noshow)") && !cell.contains(origin(move)))
    .map((cell) => {
      const from = Math.max(move.at, Number(cell.dataset.at));
      const to = Math.min(move.at + move.length, Number(cell.dataset.at) + Number(cell.dataset.len));
      return { cell, from, to };
    })
    .filter(({ from, to }) => from < to)
    .map(({ cell, from, to }) => {
      cell.classList.add("clashing");
      const mark = element("span", "clash");
      mark.style.left = `${(100 * (from - move.at)) / move.length}%`;
      mark.style.width = `${(100 * (to - from)) / move.length}%`;
      return mark;
    });
}

function offer(move) {
  const fix = document.querySelector("#movecheck [data-fix-chair]");
  const at = fix ? column(fix.dataset.fixStart) : -1;
  const lane = fix && laneOf(fix.dataset.fixChair);
  if (lane && at >= 0 && at < Number(chairs().dataset.cols)) {
    lane.append(place("offer", at, move.length, element("div", "", "Nearest fix")));
  }
}
