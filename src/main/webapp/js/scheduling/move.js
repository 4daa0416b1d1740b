// A visit that is being moved. The server says, as if the visit were not there, what speaks against a place and how the
// nurses would be loaded. A place that does not fit is not dropped on.
import { chairs, column, draw, instant, lanes, wipe } from "./ghost.js";
import { hold } from "./live.js";
import { BOARD, load, take } from "./swap.js";

const WAIT = 120;
let move = null;

export const moving = () => move !== null;

export function begin(block) {
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
  draw(move);
}

export function to(chair, at) {
  const last = Number(chairs().dataset.cols) - move.length;
  const place = Math.max(0, Math.min(last, at));
  if (chair === move.chair && place === move.at) {
    return;
  }
  Object.assign(move, { chair, at: place, fits: null });
  draw(move);
  clearTimeout(move.timer);
  move.timer = setTimeout(check, WAIT);
}

// So many chairs down and quarter hours on, less where negative.
export function step(down, on) {
  const rows = lanes().map((lane) => lane.dataset.chair);
  const row = rows.indexOf(move.chair) + down;
  to(rows[Math.max(0, Math.min(rows.length - 1, row))], move.at + on);
}

export async function drop() {
  if (unmoved()) {
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

export async function putBack() {
  const { id } = move;
  end();
  const { page } = await load(`/board?day=${chairs().dataset.day}&pick=${id}`);
  take(page, ["panel", ...BOARD]);
  document.getElementById(`a-${id}`)?.focus();
}

function unmoved() {
  return move.chair === move.wasChair && move.at === column(move.wasStart);
}

function fields() {
  return new URLSearchParams({
    day: chairs().dataset.day,
    chair: move.chair,
    start: unmoved() ? move.wasStart : instant(move.at),
    version: move.version,
    wasChair: move.wasChair,
    wasStart: move.wasStart,
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
  draw(move);
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
  take(page, ["panel", ...BOARD, "daynav"]);
  (document.querySelector("#panel .refused") ?? document.getElementById(`a-${id}`))?.focus();
}

function end() {
  clearTimeout(move.timer);
  wipe(move);
  move = null;
  hold(false);
}
